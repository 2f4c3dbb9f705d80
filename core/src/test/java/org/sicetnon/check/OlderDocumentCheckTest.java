package org.sicetnon.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sicetnon.check.Affair.*;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sicetnon.account.Claim;
import org.sicetnon.check.Finding.Kind;
import org.sicetnon.check.Finding.Severity;
import org.sicetnon.event.Phase;
import org.sicetnon.time.Dating;
import org.sicetnon.time.DayRange;
import org.sicetnon.time.Relative;

class OlderDocumentCheckTest {

    private static Affair citing(int day, Claim... claims) {
        return affair().holding("ash", document("cable", Optional.of(DayRange.on(may(day))), "1/2"))
                .told("ash", claims);
    }

    private static Check.Examination examine(int day, Claim... claims) {
        return citing(day, claims).by(new OlderDocumentCheck());
    }

    private static Claim resting(Claim claim) {
        return Affair.citing(claim, "cable");
    }

    @ParameterizedTest(name = "a document of the {0}th for the 12th: {1}")
    @CsvSource({"9, true", "10, true", "11, false", "12, false", "20, false"})
    void a_document_cannot_report_what_comes_after_it_but_a_day_may_be_the_clocks(int day, boolean found) {
        Check.Examination examination = examine(day, resting(done("fire", day(12))));

        assertThat(examination.findings()).hasSize(found ? 1 : 0).allSatisfy(it -> {
            assertThat(it.id()).isEqualTo("older document:ash.fire~cable");
            assertThat(it.kind()).isEqualTo(Kind.WITHIN_ONE);
            assertThat(it.severity()).isEqualTo(Severity.NOTE);
            assertThat(it.matter()).isEqualTo(new Finding.Point("date of the document", "fire"));
        });
        assertThat(examination.agreed()).isEqualTo(found ? 0 : 1);
    }

    @Test
    void the_entry_by_which_the_time_is_told_is_shown_too() {
        Claim relative = resting(done("panic", Dating.of(Relative.after("fire"))));

        assertThat(sides(examine(9, done("fire", day(12)), relative).findings().get(0)))
                .containsExactly(List.of("ash.panic", "ash.fire"), List.of("ash.panic"));
    }

    @Test
    void a_draft_may_be_older_than_its_sending() {
        assertThat(examine(9, resting(message("reply", Map.of(Phase.DRAFTED, day(9), Phase.SENT, day(12)))))
                        .findings())
                .isEmpty();
    }

    @Test
    void what_has_no_first_day_cannot_be_told_and_what_is_denied_or_undated_is_not_asked() {
        assertThat(examine(9, done("fire", day(12)), resting(done("smoke", Dating.of(Relative.before("fire")))))
                        .untold())
                .isEqualTo(1);
        assertThat(examine(9, resting(denied(done("fire", day(12))))).examined())
                .isZero();
        assertThat(examine(9, resting(undated("fire"))).examined()).isZero();
    }

    @Test
    void nothing_depends_on_the_order_in_which_things_are_put_in() {
        assertOrderIsOfNoWeight(
                citing(9, resting(done("fire", day(12))), resting(done("smoke", day(13)))),
                new OlderDocumentCheck(),
                2);
    }
}
