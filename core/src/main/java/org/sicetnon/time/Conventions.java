package org.sicetnon.time;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How wide the words are that no author defines: "night", "about", "early October".
 *
 * <p>A dossier may state its own; {@link #STANDARD} holds otherwise, and a claim may say otherwise for itself. None is a
 * finding about the past: what rests on one names it, because read {@linkplain #without(Collection) as loosely as the
 * words allow} it would not stand.
 *
 * @param parts for each part of a day, its hours, counted in minutes from the midnight with which the day begins
 * @param aboutClock how far "about" reaches to either side of a clock time
 * @param about how far "about" reaches to either side of a day, a month, a year
 * @param shares for each part of a period, which share of its days it has
 * @param by how many days before a day something happened at most that had happened "by" then; empty if nothing limits it
 * @param loose the conventions that are left out: their words mean all that they can mean
 */
public record Conventions(
        ImmutableMap<DayPart.Part, Hours> parts,
        Duration aboutClock,
        About about,
        ImmutableMap<PeriodPart.Part, Share> shares,
        Optional<Integer> by,
        ImmutableSet<Convention> loose) {

    /**
     * How far "about" reaches to either side, in days.
     *
     * @param day of a day
     * @param month of a month, a season or another part of a year
     * @param year of a year
     */
    public record About(int day, int month, int year) {

        /**
         * Makes the widths of "about".
         *
         * @throws IllegalArgumentException if one is negative
         */
        public About {
            checkArgument(
                    day >= 0 && month >= 0 && year >= 0,
                    "'About' has no negative width, but %s is one.",
                    Math.min(day, Math.min(month, year)));
        }
    }

    /**
     * A share of a period, in hundredths of its days. A day of which any part belongs to the share belongs to it whole.
     *
     * @param from where it begins, from 0
     * @param to where it ends, up to 100
     */
    public record Share(int from, int to) {

        /**
         * Makes a share.
         *
         * @throws IllegalArgumentException if it is none of a whole
         */
        public Share {
            checkArgument(
                    from >= 0 && from < to && to <= 100,
                    "A part of a period runs from one hundredth of it to a later one, from 0 to 100, but this one runs"
                            + " from %s to %s.",
                    from,
                    to);
        }

        DayRange of(LocalDate first, LocalDate last) {
            long days = ChronoUnit.DAYS.between(first, last) + 1;
            return DayRange.between(first.plusDays(days * from / 100), first.plusDays((days * to + 99) / 100 - 1));
        }

        /** Returns both ends, {@code 0 to 34 per cent}. */
        @Override
        public String toString() {
            return from + " to " + to + " per cent";
        }
    }

    /**
     * The hours of a part of a day.
     *
     * @param from the first minute, counted from the midnight with which the day begins
     * @param to the minute at which the part is over; over 1440 if it reaches into the next day
     */
    public record Hours(int from, int to) {

        /**
         * Makes the hours of a part.
         *
         * @throws IllegalArgumentException if the part would not begin within its day or not end after it begins
         */
        public Hours {
            checkArgument(
                    from >= 0 && from < 1440 && to > from && to <= 2880,
                    "A part of a day begins within the day and ends within the next, but this one runs from minute %s"
                            + " to minute %s.",
                    from,
                    to);
        }

        static Hours of(int fromHour, int toHour) {
            return new Hours(60 * fromHour, 60 * toHour);
        }
    }

    /**
     * The conventions of a dossier that states none: morning 5 to 12, noon 11 to 14, afternoon 12 to 18, evening 17 to
     * 24, night 20 to 6 of the next day, midnight 23 to 1; "about" reaches an hour to either side of a clock time, 2 days
     * of a day, 10 of a month and 365 of a year; early, mid and late are the thirds of a period, which share the days in
     * between; "by" a day, nothing says how much earlier.
     */
    public static final Conventions STANDARD = new Conventions(
            ImmutableMap.<DayPart.Part, Hours>builder()
                    .put(DayPart.Part.MORNING, Hours.of(5, 12))
                    .put(DayPart.Part.NOON, Hours.of(11, 14))
                    .put(DayPart.Part.AFTERNOON, Hours.of(12, 18))
                    .put(DayPart.Part.EVENING, Hours.of(17, 24))
                    .put(DayPart.Part.NIGHT, Hours.of(20, 30))
                    .put(DayPart.Part.MIDNIGHT, Hours.of(23, 25))
                    .buildOrThrow(),
            Duration.ofHours(1));

    private static final int DAY = 24 * 60;

    /** Makes conventions that are the standard ones but for the parts of the day and for "about" a clock time. */
    public Conventions(ImmutableMap<DayPart.Part, Hours> parts, Duration aboutClock) {
        this(
                parts,
                aboutClock,
                new About(2, 10, 365),
                ImmutableMap.of(
                        PeriodPart.Part.EARLY, new Share(0, 34),
                        PeriodPart.Part.MID, new Share(33, 67),
                        PeriodPart.Part.LATE, new Share(66, 100)),
                Optional.empty(),
                ImmutableSet.of());
    }

    /**
     * Makes conventions.
     *
     * @throws IllegalArgumentException if a part of the day has no hours or a part of a period no share, or a width is
     *     negative
     */
    public Conventions {
        for (DayPart.Part part : DayPart.Part.values()) {
            checkArgument(parts.containsKey(part), "The conventions do not say when it is %s.", part);
        }
        for (PeriodPart.Part part : PeriodPart.Part.values()) {
            checkArgument(shares.containsKey(part), "The conventions do not say when it is %s in a month.", part);
        }
        checkArgument(!aboutClock.isNegative(), "'About' has no negative width, but %s is one.", aboutClock);
        checkArgument(by.orElse(0) >= 0, "'By' reaches no negative number of days back, but %s is one.", by.orElse(0));
    }

    /** Returns these conventions with other hours for one part of the day. */
    public Conventions withPart(DayPart.Part part, Hours hours) {
        Map<DayPart.Part, Hours> changed = new EnumMap<>(parts);
        changed.put(part, hours);
        return new Conventions(ImmutableMap.copyOf(changed), aboutClock, about, shares, by, loose);
    }

    /** Returns these conventions with another width of "about" a clock time. */
    public Conventions withAboutClock(Duration width) {
        return new Conventions(parts, width, about, shares, by, loose);
    }

    /** Returns these conventions with other widths of "about" a day, a month, a year. */
    public Conventions withAbout(About widths) {
        return new Conventions(parts, aboutClock, widths, shares, by, loose);
    }

    /** Returns these conventions with another share for one part of a period. */
    public Conventions withShare(PeriodPart.Part part, Share share) {
        Map<PeriodPart.Part, Share> changed = new EnumMap<>(shares);
        changed.put(part, share);
        return new Conventions(parts, aboutClock, about, ImmutableMap.copyOf(changed), by, loose);
    }

    /** Returns these conventions with a limit to how long before a day something had happened "by" then. */
    public Conventions withBy(int days) {
        return new Conventions(parts, aboutClock, about, shares, Optional.of(days), loose);
    }

    /**
     * Returns these conventions without some of them: their words are read as loosely as they allow. "About" a clock time
     * is any time of its day, and "about" a day, a month or a year any day at all; early in a month is any day of it;
     * "by" a day is that day or any before; a part of a day is any hour of it, and night and midnight any from its noon to
     * the next.
     */
    public Conventions without(Collection<Convention> some) {
        return new Conventions(
                parts, aboutClock, about, shares, by, ImmutableSet.copyOf(Iterables.concat(loose, some)));
    }

    /** Returns these conventions with no width of "about": a time is what it would be without that word. */
    public Conventions withoutAbout() {
        return new Conventions(parts, Duration.ZERO, new About(0, 0, 0), shares, by, loose);
    }

    boolean isLoose(Convention convention) {
        return loose.contains(convention);
    }

    /** Returns the hours of a part of the day, counted in minutes from the midnight with which the day begins. */
    public Hours hours(DayPart.Part part) {
        if (isLoose(Convention.of(part))) {
            return part == DayPart.Part.NIGHT || part == DayPart.Part.MIDNIGHT
                    ? new Hours(DAY / 2, DAY + DAY / 2)
                    : new Hours(0, DAY);
        }
        return requireNonNull(parts.get(part), part.toString());
    }

    int aboutDays(Convention which, Optional<Duration> reach) {
        return reach.map(own -> (int) Math.min(own.plusDays(1).minusNanos(1).toDays(), Integer.MAX_VALUE))
                .orElseGet(() -> switch (which) {
                    case ABOUT_MONTH -> about.month();
                    case ABOUT_YEAR -> about.year();
                    default -> about.day();
                });
    }

    /** Returns what one of them says, in words: {@code 2 days to either side}, {@code 20:00 to 6:00 of the next day}. */
    public String value(Convention convention) {
        return switch (convention) {
            case ABOUT_CLOCK -> width(aboutClock);
            case ABOUT_DAY -> width(Duration.ofDays(about.day()));
            case ABOUT_MONTH -> width(Duration.ofDays(about.month()));
            case ABOUT_YEAR -> width(Duration.ofDays(about.year()));
            case EARLY, MID, LATE -> requireNonNull(shares.get(PeriodPart.Part.valueOf(convention.name()))) + " of it";
            case BY -> by.map(days -> days + " days before").orElse("any day before");
            case MORNING, NOON, AFTERNOON, EVENING, NIGHT, MIDNIGHT -> {
                Hours hours = requireNonNull(parts.get(DayPart.Part.valueOf(convention.name())));
                yield clock(hours.from()) + " to " + clock(hours.to() % DAY)
                        + (hours.to() > DAY ? " of the next day" : "");
            }
        };
    }

    /** Returns what a claim says for itself of the width of its time, in words. */
    public static Optional<String> own(Dating dating) {
        Optional<String> own = dating.when() instanceof PeriodPart part
                ? part.own().map(share -> share + " of it")
                : dating.when() instanceof By by ? by.own().map(days -> days + " days before") : Optional.empty();
        return dating.reach().map(Conventions::width).or(() -> own).map(words -> words + ", as the claim says");
    }

    private static String width(Duration width) {
        long minutes = width.toMinutes();
        String words = minutes % DAY == 0 && minutes > 0
                ? counted(minutes / DAY, "day")
                : minutes % 60 == 0 && minutes > 0 ? counted(minutes / 60, "hour") : counted(minutes, "minute");
        return words + " to either side";
    }

    private static String counted(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }

    private static String clock(int minutes) {
        return minutes / 60 + (minutes % 60 < 10 ? ":0" : ":") + minutes % 60;
    }

    /**
     * Returns the conventions on which the meaning of a time rests, if it is not told by another: of {@code 1950-10-07,
     * about} how wide "about" a day is.
     */
    public static ImmutableSet<Convention> of(Dating dating) {
        ImmutableSet.Builder<Convention> all = ImmutableSet.builder();
        if (dating.about()) {
            aboutConvention(dating.when()).ifPresent(all::add);
        }
        dating.when()
                .match(new When.Cases<Optional<Convention>>() {
                    @Override
                    public Optional<Convention> days(DayRange days) {
                        return Optional.empty();
                    }

                    @Override
                    public Optional<Convention> part(DayPart part) {
                        return Optional.of(Convention.of(part.part()));
                    }

                    @Override
                    public Optional<Convention> clock(ClockTime clock) {
                        return Optional.empty();
                    }

                    @Override
                    public Optional<Convention> stretch(ClockRange stretch) {
                        return Optional.empty();
                    }

                    @Override
                    public Optional<Convention> relative(Relative relative) {
                        return Optional.empty();
                    }

                    @Override
                    public Optional<Convention> edtf(EdtfText edtf) {
                        return edtf.approximation();
                    }

                    @Override
                    public Optional<Convention> partOfPeriod(PeriodPart part) {
                        return Optional.of(Convention.of(part.part()));
                    }

                    @Override
                    public Optional<Convention> by(By by) {
                        return Optional.of(Convention.BY);
                    }

                    @Override
                    public Optional<Convention> calendar(CalendarDate date) {
                        return Optional.empty();
                    }
                })
                .ifPresent(all::add);
        return all.build();
    }

    /** Returns what says how far "about" reaches, said of such a time; nothing for what has no width by that word. */
    private static Optional<Convention> aboutConvention(When when) {
        return when.match(new When.Cases<>() {
            @Override
            public Optional<Convention> days(DayRange days) {
                return Optional.of(Convention.ABOUT_DAY);
            }

            @Override
            public Optional<Convention> part(DayPart part) {
                return Optional.empty();
            }

            @Override
            public Optional<Convention> clock(ClockTime clock) {
                return Optional.of(Convention.ABOUT_CLOCK);
            }

            @Override
            public Optional<Convention> stretch(ClockRange stretch) {
                return Optional.empty();
            }

            @Override
            public Optional<Convention> relative(Relative relative) {
                return relative.distance().isSaid() ? Optional.of(relative.aboutConvention()) : Optional.empty();
            }

            @Override
            public Optional<Convention> edtf(EdtfText edtf) {
                return Optional.of(edtf.aboutConvention());
            }

            @Override
            public Optional<Convention> partOfPeriod(PeriodPart part) {
                return Optional.of(Convention.ABOUT_DAY);
            }

            @Override
            public Optional<Convention> by(By by) {
                return Optional.of(Convention.ABOUT_DAY);
            }

            @Override
            public Optional<Convention> calendar(CalendarDate date) {
                return Optional.of(
                        switch (date.unit()) {
                            case YEAR -> Convention.ABOUT_YEAR;
                            case SEASON, MONTH -> Convention.ABOUT_MONTH;
                            case DAY, MINUTE, SECOND -> Convention.ABOUT_DAY;
                        });
            }
        });
    }

    /**
     * Returns what a time comes to by these conventions: days with their ends, a part of a day, or a time by the clock. A
     * time told by another stays as it is.
     *
     * <p>Words such as "early" become days, and so does every "about" that is not said of the clock. A time of EDTF that
     * names its distance to UTC is read at that distance and nowhere else.
     */
    public Dating applied(Dating dating) {
        When when = dating.when();
        if (when instanceof EdtfText edtf && edtf.value() instanceof EdtfTime time) {
            Optional<Place> place = time.offset()
                    .map(offset -> new Place(
                            dating.place().map(Place::name).orElse(offset.getId()),
                            dating.place()
                                    .map(Place::called)
                                    .orElse("UTC" + (offset.getTotalSeconds() == 0 ? "" : offset)),
                            offset))
                    .or(dating::place);
            return applied(new Dating(new ClockTime(time.time()), place, dating.about(), dating.reach()));
        }
        if (when instanceof ClockTime clock) {
            return dating.about() && isLoose(Convention.ABOUT_CLOCK)
                    ? new Dating(DayRange.on(clock.time().toLocalDate()), dating.place(), false)
                    : dating;
        }
        if (when instanceof DayPart || when instanceof ClockRange || when instanceof Relative) {
            return dating;
        }
        DayRange days = when instanceof PeriodPart part ? days(part) : when instanceof By by ? days(by) : when.days();
        Optional<Convention> about = dating.about()
                ? aboutConvention(when)
                : when instanceof EdtfText edtf ? edtf.approximation() : Optional.empty();
        if (about.filter(this::isLoose).isPresent()) {
            return new Dating(DayRange.UNKNOWN, dating.place(), false);
        }
        return new Dating(
                about.map(which -> days.widenedBy(aboutDays(which, dating.reach())))
                        .orElse(days),
                dating.place(),
                false);
    }

    /**
     * Returns what a time {@linkplain #applied comes to}, one by one if the author names several of which one is meant:
     * of "the 4th or the 6th" both days, and not the 5th.
     */
    public ImmutableList<Dating> alternatives(Dating dating) {
        if (dating.when() instanceof EdtfText edtf
                && edtf.value() instanceof EdtfSet set
                && set.kind() == EdtfSet.Kind.ONE_OF) {
            return set.members().stream()
                    .map(member -> member.isSingle()
                            ? member.first().toString()
                            : new EdtfInterval(member.first(), member.last()).toString())
                    .map(text ->
                            applied(new Dating(EdtfText.parse(text), dating.place(), dating.about(), dating.reach())))
                    .collect(ImmutableList.toImmutableList());
        }
        return ImmutableList.of(applied(dating));
    }

    private DayRange days(PeriodPart part) {
        DayRange period = part.days();
        Share share = part.own().orElse(requireNonNull(shares.get(part.part()), "every part has a share"));
        return isLoose(Convention.of(part.part()))
                ? period
                : share.of(period.firstDay().orElseThrow(), period.lastDay().orElseThrow());
    }

    private DayRange days(By by) {
        return by.own()
                .or(this::by)
                .filter(days -> !isLoose(Convention.BY))
                .map(days -> DayRange.between(by.day().minusDays(days), by.day()))
                .orElse(by.days());
    }

    InstantRange read(Dating told, ZoneId there) {
        Dating dating = applied(told);
        ZoneId zone = told.when() instanceof EdtfText edtf && edtf.value() instanceof EdtfTime time
                ? time.offset().<ZoneId>map(it -> it).orElse(there)
                : there;
        LocalBounds bounds = bounds(dating.when());
        if (dating.about() && dating.when() instanceof ClockTime) {
            bounds = bounds.widened(dating.reach().orElse(aboutClock));
        }
        return new InstantRange(
                bounds.from.flatMap(time -> instants(time, zone).min(Comparator.naturalOrder())),
                bounds.to.flatMap(time -> instants(time, zone).max(Comparator.naturalOrder())));
    }

    /** An hour that the clock shows twice may be either; one that it skips is counted from before and from after. */
    private static Stream<Instant> instants(LocalDateTime time, ZoneId zone) {
        ZoneOffsetTransition change = zone.getRules().getTransition(time);
        return change == null
                ? Stream.of(time.toInstant(zone.getRules().getOffset(time)))
                : Stream.of(time.toInstant(change.getOffsetBefore()), time.toInstant(change.getOffsetAfter()));
    }

    /** Moves a time later, by {@code least} at least and by {@code most} at most. */
    When shifted(When anchor, Duration least, Duration most) {
        LocalBounds bounds = bounds(anchor);
        if (bounds.from.isEmpty() || bounds.to.isEmpty()) {
            // Each end moves as far as a time on that day can: seven hours after the evening of the 5th is the 6th.
            DayRange days = anchor.days();
            return new DayRange(
                    days.plusDays(Math.floorDiv(least.toSeconds(), 60 * DAY)).earliest(),
                    days.plusDays(-Math.floorDiv(-most.toSeconds(), 60 * DAY)).latest());
        }
        return new ClockRange(
                bounds.from.orElseThrow().plus(least), bounds.to.orElseThrow().plus(most));
    }

    private LocalBounds bounds(When when) {
        return when.match(new When.Cases<LocalBounds>() {
            @Override
            public LocalBounds days(DayRange days) {
                return new LocalBounds(
                        days.firstDay().map(LocalDate::atStartOfDay),
                        days.lastDay().map(day -> day.plusDays(1).atStartOfDay()));
            }

            @Override
            public LocalBounds part(DayPart part) {
                Hours hours = hours(part.part());
                LocalDateTime midnight = part.day().atStartOfDay();
                return LocalBounds.of(midnight.plusMinutes(hours.from()), midnight.plusMinutes(hours.to()));
            }

            @Override
            public LocalBounds clock(ClockTime clock) {
                return LocalBounds.of(clock.time(), clock.time().plusMinutes(1));
            }

            @Override
            public LocalBounds stretch(ClockRange stretch) {
                return LocalBounds.of(stretch.from(), stretch.to());
            }

            @Override
            public LocalBounds relative(Relative relative) {
                return new LocalBounds(Optional.empty(), Optional.empty());
            }

            @Override
            public LocalBounds edtf(EdtfText edtf) {
                return bounds(applied(Dating.of(edtf)).when());
            }

            @Override
            public LocalBounds partOfPeriod(PeriodPart part) {
                return bounds(Conventions.this.days(part));
            }

            @Override
            public LocalBounds by(By by) {
                return bounds(Conventions.this.days(by));
            }

            @Override
            public LocalBounds calendar(CalendarDate date) {
                return bounds(date.days());
            }
        });
    }

    private record LocalBounds(Optional<LocalDateTime> from, Optional<LocalDateTime> to) {

        static LocalBounds of(LocalDateTime from, LocalDateTime to) {
            return new LocalBounds(Optional.of(from), Optional.of(to));
        }

        LocalBounds widened(Duration width) {
            return new LocalBounds(from.map(time -> time.minus(width)), to.map(time -> time.plus(width)));
        }
    }
}
