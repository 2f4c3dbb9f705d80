package org.sicetnon.dsl.assertj;

import org.assertj.core.api.AbstractAssert;
import org.sicetnon.check.Outcome;
import org.sicetnon.check.Verdict;
import org.sicetnon.time.Truth;

/**
 * Assertions about what a statement comes to over several accounts (rule 2).
 *
 * <p>{@code assertThat(inquiry.happened(entry)).isDisputed().holdsIn("hart").failsIn("lowe")}
 */
public class VerdictAssert extends AbstractAssert<VerdictAssert, Verdict> {

    /** Begins assertions about a verdict. */
    public VerdictAssert(Verdict actual) {
        super(actual, VerdictAssert.class);
    }

    /** Fails unless it holds in every account that counts, and one counts. */
    public VerdictAssert holds() {
        return is(Verdict.Kind.HOLDS);
    }

    /** Fails unless it fails in every account that counts, and one counts. */
    public VerdictAssert fails() {
        return is(Verdict.Kind.FAILS);
    }

    /** Fails unless the accounts are against each other. */
    public VerdictAssert isDisputed() {
        return is(Verdict.Kind.DISPUTED);
    }

    /** Fails unless the accounts leave it open, or are silent. */
    public VerdictAssert isUndetermined() {
        return is(Verdict.Kind.UNDETERMINED);
    }

    /** Fails unless it holds in that account. */
    public VerdictAssert holdsIn(String account) {
        return hasOutcome(account, Outcome.Standing.COUNTS, Truth.HOLDS, "hold");
    }

    /** Fails unless it fails in that account. */
    public VerdictAssert failsIn(String account) {
        return hasOutcome(account, Outcome.Standing.COUNTS, Truth.FAILS, "fail");
    }

    /** Fails unless that account has no reading of it. */
    public VerdictAssert isSilentIn(String account) {
        return hasOutcome(account, Outcome.Standing.SILENT, Truth.UNDETERMINED, "find silence");
    }

    private VerdictAssert is(Verdict.Kind wanted) {
        isNotNull();
        if (actual.kind() != wanted) {
            throw failureWithActualExpected(
                    actual.kind(), wanted, "%s", Passages.failure(Passages.parts(actual), actual, wanted));
        }
        return this;
    }

    private VerdictAssert hasOutcome(String account, Outcome.Standing standing, Truth truth, String wanted) {
        isNotNull();
        boolean isSo = actual.outcomes().stream()
                .anyMatch(outcome -> outcome.account().equals(account)
                        && outcome.standing() == standing
                        && outcome.truth() == truth);
        if (!isSo) {
            throw failure(
                    "%s",
                    "This should " + wanted + " in " + account + ".\n" + Passages.page(Passages.parts(actual), actual));
        }
        return this;
    }
}
