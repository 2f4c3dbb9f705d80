package org.sicetnon.check;

import com.google.common.collect.ImmutableList;
import java.util.stream.Stream;
import org.sicetnon.account.Claim;
import org.sicetnon.time.Truth;

/**
 * What a statement comes to within one account.
 *
 * @param account the name of the account
 * @param truth whether it holds there
 * @param standing whether the account counts
 * @param grounds what the account has to each part of the statement, in the order of the parts
 */
public record Outcome(String account, Truth truth, Standing standing, ImmutableList<Ground> grounds) {

    /** Whether an account counts towards a verdict. */
    public enum Standing {
        /** It has a reading. */
        COUNTS,
        /** It has no reading of the matter, stated or carried; it is named and not counted. */
        SILENT,
        /** It tells of the thing, but has no reading of what is asked of it; it is named and not counted. */
        PRESUPPOSES,
        /** It denies what the statement presupposes: it has no answer, and neither has the negation. */
        DENIES_PRESUPPOSITION
    }

    /**
     * What an account has to one part of a statement.
     *
     * @param part the part, in the notation of scripts
     * @param value the value of it in this account
     * @param how how the account comes to it: stated, carried, asserted
     * @param claims the claims that it rests on, in the order of the text
     */
    public record Ground(String part, String value, String how, ImmutableList<Claim> claims) {}

    Outcome not() {
        return new Outcome(account, truth.not(), standing, grounds);
    }

    Outcome and(Outcome that) {
        return joined(that, truth.and(that.truth));
    }

    Outcome or(Outcome that) {
        return joined(that, truth.or(that.truth));
    }

    private Outcome joined(Outcome that, Truth joint) {
        return new Outcome(
                account,
                joint,
                joint == Truth.UNDETERMINED ? weaker(that) : Standing.COUNTS,
                Stream.concat(grounds.stream(), that.grounds.stream()).collect(ImmutableList.toImmutableList()));
    }

    private Standing weaker(Outcome that) {
        if (standing == Standing.DENIES_PRESUPPOSITION || that.standing == Standing.DENIES_PRESUPPOSITION) {
            return Standing.DENIES_PRESUPPOSITION;
        }
        if (standing == Standing.COUNTS || that.standing == Standing.COUNTS) {
            return Standing.COUNTS;
        }
        return standing == that.standing ? standing : Standing.PRESUPPOSES;
    }
}
