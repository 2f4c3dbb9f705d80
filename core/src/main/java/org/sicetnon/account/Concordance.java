package org.sicetnon.account;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/**
 * The editor's claims about identity: which entry of one account tells of the same thing as which entry of another
 * (rule 8). Without it, no finding stands between two accounts.
 *
 * @param identities the claims, in the editor's order
 */
public record Concordance(ImmutableList<Identity> identities) {

    /** A concordance that ties nothing. */
    public static final Concordance EMPTY = new Concordance(ImmutableList.of());

    /** How sure an editor is that two entries tell of one thing. */
    public enum Degree {
        /** They do. */
        SAME,
        /** They may; what rests on it is a tension at most. */
        PERHAPS,
        /** The first tells of a part of what the second tells of. */
        WITHIN,
        /** They do not, whatever it looks like. */
        APART;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One claim about identity.
     *
     * @param degree how sure
     * @param one an entry; of {@link Degree#WITHIN}, the part
     * @param other an entry of another account; of {@link Degree#WITHIN}, the whole
     * @param because why
     */
    public record Identity(Degree degree, ClaimId one, ClaimId other, String because) {

        /** Returns whether this speaks of that entry. */
        public boolean concerns(ClaimId id) {
            return one.equals(id) || other.equals(id);
        }

        @Override
        public String toString() {
            return degree + " " + one + ", " + other;
        }
    }

    /** Returns the identities of that degree, in the editor's order. */
    public ImmutableList<Identity> of(Degree degree) {
        return identities.stream().filter(it -> it.degree() == degree).collect(ImmutableList.toImmutableList());
    }

    /** Returns all entries that the concordance calls the same as {@code id}, itself included, by name. */
    public ImmutableSortedSet<ClaimId> sameAs(ClaimId id) {
        Set<ClaimId> found = new LinkedHashSet<>();
        Deque<ClaimId> open = new ArrayDeque<>();
        open.add(id);
        while (!open.isEmpty()) {
            ClaimId next = open.remove();
            if (found.add(next)) {
                for (Identity identity : of(Degree.SAME)) {
                    if (identity.concerns(next)) {
                        open.add(identity.one());
                        open.add(identity.other());
                    }
                }
            }
        }
        return ImmutableSortedSet.copyOf(ClaimId.BY_NAME, found);
    }

    /** Returns the identities that speak of {@code id}, in the editor's order. */
    public ImmutableSet<Identity> concerning(ClaimId id) {
        return identities.stream().filter(it -> it.concerns(id)).collect(ImmutableSet.toImmutableSet());
    }
}
