package org.sicetnon.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sicetnon.account.Matter.OfCharacter.Nature.*;
import static org.sicetnon.check.Affair.*;

import com.google.common.collect.ImmutableList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.sicetnon.account.Claim;
import org.sicetnon.account.Matter.OfCharacter.Nature;
import org.sicetnon.account.Modality;
import org.sicetnon.check.Finding.Kind;
import org.sicetnon.check.Finding.Severity;

class FinalTwiceCheckTest {

    private static final Claim FIRST = decision("first", CABINET, day(9), ACCEPTS);
    private static final Claim SECOND = decision("second", CABINET, day(13), ACCEPTS);
    private static final Claim FIRST_IS_FINAL = character("firstIsFinal", "first", DEFINITIVE);
    private static final Claim SECOND_IS_FINAL = character("secondIsFinal", "second", DEFINITIVE);

    private static Check.Examination examine(Claim... claims) {
        return affair().told("ash", claims).by(new FinalTwiceCheck());
    }

    @Test
    void two_final_decisions_of_one_question_are_a_tension_within_the_account() {
        Check.Examination examination = examine(FIRST, SECOND, FIRST_IS_FINAL, SECOND_IS_FINAL);

        assertThat(examination.findings()).hasSize(1);
        Finding finding = examination.findings().get(0);
        assertThat(finding.kind()).isEqualTo(Kind.WITHIN_ONE);
        assertThat(finding.severity()).isEqualTo(Severity.TENSION);
        assertThat(finding.matter()).isEqualTo(new Finding.Point("which is final", "firstIsFinal"));
        assertThat(words(finding)).containsExactly("ash: final is 'first'", "ash: final is 'second'");
        assertThat(names(finding)).containsExactly("ash.firstIsFinal", "ash.secondIsFinal");
    }

    @Test
    void one_decision_that_is_called_final_twice_is_one() {
        Check.Examination examination = examine(FIRST, FIRST_IS_FINAL, character("still", "first", DEFINITIVE));

        assertThat(examination.findings()).isEmpty();
        assertThat(examination.agreed()).isEqualTo(1);
    }

    @Test
    void one_decision_that_is_told_twice_is_one() {
        Check.Examination examination = examine(FIRST, again(SECOND, "first"), FIRST_IS_FINAL, SECOND_IS_FINAL);

        assertThat(examination.findings()).isEmpty();
        assertThat(examination.agreed()).isEqualTo(1);
    }

    @Test
    void two_passages_that_take_up_one_decision_tell_of_one() {
        Check.Examination examination = examine(
                FIRST,
                again(SECOND, "first"),
                again(decision("third", CABINET, day(14), ACCEPTS), "first"),
                SECOND_IS_FINAL,
                character("thirdIsFinal", "third", DEFINITIVE));

        assertThat(examination.findings()).isEmpty();
        assertThat(examination.agreed()).isEqualTo(1);
    }

    @Test
    void decisions_that_answer_no_common_question_can_both_be_final() {
        Check.Examination examination = examine(FIRST, done("second", day(13)), FIRST_IS_FINAL, SECOND_IS_FINAL);

        assertThat(examination.findings()).isEmpty();
        assertThat(examination.agreed()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(value = Nature.class, mode = Mode.EXCLUDE, names = "DEFINITIVE")
    void what_is_called_anything_else_is_not_final(Nature nature) {
        assertThat(examine(FIRST, SECOND, FIRST_IS_FINAL, character("other", "second", nature))
                        .examined())
                .isZero();
    }

    @Test
    void what_is_only_guessed_or_denied_to_be_final_is_not() {
        assertThat(examine(FIRST, SECOND, FIRST_IS_FINAL, guessed(SECOND_IS_FINAL))
                        .examined())
                .isZero();
        assertThat(examine(FIRST, SECOND, FIRST_IS_FINAL, denied(SECOND_IS_FINAL))
                        .examined())
                .isZero();
    }

    @Test
    void nothing_depends_on_the_order_in_which_things_are_put_in() {
        assertOrderIsOfNoWeight(
                affair().told(
                                "ash",
                                FIRST,
                                SECOND,
                                decision("third", CABINET, day(14), REFUSES),
                                FIRST_IS_FINAL,
                                SECOND_IS_FINAL,
                                character("thirdIsFinal", "third", DEFINITIVE))
                        .told("elm", FIRST, FIRST_IS_FINAL),
                new FinalTwiceCheck(),
                3);
    }

    @Test
    void what_another_calls_final_and_the_author_leaves_open_is_a_difference() {
        Modality open = new Modality.Reported(ImmutableList.of(HOLM), Modality.Reported.Attitude.LEFT_OPEN);

        assertThat(examine(FIRST, SECOND, said(FIRST_IS_FINAL, open), SECOND_IS_FINAL)
                        .findings())
                .extracting(Finding::severity)
                .containsExactly(Severity.DIFFERENCE);
        assertThat(examine(FIRST, SECOND, said(FIRST_IS_FINAL, open), said(SECOND_IS_FINAL, open))
                        .untold())
                .isEqualTo(1);
    }
}
