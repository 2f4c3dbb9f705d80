package org.sicetnon.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sicetnon.check.Affair.*;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sicetnon.account.Claim;
import org.sicetnon.account.Concordance.Degree;
import org.sicetnon.account.Matter.OfCause;
import org.sicetnon.account.Matter.OfCause.Rank;
import org.sicetnon.account.Matter.OfCause.Sincerity;
import org.sicetnon.account.Modality;
import org.sicetnon.check.Finding.Kind;
import org.sicetnon.check.Finding.Severity;
import org.sicetnon.event.Force;

class CauseCheckTest {

    private static final Claim WAR = done("war", day(12));

    private static Affair wars(List<Claim> ash, List<Claim> elm) {
        return affair().told("ash", WAR)
                .told("ash", ash.toArray(Claim[]::new))
                .told("elm", WAR)
                .told("elm", elm.toArray(Claim[]::new))
                .same("ash.war", "elm.war");
    }

    private static Check.Examination examine(Affair affair) {
        return affair.by(new CauseCheck());
    }

    private static Finding only(Affair affair) {
        Check.Examination examination = examine(affair);
        assertThat(examination.findings()).hasSize(1);
        return examination.findings().get(0);
    }

    @Nested
    class One_cause_that_both_name {

        @Test
        void conflicts_where_one_rejects_it() {
            Finding finding =
                    only(wars(List.of(cause("debt", "war", Rank.ONE)), List.of(denied(cause("debt", "war", Rank.ONE))))
                            .same("ash.debt", "elm.debt"));

            assertThat(finding.kind()).isEqualTo(Kind.DISCREPANCY);
            assertThat(finding.severity()).isEqualTo(Severity.CONTRADICTION);
            assertThat(finding.matter()).isEqualTo(new Finding.Point("cause", "debt"));
            assertThat(words(finding)).containsExactly("ash: a cause is 'debt'", "elm: it is rejected that 'debt'");
            assertThat(names(finding)).containsExactly("ash.debt", "elm.debt");
        }

        @ParameterizedTest(name = "{0} and {1}: {2}")
        @CsvSource({
            "SINCERE, FEIGNED, true",
            "FEIGNED, SINCERE, true",
            "SINCERE, SINCERE, false",
            "FEIGNED, FEIGNED, false",
            "UNSAID, FEIGNED, false",
            "SINCERE, UNSAID, false",
            "UNSAID, UNSAID, false"
        })
        void conflicts_where_a_purpose_is_sincere_here_and_feigned_there(
                Sincerity one, Sincerity other, boolean found) {
            Check.Examination examination = examine(wars(
                            List.of(purpose("peace", "war", Rank.ONE, one)),
                            List.of(purpose("peace", "war", Rank.ONE, other)))
                    .same("ash.peace", "elm.peace"));

            assertThat(examination.findings())
                    .extracting(Finding::matter)
                    .isEqualTo(found ? List.of(new Finding.Point("sincerity", "peace")) : List.of());
            assertThat(examination.agreed()).isEqualTo(found ? 1 : 2);
        }

        @Test
        void is_called_what_each_calls_it() {
            assertThat(words(only(wars(
                                    List.of(purpose("peace", "war", Rank.PRINCIPAL, Sincerity.SINCERE)),
                                    List.of(purpose("peace", "war", Rank.SOLE, Sincerity.FEIGNED)))
                            .same("ash.peace", "elm.peace"))))
                    .containsExactly(
                            "ash: the principal sincere purpose is 'peace'",
                            "elm: the only feigned purpose is 'peace'");
        }

        @Test
        void agrees_where_both_reject_it_however_they_would_have_taken_it() {
            Check.Examination examination = examine(wars(
                            List.of(denied(purpose("peace", "war", Rank.ONE, Sincerity.SINCERE))),
                            List.of(denied(purpose("peace", "war", Rank.ONE, Sincerity.FEIGNED))))
                    .same("ash.peace", "elm.peace"));

            assertThat(examination.findings()).isEmpty();
            assertThat(examination.agreed()).isEqualTo(1);
        }

        @Test
        void cannot_be_told_where_one_only_guesses() {
            Check.Examination examination = examine(wars(
                            List.of(guessed(cause("debt", "war", Rank.ONE))),
                            List.of(denied(cause("debt", "war", Rank.ONE))))
                    .same("ash.debt", "elm.debt"));

            assertThat(examination.findings()).isEmpty();
            assertThat(examination.untold()).isEqualTo(1);
            assertThat(examination.agreed()).isZero();
        }

