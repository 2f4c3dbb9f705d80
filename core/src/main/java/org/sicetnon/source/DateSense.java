package org.sicetnon.source;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sicetnon.time.Bound;
import org.sicetnon.time.DayRange;

/**
 * The days that a phrase names, as far as it names them.
 *
 * @param first the first, absent if it is open
 * @param last the last, absent if it is open; neither is there if the phrase names none
 */
record DateSense(Optional<Day> first, Optional<Day> last) {

    static final DateSense NONE = new DateSense(Optional.empty(), Optional.empty());

    /** Stands for the last day of any month. */
    static final int LAST_OF_MONTH = 99;

    /** A day of a month, of which month or year may be left out. */
    record Day(Optional<Integer> year, Optional<Integer> month, int day) {

        Optional<LocalDate> in(YearMonth other) {
            int ofYear = year.orElse(other.getYear());
            YearMonth own = YearMonth.of(ofYear, month.orElse(other.getMonthValue()));
            int ofMonth = day == LAST_OF_MONTH ? own.lengthOfMonth() : day;
            return own.isValidDay(ofMonth) ? Optional.of(own.atDay(ofMonth)) : Optional.empty();
        }

        Day orElse(Day other) {
            return new Day(year.or(other::year), month.or(other::month), day);
        }

        boolean isWhole() {
            return year.isPresent() && month.isPresent();
        }
    }

    static DateSense days(Optional<Integer> year, Optional<Integer> month, int first, int last) {
        return new DateSense(Optional.of(new Day(year, month, first)), Optional.of(new Day(year, month, last)));
    }

    boolean isNone() {
        return equals(NONE);
    }

    boolean isOfSeveralDays() {
        return !first.equals(last);
    }

    /** Returns all days from these to those; what one leaves out, the other says. */
    DateSense to(DateSense that) {
        return new DateSense(
                first.map(day -> that.last.map(day::orElse).orElse(day)),
                that.last.map(day -> first.map(day::orElse).orElse(day)));
    }

    DateSense openAtTheEnd() {
        return new DateSense(first, Optional.empty());
    }

    DateSense openAtTheBeginning() {
        return new DateSense(Optional.empty(), last);
    }

    /** Returns the days that are meant, for each month of {@code days} that may be the one left out. */
    ImmutableSet<DayRange> near(DayRange days) {
        if (isNone()) {
            return ImmutableSet.of();
        }
        if (Stream.concat(first.stream(), last.stream()).allMatch(Day::isWhole)) {
            return in(YearMonth.of(1, 1)).stream().collect(ImmutableSet.toImmutableSet());
        }
        if (days.firstDay().isEmpty() || days.lastDay().isEmpty()) {
            return ImmutableSet.of();
        }
        YearMonth from = YearMonth.from(days.firstDay().get());
        int months = 12 * (days.lastDay().get().getYear() - from.getYear())
                + days.lastDay().get().getMonthValue()
                - from.getMonthValue();
        return IntStream.rangeClosed(0, months)
                .mapToObj(from::plusMonths)
                .flatMap(month -> in(month).stream())
                .collect(ImmutableSet.toImmutableSet());
    }

    private Optional<DayRange> in(YearMonth month) {
        Optional<LocalDate> from = first.flatMap(day -> day.in(month));
        Optional<LocalDate> to = last.flatMap(day -> day.in(month));
        if (from.isPresent() != first.isPresent() || to.isPresent() != last.isPresent()) {
            return Optional.empty();
        }
        boolean turnsTheYear = from.isPresent()
                && to.isPresent()
                && to.get().isBefore(from.get())
                && last.flatMap(Day::year).isEmpty();
        Optional<LocalDate> end = turnsTheYear ? to.map(day -> day.plusYears(1)) : to;
        if (from.isPresent() && end.isPresent() && end.get().isBefore(from.get())) {
            return Optional.empty();
        }
        return Optional.of(new DayRange(
                from.map(Bound::at).orElse(Bound.OPEN), end.map(Bound::at).orElse(Bound.OPEN)));
    }
}
