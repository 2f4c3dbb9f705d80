package org.sicetnon.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sicetnon.check.Affair.*;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sicetnon.account.Claim;
import org.sicetnon.account.Concordance.Degree;
import org.sicetnon.check.Finding.Kind;
import org.sicetnon.check.Finding.Severity;
import org.sicetnon.event.Phase;
import org.sicetnon.time.Dating;

class OrderCheckTest {

    private static Check.Examination examine(Affair affair) {
        return affair.by(new OrderCheck());
    }

    private static Finding only(Affair affair) {
        Check.Examination examination = examine(affair);
        assertThat(examination.findings()).hasSize(1);
        return examination.findings().get(0);
    }

    private static Affair tied(Affair affair) {
        return affair.same("ash.plea", "elm.plea").same("ash.reply", "elm.reply");
    }

    private static Affair dated(Dating plea, Dating reply, Dating pleaThere, Dating replyThere) {
        return tied(affair().told("ash", done("plea", plea), done("reply", reply))
                .told("elm", done("plea", pleaThere), done("reply", replyThere)));
    }

    @Nested
    class Opposite_orders {

        @Test
        void of_dates_are_a_contradiction_that_rests_on_all_of_them() {
            Finding finding = only(dated(day(10), day(12), day(14), day(12)));

            assertThat(finding.id()).isEqualTo("order:ash.plea~elm.plea~~ash.reply~elm.reply");
            assertThat(finding.kind()).isEqualTo(Kind.DISCREPANCY);
            assertThat(finding.severity()).isEqualTo(Severity.CONTRADICTION);
            assertThat(finding.matter()).isEqualTo(new Finding.Point("order", "plea / reply"));
            assertThat(words(finding))
                    .containsExactly("ash: 'plea' comes before 'reply'", "elm: 'reply' comes before 'plea'");
            assertThat(sides(finding))
                    .containsExactly(List.of("ash.plea", "ash.reply"), List.of("elm.reply", "elm.plea"));
            assertThat(finding.identity().orElseThrow().concerns(id("ash.plea")))
                    .isTrue();
        }

        @Test
        void of_which_one_is_said_and_not_dated_rest_on_what_says_it() {
            Finding finding =
                    only(tied(affair().told("ash", undated("plea"), undated("reply"), sequence("said", "reply", "plea"))
                            .told("elm", done("plea", day(10)), done("reply", day(12)))));

            assertThat(finding.severity()).isEqualTo(Severity.CONTRADICTION);
            assertThat(sides(finding)).containsExactly(List.of("ash.said"), List.of("elm.plea", "elm.reply"));
            assertThat(words(finding))
                    .containsExactly("ash: 'reply' comes before 'plea'", "elm: 'plea' comes before 'reply'");
        }

        @Test
        void rest_on_the_weaker_of_the_two_identities() {
            for (boolean first : new boolean[] {true, false}) {
                Finding finding = only(affair().told("ash", done("plea", day(10)), done("reply", day(12)))
                        .told("elm", done("plea", day(14)), done("reply", day(12)))
                        .tied(first ? Degree.PERHAPS : Degree.SAME, "ash.plea", "elm.plea")
                        .tied(first ? Degree.SAME : Degree.PERHAPS, "ash.reply", "elm.reply"));

                assertThat(finding.severity()).isEqualTo(Severity.TENSION);
                assertThat(finding.identity().orElseThrow().degree()).isEqualTo(Degree.PERHAPS);
                assertThat(finding.identity().orElseThrow().concerns(id(first ? "ash.plea" : "ash.reply")))
                        .isTrue();
            }
        }

        @Test
        void are_a_tension_where_one_is_our_own_reading() {
            assertThat(only(tied(affair().told(
                                            "ash", done("plea", day(10)), done("reply", day(12)), done("hint", day(9)))
                                    .told(
                                            "elm",
                                            undated("plea"),
                                            undated("reply"),
                                            construed(sequence("said", "reply", "plea"), "reply"))))
                            .severity())
                    .isEqualTo(Severity.TENSION);
        }
    }

