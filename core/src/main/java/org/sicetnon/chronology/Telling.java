package org.sicetnon.chronology;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sicetnon.account.Account;
import org.sicetnon.account.Attestation;
import org.sicetnon.account.Claim;
import org.sicetnon.account.ClaimId;
import org.sicetnon.account.Concordance;
import org.sicetnon.account.Dossier;
import org.sicetnon.account.Matter;
import org.sicetnon.event.Act;
import org.sicetnon.event.Event;
import org.sicetnon.event.Phase;
import org.sicetnon.source.Document;
import org.sicetnon.time.Conventions;
import org.sicetnon.time.Dating;
import org.sicetnon.time.DayRange;
import org.sicetnon.time.InstantRange;
import org.sicetnon.time.Place;
import org.sicetnon.time.Relative;
import org.sicetnon.time.Truth;
import org.sicetnon.time.When;

/** Makes a network of what accounts say of time. Its unit is the minute. */
final class Telling {

    private static final int DAY = 1440;

    /** The first day of four years of which one is a leap year. */
    private static final LocalDate LEAP = LocalDate.of(2000, 1, 1);

    /** Where the day begins first on earth, and where last: for what happened nobody knows where. */
    private static final ImmutableList<ZoneId> EVERYWHERE =
            ImmutableList.of(ZoneOffset.ofHours(14), ZoneOffset.ofHours(-12));

    private final Dossier dossier;
    private final Conventions conventions;
    private final Map<String, Account> accounts = new LinkedHashMap<>();
    private final Network.Builder<Point, Ground> network = Network.builder(Point.ORDER, Ground.ORDER);
    private final Map<ClaimId, Set<Phase>> phases = new LinkedHashMap<>();
    private final Set<Point.Day> days = new LinkedHashSet<>();
    private final List<Runnable> byDays = new ArrayList<>();

    private Telling(Dossier dossier, Collection<Account> some) {
        this.dossier = dossier;
        this.conventions = dossier.world().conventions();
        some.stream().sorted(Comparator.comparing(Account::name)).forEach(it -> accounts.put(it.name(), it));
    }

    static Network<Point, Ground> of(Dossier dossier, Collection<Account> accounts) {
        Telling telling = new Telling(dossier, accounts);
        telling.tell();
        return telling.network.build();
    }

    private void tell() {
        for (Account account : accounts.values()) {
            account.claims().stream().filter(Telling::holds).forEach(claim -> tell(account, claim));
            account.attestations().stream()
                    .distinct()
                    .filter(it -> holds(it.claim()) && isSaid(it))
                    .forEach(it -> date(account, it));
        }
        byDays.forEach(Runnable::run);
        identify();
        phases.forEach(this::order);
    }

    private static boolean holds(Claim claim) {
        return claim.says() == Truth.HOLDS;
    }

    /** The day of a statement that its account only places in a meeting is computed, not said. */
    private static boolean isSaid(Attestation it) {
        return it.claim()
                .event()
                .filter(event -> event instanceof Event.Statement
                        && event.course().phases().isEmpty())
                .isEmpty();
    }

    // What claims say beside dates.

    private void tell(Account account, Claim claim) {
        if (claim.matter() instanceof Matter.OfSequence it) {
            main(account, it.earlier())
                    .ifPresent(earlier -> main(account, it.later())
                            .ifPresent(later -> add(Constraint.atLeast(earlier, later, 1, said(claim)))));
        }
        if (claim.matter() instanceof Matter.OfEvent it) {
            if (it.event() instanceof Event.Statement statement) {
                Point.Reached point = reach(claim.id(), Phase.DONE);
                statement.during().ifPresent(meeting -> within(point, id(account, meeting), said(claim)));
            }
            if (it.event() instanceof Event.Message message) {
                message.answers().flatMap(name -> account.claim(name)).ifPresent(asked -> answer(claim, asked));
            }
            for (Act act : it.event().content().acts()) {
                if (act.kind() == Act.Kind.REPORTS) {
                    main(account, act.upon()).ifPresent(reported -> report(claim, it.event(), reported));
                } else if (act.kind() == Act.Kind.ANSWERS) {
                    account.claim(act.upon()).ifPresent(asked -> answer(claim, asked));
                }
            }
        }
        if (claim.matter() instanceof Matter.OfEvidence it) {
            attest(account, claim, it);
        }
    }

    /** A report follows what it reports; so does its draft, where the author tells of one. */
    private void report(Claim claim, Event event, Point.Reached reported) {
        add(Constraint.atLeast(reported, reach(claim.id(), event.mainPhase()), 0, said(claim)));
        if (event.course().phases().containsKey(Phase.DRAFTED)) {
            add(Constraint.atLeast(reported, reach(claim.id(), Phase.DRAFTED), 0, said(claim)));
        }
    }

