package org.sicetnon.dsl.assertj;

import java.util.function.Consumer;
import org.assertj.core.api.AbstractSoftAssertions;
import org.assertj.core.api.StandardSoftAssertionsProvider;
import org.sicetnon.account.Dossier;
import org.sicetnon.account.Reading;
import org.sicetnon.check.Comparison;
import org.sicetnon.check.Finding;
import org.sicetnon.check.Inquiry;
import org.sicetnon.check.Statement;
import org.sicetnon.check.Verdict;

/**
 * Assertions of which one that fails does not stop the next: all failures are told together. Those of AssertJ itself are
 * here too.
 *
 * <pre>{@code
 * SicEtNonSoftAssertions.assertSoftly(softly -> {
 *     softly.assertThat(dossier).position(company).on(day).is(stays);
 *     softly.assertThat(dossier.accounts()).hasSize(2);
 * });
 * }</pre>
 */
public final class SicEtNonSoftAssertions extends AbstractSoftAssertions implements StandardSoftAssertionsProvider {

    /** Makes assertions, and fails once at the end if any of them failed. */
    public static void assertSoftly(Consumer<SicEtNonSoftAssertions> assertions) {
        SicEtNonSoftAssertions softly = new SicEtNonSoftAssertions();
        assertions.accept(softly);
        softly.assertAll();
    }

    /** Begins assertions about a dossier and the positions in it. */
    public DossierAssert assertThat(Dossier actual) {
        DossierAssert dossier = proxy(DossierAssert.class, Dossier.class, actual);
        dossier.positions = answer -> proxy(PositionAssert.class, Inquiry.Answer.class, answer);
        return dossier;
    }

    /** Begins assertions about what one account says of a position. */
    public ReadingAssert assertThat(Reading actual) {
        return proxy(ReadingAssert.class, Reading.class, actual);
    }

    /** Begins assertions about what a statement comes to. */
    public VerdictAssert assertThat(Verdict actual) {
        return proxy(VerdictAssert.class, Verdict.class, actual);
    }

    /** Begins assertions about the verdict on a statement. */
    public VerdictAssert assertThat(Statement actual) {
        return assertThat(actual.verdict());
    }

    /** Begins assertions about what the checks find. */
    public ComparisonAssert assertThat(Comparison actual) {
        return proxy(ComparisonAssert.class, Comparison.class, actual);
    }

    /** Begins assertions about one finding. */
    public FindingAssert assertThat(Finding actual) {
        return proxy(FindingAssert.class, Finding.class, actual);
    }
}
