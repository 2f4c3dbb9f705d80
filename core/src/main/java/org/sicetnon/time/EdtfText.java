package org.sicetnon.time;

import java.time.DateTimeException;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A time in EDTF beside the words with which it was written: {@code 2004?-06?} and what that means, {@code 2004-06?}.
 *
 * <p>Two texts are equal if they are written alike. Whoever asks for the meaning compares the values.
 *
 * @param typed the text as it was typed, to the character
 * @param value what it means
 */
public record EdtfText(String typed, Edtf value) implements When {

    private static final int FURTHEST = 99_999;

    /**
     * Makes a text with its meaning.
     *
     * @throws EdtfException if {@code typed} is not EDTF
     * @throws IllegalArgumentException if it means something else
     */
    public EdtfText {
        if (!Edtf.parse(typed).equals(value)) {
            throw new IllegalArgumentException("'" + typed + "' means " + Edtf.parse(typed) + ", not " + value + ".");
        }
    }

    /**
     * Reads a text and keeps it.
     *
     * @throws EdtfException if it is not EDTF
     */
    public static EdtfText parse(String typed) {
        return new EdtfText(typed, Edtf.parse(typed));
    }

    /**
     * Reads a text that dates something in a dossier, and keeps it. No chronology is reckoned beyond the years from -99999
     * to 99999.
     *
     * @throws EdtfException if it is not EDTF
     * @throws DateTimeException if it reaches beyond those years
     */
    public static EdtfText dating(String typed) {
        EdtfText text = parse(typed);
        Stream.of(text.days().firstDay(), text.days().lastDay())
                .flatMap(Optional::stream)
                .filter(day -> Math.abs(day.getYear()) > FURTHEST)
                .forEach(day -> {
                    throw new DateTimeException("The times of a dossier lie in the years from -" + FURTHEST + " to "
                            + FURTHEST + ", but " + typed + " reaches to the year " + day.getYear() + ".");
                });
        return text;
    }

    /**
     * Returns the days on which it may lie.
     *
     * @throws DateTimeException if it names a year that the calendar of the library does not reach
     */
    @Override
    public DayRange days() {
        return value.days();
    }

    @Override
    public When.Precision precision() {
        return value instanceof EdtfTime ? When.Precision.CLOCK : When.Precision.DAY;
    }

    /**
     * Returns what says how far this reaches, if any part of it is an estimate ({@code ~} or {@code %}): the finest such
     * part decides, so that {@code 1950-10-~07} is about a day and {@code 1950-10~-07} about a month.
     */
    public Optional<Convention> approximation() {
        return value.match(new Edtf.Cases<>() {
            @Override
            public Optional<Convention> date(EdtfDate date) {
                return approximation(Stream.of(date));
            }

            @Override
            public Optional<Convention> time(EdtfTime time) {
                return Optional.empty();
            }

            @Override
            public Optional<Convention> interval(EdtfInterval interval) {
                return approximation(EdtfInterval.dates(interval.start(), interval.end()));
            }

            @Override
            public Optional<Convention> set(EdtfSet set) {
                return approximation(
                        set.members().stream().flatMap(member -> EdtfInterval.dates(member.first(), member.last())));
            }
        });
    }

    /** Returns what says how far "about" reaches, where it is said of this. */
    public Convention aboutConvention() {
        return switch (value.precision().orElse(Edtf.Precision.DAY)) {
            case YEAR -> Convention.ABOUT_YEAR;
            case SEASON, MONTH -> Convention.ABOUT_MONTH;
            case DAY -> Convention.ABOUT_DAY;
            case MINUTE, SECOND -> Convention.ABOUT_CLOCK;
        };
    }

    /** Of several dates the widest: that of the coarsest. */
    private static Optional<Convention> approximation(Stream<EdtfDate> dates) {
        return dates.flatMap(date -> approximation(date).stream()).max(Comparator.naturalOrder());
    }

    private static Optional<Convention> approximation(EdtfDate date) {
        if (date.day().filter(it -> it.qualifier().isApproximate()).isPresent()) {
            return Optional.of(Convention.ABOUT_DAY);
        }
        if (date.month().filter(it -> it.qualifier().isApproximate()).isPresent()) {
            return Optional.of(Convention.ABOUT_MONTH);
        }
        return date.year().qualifier().isApproximate() ? Optional.of(Convention.ABOUT_YEAR) : Optional.empty();
    }

    @Override
    public <R> R match(When.Cases<R> cases) {
        return cases.edtf(this);
    }

    /** Returns the text as it was typed. */
    @Override
    public String toString() {
        return typed;
    }
}
