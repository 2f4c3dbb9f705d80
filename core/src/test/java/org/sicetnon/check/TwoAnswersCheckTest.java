package org.sicetnon.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sicetnon.check.Affair.*;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sicetnon.account.Claim;
import org.sicetnon.check.Finding.Kind;
import org.sicetnon.check.Finding.Severity;
import org.sicetnon.event.Clause;
import org.sicetnon.event.Force;
import org.sicetnon.time.DayPart.Part;

class TwoAnswersCheckTest {

    private static final Claim YES = saying("yes", HOLM, day(12), ACCEPTS);
    private static final Claim NO = saying("no", HOLM, day(12), REFUSES);

    private static Check.Examination examine(Claim... claims) {
        return affair().told("ash", claims).by(new TwoAnswersCheck());
    }

    @Test
    void one_who_says_yes_and_no_on_one_day_makes_a_tension() {
        Check.Examination examination = examine(YES, NO, saying("yesAgain", HOLM, day(12), ACCEPTS));

        assertThat(examination.findings()).hasSize(1);
        Finding finding = examination.findings().get(0);
        assertThat(finding.kind()).isEqualTo(Kind.WITHIN_ONE);
        assertThat(finding.severity()).isEqualTo(Severity.TENSION);
        assertThat(names(finding)).containsExactly("ash.no", "ash.yes", "ash.yesAgain");
        assertThat(words(finding))
                .containsExactly(
                        "ash: Holm answers " + ACCEPTS.words() + " on 1871-05-12",
                        "ash: Holm answers " + REFUSES.words() + " on 1871-05-12");
    }

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource({
        "ACCEPTS, REFUSES, true",
        "ACCEPTS, UNDECIDED, true",
        "ACCEPTS, ACCEPTS_IF_PAID, false",
        "LEANS_TO_ACCEPT, REFUSES, false"
    })
    void unlike_is_not_opposed(String one, String other, boolean found) {
        assertThat(examine(
                                saying("one", HOLM, day(12), ENVOY.stance(one).orElseThrow()),
                                saying(
                                        "other",
                                        HOLM,
                                        day(12),
                                        ENVOY.stance(other).orElseThrow()))
                        .findings())
                .hasSize(found ? 1 : 0);
    }

    @Test
    void two_who_differ_or_one_who_calls_it_a_device_make_none() {
        assertThat(examine(YES, saying("no", REGENT, day(12), REFUSES)).findings())
                .isEmpty();
        assertThat(examine(YES, saying("no", HOLM, day(12), Force.DEVICE, new Clause(ENVOY, REFUSES)))
                        .findings())
                .isEmpty();
    }

    @Test
    void one_who_is_told_to_have_said_the_one_first_has_changed_his_mind() {
        assertThat(examine(YES, NO, sequence("then", "yes", "no")).findings()).isEmpty();
        assertThat(examine(
                                saying("yes", HOLM, part(12, Part.MORNING), ACCEPTS),
                                saying("no", HOLM, part(12, Part.NIGHT), REFUSES))
                        .findings())
                .isEmpty();
    }

    @Test
    void what_takes_up_the_other_is_left_to_another_check() {
        assertThat(examine(YES, again(NO, "yes")).findings()).isEmpty();
    }

    @Test
    void what_is_guessed_denied_or_of_no_one_day_cannot_be_told() {
        assertThat(examine(YES, guessed(NO)).examined()).isZero();
        assertThat(examine(YES, denied(NO)).examined()).isZero();
        assertThat(examine(YES, saying("no", HOLM, days(12, 13), REFUSES)).examined())
                .isZero();
    }

    @Test
    void nothing_depends_on_the_order_in_which_things_are_put_in() {
        assertOrderIsOfNoWeight(
                affair().told("ash", YES, NO, saying("yesAgain", HOLM, day(12), ACCEPTS))
                        .told("elm", YES, NO),
                new TwoAnswersCheck(),
                2);
    }
}
