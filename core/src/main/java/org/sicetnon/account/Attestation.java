package org.sicetnon.account;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import org.sicetnon.event.Event;
import org.sicetnon.event.Phase;
import org.sicetnon.time.Conventions;
import org.sicetnon.time.Dating;
import org.sicetnon.time.DayRange;
import org.sicetnon.time.InstantRange;
import org.sicetnon.time.Place;
import org.sicetnon.time.Relative;
import org.sicetnon.time.Truth;
import org.sicetnon.time.When;

/**
 * The time that one claim gives to one phase of an entry.
 *
 * @param claim the claim that gives it
 * @param entry the name of the entry whose phase it is
 * @param phase which phase
 * @param told the time as the author tells it
 * @param dating what it comes to: with a relative time resolved by its anchor, and every word whose width is a convention
 *     {@linkplain Conventions#applied applied}
 * @param places where the time may be read (rule 12): the place that the author names; otherwise where the thing
 *     happened; for a message, at its sender's and at its addressee's place. Empty if nobody knows
 */
public record Attestation(
        Claim claim, String entry, Phase phase, Dating told, Dating dating, ImmutableList<Place> places) {

    private static final ImmutableSet<Phase> MAIN_PHASES =
            Sets.immutableEnumSet(Phase.SENT, Phase.OPENED, Phase.DEPARTED, Phase.DONE);

    /** How two times that may be one stand to each other. */
    public enum Fit {
        /** They are given alike. */
        ALIKE,
        /** They are given unlike, and can be one. */
        RECONCILABLE,
        /** They cannot be one under any reading. */
        APART
    }

    /**
     * How two times stand to each other, and under which reading.
     *
     * @param fit how they stand
     * @param here where the first is read, if the zones matter
     * @param there where the second is read, if the zones matter
     */
    public record Comparison(Fit fit, Optional<Place> here, Optional<Place> there) {}

    /** Returns the days to which this belongs, at its own place. */
    public DayRange days() {
        return dating.days();
    }

    /** Returns the stretches of real time that this may mean, one for each place where it may be read. */
    public ImmutableList<InstantRange> readings(Conventions conventions) {
        return places.stream().map(place -> dating.read(place, conventions)).collect(ImmutableList.toImmutableList());
    }

    /**
     * Returns whether this was earlier than {@code that}: what all readings agree on. Days decide where both are printed
     * as days; the clock decides where both are finer.
     */
    public Truth isBefore(Attestation that, Conventions conventions) {
        if (isToldAfter(that, this)) {
            return Truth.HOLDS;
        }
        if (isToldAfter(this, that)) {
            return Truth.FAILS;
        }
        Truth byDays = days().isBefore(that.days());
        boolean fine = dating.when().precision() != When.Precision.DAY
                && that.dating.when().precision() != When.Precision.DAY;
        if (!fine || places.isEmpty() || that.places.isEmpty()) {
            return byDays == Truth.FAILS && that.days().isBefore(days()) != Truth.HOLDS ? Truth.UNDETERMINED : byDays;
        }
        return all(that, conventions, pair -> pair.one().isBefore(pair.other()));
    }

    /**
     * Returns whether the two can be one time, and how (rule 12): if no place where this may be read and no place where
     * {@code that} may be read make them overlap, they are {@link Fit#APART}. Of several times of which one is meant, any
     * may be it.
     */
    public Comparison compare(Attestation that, Conventions conventions) {
        if (dating.when().equals(that.dating.when())
                && dating.place().equals(that.dating.place())
                && dating.about() == that.dating.about()) {
            return new Comparison(Fit.ALIKE, Optional.empty(), Optional.empty());
        }
        ImmutableList<Attestation> ones = alternatives(conventions);
        ImmutableList<Attestation> others = that.alternatives(conventions);
        if (ones.size() > 1 || others.size() > 1) {
            return ones.stream()
                    .flatMap(one -> others.stream().map(other -> one.compareOne(other, conventions)))
                    .map(it ->
                            new Comparison(it.fit() == Fit.APART ? Fit.APART : Fit.RECONCILABLE, it.here(), it.there()))
                    .min(Comparator.comparing((Comparison it) -> it.fit())
                            .thenComparing(it -> it.here().isPresent()))
                    .orElseThrow();
        }
        return compareOne(that, conventions);
    }

    /** Of several times of which one is meant, each. */
    private ImmutableList<Attestation> alternatives(Conventions conventions) {
        ImmutableList<Dating> all = conventions.alternatives(told);
        return all.size() == 1
                ? ImmutableList.of(this)
                : all.stream()
                        .map(it -> new Attestation(claim, entry, phase, it, it, places))
                        .collect(ImmutableList.toImmutableList());
    }

    private Comparison compareOne(Attestation that, Conventions conventions) {
        boolean oneDayOnly = dating.when().precision() == When.Precision.DAY
                || that.dating.when().precision() == When.Precision.DAY;
        if (days().overlaps(that.days()) && (oneDayOnly || places.isEmpty() || that.places.isEmpty())) {
            return new Comparison(Fit.RECONCILABLE, Optional.empty(), Optional.empty());
        }
        Optional<Comparison> unlike = Optional.empty();
        for (Place here : places) {
            for (Place there : that.places) {
                if (dating.read(here, conventions).overlaps(that.dating.read(there, conventions))) {
                    Comparison found = new Comparison(Fit.RECONCILABLE, Optional.of(here), Optional.of(there));
                    if (here.zone().equals(there.zone())) {
                        return found;
                    }
                    unlike = unlike.or(() -> Optional.of(found));
                }
            }
        }
        return unlike.orElse(new Comparison(Fit.APART, Optional.empty(), Optional.empty()));
    }

    private Truth all(Attestation that, Conventions conventions, Function<Pair, Truth> relation) {
        return readings(conventions).stream()
                .flatMap(one -> that.readings(conventions).stream().map(other -> new Pair(one, other)))
                .map(relation)
                .reduce(Truth::agreeing)
                .orElse(Truth.UNDETERMINED);
    }

    private record Pair(InstantRange one, InstantRange other) {}

    /** Whether {@code later} is told to come after {@code earlier}, by the author's own words about one of them. */
    private static boolean isToldAfter(Attestation later, Attestation earlier) {
        return isTold(later.told, Relative.Side.AFTER, earlier) || isTold(earlier.told, Relative.Side.BEFORE, later);
    }

    private static boolean isTold(Dating told, Relative.Side side, Attestation anchor) {
        return told.when() instanceof Relative relative
                && relative.side() == side
                && !relative.distance().isNone()
                && relative.distance().least().filter(it -> it.signum() == 0).isEmpty()
                && anchor.isMainTimeOf(relative.anchor());
    }

    /** Whether what is told by an entry hangs on this time of it: what came after a sending need not follow the delivery. */
    private boolean isMainTimeOf(String name) {
        if (!claim.id().name().equals(name)) {
            return entry.equals(name) && MAIN_PHASES.contains(phase);
        }
        if (claim.matter() instanceof Matter.OfPosition it) {
            return phase == Phase.OPENED || it.since().isEmpty();
        }
        Optional<Event> event = claim.event().filter(it -> !it.course().phases().isEmpty());
        return event.map(it -> phase
                        == it.date()
                                .map(date -> it.mainPhase())
                                .orElse(it.course().phases().firstKey()))
                .orElse(true);
    }
}