        @Test
        void is_a_tension_where_the_two_are_only_perhaps_one_or_one_is_our_own_reading() {
            Claim no = denied(cause("debt", "war", Rank.ONE));

            assertThat(only(wars(List.of(cause("debt", "war", Rank.ONE)), List.of(no))
                                    .tied(Degree.PERHAPS, "ash.debt", "elm.debt"))
                            .severity())
                    .isEqualTo(Severity.TENSION);
            assertThat(only(wars(List.of(construed(cause("debt", "war", Rank.ONE), "war")), List.of(no))
                                    .same("ash.debt", "elm.debt"))
                            .severity())
                    .isEqualTo(Severity.TENSION);
        }
    }

    @Nested
    class The_causes_of_one_thing {

        @ParameterizedTest(name = "{0} here and another, {1}, there: {2}")
        @CsvSource(textBlock = """
                ONE,       ONE,       note
                PRINCIPAL, ONE,       difference
                ONE,       SOLE,      difference
                PRINCIPAL, PRINCIPAL, contradiction
                SOLE,      PRINCIPAL, contradiction
                SOLE,      SOLE,      contradiction
                """)
        void add_up_and_conflict_only_where_each_calls_another_one_principal_or_sole(
                Rank here, Rank there, String expected) {
            Check.Examination examination =
                    examine(wars(List.of(cause("debt", "war", here)), List.of(cause("pride", "war", there))));

            assertThat(examination.findings())
                    .extracting(it -> it.severity().toString())
                    .containsExactly(expected);
            assertThat(examination.agreed()).isZero();
        }

        @Test
        void are_named_with_their_accounts() {
            Finding finding = only(wars(
                    List.of(cause("debt", "war", Rank.PRINCIPAL), cause("fear", "war", Rank.ONE)),
                    List.of(cause("pride", "war", Rank.SOLE))));

            assertThat(finding.matter()).isEqualTo(new Finding.Point("principal cause", "war"));
            assertThat(words(finding))
                    .containsExactly("ash: the principal cause is 'debt'", "elm: the only cause is 'pride'");
            assertThat(sides(finding)).containsExactly(List.of("ash.debt"), List.of("elm.pride"));
        }

        @Test
        void differ_where_the_principal_one_of_one_is_missing_in_the_other() {
            Finding finding = only(wars(
                    List.of(cause("debt", "war", Rank.PRINCIPAL)),
                    List.of(cause("pride", "war", Rank.ONE), cause("fear", "war", Rank.ONE))));

            assertThat(finding.severity()).isEqualTo(Severity.DIFFERENCE);
            assertThat(words(finding))
                    .containsExactly(
                            "ash: the principal cause is 'debt'", "elm: a cause is 'pride', a cause is 'fear'");
        }

        @Test
        void agree_where_both_lead_with_the_same() {
            Check.Examination examination = examine(wars(
                            List.of(cause("debt", "war", Rank.PRINCIPAL), cause("fear", "war", Rank.ONE)),
                            List.of(cause("money", "war", Rank.PRINCIPAL)))
                    .same("ash.debt", "elm.money"));

            assertThat(examination.findings()).isEmpty();
            assertThat(examination.agreed()).isEqualTo(2);
        }

        @Test
        void agree_where_the_principal_one_of_one_is_one_of_several_in_the_other() {
            assertThat(examine(wars(
                                            List.of(cause("debt", "war", Rank.PRINCIPAL)),
                                            List.of(cause("money", "war", Rank.ONE), cause("pride", "war", Rank.ONE)))
                                    .same("ash.debt", "elm.money"))
                            .findings())
                    .isEmpty();
        }

        @Test
        void are_not_purposes() {
            assertThat(only(wars(
                                    List.of(cause("debt", "war", Rank.PRINCIPAL)),
                                    List.of(purpose("peace", "war", Rank.PRINCIPAL, Sincerity.UNSAID))))
                            .severity())
                    .isEqualTo(Severity.DIFFERENCE);
        }

