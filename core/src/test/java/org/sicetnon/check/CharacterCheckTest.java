package org.sicetnon.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sicetnon.account.Matter.OfCharacter.Nature.*;
import static org.sicetnon.check.Affair.*;

import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sicetnon.account.Claim;
import org.sicetnon.account.Concordance.Degree;
import org.sicetnon.account.Matter.OfCharacter.Nature;
import org.sicetnon.check.Finding.Kind;
import org.sicetnon.check.Finding.Severity;
import org.sicetnon.event.Act;

class CharacterCheckTest {

    private static final Claim STEP = decision("step", CABINET, day(9), ACCEPTS);
    private static final Claim LATER = decision("later", CABINET, day(13), ACCEPTS);

    private static Affair steps(Claim ash, Claim elm) {
        return affair().told("ash", STEP, ash).told("elm", STEP, elm).same("ash.step", "elm.step");
    }

    private static Check.Examination examine(Affair affair) {
        return affair.by(new CharacterCheck());
    }

    private static Finding only(Affair affair) {
        Check.Examination examination = examine(affair);
        assertThat(examination.findings()).hasSize(1);
        return examination.findings().get(0);
    }

    @Nested
    class One_step {

        @Test
        void that_is_called_by_names_that_exclude_each_other_is_a_contradiction() {
            Finding finding = only(steps(character("name", "step", DECIDED), character("name", "step", INCLINATION)));

            assertThat(finding.kind()).isEqualTo(Kind.DISCREPANCY);
            assertThat(finding.severity()).isEqualTo(Severity.CONTRADICTION);
            assertThat(finding.matter()).isEqualTo(new Finding.Point("character", "step"));
            assertThat(words(finding)).containsExactly("ash: it is called decided", "elm: it is called inclination");
            assertThat(names(finding)).containsExactly("ash.name", "elm.name");
            assertThat(finding.identity().orElseThrow().concerns(id("ash.step")))
                    .isTrue();
        }

        @ParameterizedTest(name = "{0} {1} here and {2} {3} there: {4}")
        @CsvSource(textBlock = """
                true,  DECIDED,     true,  DECIDED,     agreed
                true,  DECIDED,     true,  PREPARATION, found
                true,  DECIDED,     true,  DEFINITIVE,  untold
                true,  INCLINATION, true,  DEFINITIVE,  found
                true,  DECIDED,     false, DECIDED,     found
                false, DEFINITIVE,  true,  DEFINITIVE,  found
                true,  DECIDED,     false, INCLINATION, untold
                false, DECIDED,     false, DECIDED,     agreed
                false, DECIDED,     false, INCLINATION, untold
                """)
        void is_compared_by_what_it_is_called_and_what_it_is_said_not_to_be(
                boolean isHere, Nature here, boolean isThere, Nature there, String expected) {
            Claim ash = character("name", "step", here);
            Claim elm = character("name", "step", there);
            Check.Examination examination = examine(steps(isHere ? ash : denied(ash), isThere ? elm : denied(elm)));

            assertThat(examination.agreed()).isEqualTo(expected.equals("agreed") ? 1 : 0);
            assertThat(examination.untold()).isEqualTo(expected.equals("untold") ? 1 : 0);
            assertThat(examination.findings()).hasSize(expected.equals("found") ? 1 : 0);
        }

        @Test
        void that_is_said_not_to_be_it_is_told_so() {
            assertThat(words(only(
                            steps(character("name", "step", DECIDED), denied(character("name", "step", DECIDED))))))
                    .containsExactly("ash: it is called decided", "elm: it is not called decided");
        }

        @Test
        void is_a_tension_where_the_two_are_only_perhaps_one_or_one_is_our_own_reading() {
            assertThat(only(affair().told("ash", STEP, character("name", "step", DECIDED))
                                    .told("elm", STEP, character("name", "step", INCLINATION))
                                    .tied(Degree.PERHAPS, "ash.step", "elm.step"))
                            .severity())
                    .isEqualTo(Severity.TENSION);
            assertThat(only(steps(
                                    construed(character("name", "step", DECIDED), "step"),
                                    character("name", "step", INCLINATION)))
                            .severity())
                    .isEqualTo(Severity.TENSION);
        }

        @Test
        void that_is_only_guessed_to_be_so_is_not_compared() {
            assertThat(examine(steps(
                                    guessed(character("name", "step", DECIDED)),
                                    character("name", "step", INCLINATION)))
                            .examined())
                    .isZero();
        }

        @Test
        void that_has_several_names_has_findings_of_several_names() {
            Check.Examination examination = examine(affair().told(
                            "ash", STEP, character("firm", "step", DECIDED), character("last", "step", DEFINITIVE))
                    .told("elm", STEP, character("soft", "step", PREPARATION), character("open", "step", PROVISIONAL))
                    .same("ash.step", "elm.step"));

            assertThat(examination.findings()).hasSize(3);
            assertThat(examination.untold()).isEqualTo(1);
            assertThat(examination.findings()).extracting(Finding::id).doesNotHaveDuplicates();
        }
    }

    @Nested
    class The_last_word {

