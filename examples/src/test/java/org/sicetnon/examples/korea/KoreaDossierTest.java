package org.sicetnon.examples.korea;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import com.google.common.io.Resources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sicetnon.account.Account;
import org.sicetnon.account.Claim;
import org.sicetnon.account.ClaimId;
import org.sicetnon.account.Dossier;
import org.sicetnon.account.Reading;
import org.sicetnon.account.TextProof;
import org.sicetnon.agent.Agent;
import org.sicetnon.check.Absence;
import org.sicetnon.check.Comparison;
import org.sicetnon.check.Finding;
import org.sicetnon.dsl.language.Source;
import org.sicetnon.dsl.script.Dossiers;
import org.sicetnon.report.ProofReport;
import org.sicetnon.source.AccountText;
import org.sicetnon.source.Work;
import org.sicetnon.time.DayRange;
import org.sicetnon.time.Truth;

class KoreaDossierTest {

    private static final Dossier DOSSIER = Dossiers.named("korea-1950");
    private static final Comparison COMPARISON = Comparison.of(DOSSIER, DOSSIER.accounts());

    private static Reading china(String account, String day) {
        Agent china = DOSSIER.world().agent("China").orElseThrow();
        return DOSSIER.timeline(account, china, DOSSIER.leading()).on(LocalDate.parse(day));
    }

    @Nested
    class The_position_of_China {

        @ParameterizedTest(name = "{0} on {1}: {2}")
        @CsvSource({
            "kim, 1950-10-12, NON_INTERVENTION",
            "kim, 1950-10-13, INTERVENTION",
            "tan, 1950-10-13, INTERVENTION",
        })
        void is_settled_by_the_claims(String account, String day, String stance) {
            assertThat(china(account, day).stance().map(it -> it.name())).hasValue(stance);
        }

        @Test
        void is_left_open_by_Tan_on_the_12th_when_an_order_is_retracted_and_Mao_has_second_thoughts() {
            assertThat(china("tan", "1950-10-12").stances())
                    .extracting(it -> it.name())
                    .containsExactly("INTERVENTION", "NON_INTERVENTION", "UNDECIDED");
            assertThat(china("tan", "1950-10-12").suspended())
                    .extracting(Claim::toString)
                    .containsExactly("tan.order12");
        }

        @Test
        void changes_in_Kim_on_the_12th_from_half_past_three() {
            assertThat(china("kim", "1950-10-12").shifts()).isNotEmpty();
        }

        @Test
        void is_not_moved_by_an_envoy_without_instructions() {
            assertThat(china("kim", "1950-10-11")
                            .is(DOSSIER.leading().stance("NON_INTERVENTION").orElseThrow()))
                    .isNotEqualTo(Truth.HOLDS);
            assertThat(china("kim", "1950-10-11").beside())
                    .extracting(it -> it.claim().id().name())
                    .contains("jointTelegram", "blackSeaAgreement");
        }
    }

    @Nested
    class The_comparison {

        @Test
        void finds_that_the_talks_are_dated_differently() {
            Finding finding = finding("date:kim.talks~tan.talks:opened");

            assertThat(finding.severity()).isEqualTo(Finding.Severity.CONTRADICTION);
            assertThat(finding.claims()).extracting(Claim::toString).containsExactly("kim.talks", "tan.talks");
            assertThat(finding.identity()).isPresent();
        }

        @Test
        void finds_that_the_joint_telegram_is_asserted_and_denied() {
            Finding finding = finding("occurrence:kim.jointTelegram~tan.jointTelegram:sent");

            assertThat(finding.severity()).isEqualTo(Finding.Severity.CONTRADICTION);
            assertThat(finding.claims()).extracting(Claim::toString).contains("kim.jointTelegram", "tan.jointTelegram");
        }

        @Test
        void finds_what_one_paper_takes_for_granted_twice() {
            assertThat(COMPARISON.findings())
                    .filteredOn(it -> it.kind() == Finding.Kind.WITHIN_ONE)
                    .anySatisfy(it -> assertThat(it.claims())
                            .extracting(Claim::toString)
                            .containsExactlyInAnyOrder("tan.stoodBefore13", "tan.maoRefuses"));
        }

        @Test
        void does_not_take_an_order_of_the_night_in_Moscow_and_of_the_day_after_in_Pyongyang_for_a_conflict() {
            assertThat(COMPARISON.findings())
                    .extracting(Finding::id)
                    .doesNotContain("date:kim.stalinToKimIlSung~tan.evacuationOrder:sent");
            assertThat(COMPARISON.reconciled())
                    .extracting(Finding::id)
                    .contains("date:kim.stalinToKimIlSung~tan.evacuationOrder:sent");
        }

        @Test
        void rests_every_finding_between_accounts_on_claims_of_both() {
            assertThat(COMPARISON.findings())
                    .filteredOn(it -> it.kind() == Finding.Kind.DISCREPANCY)
                    .isNotEmpty()
                    .allSatisfy(it -> {
                        assertThat(it.accounts()).hasSize(2);
                        assertThat(it.claims())
                                .isNotEmpty()
                                .allSatisfy(
                                        claim -> assertThat(claim.locators()).isNotEmpty());
                    });
        }

