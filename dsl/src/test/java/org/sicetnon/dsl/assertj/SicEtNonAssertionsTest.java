package org.sicetnon.dsl.assertj;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.sicetnon.dsl.assertj.SicEtNonAssertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;
import org.sicetnon.account.Dossier;
import org.sicetnon.account.Reading;
import org.sicetnon.agent.Agent;
import org.sicetnon.check.Comparison;
import org.sicetnon.check.Finding;
import org.sicetnon.check.Finding.Severity;
import org.sicetnon.check.Inquiry;
import org.sicetnon.dsl.script.Dossiers;
import org.sicetnon.position.Stance;

class SicEtNonAssertionsTest {

    private static final Dossier DOSSIER = Dossiers.named("ferry-1902");
    private static final Comparison COMPARISON = Comparison.of(DOSSIER, DOSSIER.accounts());
    private static final Agent COMPANY = DOSSIER.world().agent("Company").orElseThrow();
    private static final Stance STAYS = DOSSIER.leading().stance("STAYS").orElseThrow();
    private static final Stance SAILS = DOSSIER.leading().stance("SAILS").orElseThrow();
    private static final LocalDate DAY = LocalDate.of(1902, 5, 2);

    private static Reading reading(LocalDate day) {
        return DOSSIER.timeline("hart", COMPANY, DOSSIER.leading()).on(day);
    }

    private static Finding finding() {
        return COMPARISON.findings().stream()
                .filter(it -> it.check().equals("date"))
                .findFirst()
                .orElseThrow();
    }

    private static AssertionError failure(ThrowingCallable assertion) {
        AssertionError failure = catchThrowableOfType(AssertionError.class, assertion);
        assertThat((Object) failure).as("a failure").isNotNull();
        return failure;
    }

    @Nested
    class A_position {

        @Test
        void is_what_all_accounts_asked_have() {
            assertThat(DOSSIER).position(COMPANY).on(DAY).isDisputed(STAYS).isDisputed(SAILS);
            assertThat(DOSSIER).position(COMPANY).in("hart").on(DAY).is(STAYS).isNot(SAILS);
            assertThat(DOSSIER)
                    .position(COMPANY, DOSSIER.leading())
                    .in("lowe")
                    .at(DAY.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant())
                    .is(SAILS);
        }

        @Test
        void that_is_another_one_fails_with_what_each_account_has_and_where() {
            AssertionError failure =
                    failure(() -> assertThat(DOSSIER).position(COMPANY).on(DAY).is(STAYS));

            assertThat(failure).hasMessage("""
                    Found: disputed. Expected: holds.
                      disputed      position(Company, 1902-05-02) == STAYS
                                    hart  holds
                                          position(Company, 1902-05-02) = STAYS (stated)
                                            The company keeps the ferry in port · opening "kept her in port that day"
                                    lowe  fails
                                          position(Company, 1902-05-02) = SAILS (stated)
                                            The company lets the ferry sail · opening "gave her leave to sail"
                    """);
            assertThat(((AssertionFailedError) failure).getActual().getStringRepresentation())
                    .isEqualTo("hart STAYS (stated); lowe SAILS (stated)");
        }

        @Test
        void may_be_described() {
            assertThat(failure(() -> assertThat(DOSSIER)
                            .position(COMPANY)
                            .on(DAY)
                            .as("on the eve")
                            .isNot(STAYS)))
                    .hasMessageStartingWith("[on the eve] Found: disputed. Expected: fails.");
        }

