package org.sicetnon.check;

import com.google.common.collect.ImmutableList;
import org.sicetnon.time.Truth;

/**
 * What a statement comes to over several accounts, with what it comes to in each (rule 2).
 *
 * @param kind the verdict
 * @param outcomes what it comes to in each account, in the dossier's order; a verdict names its accounts
 */
public record Verdict(Kind kind, ImmutableList<Outcome> outcomes) {

    /** The four verdicts. */
    public enum Kind {
        /** It holds in every account that counts, and at least one does. */
        HOLDS("holds"),
        /** It fails in every account that counts, and at least one does. */
        FAILS("fails"),
        /** It holds in one account and fails in another, or one presupposes what another denies. */
        DISPUTED("disputed"),
        /** None of these: the accounts are silent or leave it open. */
        UNDETERMINED("undetermined");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        @Override
        public String toString() {
            return word;
        }
    }

    static Verdict over(ImmutableList<Outcome> outcomes) {
        return new Verdict(kindOf(outcomes), outcomes);
    }

    private static Kind kindOf(ImmutableList<Outcome> outcomes) {
        ImmutableList<Truth> counted = outcomes.stream()
                .filter(outcome -> outcome.standing() == Outcome.Standing.COUNTS)
                .map(Outcome::truth)
                .collect(ImmutableList.toImmutableList());
        boolean denied = isAny(outcomes, Outcome.Standing.DENIES_PRESUPPOSITION);
        if (denied && (!counted.isEmpty() || isAny(outcomes, Outcome.Standing.PRESUPPOSES))) {
            return Kind.DISPUTED;
        }
        if (counted.isEmpty()) {
            return Kind.UNDETERMINED;
        }
        if (counted.contains(Truth.HOLDS) && counted.contains(Truth.FAILS)) {
            return Kind.DISPUTED;
        }
        if (counted.contains(Truth.UNDETERMINED)) {
            return Kind.UNDETERMINED;
        }
        return counted.contains(Truth.HOLDS) ? Kind.HOLDS : Kind.FAILS;
    }

    private static boolean isAny(ImmutableList<Outcome> outcomes, Outcome.Standing standing) {
        return outcomes.stream().anyMatch(outcome -> outcome.standing() == standing);
    }

    /**
     * Returns true if it holds and false if it fails.
     *
     * @throws IllegalStateException if it is disputed or undetermined: neither is a yes or a no
     */
    public boolean isTrue() {
        return switch (kind) {
            case HOLDS -> true;
            case FAILS -> false;
            case DISPUTED, UNDETERMINED ->
                throw new IllegalStateException(
                        "This is " + kind + ", which is neither true nor false. Ask for its kind instead.");
        };
    }
}
