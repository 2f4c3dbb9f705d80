package org.sicetnon.chronology;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.sicetnon.account.ClaimId;
import org.sicetnon.account.Concordance;
import org.sicetnon.event.Phase;

/** Why something must lie where it does in time: because someone says so, or because nothing can be otherwise. */
public sealed interface Ground {

    /** By kind, then by what it is about. */
    Comparator<Ground> ORDER = Comparator.comparing(Ground::kind).thenComparing(Ground::toString);

    /** Returns where this kind stands: 0 what accounts say, 1 what the editor says, 2 what cannot be otherwise. */
    int kind();

    /** Returns the claim, if it is one. */
    default Optional<ClaimId> claim() {
        return Optional.empty();
    }

    /**
     * An account says so.
     *
     * @param id the claim
     */
    record Said(ClaimId id) implements Ground {
        @Override
        public int kind() {
            return 0;
        }

        @Override
        public Optional<ClaimId> claim() {
            return Optional.of(id);
        }

        @Override
        public String toString() {
            return id.toString();
        }
    }

    /**
     * The concordance says that two entries tell of one thing, or of a part and its whole.
     *
     * @param degree same or within
     * @param one an entry; the part
     * @param other an entry of another account; the whole
     */
    record Identified(Concordance.Degree degree, ClaimId one, ClaimId other) implements Ground {
        @Override
        public int kind() {
            return 1;
        }

        @Override
        public String toString() {
            return degree + " " + one + ", " + other;
        }
    }

    /**
     * An entry tells again of what an earlier entry of the same account tells.
     *
     * @param again the later entry
     * @param first the earlier one
     */
    record Retold(ClaimId again, ClaimId first) implements Ground {
        @Override
        public int kind() {
            return 1;
        }

        @Override
        public String toString() {
            return again + " again " + first;
        }
    }

    /**
     * Somebody supposes so, to see what would follow.
     *
     * @param words what is supposed
     */
    record Supposed(String words) implements Ground {
        @Override
        public int kind() {
            return 1;
        }

        @Override
        public String toString() {
            return "supposed: " + words;
        }
    }

    /**
     * No entry reaches a phase before the one that comes before it (rule 11).
     *
     * @param entry the entry
     * @param earlier a phase of it
     * @param later a later one
     */
    record Course(ClaimId entry, Phase earlier, Phase later) implements Ground {
        @Override
        public int kind() {
            return 2;
        }

        @Override
        public String toString() {
            return entry + ": " + earlier.toString().toLowerCase(Locale.ROOT) + " before " + later;
        }
    }

    /**
     * What happens on a day happens within its hours, at one of the places where the day may be read (rule 12).
     *
     * @param day the day
     */
    record WithinDay(Point.Day day) implements Ground {
        @Override
        public int kind() {
            return 2;
        }

        @Override
        public String toString() {
            return "within " + day;
        }
    }
}
