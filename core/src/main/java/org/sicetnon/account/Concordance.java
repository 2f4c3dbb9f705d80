package org.sicetnon.account;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.graph.GraphBuilder;
import com.google.common.graph.Graphs;
import com.google.common.graph.ImmutableGraph;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The editor's claims about identity: which entry of one account tells of the same thing as which entry of another
 * (rule 8). Without it, no finding stands between two accounts.
 */
public final class Concordance {

    /** A concordance that ties nothing. */
    public static final Concordance EMPTY = new Concordance(ImmutableList.of());

    private final ImmutableList<Identity> identities;
    private final ImmutableMap<ClaimId, ImmutableSortedSet<ClaimId>> things;

    /**
     * Makes a concordance.
     *
     * @param identities the claims, in the editor's order
     */
    public Concordance(ImmutableList<Identity> identities) {
        this.identities = identities;
        ImmutableGraph.Builder<ClaimId> same =
                GraphBuilder.undirected().allowsSelfLoops(true).immutable();
        of(Degree.SAME).forEach(it -> same.putEdge(it.one(), it.other()));
        ImmutableGraph<ClaimId> ties = same.build();
        Map<ClaimId, ImmutableSortedSet<ClaimId>> all = new HashMap<>();
        for (ClaimId id : ties.nodes()) {
            if (!all.containsKey(id)) {
                ImmutableSortedSet<ClaimId> thing =
                        ImmutableSortedSet.copyOf(ClaimId.BY_NAME, Graphs.reachableNodes(ties, id));
                thing.forEach(entry -> all.put(entry, thing));
            }
        }
        this.things = ImmutableMap.copyOf(all);
    }

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

    /** Returns the claims, in the editor's order. */
    public ImmutableList<Identity> identities() {
        return identities;
    }

    /** Returns the identities of that degree, in the editor's order. */
    public ImmutableList<Identity> of(Degree degree) {
        return identities.stream().filter(it -> it.degree() == degree).collect(ImmutableList.toImmutableList());
    }

    /** Returns all entries that the concordance calls the same as {@code id}, itself included, by name. */
    public ImmutableSortedSet<ClaimId> sameAs(ClaimId id) {
        return things.getOrDefault(
                id, ImmutableSortedSet.orderedBy(ClaimId.BY_NAME).add(id).build());
    }

    /** Returns the identities that speak of {@code id}, in the editor's order. */
    public ImmutableSet<Identity> concerning(ClaimId id) {
        return identities.stream().filter(it -> it.concerns(id)).collect(ImmutableSet.toImmutableSet());
    }

    @Override
    public boolean equals(Object that) {
        return that instanceof Concordance other && identities.equals(other.identities);
    }

    @Override
    public int hashCode() {
        return identities.hashCode();
    }

    @Override
    public String toString() {
        return identities.toString();
    }
}