        @Test
        void may_lead_with_two_of_which_one_is_the_others() {
            Affair affair = wars(
                            List.of(cause("debt", "war", Rank.PRINCIPAL), cause("fear", "war", Rank.PRINCIPAL)),
                            List.of(cause("dread", "war", Rank.PRINCIPAL)))
                    .same("ash.fear", "elm.dread");

            assertThat(only(affair).severity()).isEqualTo(Severity.DIFFERENCE);
            assertOrderIsOfNoWeight(affair, new CauseCheck(), 1);
        }

        @Test
        void cannot_be_told_where_one_account_gives_none_or_only_guesses() {
            for (List<Claim> elm : List.of(List.<Claim>of(), List.of(guessed(cause("pride", "war", Rank.PRINCIPAL))))) {
                Check.Examination examination = examine(wars(List.of(cause("debt", "war", Rank.PRINCIPAL)), elm));

                assertThat(examination.findings()).isEmpty();
                assertThat(examination.untold()).isEqualTo(1);
                assertThat(examination.agreed()).isZero();
            }
        }

        @Test
        void are_not_asked_for_where_neither_gives_any_or_they_are_of_two_things() {
            assertThat(examine(wars(List.of(), List.of())).examined()).isZero();
            assertThat(examine(affair().told("ash", WAR, cause("debt", "war", Rank.PRINCIPAL))
                                    .told("elm", WAR, cause("pride", "war", Rank.PRINCIPAL)))
                            .examined())
                    .isZero();
        }
    }

    @ParameterizedTest(name = "{0} here and {1} there: {2}")
    @CsvSource({
        "DEVICE, AT_ITS_WORD, found",
        "AT_ITS_WORD, DEVICE, found",
        "DEVICE, DEVICE, agreed",
        "AT_ITS_WORD, AT_ITS_WORD, agreed",
        "UNSAID, DEVICE, nothing",
        "AT_ITS_WORD, UNSAID, nothing"
    })
    void an_utterance_that_one_takes_at_its_word_is_no_device(Force here, Force there, String expected) {
        Check.Examination examination = examine(affair().told("ash", saying("word", HOLM, day(12), here))
                .told("elm", saying("word", HOLM, day(12), there))
                .same("ash.word", "elm.word"));

        assertThat(examination.agreed()).isEqualTo(expected.equals("agreed") ? 1 : 0);
        assertThat(examination.findings()).hasSize(expected.equals("found") ? 1 : 0);
        if (here == Force.DEVICE && there == Force.AT_ITS_WORD) {
            Finding finding = examination.findings().get(0);
            assertThat(finding.severity()).isEqualTo(Severity.CONTRADICTION);
            assertThat(finding.matter()).isEqualTo(new Finding.Point("sincerity", "word"));
            assertThat(words(finding)).containsExactly("ash: it is a device", "elm: it is taken at its word");
        }
    }

    @Test
    void nothing_depends_on_the_order_in_which_things_are_put_in() {
        assertOrderIsOfNoWeight(
                wars(
                                List.of(
                                        cause("debt", "war", Rank.PRINCIPAL),
                                        cause("fear", "war", Rank.PRINCIPAL),
                                        purpose("peace", "war", Rank.ONE, Sincerity.SINCERE)),
                                List.of(
                                        cause("pride", "war", Rank.SOLE),
                                        cause("hate", "war", Rank.PRINCIPAL),
                                        purpose("peace", "war", Rank.ONE, Sincerity.FEIGNED)))
                        .tied(Degree.PERHAPS, "ash.peace", "elm.peace"),
                new CauseCheck(),
                2);
    }

    @Nested
    class Within_one_account {

        private Check.Examination examine(Claim... causes) {
            return affair().told("ash", WAR, done("debt", day(9)), done("insult", day(10)))
                    .told("ash", causes)
                    .by(new CauseCheck());
        }

        private static Claim from(String name, String from) {
            return claim(name, new OfCause("war", Optional.of(from), OfCause.Sort.CAUSE, Rank.ONE, Sincerity.UNSAID));
        }

        @Test
        void a_cause_that_is_affirmed_and_rejected_contradicts_itself() {
            Check.Examination examination = examine(from("here", "debt"), denied(from("there", "debt")));

            assertThat(examination.findings()).hasSize(1);
            Finding finding = examination.findings().get(0);
            assertThat(finding.kind()).isEqualTo(Kind.WITHIN_ONE);
            assertThat(finding.severity()).isEqualTo(Severity.CONTRADICTION);
            assertThat(words(finding)).containsExactly("ash: it is asserted", "ash: it is denied");
            assertThat(names(finding)).containsExactly("ash.here", "ash.there");
        }

