package org.sicetnon.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sicetnon.check.Affair.*;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sicetnon.account.Claim;
import org.sicetnon.account.Concordance.Degree;
import org.sicetnon.account.Matter.OfCause.Rank;
import org.sicetnon.account.Matter.OfCharacter.Nature;
import org.sicetnon.account.Modality;
import org.sicetnon.check.Finding.Kind;
import org.sicetnon.check.Finding.Severity;
import org.sicetnon.condition.Commitment;
import org.sicetnon.condition.Fate;
import org.sicetnon.event.Phase;
import org.sicetnon.event.Quantity;

class OccurrenceCheckTest {

    private static Check.Examination examine(Affair affair) {
        return affair.by(new OccurrenceCheck());
    }

    private static Finding only(Affair affair) {
        Check.Examination examination = examine(affair);
        assertThat(examination.findings()).hasSize(1);
        return examination.findings().get(0);
    }

    private static Affair reply(Claim ash, Claim... elm) {
        return affair().told("ash", ash).told("elm", elm).same("ash.reply", "elm.answer");
    }

    private static final Claim REPLY = message("reply", Phase.SENT, day(12));
    private static final Claim ANSWER = message("answer", Phase.SENT, day(12));

    @Nested
    class What_one_asserts_and_the_other_denies {

        @Test
        void is_a_contradiction_with_claims_and_identity_named() {
            Finding finding = only(reply(REPLY, denied(ANSWER)));

            assertThat(finding.kind()).isEqualTo(Kind.DISCREPANCY);
            assertThat(finding.severity()).isEqualTo(Severity.CONTRADICTION);
            assertThat(finding.matter()).isEqualTo(new Finding.Occurrence("reply", Phase.SENT));
            assertThat(names(finding)).containsExactly("ash.reply", "elm.answer");
            assertThat(finding.sides())
                    .extracting(Finding.Side::account, Finding.Side::value)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple("ash", new Finding.Told(true)),
                            org.assertj.core.groups.Tuple.tuple("elm", new Finding.Told(false)));
            assertThat(finding.identity().orElseThrow().concerns(id("elm.answer")))
                    .isTrue();
        }

        @Test
        void is_titled_by_the_side_that_asserts_it() {
            Finding finding = only(reply(denied(REPLY), ANSWER));

            assertThat(finding.matter()).isEqualTo(new Finding.Occurrence("answer", Phase.SENT));
        }

        @Test
        void is_a_tension_where_the_two_are_only_perhaps_one() {
            assertThat(only(affair().told("ash", REPLY)
                                    .told("elm", denied(ANSWER))
                                    .tied(Degree.PERHAPS, "ash.reply", "elm.answer"))
                            .severity())
                    .isEqualTo(Severity.TENSION);
        }

        @Test
        void is_a_tension_where_the_assertion_is_our_own_reading() {
            assertThat(only(affair().told("ash", done("hint", day(9)), construed(REPLY, "hint"))
                                    .told("elm", denied(ANSWER))
                                    .same("ash.reply", "elm.answer"))
                            .severity())
                    .isEqualTo(Severity.TENSION);
        }

        @Test
        void is_found_where_a_report_is_rejected() {
            Finding finding = only(reply(
                    REPLY,
                    Affair.said(
                            ANSWER,
                            new Modality.Reported(ImmutableList.of(HOLM), Modality.Reported.Attitude.REJECTED))));

            assertThat(finding.severity()).isEqualTo(Severity.CONTRADICTION);
        }

