package org.sicetnon.dsl.assertj;

import org.sicetnon.account.Dossier;
import org.sicetnon.account.Reading;
import org.sicetnon.check.Comparison;
import org.sicetnon.check.Finding;
import org.sicetnon.check.Statement;
import org.sicetnon.check.Verdict;

/**
 * Begins assertions about accounts.
 *
 * <pre>{@code
 * import static org.sicetnon.dsl.assertj.SicEtNonAssertions.assertThat;
 *
 * assertThat(dossier).position(company).on(day).is(stays);
 * }</pre>
 */
public final class SicEtNonAssertions {

    private SicEtNonAssertions() {}

    /** Begins assertions about a dossier and the positions in it. */
    public static DossierAssert assertThat(Dossier actual) {
        return new DossierAssert(actual);
    }

    /** Begins assertions about what one account says of a position. */
    public static ReadingAssert assertThat(Reading actual) {
        return new ReadingAssert(actual);
    }

    /** Begins assertions about what a statement comes to. */
    public static VerdictAssert assertThat(Verdict actual) {
        return new VerdictAssert(actual);
    }

    /** Begins assertions about the verdict on a statement. */
    public static VerdictAssert assertThat(Statement actual) {
        return new VerdictAssert(actual.verdict());
    }

    /** Begins assertions about what the checks find. */
    public static ComparisonAssert assertThat(Comparison actual) {
        return new ComparisonAssert(actual);
    }

    /** Begins assertions about one finding. */
    public static FindingAssert assertThat(Finding actual) {
        return new FindingAssert(actual);
    }
}