        @Test
        void says_why_an_account_does_not_tell_of_something() {
            Account tan = DOSSIER.account("tan").orElseThrow();
            Claim secondAnswer = DOSSIER.claim(new ClaimId("kim", "maoAgrees")).orElseThrow();
            Claim telegram = DOSSIER.claim(new ClaimId("kim", "jointTelegram")).orElseThrow();

            assertThat(Absence.of(DOSSIER, secondAnswer, tan)).hasValue(Absence.SILENT);
            assertThat(Absence.of(DOSSIER, telegram, tan)).hasValue(Absence.DENIED);
        }

        private Finding finding(String id) {
            return COMPARISON.findings().stream()
                    .filter(it -> it.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("No finding " + id + " among "
                            + COMPARISON.findings().stream().map(Finding::id).toList()));
        }
    }

    @Nested
    class Each_account {

        @ParameterizedTest
        @ValueSource(strings = {"kim", "tan"})
        void loads_alone(String name) throws IOException {
            String world = text("world.dossier").replace("accounts kim, tan", "accounts " + name);

            Dossier alone = Dossiers.of(List.of(
                    new Source("world.dossier", world), new Source(name + ".dossier", text(name + ".dossier"))));

            assertThat(alone.accounts()).extracting(Account::name).containsExactly(name);
            assertThat(alone.accounts().get(0).claims())
                    .isEqualTo(DOSSIER.account(name).orElseThrow().claims());
        }

        private String text(String file) throws IOException {
            return Resources.toString(Resources.getResource("dossiers/korea-1950/" + file), StandardCharsets.UTF_8);
        }

        @ParameterizedTest
        @ValueSource(strings = {"kim", "tan"})
        void covers_the_three_days(String name) {
            Account account = DOSSIER.account(name).orElseThrow();

            assertThat(account.claims()).hasSizeGreaterThanOrEqualTo(20);
            assertThat(account.coverage().encoded().firstDay())
                    .hasValueSatisfying(day -> assertThat(day).isBeforeOrEqualTo("1950-10-11"));
            assertThat(account.coverage().encoded().isBefore(DayRange.on(LocalDate.of(1950, 10, 13))))
                    .isNotEqualTo(Truth.HOLDS);
        }

        @ParameterizedTest
        @ValueSource(strings = {"kim", "tan"})
        void has_every_anchor_once_and_where_its_locator_says(String name) throws IOException {
            TextProof proof = proof(name);

            assertThat(proof.faults()).isEmpty();
            assertThat(proof.anchors())
                    .isGreaterThanOrEqualTo(proof.account().claims().size());
        }

        @ParameterizedTest
        @ValueSource(strings = {"kim", "tan"})
        void has_for_every_date_of_its_text_one_standing_and_for_every_note_a_place(String name) throws IOException {
            TextProof proof = proof(name);
            TextProof.Notes notes = proof.notes();

            assertThat(proof.mentions()).hasSizeGreaterThan(20);
            assertThat(Stream.of(TextProof.Standing.values())
                            .mapToInt(it -> proof.mentions(it).size())
                            .sum())
                    .isEqualTo(proof.mentions().size());
            assertThat(proof.mentions()).allSatisfy(it -> {
                assertThat(it.claims().isEmpty()).isEqualTo(it.standing() != TextProof.Standing.COVERED);
                assertThat(it.passedOver().isPresent()).isEqualTo(it.standing() == TextProof.Standing.PASSED_OVER);
                assertThat(it.phrase().around().split(" ")).hasSizeLessThanOrEqualTo(8);
            });
            assertThat(Sets.union(notes.cited(), notes.uncited()))
                    .containsAll(notes.lost())
                    .hasSize(notes.cited().size() + notes.uncited().size());
            assertThat(notes.beyond()).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"kim", "tan"})
        void leaves_no_date_of_the_days_that_it_covers_out_and_passes_over_none_for_nothing(String name)
                throws IOException {
            assertThat(ProofReport.of(List.of(proof(name))).text()).contains(" passed over, 0 gaps; 0 idle.");
        }

        private TextProof proof(String name) throws IOException {
            Account account = DOSSIER.account(name).orElseThrow();
            Work.Copy copy = account.work().text().orElseThrow();
            Path file = Path.of(System.getProperty("sicetnon.sources", "no-such-folder"), copy.file());
            Assumptions.assumeTrue(
                    Files.isRegularFile(file),
                    "The text " + copy.file() + " is not at hand; name its folder with -Dsicetnon.sources=…");
            byte[] bytes = Files.readAllBytes(file);

            assertThat(AccountText.sha256(bytes)).isEqualTo(copy.sha256());
            return TextProof.of(
                    account,
                    AccountText.of(
                            new String(bytes, StandardCharsets.UTF_8),
                            ImmutableList.copyOf(account.sections().values())));
        }

        @ParameterizedTest
        @ValueSource(strings = {"kim", "tan"})
        void cites_no_note_beyond_those_of_its_text(String name) {
            Account account = DOSSIER.account(name).orElseThrow();
            ImmutableSet<Integer> cited = account.claims().stream()
                    .flatMap(claim -> claim.locators().stream())
                    .flatMap(locator -> locator.notes().stream())
                    .collect(ImmutableSet.toImmutableSet());

            assertThat(cited).isNotEmpty().allMatch(note -> note >= 1 && note <= 161);
        }
    }
}