        private Affair finals(Claim ash, Claim elm) {
            return affair().told("ash", STEP, LATER, ash)
                    .told("elm", STEP, LATER, elm)
                    .same("ash.step", "elm.step")
                    .same("ash.later", "elm.later");
        }

        @Test
        void cannot_be_two_decisions_of_one_question() {
            Finding finding =
                    only(finals(character("last", "step", DEFINITIVE), character("last", "later", DEFINITIVE)));

            assertThat(finding.severity()).isEqualTo(Severity.CONTRADICTION);
            assertThat(finding.kind()).isEqualTo(Kind.DISCREPANCY);
            assertThat(finding.matter()).isEqualTo(new Finding.Point("which is final", "last"));
            assertThat(words(finding)).containsExactly("ash: the final one is 'step'", "elm: the final one is 'later'");
            assertThat(names(finding)).containsExactly("ash.last", "elm.last");
            assertThat(finding.identity()).isEmpty();
        }

        @Test
        void is_a_tension_where_one_is_our_own_reading() {
            assertThat(only(finals(
                                    construed(character("last", "step", DEFINITIVE), "step"),
                                    character("last", "later", DEFINITIVE)))
                            .severity())
                    .isEqualTo(Severity.TENSION);
        }

        @Test
        void is_the_same_where_the_two_are_perhaps_one() {
            assertThat(examine(affair().told("ash", STEP, character("last", "step", DEFINITIVE))
                                    .told("elm", LATER, character("last", "later", DEFINITIVE))
                                    .tied(Degree.PERHAPS, "ash.step", "elm.later"))
                            .findings())
                    .isEmpty();
        }

        @Test
        void is_the_same_where_the_account_takes_it_up_again() {
            assertThat(examine(affair().told("ash", STEP, again(LATER, "step"), character("last", "later", DEFINITIVE))
                                    .told("elm", STEP, character("last", "step", DEFINITIVE))
                                    .same("ash.step", "elm.step"))
                            .findings())
                    .isEmpty();
        }

        @Test
        void is_no_matter_between_accounts_where_one_calls_both_final() {
            assertThat(examine(finals(character("last", "step", DEFINITIVE), character("last", "later", DEFINITIVE))
                                    .told("ash", character("too", "later", DEFINITIVE)))
                            .findings())
                    .isEmpty();
        }

        @Test
        void is_not_compared_on_two_questions_or_of_what_is_not_final() {
            assertThat(examine(affair().told("ash", STEP, character("last", "step", DEFINITIVE))
                                    .told("elm", done("later", day(13)), character("last", "later", DEFINITIVE)))
                            .examined())
                    .isZero();
            assertThat(examine(finals(
                                    character("last", "step", DEFINITIVE),
                                    denied(character("last", "later", DEFINITIVE))))
                            .examined())
                    .isZero();
        }
    }

    @Test
    void nothing_depends_on_the_order_in_which_things_are_put_in() {
        assertOrderIsOfNoWeight(
                affair().told(
                                "ash",
                                STEP,
                                LATER,
                                character("name", "step", DECIDED),
                                character("last", "step", DEFINITIVE))
                        .told(
                                "elm",
                                STEP,
                                LATER,
                                character("name", "step", INCLINATION),
                                character("last", "later", DEFINITIVE))
                        .same("ash.step", "elm.step")
                        .same("ash.later", "elm.later"),
                new CharacterCheck(),
                3);
    }

    @Test
    void what_one_account_calls_final_before_another_final_step_is_not_its_last_word() {
        Affair affair = affair().told(
                        "ash",
                        STEP,
                        LATER,
                        character("stepIsFinal", "step", Nature.DEFINITIVE),
                        character("laterIsFinal", "later", Nature.DEFINITIVE))
                .told("elm", LATER, character("elmFinal", "later", Nature.DEFINITIVE));

        assertThat(examine(affair).findings())
                .extracting(Affair::names)
                .containsExactly(Set.of("ash.laterIsFinal", "elm.elmFinal"));
    }

    @Nested
    class What_is_done_to_one_earlier_step {

        private Affair acts(Act.Kind ash, Act.Kind elm) {
            return affair().told("ash", STEP, acting("act", ash, "step", day(13)))
                    .told("elm", STEP, acting("act", elm, "step", day(13)))
                    .same("ash.act", "elm.act");
        }

        @Test
        void is_a_difference_where_the_one_has_it_halted_and_the_other_taken_back() {
            Finding finding = only(acts(Act.Kind.SUSPENDS, Act.Kind.RETRACTS).same("ash.step", "elm.step"));

            assertThat(finding.severity()).isEqualTo(Severity.DIFFERENCE);
            assertThat(words(finding)).containsExactly("ash: it suspends 'step'", "elm: it retracts 'step'");
        }

        @Test
        void agrees_where_it_is_the_same_and_is_not_asked_of_steps_that_are_not_tied() {
            assertThat(examine(acts(Act.Kind.SUSPENDS, Act.Kind.SUSPENDS).same("ash.step", "elm.step"))
                            .agreed())
                    .isEqualTo(1);
            assertThat(examine(acts(Act.Kind.SUSPENDS, Act.Kind.RETRACTS)).examined())
                    .isZero();
        }
    }
}
