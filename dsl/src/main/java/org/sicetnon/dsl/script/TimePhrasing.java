package org.sicetnon.dsl.script;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.sicetnon.time.By;
import org.sicetnon.time.Calendar;
import org.sicetnon.time.CalendarDate;
import org.sicetnon.time.ClockRange;
import org.sicetnon.time.Conventions;
import org.sicetnon.time.Dating;
import org.sicetnon.time.DayRange;
import org.sicetnon.time.EdtfText;
import org.sicetnon.time.PeriodPart;
import org.sicetnon.time.Relative;
import org.sicetnon.time.When;

/** What the words for times come to. */
class TimePhrasing implements TimePhrases {

    private static final int WIDEST = 100_000;

    @Override
    public When between(LocalDate earliest, LocalDate latest) {
        return DayRange.between(earliest, latest);
    }

    @Override
    public When between(LocalDateTime earliest, LocalDateTime latest) {
        return new ClockRange(earliest, latest);
    }

    @Override
    public When by(LocalDate day) {
        return By.of(day);
    }

    @Override
    public When by(LocalDate day, int number, Relative.Unit unit) {
        return new By(day, Optional.of(days(number, unit)));
    }

    @Override
    public When since(LocalDate day) {
        return DayRange.since(day);
    }

    @Override
    public When before(LocalDate day) {
        return DayRange.by(day.minusDays(1));
    }

    @Override
    public When after(LocalDate day) {
        return DayRange.since(day.plusDays(1));
    }

    @Override
    public Dating about(When time) {
        return new Dating(time, Optional.empty(), true);
    }

    @Override
    public Dating about(When time, int number, Relative.Unit unit) {
        return new Dating(time, Optional.empty(), true, Optional.of(width(number, unit)));
    }

    @Override
    public When early(EdtfText period) {
        return PeriodPart.of(PeriodPart.Part.EARLY, period);
    }

    @Override
    public When early(EdtfText period, int from, int to) {
        return part(PeriodPart.Part.EARLY, period, from, to);
    }

    @Override
    public When mid(EdtfText period) {
        return PeriodPart.of(PeriodPart.Part.MID, period);
    }

    @Override
    public When mid(EdtfText period, int from, int to) {
        return part(PeriodPart.Part.MID, period, from, to);
    }

    @Override
    public When late(EdtfText period) {
        return PeriodPart.of(PeriodPart.Part.LATE, period);
    }

    @Override
    public When late(EdtfText period, int from, int to) {
        return part(PeriodPart.Part.LATE, period, from, to);
    }

    private static When part(PeriodPart.Part part, EdtfText period, int from, int to) {
        return new PeriodPart(part, period, Optional.of(new Conventions.Share(from, to)));
    }

    @Override
    public When julian(String date) {
        return new CalendarDate(Calendar.JULIAN, date);
    }

    @Override
    public When british(String date) {
        return new CalendarDate(Calendar.BRITISH, date);
    }

    @Override
    public When coptic(String date) {
        return new CalendarDate(Calendar.COPTIC, date);
    }

    @Override
    public When ethiopic(String date) {
        return new CalendarDate(Calendar.ETHIOPIC, date);
    }

    @Override
    public When hijrah(String date) {
        return new CalendarDate(Calendar.HIJRAH, date);
    }

    @Override
    public When japanese(String date) {
        return new CalendarDate(Calendar.JAPANESE, date);
    }

    @Override
    public When minguo(String date) {
        return new CalendarDate(Calendar.MINGUO, date);
    }

    @Override
    public When thaiBuddhist(String date) {
        return new CalendarDate(Calendar.THAI_BUDDHIST, date);
    }

    @Override
    public When internationalFixed(String date) {
        return new CalendarDate(Calendar.INTERNATIONAL_FIXED, date);
    }

    @Override
    public When pax(String date) {
        return new CalendarDate(Calendar.PAX, date);
    }

    @Override
    public When symmetry010(String date) {
        return new CalendarDate(Calendar.SYMMETRY010, date);
    }

    @Override
    public When symmetry454(String date) {
        return new CalendarDate(Calendar.SYMMETRY454, date);
    }

    /** Returns a width in whole days; a month has 31 here and a year 366, so that none is too narrow. */
    static int days(int number, Relative.Unit unit) {
        return Math.toIntExact(width(number, unit).plusDays(1).minusNanos(1).toDays());
    }

    /**
     * Returns a width.
     *
     * @throws IllegalArgumentException if it is wider than anyone means
     */
    static Duration width(int number, Relative.Unit unit) {
        Duration width = Duration.ofMinutes(number)
                .multipliedBy(
                        switch (unit) {
                            case MINUTES -> 1;
                            case HOURS -> 60;
                            case DAYS -> 24 * 60;
                            case WEEKS -> 7 * 24 * 60;
                            case MONTHS -> 31 * 24 * 60;
                            case YEARS -> 366 * 24 * 60;
                        });
        checkArgument(
                width.toDays() <= WIDEST, "A time is about so much at most: %s days, but this one is wider.", WIDEST);
        return width;
    }
}
