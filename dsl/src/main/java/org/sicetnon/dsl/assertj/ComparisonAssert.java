package org.sicetnon.dsl.assertj;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractAssert;
import org.sicetnon.check.Comparison;
import org.sicetnon.check.Finding;
import org.sicetnon.report.Report;

/**
 * Assertions about what the checks find.
 *
 * <p>{@code assertThat(comparison).findsOn("hart.letter", "lowe.warning").findsNone(Severity.CONTRADICTION)}
 */
public class ComparisonAssert extends AbstractAssert<ComparisonAssert, Comparison> {

    /** Begins assertions about a comparison. */
    public ComparisonAssert(Comparison actual) {
        super(actual, ComparisonAssert.class);
    }

    /** Fails if there is a finding of that weight or a weightier one, with the report of each. */
    public ComparisonAssert findsNone(Finding.Severity lightest) {
        isNotNull();
        ImmutableList<Finding> found = actual.findings().stream()
                .filter(finding -> finding.severity().compareTo(lightest) <= 0)
                .collect(ImmutableList.toImmutableList());
        if (!found.isEmpty()) {
            throw failureWithActualExpected(
                    ids(found),
                    "",
                    "%s",
                    "There should be no " + lightest
                            + (lightest == Finding.Severity.CONTRADICTION ? "" : " or weightier")
                            + " in " + actual.dossier() + ", and there "
                            + (found.size() == 1 ? "is 1" : "are " + found.size())
                            + ".\n\n"
                            + Report.of(actual, Report.Colour.NONE).findings(found));
        }
        return this;
    }

    /** Fails unless there is a finding that rests on all these claims, among others or not. */
    public ComparisonAssert findsOn(String... claims) {
        isNotNull();
        ImmutableSet<String> wanted = ImmutableSet.copyOf(claims);
        if (actual.findings().stream()
                .noneMatch(it -> Passages.names(it.claims()).containsAll(wanted))) {
            ImmutableList<Finding> near = actual.findings().stream()
                    .filter(it -> Passages.names(it.claims()).stream().anyMatch(wanted::contains))
                    .collect(ImmutableList.toImmutableList());
            throw failureWithActualExpected(
                    ids(near),
                    String.join(" with ", wanted),
                    "%s",
                    "No finding in " + actual.dossier() + " rests on " + String.join(" and ", wanted) + ". "
                            + (near.isEmpty()
                                    ? "None rests on any of them."
                                    : "These rest on one of them:\n\n"
                                            + Report.of(actual, Report.Colour.NONE)
                                                    .findings(near)));
        }
        return this;
    }

    private static String ids(ImmutableList<Finding> findings) {
        return findings.stream().map(Finding::id).sorted().collect(Collectors.joining("\n"));
    }
}
