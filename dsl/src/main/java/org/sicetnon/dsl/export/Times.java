package org.sicetnon.dsl.export;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.sicetnon.time.Bound;
import org.sicetnon.time.By;
import org.sicetnon.time.Calendar;
import org.sicetnon.time.CalendarDate;
import org.sicetnon.time.ClockRange;
import org.sicetnon.time.ClockTime;
import org.sicetnon.time.Conventions;
import org.sicetnon.time.Dating;
import org.sicetnon.time.DayPart;
import org.sicetnon.time.DayRange;
import org.sicetnon.time.Distance;
import org.sicetnon.time.EdtfException;
import org.sicetnon.time.EdtfText;
import org.sicetnon.time.PeriodPart;
import org.sicetnon.time.Place;
import org.sicetnon.time.Relative;
import org.sicetnon.time.When;

/**
 * Times as JSON, to and fro. Which keys stand there tells the kind of time: {@code days} (EDTF), {@code day} and
 * {@code part}, {@code clock}, {@code from} and {@code to}, {@code relativeTo}, {@code side} and {@code unit} with
 * {@code amount} or {@code least} and {@code most}, {@code edtf} as it was typed, {@code portion} and {@code of}, {@code
 * by}, or {@code calendar} and {@code date}.
 */
final class Times {

    private static final Pattern DAY = Pattern.compile("-?\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern CLOCK = Pattern.compile(DAY + "T\\d\\d:\\d\\d(:\\d\\d(\\.\\d{1,9})?)?");

    /** Beyond this no author counts, and chains of such distances stay within the calendar. */
    private static final int FARTHEST = 100_000;

    private static final Duration WIDEST = Duration.ofDays(366);

    private Times() {}

    static Fields written(Dating dating) {
        return written(dating.when())
                .text("place", dating.place().map(Place::name))
                .flagIfSet("about", dating.about())
                .text("reach", dating.reach().map(Duration::toString));
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
                relative.distance().exactly().ifPresent(amount -> fields.number("amount", amount));
                if (relative.distance().exactly().isEmpty()) {
                    fields.value("least", relative.distance().least(), MatterWriter::number)
                            .value("most", relative.distance().most(), MatterWriter::number);
                }
                return fields.word("unit", relative.unit());
            }

            @Override
            public Fields edtf(EdtfText edtf) {
                return new Fields().text("edtf", edtf.typed());
            }

            @Override
            public Fields partOfPeriod(PeriodPart part) {
                Fields fields = new Fields()
                        .word("portion", part.part())
                        .text("of", part.period().typed());
                part.own()
                        .ifPresent(own ->
                                fields.number("fromHundredth", own.from()).number("toHundredth", own.to()));
                return fields;
            }

            @Override
            public Fields by(By by) {
                Fields fields = new Fields().text("by", by.day().toString());
                by.own().ifPresent(days -> fields.number("daysBefore", days));
                return fields;
            }

            @Override
            public Fields calendar(CalendarDate date) {
                return new Fields().word("calendar", date.calendar()).text("date", date.written());
            }
        });
    }

    static Dating dating(JsonValue value, Function<JsonValue, Place> place) {
        return new Dating(
                when(value), value.maybe("place", place), value.flag("about"), value.maybe("reach", Times::reach));
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
                    distance(value),
                    value.word("unit", Relative.Unit.class));
        }
        if (value.has("edtf")) {
            return value.one("edtf", Times::edtf);
        }
        if (value.has("portion")) {
            return new PeriodPart(
                    value.word("portion", PeriodPart.Part.class), value.one("of", Times::edtf), share(value));
        }
        if (value.has("by")) {
            return new By(value.one("by", Times::day), value.maybe("daysBefore", it -> it.number(0, FARTHEST)));
        }
        if (value.has("calendar")) {
            return new CalendarDate(value.word("calendar", Calendar.class), value.text("date"));
        }
        return value.one("days", Times::days);
    }

    /** Reads a time in EDTF. */
    private static EdtfText edtf(JsonValue value) {
        try {
            return EdtfText.dating(value.text());
        } catch (EdtfException fault) {
            throw value.wrong(fault.sentence(), fault.fix().map(fix -> "Did you mean " + fix + "?"));
        } catch (DateTimeException beyond) {
            throw value.wrong(String.valueOf(beyond.getMessage()), Optional.empty());
        }
    }

    private static Optional<Conventions.Share> share(JsonValue value) {
        return value.has("fromHundredth") || value.has("toHundredth")
                ? Optional.of(new Conventions.Share(
                        value.one("fromHundredth", it -> it.number(0, 100)),
                        value.one("toHundredth", it -> it.number(0, 100))))
                : Optional.empty();
    }

    private static Distance distance(JsonValue value) {
        if (value.has("least") || value.has("most")) {
            return Distance.between(value.one("least", Times::number), value.one("most", Times::number));
        }
        return value.maybe("amount", it -> it.number(0, FARTHEST))
                .map(Distance::of)
                .orElse(Distance.UNSAID);
    }

    private static BigDecimal number(JsonValue value) {
        BigDecimal number = value.decimal();
        if (number.compareTo(BigDecimal.valueOf(FARTHEST)) > 0) {
            throw value.wrong("A number of at most " + FARTHEST + " is needed here.", Optional.empty());
        }
        return number;
    }

    /** Reads how far the "about" of a claim reaches. */
    private static Duration reach(JsonValue value) {
        try {
            Duration reach = Duration.parse(value.text());
            if (reach.compareTo(Duration.ofDays(FARTHEST)) <= 0) {
                return reach;
            }
        } catch (DateTimeException noDuration) {
            // told below
        }
        throw value.wrong(
                "How far 'about' reaches is at most " + FARTHEST + " days, written as a duration.",
                Optional.of("Write it as in PT72H?"));
    }

    /** Reads how far "about" a time by the clock reaches. */
    static Duration width(JsonValue value) {
        try {
            Duration width = Duration.parse(value.text());
            if (width.compareTo(WIDEST) <= 0) {
                return width;
            }
        } catch (DateTimeException noDuration) {
            // told below
        }
        throw value.wrong(
                "How far 'about' reaches is at most a year, written as a duration.",
                Optional.of("Write it as in PT1H?"));
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
