package org.sicetnon.chronology;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Supplier;
import org.sicetnon.account.Account;
import org.sicetnon.account.ClaimId;
import org.sicetnon.account.Dossier;
import org.sicetnon.event.Phase;
import org.sicetnon.time.Truth;

/**
 * What accounts say of time, taken together: whether it can all be so, how early and how late each thing then was, what
 * came first, and which claims cannot stand together, however many steps lie between them.
 *
 * <p>What limits a time: the dates of events and of their phases, read at each place where they may be read (rule 12),
 * where one of several days is meant at one of these and not between; times told by others, "seven hours after", which so inherit their anchor's doubt; phases in their order (rule 11); stated
 * sequences; an answer, which follows the delivery of what it answers; a report, which follows what it reports; a document
 * that attests something, which is no older than it; what is said in a meeting, or called a part of a meeting or a journey by
 * the concordance, within its beginning and end (rule 11); what an account tells again, which is one thing. Of several
 * accounts, entries that the concordance calls the same happen at
 * one time, and a conflict names that identity (rule 8).
 *
 * <p>What limits nothing: what an account denies, rejects or leaves open, and what it only guesses; an entry on which a
 * time hangs may be one of these. The order of telling dates nothing. Identities that are only <em>perhaps</em> tie
 * nothing.
 *
 * <p>The resolution is the minute. What is told in minutes and hours is so exactly, unless the author says "about". Days
 * are counted by the calendar.
 *
 * <pre>{@code
 * Chronology chronology = Chronology.of(dossier, dossier.account("ash").orElseThrow());
 * chronology.consistent();                                                 // FAILS
 * chronology.clashes(10).get(0).claims();                                  // the claims that cannot stand together
 * chronology.span(new ClaimId("ash", "audience"), Phase.OPENED).latest();  // the terminus ante quem, and why
 *
 * Chronology without = chronology.without(new ClaimId("ash", "landing")); // what if one of them were not so
 * without.consistent();                                                    // HOLDS
 * Ground mine = new Ground.Supposed("the talk was over by noon");          // and something else were so
 * without.supposing(Constraint.atMost(Point.EPOCH, Point.of(talk, Phase.DONE), noon, mine)).consistent();
 * }</pre>
 *
 * <p>It never changes: what is set aside or supposed is another one, which shares nearly all with it, and nothing has to be
 * undone.
 */
public final class Chronology {

    private static final int MINUTE = 60;

    private static final Ground TRIED = new Ground.Supposed("what is tried");

    private final Network<Point, Ground> network;
    private final Supplier<Narrowing<Point, Ground>> undisputed;
    private final Supplier<Optional<Bounds<Point, Ground>>> bounds;

    private Chronology(Network<Point, Ground> network) {
        this.network = network;
        this.undisputed = Suppliers.memoize(() -> new Narrowing<>(network.undisputed(), TRIED));
        this.bounds = Suppliers.memoize(() -> undisputed.get().network().bounds(Point.EPOCH));
    }

    /** Returns what one account says of time. */
    public static Chronology of(Dossier dossier, Account account) {
        return of(dossier, ImmutableList.of(account));
    }

    /** Returns what several accounts of a dossier say of time, tied by its concordance. */
    public static Chronology of(Dossier dossier, Collection<Account> accounts) {
        return new Chronology(Telling.of(dossier, accounts));
    }

    /**
     * How early and how late something was.
     *
     * @param earliest the terminus post quem; empty if nothing sets one
     * @param latest the terminus ante quem; empty if nothing sets one
     */
    public record Span(Optional<Terminus> earliest, Optional<Terminus> latest) {}

    /**
     * One end of what is possible.
     *
     * @param minute the minute, itself possible
     * @param because what sets it, each ground once: from the calendar to the entry, or, where it depends on what is left
     *     open, in the order of grounds
     */
    public record Terminus(Instant minute, ImmutableList<Ground> because) {

        /** Returns the claims among what sets it. */
        public ImmutableList<ClaimId> claims() {
            return claimsOf(because);
        }
    }

    /**
     * Claims that cannot stand together, none of which is too many (rule 17).
     *
     * @param grounds the claims, the identities on which it rests, and what cannot be otherwise
     * @param mends for each thing said that could mend it alone, the smallest change that does
     */
    public record Clash(ImmutableList<Ground> grounds, ImmutableList<Mend> mends) {

        /** Returns the claims among its grounds. */
        public ImmutableList<ClaimId> claims() {
            return claimsOf(grounds);
        }

        /** Returns the identities on which it rests; none, if it is within one account. */
        public ImmutableList<Ground.Identified> identities() {
            return grounds.stream()
                    .filter(Ground.Identified.class::isInstance)
                    .map(Ground.Identified.class::cast)
                    .collect(ImmutableList.toImmutableList());
        }
    }

    /**
     * What was found that cannot stand together.
     *
     * @param clashes the clashes, the fewest grounds first
     * @param complete whether there are no others: not if the search ended at its limit, nor if {@link Network#CASES} cases
     *     of what is left open, the 4th or the 6th, did not settle it
     */
    public record Search(ImmutableList<Clash> clashes, boolean complete) {}

