package org.sicetnon.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sicetnon.check.Affair.*;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sicetnon.account.Claim;
import org.sicetnon.account.Concordance.Degree;
import org.sicetnon.check.Check.Examination;
import org.sicetnon.check.Finding.Kind;
import org.sicetnon.check.Finding.Severity;
import org.sicetnon.event.Phase;

class ChronologyCheckTest {

    private static Examination examine(Affair affair) {
        return affair.by(new ChronologyCheck());
    }

    private static Finding only(Affair affair) {
        Examination examination = examine(affair);
        assertThat(examination.findings()).hasSize(1);
        return examination.findings().get(0);
    }

    private static Affair told(Claim... claims) {
        return affair().told("ash", claims);
    }

    private static List<String> times(Finding finding) {
        return finding.sides().stream()
                .map(side -> side.claims() + " "
                        + (side.value() instanceof Finding.Time it
                                ? it.at().phase() + " " + it.at().days()
                                : said(side)))
                .toList();
    }

    private static String said(Finding.Side side) {
        return side.value() instanceof Finding.Words it ? it.words() : "?";
    }

    @Nested
    class Within_one_account {

        @Test
        void an_order_against_the_dates_is_found_with_all_that_makes_it() {
            Finding finding =
                    only(told(done("reply", day(12)), done("sails", day(9)), sequence("order", "reply", "sails")));

            assertThat(finding.id()).isEqualTo("chronology:ash.order~ash.reply~ash.sails");
            assertThat(finding.kind()).isEqualTo(Kind.WITHIN_ONE);
            assertThat(finding.severity()).isEqualTo(Severity.CONTRADICTION);
            assertThat(finding.matter()).isEqualTo(new Finding.Point("chronology", "order"));
            assertThat(finding.identity()).isEmpty();
            assertThat(times(finding))
                    .containsExactly(
                            "[ash.order] 'order'", "[ash.reply] done 1871-05-12", "[ash.sails] done 1871-05-09");
        }

        @Test
        void it_has_what_would_mend_it() {
            Finding finding =
                    only(told(done("reply", day(12)), done("sails", day(9)), sequence("order", "reply", "sails")));

            assertThat(finding.clash().orElseThrow().claims())
                    .containsExactlyElementsOf(
                            finding.claims().stream().map(Claim::id).toList());
            assertThat(finding.clash().orElseThrow().mends())
                    .extracting(it -> it.claim().name() + " " + it.side())
                    .containsExactly("order LEAST", "reply LEAST", "sails MOST");
        }

        @Test
        void it_is_a_tension_where_one_of_them_is_our_own_reading() {
            assertThat(only(told(
                                    done("reply", day(12)),
                                    done("sails", day(9)),
                                    construed(sequence("order", "reply", "sails"), "reply")))
                            .severity())
                    .isEqualTo(Severity.TENSION);
        }

        @Test
        void what_can_be_so_together_is_agreed_and_what_has_no_times_is_not_examined() {
            Claim order = sequence("order", "reply", "sails");
            assertThat(examine(told(done("reply", day(9)), done("sails", day(12)), order)))
                    .extracting(Examination::agreed, Examination::untold)
                    .containsExactly(1, 0);
            assertThat(examine(told(undated("reply"), undated("sails"), order)).examined())
                    .isZero();
        }

        @Test
        void an_arrival_before_its_dispatch_is_found_in_one_passage_and_in_two() {
            assertThat(times(only(
                            told(message("note", ImmutableMap.of(Phase.SENT, day(14), Phase.DELIVERED, day(12)))))))
                    .containsExactly("[ash.note] sent 1871-05-14", "[ash.note] delivered 1871-05-12");
            assertThat(times(only(told(
                            message("note", ImmutableMap.of(Phase.DRAFTED, day(10), Phase.SENT, day(14))),
                            phase("arrival", "note", Phase.DELIVERED, day(12))))))
                    .containsExactly("[ash.arrival] delivered 1871-05-12", "[ash.note] sent 1871-05-14");
        }

        @Test
        void two_dates_of_one_phase_are_left_to_another_check() {
            Examination examination =
                    examine(told(message("note", Phase.SENT, day(12)), phase("again", "note", Phase.SENT, day(14))));
            assertThat(examination.findings()).isEmpty();
        }

        @Test
        void what_differs_in_one_claim_hangs_under_the_first() {
            Finding finding = only(told(
                    done("reply", day(12)),
                    done("sails", day(9)),
                    sequence("order", "reply", "sails"),
                    sequence("orderAgain", "reply", "sails")));
            assertThat(finding.under())
                    .extracting(Affair::names)
                    .containsExactly(Set.of("ash.orderAgain", "ash.reply", "ash.sails"));
            assertThat(names(finding)).containsExactly("ash.order", "ash.reply", "ash.sails");
        }