    /** A document that attests something is no older than it. It may have been written anywhere. */
    private void attest(Account account, Claim claim, Matter.OfEvidence evidence) {
        boolean attests = evidence.state() == Matter.OfEvidence.State.EXISTS
                || evidence.state() == Matter.OfEvidence.State.GENUINE;
        Optional<Dating> dated = account.document(evidence.of())
                .flatMap(Document::dated)
                .filter(when -> attests && !(when instanceof Relative))
                .map(Dating::of);
        if (dated.isPresent()) {
            OptionalLong last = readings(dated.get(), ImmutableList.of()).stream()
                    .map(Reading::time)
                    .reduce(Stretch::hull)
                    .orElseThrow()
                    .last();
            evidence.about()
                    .filter(name -> account.claim(name)
                            .flatMap(Claim::event)
                            .filter(event -> !(event instanceof Event.Plan))
                            .isPresent())
                    .flatMap(name -> main(account, name))
                    .filter(point -> last.isPresent())
                    .ifPresent(point -> add(Constraint.atMost(Point.EPOCH, point, last.getAsLong(), said(claim))));
        }
    }

    /** One answers what has reached one: a message when it was delivered, anything else when it was done. */
    private void answer(Claim answer, Claim asked) {
        Optional<Event> event = asked.event();
        if (event.isPresent()) {
            boolean isMessage = event.get() instanceof Event.Message;
            Point.Reached before =
                    reach(asked.id(), isMessage ? Phase.DELIVERED : event.get().mainPhase());
            Phase given = answer.event().map(Event::mainPhase).orElse(Phase.DONE);
            add(Constraint.atLeast(before, reach(answer.id(), given), 0, said(answer)));
        }
    }

    /** A part lies within its whole (rule 11): a meeting or a journey, which have a beginning and an end. */
    private void within(Point.Reached part, ClaimId whole, Ground ground) {
        dossier.claim(whole).flatMap(Claim::event).ifPresent(event -> {
            if (event instanceof Event.Meeting) {
                within(part, reach(whole, Phase.OPENED), reach(whole, Phase.CLOSED), ground);
            } else if (event instanceof Event.Movement) {
                within(part, reach(whole, Phase.DEPARTED), reach(whole, Phase.ARRIVED), ground);
            }
        });
    }

    private void within(Point.Reached part, Point.Reached beginning, Point.Reached end, Ground ground) {
        add(Constraint.atLeast(beginning, part, 0, ground));
        add(Constraint.atLeast(part, end, 0, ground));
    }

    // Dates.

    private void date(Account account, Attestation at) {
        Point.Reached point = reach(new ClaimId(account.name(), at.entry()), at.phase());
        if (at.told().when() instanceof Relative relative) {
            relate(account, at, point, relative);
            return;
        }
        // A day by which something else is told is dated with it: known only when all is told.
        byDays.add(() -> {
            Point.Day day = dayOf(point, at.places());
            date(said(at.claim()), point, days.contains(day) ? Optional.of(day) : Optional.empty(), at);
        });
    }

    /** One stretch is a constraint; of several, one must hold: at one place or another, on the 4th or the 6th. */
    private void date(Ground ground, Point point, Optional<Point.Day> day, Attestation at) {
        ImmutableList<Reading> readings = Reading.joined(readings(at.told(), at.places()), day.isPresent());
        List<ImmutableList<Constraint<Point, Ground>>> alternatives = readings.stream()
                .map(it -> Stream.concat(
                                it.time().constraint(point, ground).stream(),
                                day.flatMap(of -> it.days().constraint(of, ground)).stream())
                        .collect(ImmutableList.toImmutableList()))
                .toList();
        if (alternatives.size() == 1) {
            alternatives.get(0).forEach(this::add);
        } else {
            network.add(new Choice<>(ground, ImmutableList.copyOf(alternatives)));
        }
    }

    /** Each day of which the author says that it was one of them, read at each place where it may be read (rule 12). */
    private List<Reading> readings(Dating told, ImmutableList<Place> places) {
        ImmutableList<Dating> alternatives = conventions.alternatives(told);
        return alternatives.stream()
                .flatMap(it -> {
                    Dating one = alternatives.size() == 1 ? told : it;
                    Stretch days = Stretch.of(it.days());
                    return stretches(one, places).stream().map(time -> new Reading(time, days));
                })
                .toList();
    }

