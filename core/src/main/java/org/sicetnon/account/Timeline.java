package org.sicetnon.account;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.sicetnon.agent.Agent;
import org.sicetnon.event.Force;
import org.sicetnon.position.Question;
import org.sicetnon.position.Stance;
import org.sicetnon.time.Bound;
import org.sicetnon.time.Conventions;
import org.sicetnon.time.DayRange;
import org.sicetnon.time.InstantRange;
import org.sicetnon.time.Place;
import org.sicetnon.time.Truth;
import org.sicetnon.time.When;

/**
 * One agent's position on one question through time, as one account has it: computed from claims, never entered.
 *
 * <p>What moves a position is settled by rule 4. Here it is settled which stance is in force. A move puts an earlier one
 * out of force; of moves for the same time the weightier counts, a sentence about the agent before a decision of the
 * body that decides for it, that before a word of one who speaks for it. If two of equal weight exclude each other, or
 * if it is not known which was later, both stand and the reading is undetermined.
 *
 * <p>A position on a day is the stance in force when that day ends at the agent's seat (rule 3). A stance lasts until
 * the same account puts another in its place; one that is only open ends with the account's last dated claim (rule 7).
 *
 * <pre>{@code
 * Reading reading = dossier.timeline("kim", china, sendingTroops).on(LocalDate.of(1950, 10, 12));
 * reading.stance();    // the stance in force when the 12th ended in Beijing, if Kim leaves just one
 * reading.shifts();    // what changed within the day
 * }</pre>
 */
public final class Timeline {

    private final Account account;
    private final Agent agent;
    private final Question question;
    private final Conventions conventions;
    private final Moves moves;

    Timeline(Account account, Agent agent, Question question, Conventions conventions) {
        this.account = account;
        this.agent = agent;
        this.question = question;
        this.conventions = conventions;
        this.moves = Moves.of(account, agent, question, conventions);
    }

    /** Returns whether the account never says anything that moves this position. */
    public boolean isEmpty() {
        return moves.all().isEmpty();
    }

    /** Returns the position when {@code day} ends at the agent's seat, with what changed on that day. */
    public Reading on(LocalDate day) {
        Reading atEnd = endOf(day);
        return isOpenBeyondTheAccount(atEnd, day) ? silent(Stream.empty()) : withShifts(atEnd, day);
    }

    /** Returns the position at {@code instant}. */
    public Reading at(Instant instant) {
        Reading reading = reading(at -> startedAt(at, instant), at -> startedAt(at, instant) == Truth.UNDETERMINED);
        LocalDate day = instant.atZone(agent.seat().map(Place::zone).orElse(ZoneOffset.UTC))
                .toLocalDate();
        return isOpenBeyondTheAccount(reading, day) ? silent(Stream.empty()) : reading;
    }

    /** Returns the positions of a span of days, one for each day, first and last included. */
    public ImmutableList<Reading> over(LocalDate first, LocalDate last) {
        return first.datesUntil(last.plusDays(1)).map(this::on).collect(ImmutableList.toImmutableList());
    }

    /** A stance that is only open ends with the account's last dated claim (rule 7). */
    private boolean isOpenBeyondTheAccount(Reading reading, LocalDate day) {
        return reading.basis() == Reading.Basis.CARRIED
                && !reading.confirmed()
                && account.lastDay().isBefore(DayRange.on(day)) == Truth.HOLDS;
    }

    private Reading endOf(LocalDate day) {
        return reading(at -> startedBy(at, day), at -> isOfDay(seatDays(at), day));
    }

    /** Whether a time is said of that day: it is the day, or a stretch of days with two ends that holds it, or begins it. */
    private static boolean isOfDay(DayRange days, LocalDate day) {
        return days.firstDay()
                .filter(first -> first.equals(day)
                        || (first.isBefore(day)
                                && days.lastDay()
                                        .filter(last -> !last.isBefore(day))
                                        .isPresent()))
                .isPresent();
    }

