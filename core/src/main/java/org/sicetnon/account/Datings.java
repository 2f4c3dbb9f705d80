package org.sicetnon.account;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sicetnon.agent.Agent;
import org.sicetnon.event.Event;
import org.sicetnon.event.Phase;
import org.sicetnon.time.Bound;
import org.sicetnon.time.ClockRange;
import org.sicetnon.time.ClockTime;
import org.sicetnon.time.Conventions;
import org.sicetnon.time.Dating;
import org.sicetnon.time.DayRange;
import org.sicetnon.time.Place;
import org.sicetnon.time.Relative;
import org.sicetnon.time.When;

/**
 * Gathers the times of an account, resolves those told by others, and says where each may be read (rule 12).
 *
 * <p>A relative time hangs on the main time of its anchor: of an event that of its main phase, else of the first phase
 * that has one. Where its anchor has no time, it has none that is known; where times are told by each other in a circle,
 * that is a problem.
 */
final class Datings {

    private final Account.Parts parts;
    private final Conventions conventions;
    private final List<Problem> problems;
    private final Map<String, Claim> claims = new LinkedHashMap<>();
    private final ImmutableListMultimap<String, Claim> further;
    private final Map<String, Dating> resolved = new HashMap<>();

    Datings(Account.Parts parts, Conventions conventions, List<Problem> problems) {
        this.parts = parts;
        this.conventions = conventions;
        this.problems = problems;
        parts.claims().forEach(claim -> claims.putIfAbsent(claim.id().name(), claim));
        this.further = parts.claims().stream()
                .filter(claim -> claim.matter() instanceof Matter.OfPhase)
                .collect(ImmutableListMultimap.toImmutableListMultimap(
                        claim -> ((Matter.OfPhase) claim.matter()).of(), claim -> claim));
    }

    ImmutableListMultimap<String, Attestation> attestations() {
        ImmutableListMultimap.Builder<String, Attestation> all = ImmutableListMultimap.builder();
        for (Claim claim : parts.claims()) {
            String entry = claim.entry().name();
            told(claim).forEach((phase, dating) -> {
                Attestation attestation = new Attestation(
                        claim,
                        entry,
                        phase,
                        dating,
                        withinWhole(claim, resolve(dating, claim)),
                        places(claim, phase, dating));
                all.put(entry, attestation);
                if (!entry.equals(claim.id().name())) {
                    all.put(claim.id().name(), attestation);
                }
            });
        }
        return all.build();
    }

    private ImmutableMap<Phase, Dating> told(Claim claim) {
        return claim.matter().match(new Matter.Cases<>() {
            @Override
            public ImmutableMap<Phase, Dating> event(Matter.OfEvent matter) {
                ImmutableMap<Phase, Dating> phases = matter.event().course().phases();
                return phases.isEmpty() && matter.event() instanceof Event.Statement statement
                        ? one(Phase.DONE, statement.during().flatMap(meeting -> withinMeeting(meeting)))
                        : phases;
            }

            @Override
            public ImmutableMap<Phase, Dating> phase(Matter.OfPhase matter) {
                return one(matter.phase(), matter.dating());
            }

            @Override
            public ImmutableMap<Phase, Dating> position(Matter.OfPosition matter) {
                ImmutableMap.Builder<Phase, Dating> phases = ImmutableMap.builder();
                matter.since().ifPresent(since -> phases.put(Phase.OPENED, since));
                matter.until().ifPresent(until -> phases.put(Phase.CLOSED, until));
                return phases.buildOrThrow();
            }

            @Override
            public ImmutableMap<Phase, Dating> voice(Matter.OfVoice matter) {
                return one(Phase.DONE, matter.since());
            }

            @Override
            public ImmutableMap<Phase, Dating> commitment(Matter.OfCommitment matter) {
                return one(Phase.DONE, matter.made());
            }

            @Override
            public ImmutableMap<Phase, Dating> fate(Matter.OfFate matter) {
                return one(Phase.DONE, matter.since());
            }

            @Override
            public ImmutableMap<Phase, Dating> sequence(Matter.OfSequence matter) {
                return ImmutableMap.of();
            }

            @Override
            public ImmutableMap<Phase, Dating> evidence(Matter.OfEvidence matter) {
                return ImmutableMap.of();
            }

            @Override
            public ImmutableMap<Phase, Dating> cause(Matter.OfCause matter) {
                return ImmutableMap.of();
            }

            @Override
            public ImmutableMap<Phase, Dating> quantity(Matter.OfQuantity matter) {
                return ImmutableMap.of();
            }

            @Override
            public ImmutableMap<Phase, Dating> clause(Matter.OfClause matter) {
                return ImmutableMap.of();
            }

            @Override
            public ImmutableMap<Phase, Dating> character(Matter.OfCharacter matter) {
                return ImmutableMap.of();
            }
        });
    }