    /**
     * The smallest change of one thing said with which a clash vanishes, all else being as it is.
     *
     * @param claim the claim
     * @param from what its time is counted from; {@link Point#EPOCH} for a date
     * @param to what it dates
     * @param side which of its bounds is in the way: it has {@code to} too late, if its least is, else too early
     * @param minutes what it says now, in minutes from {@code from}
     * @param mended what it would have to say
     */
    public record Mend(ClaimId claim, Point from, Point to, Conflict.Side side, long minutes, long mended) {

        /** Returns the minute that a date would have to reach; nothing if it is told by another time. */
        public Optional<Instant> minute() {
            return from.equals(Point.EPOCH) ? Optional.of(instant(mended)) : Optional.empty();
        }
    }

    /** Returns whether all that limits a time can be so together. */
    public Truth consistent() {
        return network.consistent();
    }

    /**
     * Returns how early and how late a phase of an entry was, by all that no clash touches.
     *
     * @param entry an entry of one of the accounts
     * @param phase a phase of it; without one that is told, nothing is known of it
     */
    public Span span(ClaimId entry, Phase phase) {
        Point point = Point.of(entry, phase);
        return new Span(
                bounds.get().flatMap(it -> undisputed.get().earliest(it, point)).map(Chronology::terminus),
                bounds.get().flatMap(it -> undisputed.get().latest(it, point)).map(Chronology::terminus));
    }

    /** Returns which orders of two points are possible, by all that no clash touches. */
    public Order order(Point one, Point other) {
        return undisputed.get().order(one, other);
    }

    /**
     * Returns what settles whether one point came before another, from the one to the other, each ground once; nothing if
     * it is not settled.
     */
    public ImmutableList<Ground> because(Point one, Point other) {
        Optional<ImmutableList<Ground>> byChoices = undisputed.get().because(one, other);
        if (byChoices.isPresent()) {
            return byChoices.get();
        }
        Optional<Bounds<Point, Ground>> seen = undisputed.get().network().bounds(one);
        Truth before = seen.map(it -> it.order(other).before()).orElse(Truth.UNDETERMINED);
        return switch (before) {
            case HOLDS ->
                seen.flatMap(it -> it.earliest(other)).map(Chronology::grounds).orElse(ImmutableList.of());
            case FAILS ->
                seen.flatMap(it -> it.latest(other)).map(Chronology::grounds).orElse(ImmutableList.of());
            case UNDETERMINED -> ImmutableList.of();
        };
    }

    /**
     * Returns what cannot stand together, the fewest grounds first.
     *
     * @param limit how many to look for at most
     */
    public ImmutableList<Clash> clashes(int limit) {
        return search(limit).clashes();
    }

    /**
     * Looks for what cannot stand together, and says whether that is all.
     *
     * @param limit how many to look for at most
     */
    public Search search(int limit) {
        Conflicts<Point, Ground> found = network.conflicts(limit);
        return new Search(
                found.all().stream().map(Chronology::clash).collect(ImmutableList.toImmutableList()), found.complete());
    }

    /** Returns the phases of an entry of which something is said, in their order; none if nothing limits it. */
    public ImmutableList<Phase> phases(ClaimId entry) {
        return network.points().stream()
                .filter(Point.Reached.class::isInstance)
                .map(Point.Reached.class::cast)
                .filter(it -> it.entry().equals(entry))
                .map(Point.Reached::phase)
                .sorted()
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Returns what follows if those claims are set aside: what else could stand, if one date were a misprint. This
     * chronology stays as it is.
     */
    public Chronology without(ClaimId... claims) {
        ImmutableSet<Ground> gone = Arrays.stream(claims).map(Ground.Said::new).collect(ImmutableSet.toImmutableSet());
        return new Chronology(network.withoutReasons(gone::contains));
    }

    /**
     * Returns what follows if this were so as well: a supposition, of which the ground is your own. It costs as much as what
     * it moves, not as much as the account.
     *
     * <pre>{@code
     * Ground mine = new Ground.Supposed("the talk was over by noon");
     * chronology.supposing(Constraint.atMost(Point.EPOCH, Point.of(talk, Phase.DONE), noon, mine)).consistent();
     * }</pre>
     */
    public Chronology supposing(Constraint<Point, Ground> supposition) {
        return new Chronology(network.with(supposition));
    }

    /** Returns the network of points and grounds itself, to which suppositions can be added. Its unit is the minute. */
    public Network<Point, Ground> network() {
        return network;
    }

    private static Clash clash(Conflict<Point, Ground> conflict) {
        return new Clash(
                conflict.reasons(),
                conflict.repairs().stream()
                        .flatMap(it -> it.constraint().reason().claim().stream()
                                .map(claim -> new Mend(
                                        claim,
                                        it.constraint().from(),
                                        it.constraint().to(),
                                        it.side(),
                                        it.bound(),
                                        it.mended())))
                        .collect(ImmutableList.toImmutableList()));
    }

    private static Terminus terminus(Narrowing.End<Ground> end) {
        return new Terminus(instant(end.at()), end.because());
    }

    private static ImmutableList<Ground> grounds(Bounds.Limit<Point, Ground> limit) {
        return limit.because().stream().map(Constraint::reason).distinct().collect(ImmutableList.toImmutableList());
    }

    private static Instant instant(long minute) {
        return Instant.ofEpochSecond(minute * MINUTE);
    }

    private static ImmutableList<ClaimId> claimsOf(ImmutableList<Ground> grounds) {
        return grounds.stream().flatMap(it -> it.claim().stream()).collect(ImmutableList.toImmutableList());
    }
}