        @Test
        void what_differs_in_more_than_one_claim_stands_for_itself() {
            assertThat(examine(told(
                                    done("reply", day(12)),
                                    done("sails", day(9)),
                                    sequence("order", "reply", "sails"),
                                    done("answer", day(19)),
                                    done("leaves", day(18)),
                                    sequence("other", "answer", "leaves")))
                            .findings())
                    .hasSize(2)
                    .allSatisfy(it -> assertThat(it.under()).isEmpty());
        }
    }

    @Nested
    class Between_two_accounts {

        private Affair order() {
            return affair().told("ash", done("reply", day(12)), done("sails", days(8, 20)))
                    .told(
                            "elm",
                            done("answer", days(8, 20)),
                            done("leaves", day(9)),
                            sequence("order", "answer", "leaves"))
                    .same("ash.reply", "elm.answer");
        }

        @Test
        void what_one_dates_and_the_other_orders_is_found_with_the_identity_that_ties_them() {
            Finding finding = only(order());

            assertThat(finding.kind()).isEqualTo(Kind.DISCREPANCY);
            assertThat(finding.accounts()).containsExactlyInAnyOrder("ash", "elm");
            assertThat(names(finding)).containsExactly("ash.reply", "elm.leaves", "elm.order");
            assertThat(finding.identity().orElseThrow().concerns(id("ash.reply")))
                    .isTrue();
            assertThat(finding.identity().orElseThrow().concerns(id("elm.answer")))
                    .isTrue();
        }

        @Test
        void the_identity_is_that_on_which_it_rests_and_no_other() {
            Affair affair = affair().told("ash", done("reply", day(12)), done("rain", day(1)), done("snow", day(2)))
                    .told(
                            "elm",
                            done("rain", day(1)),
                            done("snow", day(2)),
                            done("answer", days(8, 20)),
                            done("leaves", day(9)),
                            sequence("order", "answer", "leaves"))
                    .same("ash.rain", "elm.rain")
                    .tied(Degree.APART, "ash.reply", "elm.leaves")
                    .tied(Degree.APART, "ash.snow", "elm.answer")
                    .same("ash.reply", "elm.answer");
            assertThat(only(affair).identity()).hasToString("Optional[same ash.reply, elm.answer]");
        }

        @ParameterizedTest
        @CsvSource({"PERHAPS", "APART"})
        void nothing_is_found_where_they_are_not_surely_one(Degree degree) {
            assertThat(examine(affair().told("ash", done("reply", day(12)))
                                    .told(
                                            "elm",
                                            done("answer", days(8, 20)),
                                            done("leaves", day(9)),
                                            sequence("order", "answer", "leaves"))
                                    .tied(degree, "ash.reply", "elm.answer"))
                            .findings())
                    .isEmpty();
        }

        @Test
        void two_dates_of_one_thing_are_left_to_another_check() {
            assertThat(examine(affair().told("ash", done("reply", day(12)))
                                    .told("elm", done("answer", day(14)))
                                    .same("ash.reply", "elm.answer"))
                            .findings())
                    .isEmpty();
        }

        @Test
        void a_delivery_here_before_the_sending_there_is_found() {
            Finding finding = only(affair().told("ash", message("note", Phase.SENT, day(14)))
                    .told("elm", message("note", Phase.DELIVERED, day(12)))
                    .same("ash.note", "elm.note"));
            assertThat(times(finding)).containsExactly("[ash.note] sent 1871-05-14", "[elm.note] delivered 1871-05-12");
        }

        @Test
        void what_one_account_cannot_have_is_found_once() {
            assertThat(examine(told(done("reply", day(12)), done("sails", day(9)), sequence("order", "reply", "sails"))
                                    .told("elm", done("answer", day(12)))
                                    .tied(Degree.PERHAPS, "ash.reply", "elm.answer"))
                            .findings())
                    .extracting(Finding::kind)
                    .containsExactly(Kind.WITHIN_ONE);
        }
    }

    @Test
    void nothing_depends_on_the_order_in_which_things_are_put_in() {
        assertOrderIsOfNoWeight(
                affair().told("ash", done("reply", day(12)), done("sails", day(9)), sequence("order", "reply", "sails"))
                        .told(
                                "elm",
                                done("answer", days(8, 20)),
                                done("leaves", day(9)),
                                sequence("order", "answer", "leaves"))
                        .same("ash.reply", "elm.answer"),
                new ChronologyCheck(),
                2);
    }
}