    /** A part lies within its whole (rule 11): what is said in a meeting on days that the author leaves open is clipped. */
    private Dating withinWhole(Claim claim, Dating dating) {
        if (!(dating.when() instanceof DayRange days) || days.onlyDay().isPresent()) {
            return dating;
        }
        return claim.event()
                .filter(Event.Statement.class::isInstance)
                .flatMap(event -> ((Event.Statement) event).during())
                .flatMap(this::withinMeeting)
                .map(whole -> resolve(whole, claim).days())
                .filter(days::overlaps)
                .map(whole -> new Dating(clipped(days, whole), dating.place(), false))
                .orElse(dating);
    }

    private static DayRange clipped(DayRange days, DayRange whole) {
        Optional<LocalDate> first = Stream.of(days.firstDay(), whole.firstDay())
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder());
        Optional<LocalDate> last = Stream.of(days.lastDay(), whole.lastDay())
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
        return new DayRange(
                first.map(Bound::at).orElse(days.earliest()),
                last.map(Bound::at).orElse(days.latest()));
    }

    /** What is said in a meeting is said on its day, or on the days from its opening to its close. */
    private Optional<Dating> withinMeeting(String meeting) {
        Optional<Event> event = Optional.ofNullable(claims.get(meeting)).flatMap(Claim::event);
        Optional<LocalDate> first = event.flatMap(it -> days(it, Phase.OPENED)).flatMap(DayRange::firstDay);
        Optional<LocalDate> last = event.flatMap(it -> days(it, Phase.CLOSED)).flatMap(DayRange::lastDay);
        return first.isPresent() && last.isPresent() && !last.get().isBefore(first.get())
                ? Optional.of(Dating.of(DayRange.between(first.get(), last.get())))
                : event.map(it -> Dating.of(Relative.sameDayAs(meeting)));
    }

    private static Optional<DayRange> days(Event event, Phase phase) {
        return Optional.ofNullable(event.course().phases().get(phase)).map(Dating::days);
    }

    private static ImmutableMap<Phase, Dating> one(Phase phase, Optional<Dating> dating) {
        return dating.map(it -> ImmutableMap.of(phase, it)).orElse(ImmutableMap.of());
    }

    /** The time of an entry's main phase, wherever the account tells it, else of the first phase that it dates. */
    private Optional<Dating> mainTime(Claim claim) {
        List<ImmutableMap<Phase, Dating>> all = new ArrayList<>();
        all.add(told(claim));
        further.get(claim.id().name()).forEach(it -> all.add(told(it)));
        return claim.event()
                .flatMap(event -> all.stream()
                        .flatMap(phases -> Optional.ofNullable(phases.get(event.mainPhase())).stream())
                        .findFirst())
                .or(() ->
                        all.stream().flatMap(phases -> phases.values().stream()).findFirst());
    }

    /** Follows the anchors to one that is told by itself, then works back; a chain of any length needs no recursion. */
    private Dating resolve(Dating dating, Claim claim) {
        if (!(dating.when() instanceof Relative first)) {
            return conventions.applied(dating);
        }
        Deque<Claim> chain = new ArrayDeque<>();
        Set<String> seen = new LinkedHashSet<>();
        // Others hang on the main time alone: a delivery may be told by its own sending.
        if (mainTime(claim).filter(dating::equals).isPresent()) {
            seen.add(claim.id().name());
        }
        Optional<Claim> anchor = Optional.ofNullable(claims.get(first.anchor()));
        while (anchor.isPresent() && !resolved.containsKey(anchor.get().id().name())) {
            Claim next = anchor.get();
            if (!seen.add(next.id().name())) {
                circular(claim, seen);
                return unknown(dating);
            }
            chain.push(next);
            anchor = mainTime(next)
                    .filter(time -> time.when() instanceof Relative)
                    .map(time -> claims.get(((Relative) time.when()).anchor()));
        }
        while (!chain.isEmpty()) {
            Claim next = chain.pop();
            resolved.put(
                    next.id().name(), mainTime(next).map(this::byResolvedAnchor).orElse(Dating.of(DayRange.UNKNOWN)));
        }
        return byResolvedAnchor(dating);
    }

    private Dating byResolvedAnchor(Dating dating) {
        if (!(dating.when() instanceof Relative relative)) {
            return conventions.applied(dating);
        }
        Dating anchor = resolved.getOrDefault(relative.anchor(), Dating.of(DayRange.UNKNOWN));
        When from = relative.precision() == When.Precision.CLOCK ? widened(anchor) : anchor.when();
        When when = relative.resolve(new Dating(from, Optional.empty(), dating.about(), dating.reach()), conventions);
        return new Dating(
                when,
                dating.place().or(anchor::place),
                dating.about() && when.precision() == When.Precision.CLOCK,
                Optional.empty());
    }

    /** The anchor's own "about" is part of its doubt; one that was itself told by another already has it. */
    private When widened(Dating anchor) {
        Duration reach = anchor.reach().orElse(conventions.aboutClock());
        return anchor.about() && anchor.when() instanceof ClockTime clock
                ? new ClockRange(
                        clock.time().minus(reach), clock.time().plusMinutes(1).plus(reach))
                : anchor.when();
    }

    private static Dating unknown(Dating dating) {
        return new Dating(DayRange.UNKNOWN, dating.place(), false);
    }

    private void circular(Claim claim, Set<String> chain) {
        problems.add(new Problem(
                Problem.Kind.CIRCULAR_TIME,
                Optional.of(claim.id()),
                "",
                "The time of " + claim.id().name() + " is told by itself, by way of " + String.join(", ", chain)
                        + ". Date one of them by the calendar?",
                ImmutableList.of()));
    }

    private ImmutableList<Place> places(Claim claim, Phase phase, Dating dating) {
        Optional<Place> stated = resolve(dating, claim).place();
        if (stated.isPresent()) {
            return ImmutableList.of(stated.get());
        }
        Stream<Place> where = claim.matter().match(new Matter.Cases<>() {
            @Override
            public Stream<Place> event(Matter.OfEvent matter) {
                return scene(matter.event(), phase);
            }

            @Override
            public Stream<Place> phase(Matter.OfPhase matter) {
                Claim of = claims.get(matter.of());
                return of == null ? Stream.of() : of.event().stream().flatMap(event -> scene(event, phase));
            }

            @Override
            public Stream<Place> position(Matter.OfPosition matter) {
                return matter.position().agent().seat().stream();
            }

            @Override
            public Stream<Place> voice(Matter.OfVoice matter) {
                return matter.voice().principal().seat().stream();
            }

            @Override
            public Stream<Place> commitment(Matter.OfCommitment matter) {
                return matter.commitment().pledge().agent().seat().stream();
            }

            @Override
            public Stream<Place> fate(Matter.OfFate matter) {
                return Stream.of();
            }

            @Override
            public Stream<Place> sequence(Matter.OfSequence matter) {
                return Stream.of();
            }

            @Override
            public Stream<Place> evidence(Matter.OfEvidence matter) {
                return Stream.of();
            }

            @Override
            public Stream<Place> cause(Matter.OfCause matter) {
                return Stream.of();
            }

            @Override
            public Stream<Place> quantity(Matter.OfQuantity matter) {
                return Stream.of();
            }

            @Override
            public Stream<Place> clause(Matter.OfClause matter) {
                return Stream.of();
            }

            @Override
            public Stream<Place> character(Matter.OfCharacter matter) {
                return Stream.of();
            }
        });
        return where.distinct().collect(ImmutableList.toImmutableList());
    }

    /**
     * Where a phase of an event is set: at the event's stated place, else at the seats of those who act and of its
     * addressees; what its authors do before a message leaves them, at theirs alone.
     */
    private Stream<Place> scene(Event event, Phase phase) {
        List<Place> stated = new ArrayList<>();
        if (event instanceof Event.Meeting meeting) {
            meeting.place().ifPresent(stated::add);
        } else if (event instanceof Event.Movement movement) {
            movement.start().ifPresent(stated::add);
            movement.goal().ifPresent(stated::add);
        } else if (event instanceof Event.Statement statement) {
            statement
                    .during()
                    .map(claims::get)
                    .flatMap(Claim::event)
                    .filter(it -> it instanceof Event.Meeting)
                    .flatMap(it -> ((Event.Meeting) it).place())
                    .ifPresent(stated::add);
        }
        if (!stated.isEmpty()) {
            return stated.stream();
        }
        boolean before = event instanceof Event.Message && phase.compareTo(Phase.SENT) < 0;
        return (before ? event.actors() : event.participants().asList())
                .stream().map(Agent::seat).flatMap(Optional::stream);
    }
}
