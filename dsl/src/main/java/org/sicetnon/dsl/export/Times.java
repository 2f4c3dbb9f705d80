package org.sicetnon.dsl.export;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.sicetnon.time.Bound;
import org.sicetnon.time.ClockRange;
import org.sicetnon.time.ClockTime;
import org.sicetnon.time.Dating;
import org.sicetnon.time.DayPart;
import org.sicetnon.time.DayRange;
import org.sicetnon.time.Place;
import org.sicetnon.time.Relative;
import org.sicetnon.time.When;

/**
 * Times as JSON, to and fro. Which keys stand there tells the kind of time: {@code days} (EDTF), {@code day} and
 * {@code part}, {@code clock}, {@code from} and {@code to}, or {@code relativeTo}, {@code side}, {@code amount} and
 * {@code unit}.
 */
final class Times {

    private static final Pattern DAY = Pattern.compile("-?\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern CLOCK = Pattern.compile(DAY + "T\\d\\d:\\d\\d(:\\d\\d(\\.\\d{1,9})?)?");

    /** Beyond this no author counts, and chains of such distances stay within the calendar. */
    private static final int FARTHEST = 100_000;

    private Times() {}

    static Fields written(Dating dating) {
        return written(dating.when())
                .text("place", dating.place().map(Place::name))
                .flagIfSet("about", dating.about());
    }

    static Fields written(When when) {
        return when.match(new When.Cases<>() {
            @Override
            public Fields days(DayRange days) {
                return new Fields().text("days", days.toString());
            }

            @Override
            public Fields part(DayPart part) {
                return new Fields().text("day", part.day().toString()).word("part", part.part());
            }

            @Override
            public Fields clock(ClockTime clock) {
                return new Fields().text("clock", clock.toString());
            }

            @Override
            public Fields stretch(ClockRange stretch) {
                return new Fields()
                        .text("from", stretch.from().toString())
                        .text("to", stretch.to().toString());
            }

            @Override
            public Fields relative(Relative relative) {
                Fields fields =
                        new Fields().text("relativeTo", relative.anchor()).word("side", relative.side());
                relative.amount().ifPresent(amount -> fields.number("amount", amount));
                return fields.word("unit", relative.unit());
            }
        });
    }

    static Dating dating(JsonValue value, Function<JsonValue, Place> place) {
        return new Dating(when(value), value.maybe("place", place), value.flag("about"));
    }

    static When when(JsonValue value) {
        if (value.has("day") || value.has("part")) {
            return new DayPart(value.one("day", Times::day), value.word("part", DayPart.Part.class));
        }
        if (value.has("clock")) {
            return new ClockTime(value.one("clock", Times::clock));
        }
        if (value.has("from") || value.has("to")) {
            return new ClockRange(value.one("from", Times::clock), value.one("to", Times::clock));
        }
        if (value.has("relativeTo")) {
            return new Relative(
                    value.text("relativeTo"),
                    value.word("side", Relative.Side.class),
                    value.maybe("amount", it -> it.number(0, FARTHEST)),
                    value.word("unit", Relative.Unit.class));
        }
        return value.one("days", Times::days);
    }

    /** Reads a day or an interval of EDTF, whose ends may be open ({@code ..}) or unknown (nothing). */
    static DayRange days(JsonValue value) {
        String text = value.text();
        int stroke = text.indexOf('/');
        return stroke < 0
                ? DayRange.on(day(value, text))
                : new DayRange(bound(value, text.substring(0, stroke)), bound(value, text.substring(stroke + 1)));
    }

    private static Bound bound(JsonValue value, String text) {
        return text.isEmpty() ? Bound.UNKNOWN : text.equals("..") ? Bound.OPEN : Bound.at(day(value, text));
    }

    private static LocalDate day(JsonValue value) {
        return day(value, value.text());
    }

    private static LocalDate day(JsonValue value, String text) {
        return parsed(value, text, DAY, LocalDate::parse, "1950-10-12");
    }

    private static LocalDateTime clock(JsonValue value) {
        return parsed(value, value.text(), CLOCK, LocalDateTime::parse, "1950-10-12T15:30");
    }

    private static <T> T parsed(JsonValue value, String text, Pattern form, Function<String, T> parse, String example) {
        if (!form.matcher(text).matches()) {
            throw value.wrong(
                    "This is not written as a time is written here.", Optional.of("Write it as in " + example + "?"));
        }
        try {
            return parse.apply(text);
        } catch (DateTimeException e) {
            throw value.wrong("No calendar has " + text + ".", Optional.empty());
        }
    }
}
