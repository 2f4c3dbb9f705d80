package org.sicetnon.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sicetnon.check.Affair.*;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sicetnon.account.Claim;
import org.sicetnon.account.Matter.OfCause;
import org.sicetnon.check.Check.Examination;
import org.sicetnon.check.Finding.Kind;
import org.sicetnon.check.Finding.Severity;

class EffectCheckTest {

    private static Claim because(OfCause.Sort sort, Optional<String> from) {
        return claim("because", new OfCause("effect", from, sort, OfCause.Rank.ONE, OfCause.Sincerity.UNSAID));
    }

    private static final Claim CAUSE = because(OfCause.Sort.CAUSE, Optional.of("cause"));

    private static Examination examine(Claim because, Claim cause, Claim effect) {
        return affair().told("ash", cause, effect, because).by(new EffectCheck());
    }

    @Test
    void a_cause_that_came_after_what_it_explains_contradicts_itself() {
        assertThat(examine(CAUSE, done("cause", day(14)), done("effect", day(12)))
                        .findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.kind()).isEqualTo(Kind.WITHIN_ONE);
                    assertThat(finding.severity()).isEqualTo(Severity.CONTRADICTION);
                    assertThat(finding.matter()).isEqualTo(new Finding.Point("cause", "because"));
                    assertThat(sides(finding))
                            .containsExactly(List.of("ash.cause"), List.of("ash.effect"), List.of("ash.because"));
                });
    }

    @ParameterizedTest(name = "a cause of {0} to {1} for what was so on the 12th: {2} agreed, {3} untold, {4} found")
    @CsvSource({"10, 10, 1, 0, 0", "12, 12, 0, 1, 0", "11, 13, 0, 1, 0", "13, 13, 0, 0, 1", "13, 15, 0, 0, 1"})
    void what_comes_before_agrees_and_what_may_be_of_the_same_time_cannot_be_told(
            int first, int last, int agreed, int untold, int found) {
        Examination examination = examine(CAUSE, done("cause", days(first, last)), done("effect", day(12)));
        assertThat(List.of(
                        examination.agreed(),
                        examination.untold(),
                        examination.findings().size()))
                .containsExactly(agreed, untold, found);
    }

    @Test
    void what_has_no_date_cannot_be_told() {
        assertThat(examine(CAUSE, undated("cause"), done("effect", day(12))).untold())
                .isEqualTo(1);
        assertThat(examine(CAUSE, done("cause", day(12)), undated("effect")).untold())
                .isEqualTo(1);
    }

    @Test
    void a_purpose_may_lie_ahead() {
        assertThat(examine(
                                because(OfCause.Sort.PURPOSE, Optional.of("cause")),
                                done("cause", day(14)),
                                done("effect", day(12)))
                        .examined())
                .isZero();
    }

    @Test
    void a_cause_that_is_no_entry_has_no_time() {
        assertThat(examine(
                                because(OfCause.Sort.CAUSE, Optional.empty()),
                                done("cause", day(14)),
                                done("effect", day(12)))
                        .examined())
                .isZero();
    }

    private enum Otherwise {
        DENIED,
        GUESSED,
        CONSTRUED
    }

    @ParameterizedTest
    @EnumSource
    void a_cause_that_is_denied_or_guessed_explains_nothing_and_one_that_we_read_is_a_tension(Otherwise how) {
        Claim because = how == Otherwise.DENIED
                ? denied(CAUSE)
                : how == Otherwise.GUESSED ? guessed(CAUSE) : construed(CAUSE, "cause");
        assertThat(examine(because, done("cause", day(14)), done("effect", day(12)))
                        .findings())
                .extracting(Finding::severity)
                .isEqualTo(how == Otherwise.CONSTRUED ? List.of(Severity.TENSION) : List.of());
    }
}