        @Test
        void is_asked_only_of_accounts_that_are_there() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> assertThat(DOSSIER).position(COMPANY).in("hardt"))
                    .withMessageContaining("There is no account 'hardt'");
        }
    }

    @Test
    void a_dossier_has_accounts() {
        assertThat(DOSSIER).hasAccounts("hart", "lowe");
        assertThat(failure(() -> assertThat(DOSSIER).hasAccounts("hart")))
                .hasMessage("Dossier ferry-1902 has the accounts [hart, lowe], not [hart].");
    }

    @Test
    void a_reading_is_of_one_account() {
        assertThat(reading(DAY)).is(STAYS).isStated().restsOn("hart.refusal");
        assertThat(reading(DAY.minusDays(1))).isSilent();

        assertThat(failure(() -> assertThat(reading(DAY)).is(SAILS))).hasMessage("""
                In hart the position of the company on sailing should be SAILS. It has STAYS, stated.
                  hart.refusal  opening "kept her in port that day"  The company keeps the ferry in port, asserted""");
        assertThat(failure(() -> assertThat(reading(DAY)).isCarried()))
                .hasMessageContaining("should be carried from an earlier claim");
        assertThat(failure(() -> assertThat(reading(DAY)).isSilent())).hasMessageContaining("should be none");
        assertThat(failure(() -> assertThat(reading(DAY)).restsOn("hart.letter")))
                .hasMessageContaining("should rest on hart.letter");
        assertThat(failure(() -> assertThat(reading(DAY.minusDays(1))).isStated()))
                .hasMessageContaining("It has no reading.");
    }

    @Test
    void a_verdict_names_its_accounts() {
        Inquiry ask = Inquiry.into(DOSSIER);

        assertThat(ask.position(COMPANY, DAY).is(STAYS))
                .isDisputed()
                .holdsIn("hart")
                .failsIn("lowe");
        assertThat(ask.position(COMPANY, DAY.minusDays(1)).is(STAYS).verdict())
                .isUndetermined()
                .isSilentIn("hart");
        assertThat(Inquiry.into(DOSSIER, "hart").position(COMPANY, DAY).is(STAYS))
                .holds();
        assertThat(Inquiry.into(DOSSIER, "lowe").position(COMPANY, DAY).is(STAYS))
                .fails();

        assertThat(failure(
                        () -> assertThat(ask.position(COMPANY, DAY).is(STAYS)).holds()))
                .hasMessageStartingWith("Found: disputed. Expected: holds.\n")
                .hasMessageContaining("gave her leave to sail");
        assertThat(failure(
                        () -> assertThat(ask.position(COMPANY, DAY).is(STAYS)).holdsIn("lowe")))
                .hasMessageStartingWith("This should hold in lowe.\n");
    }

    @Test
    void a_comparison_finds_what_rests_on_claims() {
        assertThat(COMPARISON).findsOn("hart.letter", "lowe.warning").findsOn("hart.refusal");
        assertThat(Comparison.of(DOSSIER, Inquiry.into(DOSSIER, "hart").accounts()))
                .findsNone(Severity.CONTRADICTION);

        assertThat(failure(() -> assertThat(COMPARISON).findsNone(Severity.CONTRADICTION)))
                .hasMessageStartingWith("There should be no contradiction in ferry-1902, and there are 2.\n\n1   CONTR")
                .hasMessageContaining("hart  opening \"the pilot wrote on the first\"");
        assertThat(failure(() -> assertThat(COMPARISON).findsOn("hart.letter", "lowe.leave")))
                .hasMessageStartingWith("No finding in ferry-1902 rests on hart.letter and lowe.leave."
                        + " These rest on one of them:\n");
        assertThat(failure(() -> assertThat(COMPARISON).findsOn("hart.none")))
                .hasMessageContaining("None rests on any of them.");
    }

    @Test
    void a_finding_weighs_and_has_sides() {
        assertThat(finding())
                .hasSeverity(Severity.CONTRADICTION)
                .isBetween("lowe", "hart")
                .restsOn("hart.letter", "lowe.warning");

        assertThat(failure(() -> assertThat(finding()).hasSeverity(Severity.NOTE)))
                .hasMessage("""
                Finding date:hart.letter~lowe.warning:sent should be a note, and is a contradiction.
                  hart.letter  opening "the pilot wrote on the first"  The pilot writes to the company, asserted
                  lowe.warning  opening "a warning of the third of May"  The pilot warns the company, asserted""");
        assertThat(failure(() -> assertThat(finding()).isBetween("hart")))
                .hasMessageContaining("should be of hart, and is of hart, lowe");
        assertThat(failure(() -> assertThat(finding()).restsOn("hart.refusal")))
                .hasMessageContaining("should rest on hart.refusal");
    }

    @Test
    void soft_assertions_tell_all_failures_together() {
        AssertionError failure = failure(() -> SicEtNonSoftAssertions.assertSoftly(softly -> {
            softly.assertThat(DOSSIER).hasAccounts("hart");
            softly.assertThat(DOSSIER).position(COMPANY).on(DAY).is(STAYS).is(SAILS);
            softly.assertThat(DOSSIER).position(COMPANY).in("hart").on(DAY).is(STAYS);
            softly.assertThat(reading(DAY)).is(SAILS).isStated();
            softly.assertThat(Inquiry.into(DOSSIER).position(COMPANY, DAY).is(STAYS))
                    .holds();
            softly.assertThat(COMPARISON).findsNone(Severity.NOTE);
            softly.assertThat(finding()).hasSeverity(Severity.NOTE);
            softly.assertThat(DOSSIER.name()).isEqualTo("ferry-1903");
        }));

        assertThat(failure)
                .hasMessageContaining("8 failures")
                .hasMessageContaining("Found: disputed. Expected: holds.")
                .hasMessageContaining("ferry-1903");
    }
}