        @Test
        void what_is_left_open_and_rejected_differs_from_the_one_who_is_reported() {
            Modality open = new Modality.Reported(ImmutableList.of(HOLM), Modality.Reported.Attitude.LEFT_OPEN);

            assertThat(examine(said(from("here", "debt"), open), denied(from("there", "debt")))
                            .findings())
                    .extracting(Finding::severity)
                    .containsExactly(Severity.DIFFERENCE);
        }

        @Test
        void causes_add_up_and_of_two_only_one_may_be_rejected() {
            assertThat(examine(from("here", "debt"), denied(from("there", "insult")))
                            .findings())
                    .isEmpty();
            assertThat(examine(from("here", "debt"), from("there", "insult")).findings())
                    .isEmpty();
        }

        @Test
        void a_guess_and_a_cause_without_an_entry_of_its_own_cannot_be_told() {
            assertThat(examine(guessed(from("here", "debt")), denied(from("there", "debt")))
                            .findings())
                    .isEmpty();
            assertThat(examine(cause("here", "war", Rank.ONE), denied(cause("there", "war", Rank.ONE)))
                            .findings())
                    .isEmpty();
        }
    }

    @Nested
    class Causes_that_add_up {

        @Test
        void are_reconciled_where_each_names_one_that_the_other_does_not() {
            Finding finding =
                    only(wars(List.of(cause("debt", "war", Rank.ONE)), List.of(cause("pride", "war", Rank.ONE))));

            assertThat(finding.kind()).isEqualTo(Kind.RECONCILED);
            assertThat(words(finding)).containsExactly("ash: a cause is 'debt'", "elm: a cause is 'pride'");
        }

        @Test
        void agree_where_they_are_tied_and_cannot_be_told_where_one_names_none() {
            Affair one = wars(List.of(cause("debt", "war", Rank.ONE)), List.of(cause("owed", "war", Rank.ONE)))
                    .same("ash.debt", "elm.owed");

            assertThat(examine(one).findings()).isEmpty();
            assertThat(examine(one).agreed()).isEqualTo(2);
            assertThat(examine(wars(List.of(cause("debt", "war", Rank.ONE)), List.of()))
                            .untold())
                    .isEqualTo(1);
        }

        @Test
        void add_up_between_a_part_and_its_whole_too() {
            Affair part = affair().told("ash", WAR, cause("debt", "war", Rank.PRINCIPAL))
                    .told("elm", WAR, cause("pride", "war", Rank.PRINCIPAL))
                    .tied(Degree.WITHIN, "ash.war", "elm.war");

            assertThat(only(part).kind()).isEqualTo(Kind.RECONCILED);
        }
    }

    @Nested
    class Words_that_are_told_again {

        private Affair words(Claim... elm) {
            return affair().told("ash", saying("word", HOLM, day(12), Force.AT_ITS_WORD))
                    .told("elm", saying("word", HOLM, day(12), Force.UNSAID))
                    .told("elm", elm)
                    .same("ash.word", "elm.word");
        }

        @Test
        void as_a_device_conflict_with_words_taken_as_they_are_and_a_guess_makes_it_a_tension() {
            Claim ruse = Affair.again(saying("ruse", HOLM, day(12), Force.DEVICE), "word");

            assertThat(only(words(ruse)).severity()).isEqualTo(Severity.CONTRADICTION);
            assertThat(only(words(guessed(ruse))).severity()).isEqualTo(Severity.TENSION);
            assertThat(sides(only(words(ruse)))).containsExactly(List.of("ash.word"), List.of("elm.ruse"));
        }

        @Test
        void alike_agree_and_what_is_denied_or_another_word_is_not_asked() {
            assertThat(examine(words(Affair.again(saying("ruse", HOLM, day(12), Force.AT_ITS_WORD), "word")))
                            .findings())
                    .isEmpty();
            assertThat(examine(words(denied(Affair.again(saying("ruse", HOLM, day(12), Force.DEVICE), "word"))))
                            .findings())
                    .isEmpty();
            assertThat(examine(words(saying("ruse", HOLM, day(12), Force.DEVICE)))
                            .findings())
                    .isEmpty();
        }
    }
}