    @ParameterizedTest(name = "{0} to {1}, {2} to {3} here; {4} to {5}, {6} to {7} there: {8} agreed, {9} found")
    @CsvSource(textBlock = """
            10, 10, 12, 12, 11, 11, 19, 19, 1, 0
            12, 12, 10, 10, 19, 19, 11, 11, 1, 0
            10, 10, 12, 12, 14, 14, 12, 12, 0, 1
            10, 12, 12, 14, 14, 14, 12, 12, 0, 0
            10, 10, 12, 12, 12, 15, 12, 12, 0, 0
            12, 12, 12, 12, 14, 14, 12, 12, 0, 0
            """)
    void times_that_overlap_have_no_order(
            int a, int b, int c, int d, int e, int f, int g, int h, int agreed, int found) {
        Check.Examination examination = examine(dated(days(a, b), days(c, d), days(e, f), days(g, h)));

        assertThat(examination.agreed()).isEqualTo(agreed);
        assertThat(examination.findings()).hasSize(found);
        assertThat(examination.examined()).isEqualTo(agreed + found);
    }

    @Nested
    class No_order_is_told {

        @Test
        void by_the_order_of_telling() {
            assertThat(examine(tied(affair().told("ash", undated("plea"), undated("reply"))
                                    .told("elm", done("reply", day(9)), done("plea", day(10)))))
                            .examined())
                    .isZero();
        }

        @Test
        void by_an_account_whose_word_and_dates_contradict_each_other() {
            assertThat(examine(tied(affair().told(
                                            "ash",
                                            done("plea", day(10)),
                                            done("reply", day(12)),
                                            sequence("said", "reply", "plea"))
                                    .told("elm", done("plea", day(14)), done("reply", day(12)))))
                            .examined())
                    .isZero();
        }

        @Test
        void by_a_denial_or_a_guess_of_it() {
            for (Claim said :
                    List.of(denied(sequence("said", "reply", "plea")), guessed(sequence("said", "reply", "plea")))) {
                assertThat(examine(tied(affair().told("ash", undated("plea"), undated("reply"), said)
                                        .told("elm", done("plea", day(10)), done("reply", day(12)))))
                                .examined())
                        .isZero();
            }
        }

        @Test
        void of_what_is_only_guessed_to_have_been() {
            assertThat(examine(tied(affair().told("ash", guessed(done("plea", day(10))), done("reply", day(12)))
                                    .told("elm", done("plea", day(14)), done("reply", day(12)))))
                            .examined())
                    .isZero();
        }

        @Test
        void by_a_delivery_where_a_sending_is_the_date() {
            Claim letter = message("plea", Map.of(Phase.SENT, day(10), Phase.READ, day(18)));

            assertThat(examine(tied(affair().told("ash", letter, done("reply", day(12)))
                                    .told("elm", letter, done("reply", day(12)))))
                            .agreed())
                    .isEqualTo(1);
        }

        @Test
        void where_one_of_several_times_of_an_entry_is_against_it() {
            assertThat(examine(tied(affair().told(
                                            "ash",
                                            message("plea", Phase.SENT, day(10)),
                                            phase("again", "plea", Phase.SENT, day(15)),
                                            done("reply", day(12)))
                                    .told("elm", message("plea", Phase.SENT, day(14)), done("reply", day(12)))))
                            .examined())
                    .isZero();
        }

        @Test
        void of_two_entries_here_that_are_one_there() {
            assertThat(examine(affair().told("ash", done("plea", day(10)), done("second", day(12)))
                                    .told("elm", done("plea", day(14)))
                                    .same("ash.plea", "elm.plea")
                                    .tied(Degree.PERHAPS, "ash.second", "elm.plea"))
                            .examined())
                    .isZero();
        }

        @Test
        void without_identities_of_both() {
            assertThat(examine(affair().told("ash", done("plea", day(10)), done("reply", day(12)))
                                    .told("elm", done("plea", day(14)), done("reply", day(12)))
                                    .same("ash.plea", "elm.plea"))
                            .examined())
                    .isZero();
        }
    }

    @Test
    void nothing_depends_on_the_order_in_which_things_are_put_in() {
        assertOrderIsOfNoWeight(
                tied(affair().told(
                                "ash",
                                done("plea", day(10)),
                                done("reply", day(12)),
                                undated("sails"),
                                sequence("said", "sails", "plea"))
                        .told("elm", done("plea", day(14)), done("reply", day(12)), done("sails", day(15)))
                        .tied(Degree.PERHAPS, "ash.sails", "elm.sails")),
                new OrderCheck(),
                2);
    }
}