    private List<Stretch> stretches(Dating dating, ImmutableList<Place> places) {
        if (!places.isEmpty()) {
            return places.stream()
                    .map(place -> Stretch.of(dating.read(place, conventions)))
                    .toList();
        }
        List<Stretch> anywhere = EVERYWHERE.stream()
                .map(zone -> Stretch.of(dating.read(new Place("", "", zone), conventions)))
                .toList();
        return List.of(anywhere.get(0).hull(anywhere.get(1)));
    }

    private void relate(Account account, Attestation at, Point.Reached point, Relative relative) {
        Optional<Point.Reached> main = main(account, relative.anchor());
        if (main.isEmpty()) {
            return;
        }
        Point.Reached anchor = main.get();
        Ground ground = said(at.claim());
        boolean after = relative.side() == Relative.Side.AFTER;
        boolean isLoose = at.told().about() && conventions.loose().contains(relative.aboutConvention());
        if (!relative.distance().isSaid() || isLoose) {
            add(after ? Constraint.atLeast(anchor, point, 1, ground) : Constraint.atLeast(point, anchor, 1, ground));
        } else if (relative.precision() == When.Precision.CLOCK) {
            long unit = relative.unit() == Relative.Unit.HOURS ? 60 : 1;
            long doubt = at.told().about()
                    ? at.told().reach().orElse(conventions.aboutClock()).toMinutes()
                    : 0;
            long least = minutes(relative.distance().least(), unit, RoundingMode.FLOOR) - doubt;
            long most = minutes(relative.distance().most(), unit, RoundingMode.CEILING) + doubt;
            add(
                    after
                            ? Constraint.between(anchor, point, least, most, ground)
                            : Constraint.between(anchor, point, -most, -least, ground));
        } else {
            byDays(account, at, point, anchor, relative);
        }
    }

    private static long minutes(Optional<BigDecimal> number, long unit, RoundingMode mode) {
        return number.orElseThrow()
                .multiply(BigDecimal.valueOf(unit))
                .setScale(0, mode)
                .longValueExact();
    }

    /**
     * Returns how many days lie between a day and what is told by it, whichever day it is: a month has from 28 to 31, and
     * the days of four years have all that there are.
     */
    private DayRange distance(Attestation at, Relative relative) {
        boolean byMonths = relative.unit() == Relative.Unit.MONTHS || relative.unit() == Relative.Unit.YEARS;
        long least = Long.MAX_VALUE;
        long most = Long.MIN_VALUE;
        for (LocalDate day = LEAP;
                day.isBefore(byMonths ? LEAP.plusYears(4) : LEAP.plusDays(1));
                day = day.plusDays(1)) {
            Dating from = new Dating(
                    DayRange.on(day),
                    Optional.empty(),
                    at.told().about(),
                    at.told().reach());
            DayRange to = relative.resolve(from, conventions).days();
            least = Math.min(least, ChronoUnit.DAYS.between(day, to.firstDay().orElseThrow()));
            most = Math.max(most, ChronoUnit.DAYS.between(day, to.lastDay().orElseThrow()));
        }
        return DayRange.between(LocalDate.ofEpochDay(least), LocalDate.ofEpochDay(most));
    }

    /** Days are counted by the calendar: from the day that is written at the anchor's place to that at one's own. */
    private void byDays(Account account, Attestation at, Point.Reached point, Point.Reached anchor, Relative relative) {
        ImmutableList<Place> there = account.attestations(anchor.entry().name(), anchor.phase()).stream()
                .map(Attestation::places)
                .findFirst()
                .or(() -> account.claim(anchor.entry().name())
                        .flatMap(Claim::event)
                        .map(event -> event.scene().asList()))
                .orElse(ImmutableList.of());
        LocalDate about = at.days()
                .firstDay()
                .or(() -> at.days().lastDay())
                .or(() -> dossier.days().firstDay())
                .orElse(LocalDate.EPOCH);
        Point.Day from = day(anchor, there, about);
        Point.Day to = day(point, at.places(), about);
        DayRange days = distance(at, relative);
        add(Constraint.between(
                from,
                to,
                days.firstDay().orElseThrow().toEpochDay() * DAY,
                days.lastDay().orElseThrow().toEpochDay() * DAY,
                said(at.claim())));
    }