    private Reading reading(Function<Attestation, Truth> started, Predicate<Attestation> isNow) {
        List<Moves.Move> begun = new ArrayList<>();
        List<Moves.Move> certain = new ArrayList<>();
        for (Moves.Move move : moves.all()) {
            Truth has = hasBegun(move, started, isNow);
            if (has != Truth.FAILS) {
                begun.add(move);
            }
            if (has == Truth.HOLDS) {
                certain.add(move);
            }
        }
        List<Moves.Move> inForce = inForce(begun, certain);
        // Where nothing has certainly begun, there is no reading yet; what may have begun is shown beside.
        if (Collections.disjoint(inForce, certain)) {
            return silent(Stream.concat(
                    beside(isNow),
                    inForce.stream()
                            .filter(move -> isNow.test(move.at()))
                            .map(move -> new Reading.Voiced(
                                    move.at().claim(), move.stance().orElseThrow(), Force.UNSAID, true))));
        }
        ImmutableSet<Stance> stances = question.stances().stream()
                .filter(stance ->
                        inForce.stream().anyMatch(move -> move.stance().equals(Optional.of(stance))))
                .collect(ImmutableSet.toImmutableSet());
        // What says the same of that very time supports the reading, though something weightier says it too.
        List<Moves.Move> support = begun.stream()
                .filter(move -> inForce.contains(move)
                        || (isNow.test(move.at())
                                && move.stance().filter(stances::contains).isPresent()))
                .toList();
        boolean stated = support.stream().anyMatch(move -> !move.presupposed() && isNow.test(move.at()));
        boolean presupposed = support.stream().anyMatch(move -> move.presupposed() && isNow.test(move.at()));
        boolean confirmed = moves.confirmations().stream()
                .anyMatch(it -> stances.contains(it.stance())
                        && (isNow.test(it.at())
                                || (started.apply(it.at()) != Truth.HOLDS
                                        && !isBarred(it.at(), Optional.of(it.stance()), started, isNow, false))));
        return new Reading(
                account.name(),
                agent,
                question,
                stances,
                basis(stated, presupposed),
                confirmed,
                suspensionsOf(inForce, started),
                grounds(support),
                ImmutableList.of(),
                beside(isNow).collect(ImmutableList.toImmutableList()));
    }

    /** The claims on which moves rest, the entries themselves and the passages that date them, in the account's order. */
    private ImmutableList<Claim> grounds(List<Moves.Move> support) {
        ImmutableSet<ClaimId> grounds = support.stream()
                .flatMap(move -> Stream.of(move.claim(), move.at().claim()))
                .map(Claim::id)
                .collect(ImmutableSet.toImmutableSet());
        return account.claims().stream()
                .filter(claim -> grounds.contains(claim.id()))
                .collect(ImmutableList.toImmutableList());
    }

    private Stream<Reading.Voiced> beside(Predicate<Attestation> isNow) {
        return moves.beside().stream()
                .filter(it -> it.at().map(isNow::test).orElse(true))
                .map(Moves.Aside::voiced);
    }

    /** What stands of the moves that may have begun; only those of {@code certain} put another out of force. */
    private List<Moves.Move> inForce(List<Moves.Move> begun, List<Moves.Move> certain) {
        List<Moves.Move> standing = begun.stream()
                .filter(move -> certain.stream().noneMatch(other -> putsOut(other, move)))
                .toList();
        // Weight and time can put moves out in a circle; then what has certainly begun and is latest by its days
        // stands.
        List<Moves.Move> latest = !Collections.disjoint(certain, standing)
                ? List.of()
                : certain.stream()
                        .filter(move -> certain.stream()
                                .noneMatch(other ->
                                        move.at().days().isBefore(other.at().days()) == Truth.HOLDS))
                        .toList();
        return begun.stream()
                .filter(move -> standing.contains(move) || latest.contains(move))
                .filter(move -> move.stance().isPresent())
                .toList();
    }

    /**
     * Whether a move has begun. One that is only presupposed holds at its time and began nobody says when: before that
     * time it may have begun already, unless the account says or takes for granted something else in between, or says
     * when it began.
     */
    private Truth hasBegun(Moves.Move move, Function<Attestation, Truth> started, Predicate<Attestation> isNow) {
        Truth begun = started.apply(move.at());
        if (!move.presupposed()
                || begun == Truth.HOLDS
                || move.at().days().lastDay().isEmpty()) {
            return begun;
        }
        boolean beginsLater = moves.all().stream()
                .anyMatch(other -> other.stance().equals(move.stance())
                        && !other.presupposed()
                        && started.apply(other.at()) == Truth.FAILS
                        && other.at().days().isBefore(lastOf(move.at())) == Truth.HOLDS);
        return beginsLater || isBarred(move.at(), move.stance(), started, isNow, true)
                ? Truth.FAILS
                : Truth.UNDETERMINED;
    }

