package org.sicetnon.dsl.assertj;

import org.assertj.core.api.AbstractAssert;
import org.sicetnon.check.Inquiry;
import org.sicetnon.check.Verdict;
import org.sicetnon.position.Stance;

/** Assertions about an agent's position at a time, in all accounts that are asked. */
public class PositionAssert extends AbstractAssert<PositionAssert, Inquiry.Answer<Stance>> {

    /** Begins assertions about what accounts say of a position. */
    public PositionAssert(Inquiry.Answer<Stance> actual) {
        super(actual, PositionAssert.class);
    }

    /** Fails unless the position is just this one in every account that has a reading, and one has (rule 2). */
    public PositionAssert is(Stance stance) {
        return hasVerdict(stance, Verdict.Kind.HOLDS);
    }

    /** Fails unless the position is another one in every account that has a reading, and one has (rule 2). */
    public PositionAssert isNot(Stance stance) {
        return hasVerdict(stance, Verdict.Kind.FAILS);
    }

    /** Fails unless one account has this position and another has not. */
    public PositionAssert isDisputed(Stance stance) {
        return hasVerdict(stance, Verdict.Kind.DISPUTED);
    }

    private PositionAssert hasVerdict(Stance stance, Verdict.Kind wanted) {
        isNotNull();
        Verdict verdict = actual.is(stance).verdict();
        if (verdict.kind() != wanted) {
            throw failureWithActualExpected(
                    Passages.values(verdict),
                    wanted + " of " + stance,
                    "%s",
                    Passages.failure(Passages.parts(verdict) + " == " + stance, verdict, wanted));
        }
        return this;
    }
}