    private Point.Day day(Point.Reached point, ImmutableList<Place> places, LocalDate about) {
        Point.Day day = dayOf(point, places);
        if (days.add(day)) {
            List<ZoneId> zones = places.isEmpty()
                    ? EVERYWHERE
                    : places.stream().map(Place::zone).toList();
            List<Integer> offsets = zones.stream()
                    .map(zone -> zone.getRules().getOffset(LocalDateTime.of(about, LocalTime.NOON)))
                    .map(offset -> Math.floorDiv(offset.getTotalSeconds(), 60))
                    .sorted()
                    .toList();
            // A day that the clocks are changed on is an hour longer or shorter; none is shorter than its events.
            add(Constraint.between(
                    day,
                    point,
                    -offsets.get(offsets.size() - 1),
                    DAY - 1 - (long) offsets.get(0),
                    new Ground.WithinDay(day)));
        }
        return day;
    }

    private static Point.Day dayOf(Point.Reached point, ImmutableList<Place> places) {
        return new Point.Day(point, places.stream().map(Place::name).sorted().collect(Collectors.joining(" ")));
    }

    /** What is told by an entry hangs on its main time: of an event on its main phase, else on the first that is dated. */
    private Optional<Point.Reached> main(Account account, String name) {
        return account.claim(name).map(claim -> {
            if (claim.matter() instanceof Matter.OfPhase it) {
                return reach(id(account, it.of()), it.phase());
            }
            List<Phase> dated = account.attestations(name).stream()
                    .filter(it -> it.entry().equals(name))
                    .map(Attestation::phase)
                    .toList();
            Phase usual = claim.event().map(Event::mainPhase).orElse(Phase.DONE);
            return reach(claim.id(), dated.isEmpty() || dated.contains(usual) ? usual : dated.get(0));
        });
    }

    // What cannot be otherwise, and what the editor says.

    private void identify() {
        List<Concordance.Identity> within = identities(Concordance.Degree.WITHIN);
        for (Concordance.Identity it : within) {
            for (Phase phase : List.copyOf(phases.getOrDefault(it.one(), Set.of()))) {
                within(reach(it.one(), phase), it.other(), ground(it));
            }
        }
        List<Tie> same = Stream.concat(
                        identities(Concordance.Degree.SAME).stream()
                                .map(it -> new Tie(it.one(), it.other(), ground(it))),
                        accounts.values().stream().flatMap(this::retold))
                .toList();
        spread(same);
        for (Tie it : same) {
            for (Phase phase : phases.getOrDefault(it.one(), Set.of())) {
                add(Constraint.exactly(reach(it.one(), phase), reach(it.other(), phase), 0, it.ground()));
            }
        }
    }

    /** Two entries of one thing. */
    private record Tie(ClaimId one, ClaimId other, Ground ground) {}

    /** What an account tells again as an event of the same kind is one event. */
    private Stream<Tie> retold(Account account) {
        return account.claims().stream()
                .filter(Telling::holds)
                .flatMap(claim -> claim.again().flatMap(account::claim).stream()
                        .filter(first -> holds(first) && isOfOneKind(claim, first))
                        .map(first -> new Tie(claim.id(), first.id(), new Ground.Retold(claim.id(), first.id()))));
    }

    private static boolean isOfOneKind(Claim one, Claim other) {
        return one.event()
                .filter(event -> other.event()
                        .filter(it -> it.kind().equals(event.kind()))
                        .isPresent())
                .isPresent();
    }

    private List<Concordance.Identity> identities(Concordance.Degree degree) {
        return dossier.concordance().of(degree).stream()
                .filter(it -> accounts.containsKey(it.one().account())
                        && accounts.containsKey(it.other().account()))
                .toList();
    }

    /** A phase that one of several entries of one thing speaks of, is a phase of all. */
    private void spread(List<Tie> same) {
        Deque<ClaimId> changed = new ArrayDeque<>(phases.keySet());
        Map<ClaimId, List<ClaimId>> next = new LinkedHashMap<>();
        for (Tie it : same) {
            next.computeIfAbsent(it.one(), any -> new ArrayList<>()).add(it.other());
            next.computeIfAbsent(it.other(), any -> new ArrayList<>()).add(it.one());
        }
        while (!changed.isEmpty()) {
            ClaimId entry = changed.remove();
            for (ClaimId other : next.getOrDefault(entry, List.of())) {
                Set<Phase> all = phases.getOrDefault(entry, Set.of());
                if (phases.computeIfAbsent(other, any -> EnumSet.noneOf(Phase.class))
                        .addAll(all)) {
                    changed.add(other);
                }
            }
        }
    }

    private static Ground ground(Concordance.Identity it) {
        return new Ground.Identified(it.degree(), it.one(), it.other());
    }

