package org.sicetnon.dsl.assertj;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractAssert;
import org.sicetnon.check.Finding;

/**
 * Assertions about one finding.
 *
 * <p>{@code assertThat(finding).hasSeverity(Severity.TENSION).isBetween("hart", "lowe").restsOn("hart.letter")}
 */
public class FindingAssert extends AbstractAssert<FindingAssert, Finding> {

    /** Begins assertions about a finding. */
    public FindingAssert(Finding actual) {
        super(actual, FindingAssert.class);
    }

    /** Fails unless it weighs so much, no more and no less. */
    public FindingAssert hasSeverity(Finding.Severity severity) {
        isNotNull();
        if (actual.severity() != severity) {
            throw failureWithActualExpected(
                    actual.severity(),
                    severity,
                    "%s",
                    says("should be a " + severity + ", and is a " + actual.severity()));
        }
        return this;
    }

    /** Fails unless its sides are of just these accounts, in any order; one for a finding within an account. */
    public FindingAssert isBetween(String... accounts) {
        isNotNull();
        if (!actual.accounts().equals(ImmutableSet.copyOf(accounts))) {
            throw failureWithActualExpected(
                    actual.accounts(),
                    ImmutableSet.copyOf(accounts),
                    "%s",
                    says("should be of " + String.join(", ", accounts) + ", and is of "
                            + String.join(", ", actual.accounts())));
        }
        return this;
    }

    /** Fails unless all these claims are among those that produce it. */
    public FindingAssert restsOn(String... claims) {
        isNotNull();
        ImmutableList<String> has = Passages.names(actual.claims());
        Stream.of(claims).filter(claim -> !has.contains(claim)).findFirst().ifPresent(claim -> {
            throw failureWithActualExpected(has, ImmutableList.copyOf(claims), "%s", says("should rest on " + claim));
        });
        return this;
    }

    private String says(String should) {
        return "Finding " + actual.id() + " " + should + ".\n" + Passages.of(actual.claims());
    }
}
