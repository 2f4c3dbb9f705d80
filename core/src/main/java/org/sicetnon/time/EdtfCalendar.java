package org.sicetnon.time;

import com.google.common.collect.ImmutableList;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.stream.IntStream;

/** What the calendar has: which dates exist, and which days a date with gaps may mean. */
final class EdtfCalendar {

    private static final String DIGITS = "0123456789X";

    private static final int SHORTEST_MONTH = 28;

    private EdtfCalendar() {}

    /**
     * Returns what is wrong with a date, if anything.
     *
     * @param month empty if there is none
     * @param day empty if there is none
     */
    static Optional<EdtfFault> fault(String year, String month, String day) {
        return EdtfYear.fault(year)
                .or(() -> month.isEmpty() ? Optional.empty() : monthFault(year, month, day))
                .or(() -> day.isEmpty() ? Optional.empty() : dayFault(year, month, day));
    }

    private static Optional<EdtfFault> monthFault(String year, String month, String day) {
        if (year.startsWith("Y") || year.indexOf('S') > 0) {
            return fault(1, "A year with Y or S stands alone, but a month follows " + year + ".", year);
        }
        if (!isTwoDigits(month)) {
            return fault(
                    1, "A month has two digits, but found " + EdtfFault.quoted(month) + ".", padded(year, month, day));
        }
        if (EdtfGrouping.of(month).isPresent()) {
            return day.isEmpty()
                    ? Optional.empty()
                    : fault(
                            2,
                            "Only a month has days, but " + month + " stands for " + grouping(month) + ".",
                            year + "-" + month);
        }
        if (numbers(month, 1, 12).length > 0) {
            return Optional.empty();
        }
        String swapped = day.isEmpty() ? "" : year + "-" + day + "-" + month;
        return fault(
                1,
                "There is no month " + month + ": months are 01 to 12, seasons and other parts of a year 21 to 41.",
                swapped);
    }

    private static String grouping(String month) {
        return EdtfGrouping.of(month).map(EdtfGrouping::toString).orElse(month);
    }

    private static Optional<EdtfFault> dayFault(String year, String month, String day) {
        if (!isTwoDigits(day)) {
            return fault(2, "A day has two digits, but found " + EdtfFault.quoted(day) + ".", padded(year, month, day));
        }
        if (numbers(day, 1, 31).length == 0) {
            return fault(
                    2, "There is no day " + day + ": days are 01 to 31.", day.equals("00") ? year + "-" + month : "");
        }
        if (numbers(day, 1, SHORTEST_MONTH).length > 0 || days(year, month, day).min() != DaySet.AFTER_ALL) {
            return Optional.empty();
        }
        if ((year + month).indexOf('X') >= 0) {
            return fault(2, "No month that " + year + "-" + month + " may be has a day " + day + ".", "");
        }
        YearMonth found = YearMonth.of(Integer.parseInt(year), Integer.parseInt(month));
        return fault(
                2,
                year + "-" + month + " has " + found.lengthOfMonth() + " days, so there is no day " + day + " in it.",
                year + "-" + month + "-" + found.lengthOfMonth());
    }

    private static boolean isTwoDigits(String part) {
        return part.length() == 2 && DIGITS.indexOf(part.charAt(0)) >= 0 && DIGITS.indexOf(part.charAt(1)) >= 0;
    }

    private static String padded(String year, String month, String day) {
        String wide = year + "-" + two(month) + (day.isEmpty() ? "" : "-" + two(day));
        return two(month).length() == 2 && (day.isEmpty() || two(day).length() == 2) ? wide : "";
    }

    private static String two(String digits) {
        return digits.length() == 1 ? "0" + digits : digits;
    }

    private static Optional<EdtfFault> fault(int part, String sentence, String fix) {
        return Optional.of(new EdtfFault(part, sentence, fix));
    }

    /**
     * Returns the days that a date may mean.
     *
     * @throws DateTimeException if its year lies beyond the calendar
     */
    static DaySet days(EdtfDate date) {
        String month = date.month().map(EdtfDate.Part::digits).orElse("");
        if (!month.isEmpty()) {
            return days(
                    date.year().digits(),
                    month,
                    date.day().map(EdtfDate.Part::digits).orElse(""));
        }
        EdtfYear year = EdtfYear.of(date.year().digits());
        if (year.hasUnspecifiedDigits()) {
            return DaySet.Yearly.of(year.years(), it -> ImmutableList.of(wholeYears(it, it)));
        }
        if (!year.isWithinCalendar()) {
            throw new DateTimeException("The year " + year.notation()
                    + " has no days here: the calendar reaches from the year -999999999 to the year 999999999.");
        }
        return wholeYears(year.earliest().intValueExact(), year.latest().intValueExact());
    }

    private static DaySet.Run wholeYears(int first, int last) {
        return DaySet.Run.of(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31));
    }

    private static DaySet days(String year, String month, String day) {
        int[] years = EdtfYear.of(year).years();
        Optional<EdtfGrouping> grouping = EdtfGrouping.of(month);
        if (grouping.isPresent()) {
            ImmutableList<EdtfGrouping.Months> months = grouping.get().months();
            return DaySet.Yearly.of(
                    years,
                    it -> months.stream().map(stretch -> of(it, stretch)).collect(ImmutableList.toImmutableList()));
        }
        int[] months = numbers(month, 1, 12);
        int[] days = numbers(day.isEmpty() ? "XX" : day, 1, 31);
        return DaySet.Yearly.of(
                years,
                it -> IntStream.of(months)
                        .mapToObj(number -> YearMonth.of(it, number))
                        .flatMap(found -> runs(found, days).stream())
                        .collect(ImmutableList.toImmutableList()));
    }

    private static DaySet.Run of(int year, EdtfGrouping.Months stretch) {
        YearMonth january = YearMonth.of(year, 1);
        return DaySet.Run.of(
                january.plusMonths(stretch.first() - 1L).atDay(1),
                january.plusMonths(stretch.last() - 1L).atEndOfMonth());
    }

    private static ImmutableList<DaySet.Run> runs(YearMonth month, int[] days) {
        long before = month.atDay(1).toEpochDay() - 1;
        int length = month.lengthOfMonth();
        ImmutableList.Builder<DaySet.Run> runs = ImmutableList.builder();
        int at = 0;
        while (at < days.length && days[at] <= length) {
            int end = at;
            while (end + 1 < days.length && days[end + 1] == days[end] + 1 && days[end + 1] <= length) {
                end++;
            }
            runs.add(new DaySet.Run(before + days[at], before + days[end]));
            at = end + 1;
        }
        return runs.build();
    }

    /** Returns the numbers of two digits, within limits, that a pattern with X may be. */
    private static int[] numbers(String pattern, int first, int last) {
        return IntStream.rangeClosed(first, last)
                .filter(number -> matches(pattern.charAt(0), number / 10) && matches(pattern.charAt(1), number % 10))
                .toArray();
    }

    private static boolean matches(char written, int digit) {
        return written == 'X' || written - '0' == digit;
    }
}