    /** Whether the account says, or takes for granted, another stance between the time asked for and that time. */
    private boolean isBarred(
            Attestation later,
            Optional<Stance> stance,
            Function<Attestation, Truth> started,
            Predicate<Attestation> isNow,
            boolean nowCounts) {
        Stream<Attestation> otherwise = Stream.concat(
                moves.all().stream()
                        .filter(other -> !other.stance().equals(stance) && !other.presupposed())
                        .map(Moves.Move::at),
                moves.confirmations().stream()
                        .filter(it -> !Optional.of(it.stance()).equals(stance))
                        .map(Moves.Confirmation::at));
        return otherwise.anyMatch(
                at -> (started.apply(at) == Truth.FAILS || (nowCounts && isStatedNow(at, stance, isNow)))
                        && at.days().isBefore(lastOf(later)) == Truth.HOLDS);
    }

    /** Whether a whole day is said to be that of another stance: it has not given way on that day. */
    private boolean isStatedNow(Attestation at, Optional<Stance> stance, Predicate<Attestation> isNow) {
        return isNow.test(at)
                && at.days().onlyDay().isPresent()
                && moves.all().stream()
                        .anyMatch(move -> move.at().equals(at)
                                && !move.presupposed()
                                && !move.stance().equals(stance));
    }

    private static DayRange lastOf(Attestation at) {
        return at.days().lastDay().map(DayRange::on).orElse(at.days());
    }

    private static Reading.Basis basis(boolean stated, boolean presupposed) {
        if (stated) {
            return Reading.Basis.STATED;
        }
        return presupposed ? Reading.Basis.PRESUPPOSED : Reading.Basis.CARRIED;
    }

    private Reading silent(Stream<Reading.Voiced> beside) {
        return new Reading(
                account.name(),
                agent,
                question,
                ImmutableSet.of(),
                Reading.Basis.NONE,
                false,
                ImmutableList.of(),
                ImmutableList.of(),
                ImmutableList.of(),
                beside.collect(ImmutableList.toImmutableList()));
    }

