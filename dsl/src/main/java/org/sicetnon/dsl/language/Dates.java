package org.sicetnon.dsl.language;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells a date from what an author may have written in its place. */
final class Dates {

    private static final Pattern DATE = Pattern.compile(
            "(\\d{4})-(\\d{2})-(\\d{2})(?:T(\\d{2}):(\\d{2})(?::(\\d{2}))?(Z|([+-]\\d{2}):(\\d{2}))?)?");

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private static final Pattern MONTH = Pattern.compile("\\d{4}-(?:0[1-9]|1[0-2])");

    /** A hyphen, or a dash that a word processor makes of one; a slash; a point. */
    private static final String SEPARATOR = "[-\u2010\u2011\u2012\u2013\u2014\u2212/.]";

    private static final String LOOSE_TIME =
            "(?:[Tt \t]+(\\d{1,2})(?:[:.]?(\\d{2}))?(?:[:.](\\d{2}))?(?:([Zz])|([+-]\\d{2}):?(\\d{2})?)?)?";

    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})" + SEPARATOR + "(\\d{1,2})" + SEPARATOR + "(\\d{1,2})" + LOOSE_TIME);

    private static final Pattern YEAR_LAST =
            Pattern.compile("(\\d{1,2})" + SEPARATOR + "(\\d{1,2})" + SEPARATOR + "(\\d{4})" + LOOSE_TIME);

    /** Digits in three parts or more, or in a year and a month, with everything that is glued to them. */
    private static final Pattern RUN = Pattern.compile("(?:\\.?\\d++(?:" + SEPARATOR + "\\d++){2,}+|" + MONTH
            + "(?!\\d))(?:\\p{javaJavaIdentifierPart}|[-+:.]\\d)*+");

    private static final Pattern TIME_AFTER_BLANKS = Pattern.compile("[ \t]+\\d{1,2}:\\d{2}(?::\\d{2})?(?!\\d)");

    private static final Pattern SPACED =
            Pattern.compile("(\\d{4})[ \t]*-[ \t]*(\\d{1,2})[ \t]*-[ \t]*(\\d{1,2})(?!\\p{javaJavaIdentifierPart})");

    private Dates() {}

    /** What is wrong with characters that look like a date, and the remedy. */
    record Complaint(String says, String hint) {}

    /** A date with blanks in it. */
    record Spaced(String written, String date) {}

    /** Returns where the characters end that begin at {@code start} and look like a date, well or badly written. */
    static Optional<Integer> endOfRun(String text, int start) {
        Matcher run = at(start, RUN, text);
        if (!run.lookingAt()) {
            return Optional.empty();
        }
        Matcher time = at(run.end(), TIME_AFTER_BLANKS, text);
        return Optional.of(DAY.matcher(run.group()).matches() && time.lookingAt() ? time.end() : run.end());
    }

    /** Returns what is wrong with those characters, unless they are a date. */
    static Optional<Complaint> complaint(String run) {
        Matcher date = DATE.matcher(run);
        if (date.matches()) {
            return complaint(date);
        }
        if (MONTH.matcher(run).matches()) {
            YearMonth month = YearMonth.parse(run);
            return complaint(
                    "'%s' is a month, and stands in quotation marks; without them it is a subtraction.",
                    run, "Write '%s'; a day of it is written %s.", month, month.atDay(12));
        }
        String meant = Stream.concat(readings(YEAR_FIRST.matcher(run), 1, 2, 3), yearLast(run))
                .distinct()
                .collect(Collectors.joining(" or "));
        return meant.isEmpty()
                ? complaint(
                        "'%s' is neither a date nor a number.",
                        run, "A day is written 1950-10-12, and a minute of it 1950-10-12T15:30.")
                : complaint("'%s' is not how a date is written.", run, "Did you mean %s?", meant);
    }

    /** Returns the subtraction that begins at {@code start}, if blanks have made it of a date. */
    static Optional<Spaced> spaced(String text, int start) {
        Matcher spaced = at(start, SPACED, text);
        return spaced.lookingAt()
                ? Optional.of(new Spaced(spaced.group(), day(spaced, 1, 2, 3)))
                        .filter(meant -> complaint(meant.date()).isEmpty())
                : Optional.empty();
    }

    /** Returns the date written there, of which there was no complaint. */
    static Node.DateWord word(String text, Span at) {
        Matcher date = DATE.matcher(text);
        checkArgument(date.matches(), "'%s' is not a date.", text);
        return new Node.DateWord(
                text,
                LocalDate.of(number(date, 1), number(date, 2), number(date, 3)),
                Optional.ofNullable(date.group(4))
                        .map(hour -> LocalTime.of(number(date, 4), number(date, 5), number(date, 6))),
                Optional.ofNullable(date.group(7)).map(ZoneOffset::of),
                at);
    }

    private static Optional<Complaint> complaint(Matcher date) {
        int month = number(date, 2);
        if (month < 1 || month > 12) {
            String swapped = day(date, 1, 3, 2);
            return number(date, 3) <= 12 && complaint(swapped).isEmpty()
                    ? complaint("There is no month %s.", month, "Did you mean %s?", swapped)
                    : complaint("There is no month %s.", month, "The months run from 01 to 12.");
        }
        YearMonth days = YearMonth.of(number(date, 1), month);
        if (!days.isValidDay(number(date, 3))) {
            return complaint(
                    "There is no %s.",
                    day(date, 1, 2, 3),
                    "%s %s has %s days.",
                    Month.of(month).getDisplayName(TextStyle.FULL, Locale.ENGLISH),
                    days.getYear(),
                    days.lengthOfMonth());
        }
        if (number(date, 4) > 23 || number(date, 5) > 59 || number(date, 6) > 59) {
            return complaint(
                    "There is no time of day %s.",
                    date.group().substring(11), "The hours run from 00 to 23, the minutes and seconds from 00 to 59.");
        }
        return Math.abs(number(date, 8)) > 14 || number(date, 9) > 59
                ? complaint("There is no zone %s.", date.group(7), "The zones run from -12:00 to +14:00.")
                : Optional.empty();
    }

    private static Optional<Complaint> complaint(String says, Object of, String hint, Object... with) {
        return Optional.of(new Complaint(says.replace("%s", of.toString()), String.format(Locale.ROOT, hint, with)));
    }

    private static Stream<String> yearLast(String run) {
        return Stream.concat(readings(YEAR_LAST.matcher(run), 3, 2, 1), readings(YEAR_LAST.matcher(run), 3, 1, 2));
    }

    private static Stream<String> readings(Matcher loose, int year, int month, int day) {
        return loose.matches()
                ? Stream.of(day(loose, year, month, day) + time(loose))
                        .filter(date -> complaint(date).isEmpty())
                : Stream.empty();
    }

    private static String day(Matcher parts, int year, int month, int day) {
        return parts.group(year) + "-" + twoDigits(parts.group(month)) + "-" + twoDigits(parts.group(day));
    }

    private static String time(Matcher loose) {
        if (loose.group(4) == null) {
            return "";
        }
        return "T" + twoDigits(loose.group(4)) + ":" + orNought(loose.group(5))
                + (loose.group(6) == null ? "" : ":" + loose.group(6))
                + (loose.group(7) == null ? "" : "Z")
                + (loose.group(8) == null ? "" : loose.group(8) + ":" + orNought(loose.group(9)));
    }

    private static String twoDigits(String digits) {
        return digits.length() == 1 ? "0" + digits : digits;
    }

    private static String orNought(@Nullable String digits) {
        return digits == null ? "00" : digits;
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(orNought(matcher.group(group)));
    }

    private static Matcher at(int start, Pattern pattern, String text) {
        return pattern.matcher(text).region(start, text.length()).useTransparentBounds(true);
    }
}
