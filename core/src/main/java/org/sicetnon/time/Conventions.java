package org.sicetnon.time;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How wide the words are that no author defines: "night", "about".
 *
 * <p>A dossier may state its own; {@link #STANDARD} holds otherwise.
 *
 * @param parts for each part of a day, its hours, counted in minutes from the midnight with which the day begins
 * @param aboutClock how far "about" reaches to either side of a clock time
 */
public record Conventions(ImmutableMap<DayPart.Part, Hours> parts, Duration aboutClock) {

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
     * 24, night 20 to 6 of the next day, midnight 23 to 1; "about" a clock time reaches an hour to either side.
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

    /**
     * Makes conventions.
     *
     * @throws IllegalArgumentException if a part of the day has no hours, or "about" is negative
     */
    public Conventions {
        for (DayPart.Part part : DayPart.Part.values()) {
            checkArgument(parts.containsKey(part), "The conventions do not say when it is %s.", part);
        }
        checkArgument(!aboutClock.isNegative(), "'About' has no negative width, but %s is one.", aboutClock);
    }

    /** Returns these conventions with other hours for one part of the day. */
    public Conventions withPart(DayPart.Part part, Hours hours) {
        Map<DayPart.Part, Hours> changed = new EnumMap<>(parts);
        changed.put(part, hours);
        return new Conventions(ImmutableMap.copyOf(changed), aboutClock);
    }

    InstantRange read(When when, boolean about, ZoneId zone) {
        LocalBounds bounds = bounds(when);
        if (about && when.precision() == When.Precision.CLOCK && !(when instanceof ClockRange)) {
            bounds = bounds.widened(aboutClock);
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

    When shiftedByMinutes(When anchor, long minutes, boolean about) {
        LocalBounds bounds = bounds(anchor);
        if (bounds.from.isEmpty() || bounds.to.isEmpty()) {
            // Each end moves as far as a time on that day can: seven hours after the evening of the 5th is the 6th.
            long doubt = about ? aboutClock.toMinutes() : 0;
            DayRange days = anchor.days();
            return new DayRange(
                    days.plusDays(Math.floorDiv(minutes - doubt, 1440)).earliest(),
                    days.plusDays(-Math.floorDiv(-minutes - doubt, 1440)).latest());
        }
        LocalBounds shifted = new LocalBounds(
                bounds.from.map(time -> time.plusMinutes(minutes)), bounds.to.map(time -> time.plusMinutes(minutes)));
        LocalBounds widened = about ? shifted.widened(aboutClock) : shifted;
        return new ClockRange(widened.from.orElseThrow(), widened.to.orElseThrow());
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
                Hours hours = parts.get(part.part());
                if (hours == null) {
                    throw new IllegalStateException("no hours for " + part.part());
                }
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
