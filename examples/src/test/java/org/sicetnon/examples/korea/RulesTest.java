package org.sicetnon.examples.korea;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import com.google.common.io.Resources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.sicetnon.account.Claim;
import org.sicetnon.account.Concordance;
import org.sicetnon.account.Dossier;
import org.sicetnon.account.Modality;
import org.sicetnon.check.Comparison;
import org.sicetnon.check.Finding;
import org.sicetnon.dsl.script.Dossiers;

/**
 * The rules of meaning on the papers from which they were learnt; the cases made up for each are with the classes that
 * implement it.
 */
class RulesTest {

    private static final Dossier DOSSIER = Dossiers.named("korea-1950");
    private static final Comparison COMPARISON = Comparison.of(DOSSIER, DOSSIER.accounts());

    /** Rules that speak of findings or of the build rather than of answers. */
    private static final ImmutableSet<Integer> SHOWN_BELOW = ImmutableSet.of(16, 18);

    @ParameterizedTest(name = "rule {0}: {1}")
    @CsvFileSource(resources = "/korea/rules.csv", delimiter = ';', numLinesToSkip = 1)
    void settle_what_the_papers_answer(
            int rule, String what, String statement, String verdict, String kim, String tan) {
        assertThat(Answers.to(statement, DOSSIER))
                .as("rule %s, %s: %s", rule, what, statement)
                .isEqualTo(verdict + ": kim " + kim + ", tan " + tan);
    }

    @Test
    void have_each_a_case_here() throws IOException {
        ImmutableSet<Integer> shown =
                Resources.readLines(Resources.getResource("korea/rules.csv"), StandardCharsets.UTF_8).stream()
                        .skip(1)
                        .map(line -> Integer.valueOf(line.substring(0, line.indexOf(';'))))
                        .collect(ImmutableSet.toImmutableSet());

        assertThat(IntStream.rangeClosed(1, 18).boxed().filter(rule -> !SHOWN_BELOW.contains(rule)))
                .containsExactlyInAnyOrderElementsOf(shown);
    }

    @Test
    void rule_7_makes_one_finding_of_a_run_of_days() {
        assertThat(COMPARISON.findings())
                .filteredOn(it -> it.matter() instanceof Finding.Standing standing
                        && standing.question().equals("sendingTroops")
                        && standing.agent().equals("China")
                        && it.kind() == Finding.Kind.DISCREPANCY)
                .extracting(it -> ((Finding.Standing) it.matter()).days())
                .doesNotHaveDuplicates()
                .anySatisfy(days -> assertThat(days.onlyDay()).isEmpty());
    }

    @Test
    void rules_8_and_10_let_a_doubtful_identity_or_a_construed_claim_bear_no_contradiction() {
        assertThat(COMPARISON.findings())
                .filteredOn(it -> it.kind() == Finding.Kind.DISCREPANCY)
                .filteredOn(it -> it.identity()
                                .filter(identity -> identity.degree() == Concordance.Degree.PERHAPS)
                                .isPresent()
                        || it.claims().stream().anyMatch(claim -> claim.modality() instanceof Modality.Construed))
                .isNotEmpty()
                .extracting(Finding::severity)
                .doesNotContain(Finding.Severity.CONTRADICTION);
    }

    @Test
    void rule_11_lets_no_phase_conflict_with_another_and_hangs_parts_under_their_whole() {
        Finding talks = COMPARISON.findings().stream()
                .filter(it -> it.id().equals("date:kim.talks~tan.talks:opened"))
                .findFirst()
                .orElseThrow();

        assertThat(talks.under()).extracting(Finding::check).contains("date", "order");
        assertThat(COMPARISON.findings())
                .extracting(Finding::id)
                .doesNotContainAnyElementsOf(
                        talks.under().stream().map(Finding::id).toList());
    }

    @Test
    void rule_16_keeps_what_an_author_contradicts_himself_in() {
        assertThat(COMPARISON.findings())
                .filteredOn(it -> it.kind() == Finding.Kind.WITHIN_ONE)
                .filteredOn(it -> it.severity() == Finding.Severity.CONTRADICTION)
                .flatExtracting(it -> it.accounts().asList())
                .contains("tan");
    }

    @Test
    void rule_18_has_the_same_findings_whoever_is_asked_first() {
        Comparison turned = Comparison.of(DOSSIER, DOSSIER.accounts().reverse());

        assertThat(subjects(turned)).isEqualTo(subjects(COMPARISON));
    }

    private static ImmutableSet<String> subjects(Comparison comparison) {
        return comparison.findings().stream()
                .map(it -> it.check() + " " + it.severity() + " "
                        + it.claims().stream().map(Claim::toString).sorted().collect(Collectors.joining(" ")))
                .collect(ImmutableSet.toImmutableSet());
    }
}