    private ImmutableList<Claim> suspensionsOf(List<Moves.Move> inForce, Function<Attestation, Truth> started) {
        List<Moves.Suspension> begun = moves.suspensions().stream()
                .filter(it -> started.apply(it.at()) == Truth.HOLDS)
                .toList();
        return begun.stream()
                .filter(Moves.Suspension::suspends)
                .filter(it -> inForce.stream()
                        .anyMatch(move -> it.touches(move) && it.at().isBefore(move.at(), conventions) != Truth.HOLDS))
                .filter(it -> begun.stream()
                        .noneMatch(other -> !other.suspends()
                                && other.isOfTheSameAs(it)
                                && it.at().isBefore(other.at(), conventions) == Truth.HOLDS))
                .map(it -> it.at().claim())
                .distinct()
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Whether {@code other}, once certainly begun, puts {@code move} out of force: it came later, or it weighs more and is
     * said of the same time, which is so where its days cover those of {@code move} and it did not come before.
     */
    private boolean putsOut(Moves.Move other, Moves.Move move) {
        if (other.equals(move)) {
            return false;
        }
        if (isBefore(move, other) == Truth.HOLDS) {
            return true;
        }
        return other.rank() < move.rank()
                && isBefore(other, move) != Truth.HOLDS
                && covers(other.at().days(), move.at().days());
    }

    private static boolean covers(DayRange whole, DayRange part) {
        return whole.firstDay().isPresent()
                && part.firstDay()
                        .filter(day -> !day.isBefore(whole.firstDay().get()))
                        .isPresent()
                && whole.lastDay()
                        .map(last ->
                                part.lastDay().filter(day -> !day.isAfter(last)).isPresent())
                        .orElse(true);
    }

    private Truth isBefore(Moves.Move one, Moves.Move other) {
        Truth byTime = one.at().isBefore(other.at(), conventions);
        if (moves.isSaidToPrecede(one.at().entry(), other.at().entry())) {
            // Where the author's own dates say the opposite, he contradicts himself, and neither goes before the other.
            return other.at().isBefore(one.at(), conventions) == Truth.HOLDS ? Truth.UNDETERMINED : Truth.HOLDS;
        }
        return moves.isSaidToPrecede(other.at().entry(), one.at().entry()) ? Truth.UNDETERMINED : byTime;
    }

    /**
     * Whether something had begun when a day ended at the agent's seat. Where an author gives only a day, or a part of
     * a day at no other place, the day is his own (rule 12); where he places a finer time elsewhere, the clock at the
     * seat decides.
     */
    private Truth startedBy(Attestation at, LocalDate day) {
        DayRange days = seatDays(at);
        if (days.firstDay().filter(first -> first.isAfter(day)).isPresent()) {
            return Truth.FAILS;
        }
        return days.lastDay().filter(last -> !last.isAfter(day)).isPresent() ? Truth.HOLDS : Truth.UNDETERMINED;
    }

    /** The days at the agent's seat to which a time belongs. */
    private DayRange seatDays(Attestation at) {
        if (agent.seat().isEmpty()
                || at.dating().place().isEmpty()
                || at.dating().when().precision() == When.Precision.DAY
                || at.dating().place().get().zone().equals(agent.seat().get().zone())) {
            return at.days();
        }
        ZoneId seat = agent.seat().get().zone();
        InstantRange range = at.dating().read(at.dating().place().get(), conventions);
        return new DayRange(
                range.from().map(it -> Bound.at(it.atZone(seat).toLocalDate())).orElse(Bound.UNKNOWN),
                range.to()
                        .map(it -> Bound.at(it.minusNanos(1).atZone(seat).toLocalDate()))
                        .orElse(Bound.UNKNOWN));
    }

    private Truth startedAt(Attestation at, Instant instant) {
        return at.readings(conventions).stream()
                .map(reading -> reading.hasHappenedAt(instant))
                .reduce(Truth::agreeing)
                .orElse(Truth.UNDETERMINED);
    }

    private Reading withShifts(Reading atEnd, LocalDate day) {
        List<Moves.Move> today = moves.all().stream()
                .filter(move -> !move.presupposed() && move.stance().isPresent())
                .filter(move -> seatDays(move.at()).onlyDay().equals(Optional.of(day)))
                // What has a time within the day comes first: what is said of the whole day may be that very change.
                .sorted(Comparator.comparing(
                                (Moves.Move move) -> move.at().dating().when().precision() == When.Precision.DAY)
                        .thenComparing(move -> earliest(move.at()))
                        .thenComparing(Moves.Move::rank)
                        .thenComparing(move -> move.at().claim().id(), ClaimId.BY_NAME)
                        .thenComparing(move -> move.stance().map(Stance::name).orElse("")))
                .toList();
        Optional<Stance> last = endOf(day.minusDays(1)).stance();
        List<Reading.Shift> shifts = new ArrayList<>();
        for (Moves.Move move : inToldOrder(today)) {
            // What something weightier says of that very time was never in force.
            boolean outweighed = today.stream()
                    .anyMatch(other -> other.rank() < move.rank()
                            && other.at().dating().equals(move.at().dating()));
            if (!outweighed && !move.stance().equals(last)) {
                shifts.add(new Reading.Shift(move.stance().orElseThrow(), move.at()));
                last = move.stance();
            }
        }
        return atEnd.stance().isPresent() && atEnd.stance().equals(last)
                ? atEnd.withShifts(ImmutableList.copyOf(shifts))
                : atEnd;
    }

    /** Puts what the author says came first before what he says came after it. */
    private List<Moves.Move> inToldOrder(List<Moves.Move> sorted) {
        List<Moves.Move> ordered = new ArrayList<>();
        for (Moves.Move move : sorted) {
            int place = 0;
            while (place < ordered.size()
                    && !moves.isSaidToPrecede(
                            move.at().entry(), ordered.get(place).at().entry())) {
                place++;
            }
            ordered.add(place, move);
        }
        return ordered;
    }

    private Instant earliest(Attestation at) {
        return at.readings(conventions).stream()
                .flatMap(reading -> reading.from().stream())
                .min(Comparator.naturalOrder())
                .orElse(Instant.MIN);
    }
}