    private void order(ClaimId entry, Set<Phase> reached) {
        for (Phase earlier : reached) {
            List<Phase> later =
                    reached.stream().filter(it -> isBefore(earlier, it)).toList();
            for (Phase next : later) {
                if (later.stream().noneMatch(between -> isBefore(between, next))) {
                    add(Constraint.atLeast(
                            Point.of(entry, earlier),
                            Point.of(entry, next),
                            0,
                            new Ground.Course(entry, earlier, next)));
                }
            }
        }
    }

    /** What is drafted, agreed on or spoken is so before it is sent; which of these comes first, nothing says. */
    private static boolean isBefore(Phase earlier, Phase later) {
        return switch (later) {
            case SENT -> earlier.compareTo(Phase.SENT) < 0;
            case DELIVERED -> earlier.compareTo(Phase.DELIVERED) < 0;
            case READ -> earlier.compareTo(Phase.READ) < 0;
            case CLOSED -> earlier == Phase.OPENED;
            case ARRIVED -> earlier == Phase.DEPARTED;
            case DUE -> earlier == Phase.DONE;
            case AGREED, DRAFTED, SPOKEN, OPENED, DEPARTED, DONE -> false;
        };
    }

    private Point.Reached reach(ClaimId entry, Phase phase) {
        phases.computeIfAbsent(entry, any -> EnumSet.noneOf(Phase.class)).add(phase);
        return new Point.Reached(entry, phase);
    }

    private void add(Constraint<Point, Ground> constraint) {
        network.add(constraint);
    }

    private static ClaimId id(Account account, String entry) {
        return new ClaimId(account.name(), entry);
    }

    private static Ground said(Claim claim) {
        return new Ground.Said(claim.id());
    }

    /**
     * Minutes from the epoch, first and last included.
     *
     * @param first the first; empty if nothing limits it
     * @param last the last; empty if nothing limits it
     */
    private record Stretch(OptionalLong first, OptionalLong last) {

        static Stretch of(InstantRange range) {
            return new Stretch(minute(range.from(), 0), minute(range.to(), -1));
        }

        /** The midnights of the days, as if at Greenwich. */
        static Stretch of(DayRange days) {
            return new Stretch(midnight(days.firstDay()), midnight(days.lastDay()));
        }

        private static OptionalLong minute(Optional<Instant> instant, int seconds) {
            return instant.map(it -> OptionalLong.of(Math.floorDiv(it.getEpochSecond() + seconds, 60)))
                    .orElse(OptionalLong.empty());
        }

        private static OptionalLong midnight(Optional<LocalDate> day) {
            return day.map(it -> OptionalLong.of(it.toEpochDay() * DAY)).orElse(OptionalLong.empty());
        }

        Optional<Constraint<Point, Ground>> constraint(Point point, Ground ground) {
            return first.isEmpty() && last.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Constraint<>(Point.EPOCH, point, first, last, ground));
        }

        Stretch hull(Stretch that) {
            return new Stretch(
                    first.isEmpty() || that.first.isEmpty()
                            ? OptionalLong.empty()
                            : OptionalLong.of(Math.min(first.getAsLong(), that.first.getAsLong())),
                    last.isEmpty() || that.last.isEmpty()
                            ? OptionalLong.empty()
                            : OptionalLong.of(Math.max(last.getAsLong(), that.last.getAsLong())));
        }

        /** Whether {@code later}, which begins no earlier, begins at most {@code step} after this ends. */
        private boolean meets(Stretch later, long step) {
            return last.isEmpty() || later.first.isEmpty() || later.first.getAsLong() <= last.getAsLong() + step;
        }
    }

    /**
     * One way to read a date.
     *
     * @param time the minutes that it means
     * @param days the midnights of the days that are written, as if at Greenwich
     */
    private record Reading(Stretch time, Stretch days) {

        private boolean meets(Reading later, boolean byDays) {
            return time.meets(later.time, 1) && (!byDays || days.meets(later.days, DAY));
        }

        private Reading hull(Reading that) {
            return new Reading(time.hull(that.time), days.hull(that.days));
        }

        /**
         * Those that overlap or follow without a gap, joined; what is left is in order and apart, in its minutes or, where
         * something is told by the day, in its days.
         */
        static ImmutableList<Reading> joined(List<Reading> readings, boolean byDays) {
            List<Reading> sorted = readings.stream()
                    .sorted(Comparator.comparingLong(it -> it.time.first.orElse(Long.MIN_VALUE)))
                    .toList();
            List<Reading> joined = new ArrayList<>();
            for (Reading next : sorted) {
                int last = joined.size() - 1;
                if (last >= 0 && joined.get(last).meets(next, byDays)) {
                    joined.set(last, joined.get(last).hull(next));
                } else {
                    joined.add(next);
                }
            }
            return ImmutableList.copyOf(joined);
        }
    }
}