        @Test
        void is_found_where_what_is_denied_is_what_it_cannot_be_without() {
            Claim handed = message("reply", Phase.DELIVERED, day(13));
            Claim unsent = Affair.said(ANSWER, new Modality.Denied(Optional.of(Phase.SENT), ImmutableList.of()));

            assertThat(only(reply(handed, unsent)).kind()).isEqualTo(Kind.DISCREPANCY);
        }
    }

    @Nested
    class No_finding {

        @Test
        void where_both_assert_or_both_deny_and_they_agree() {
            assertThat(examine(reply(REPLY, ANSWER)).findings()).isEmpty();
            assertThat(examine(reply(REPLY, ANSWER)).agreed()).isEqualTo(1);
            assertThat(examine(reply(denied(REPLY), denied(ANSWER))).agreed()).isEqualTo(1);
        }

        @Test
        void without_an_identity() {
            assertThat(examine(affair().told("ash", REPLY).told("elm", denied(ANSWER)))
                            .examined())
                    .isZero();
        }

        @ParameterizedTest
        @EnumSource(
                value = Degree.class,
                names = {"APART", "WITHIN"})
        void where_the_concordance_does_not_call_them_one(Degree degree) {
            assertThat(examine(affair().told("ash", REPLY)
                                    .told("elm", denied(ANSWER))
                                    .tied(degree, "ash.reply", "elm.answer"))
                            .findings())
                    .isEmpty();
        }

        @Test
        void where_only_a_later_phase_is_denied() {
            Claim unread = Affair.said(
                    message("answer", Phase.SENT, day(12)),
                    new Modality.Denied(Optional.of(Phase.READ), ImmutableList.of()));

            assertThat(examine(reply(REPLY, unread)).findings()).isEmpty();
        }
    }

    @Nested
    class It_cannot_be_told {

        @Test
        void where_one_only_guesses() {
            Check.Examination examination = examine(reply(guessed(REPLY), denied(ANSWER)));

            assertThat(examination.findings()).isEmpty();
            assertThat(examination.untold()).isEqualTo(1);
            assertThat(examination.agreed()).isZero();
        }

        @Test
        void where_one_leaves_a_report_open() {
            Check.Examination examination = examine(reply(
                    denied(REPLY),
                    Affair.said(
                            ANSWER,
                            new Modality.Reported(ImmutableList.of(HOLM), Modality.Reported.Attitude.LEFT_OPEN))));

            assertThat(examination.findings()).isEmpty();
            assertThat(examination.untold()).isEqualTo(1);
        }

        @Test
        void where_one_says_both() {
            Check.Examination examination =
                    examine(reply(denied(REPLY), ANSWER, denied(phase("unsent", "answer", Phase.SENT, day(12)))));

            assertThat(examination.findings()).isEmpty();
            assertThat(examination.untold()).isEqualTo(1);
        }
    }

    @Test
    void one_assertion_that_meets_two_denials_is_one_matter_with_the_other_under_it() {
        Finding finding = only(affair().told("ash", REPLY)
                .told("elm", denied(ANSWER), denied(message("letter", Phase.SENT, day(12))))
                .same("ash.reply", "elm.answer")
                .tied(Degree.PERHAPS, "ash.reply", "elm.letter"));

        assertThat(finding.severity()).isEqualTo(Severity.CONTRADICTION);
        assertThat(names(finding)).containsExactly("ash.reply", "elm.answer");
        assertThat(finding.under()).hasSize(1);
        assertThat(names(finding.under().get(0))).containsExactly("ash.reply", "elm.letter");
    }

    @Test
    void a_chain_of_assertions_and_denials_hangs_together_whatever_the_order_of_the_accounts() {
        Affair affair = affair().told("ash", done("a", day(12)), done("b", day(12)), done("c", day(12)))
                .told("elm", denied(done("p", day(12))), denied(done("z", day(12))))
                .same("ash.a", "elm.z")
                .same("ash.b", "elm.z")
                .same("ash.b", "elm.p")
                .same("ash.c", "elm.p");
        Set<String> expected = kernels(affair.dossier(), new OccurrenceCheck());
        Random random = new Random(8);

        IntStream.range(0, 30)
                .forEach(i -> assertThat(kernels(affair.shuffled(random), new OccurrenceCheck()))
                        .isEqualTo(expected));
    }

    @Test
    void of_three_accounts_the_one_that_stands_alone_is_named() {
        List<Finding> findings = examine(affair().told("ash", done("reply", day(12)))
                        .told("elm", denied(done("reply", day(12))))
                        .told("oak", done("reply", day(12)))
                        .same("ash.reply", "elm.reply")
                        .same("ash.reply", "oak.reply")
                        .same("elm.reply", "oak.reply"))
                .findings();

        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).accounts()).containsExactly("ash", "elm", "oak");
        assertThat(findings.get(0).dissenting()).contains("elm");
    }

    @Test
    void nothing_depends_on_the_order_in_which_things_are_put_in() {
        Affair affair = affair().told("ash", REPLY, done("sails", day(9)), denied(done("pays", day(10))))
                .told(
                        "elm",
                        denied(ANSWER),
                        denied(message("letter", Phase.SENT, day(12))),
                        guessed(done("sails", day(9))),
                        done("pays", day(11)))
                .told("oak", denied(done("sails", day(9))), done("pays", day(11)))
                .same("ash.reply", "elm.answer")
                .tied(Degree.PERHAPS, "ash.reply", "elm.letter")
                .same("ash.sails", "elm.sails")
                .same("ash.sails", "oak.sails")
                .same("ash.pays", "elm.pays")
                .tied(Degree.PERHAPS, "ash.pays", "oak.pays");
        Set<String> expected = kernels(affair.dossier(), new OccurrenceCheck());
        Random random = new Random(2);

        assertThat(expected).hasSize(4);
        IntStream.range(0, 30)
                .forEach(i -> assertThat(kernels(affair.shuffled(random), new OccurrenceCheck()))
                        .isEqualTo(expected));
    }

    @Nested
    class What_is_no_event {

        private static Affair kinds(Claim ash, Claim elm) {
            return affair().told("ash", done("fleet", day(12)), ash)
                    .told("elm", done("fleet", day(12)), elm)
                    .same("ash.it", "elm.it");
        }

        private static List<Claim> one_of_each() {
            return List.of(
                    stance("it", HOLM, ACCEPTS, day(12)),
                    decides("it", CABINET, NORLAND),
                    pledge("it", ACCEPTS, Commitment.Logic.IF),
                    fate("it", "paid", Fate.FULFILLED, day(12)),
                    sequence("it", "fleet", "fleet"),
                    lacking("it", "fleet"),
                    quantity("it", "fleet", Quantity.exactly("ships", 9)),
                    clause("it", "diary", HOLM, ACCEPTS),
                    character("it", "fleet", Nature.DECIDED));
        }

        @ParameterizedTest
        @MethodSource("one_of_each")
        void is_asserted_or_denied_as_a_whole(Claim it) {
            Finding finding = only(kinds(it, denied(it)));

            assertThat(finding.severity()).isEqualTo(Severity.CONTRADICTION);
            assertThat(finding.matter()).isEqualTo(new Finding.Occurrence("it", Phase.DONE));
            assertThat(finding.sides())
                    .extracting(Finding.Side::value)
                    .containsExactly(new Finding.Told(true), new Finding.Told(false));
            assertThat(names(finding)).containsExactly("ash.it", "elm.it");
            assertThat(examine(kinds(it, it)).agreed()).isEqualTo(1);
            assertThat(examine(kinds(guessed(it), denied(it))).untold()).isEqualTo(1);
        }

        @Test
        void is_not_compared_with_something_of_another_kind() {
            for (Claim one : one_of_each()) {
                for (Claim other : one_of_each()) {
                    assertThat(examine(kinds(one, denied(other))).findings())
                            .hasSize(one.matter().kind().equals(other.matter().kind()) ? 1 : 0);
                }
                assertThat(examine(kinds(one, denied(done("it", day(12))))).examined())
                        .isZero();
            }
        }

        @Test
        void is_left_to_another_check_if_it_is_a_cause() {
            Claim cause = Affair.cause("it", "fleet", Rank.ONE);

            assertThat(examine(kinds(cause, denied(cause))).examined()).isZero();
        }
    }

    @Test
    void one_utterance_can_be_of_two_kinds_whichever_account_is_asked_first() {
        for (boolean turned : new boolean[] {true, false}) {
            Claim sent = message("word", Phase.SENT, day(12));
            Claim spoken = denied(saying("word", NORLAND, day(12)));
            Finding finding = only(affair().told("ash", turned ? spoken : sent)
                    .told("elm", turned ? sent : spoken)
                    .same("ash.word", "elm.word"));

            assertThat(finding.matter()).isEqualTo(new Finding.Occurrence("word", Phase.SENT));
            assertThat(finding.severity()).isEqualTo(Severity.CONTRADICTION);
        }
    }

    @Nested
    class A_plan {

        private final Claim planned = plan("entry", Map.of(Phase.DUE, day(15), Phase.DONE, day(10)));

        @Test
        void conflicts_with_no_event() {
            for (boolean turned : new boolean[] {true, false}) {
                Claim never = denied(done("entry", day(15)));

                assertThat(examine(affair().told("ash", turned ? never : planned)
                                        .told("elm", turned ? planned : never)
                                        .same("ash.entry", "elm.entry"))
                                .examined())
                        .isZero();
            }
        }

        @Test
        void conflicts_with_a_denial_of_it() {
            assertThat(only(affair().told("ash", planned)
                                    .told("elm", denied(planned))
                                    .same("ash.entry", "elm.entry"))
                            .matter())
                    .isEqualTo(new Finding.Occurrence("entry", Phase.DUE));
        }
    }
}
