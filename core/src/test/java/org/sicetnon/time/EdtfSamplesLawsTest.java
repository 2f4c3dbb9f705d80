package org.sicetnon.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.Test;

/**
 * Values from the whole calendar, with digits left out anywhere, seasons, significant digits, open ends and sets: what
 * is said of two of them is true of every pair of days that is drawn for them, and of more than one pair where it is left
 * open.
 */
class EdtfSamplesLawsTest {

    private static final long SEED = 1950_06_25L;
    private static final int PAIRS = 4_000;
    private static final int SAMPLES = 12;

    private final Random random = new Random(SEED);

    private record Days(long first, long last) {}

    @Test
    void what_is_settled_is_true_of_every_sample() {
        int settled = 0;
        for (int round = 0; round < PAIRS; round++) {
            Edtf one = value();
            Edtf other = value();
            List<Days> ones = samples(one);
            List<Days> others = samples(other);
            String as = "seed " + SEED + ", round " + round + ": " + one + " and " + other;
            check(as + " before", one.isBefore(other), ones, others, (a, b) -> a.last() < b.first());
            check(as + " after", one.isAfter(other), ones, others, (a, b) -> a.first() > b.last());
            check(as + " same", one.isSameAs(other), ones, others, Days::equals);
            check(
                    as + " overlaps",
                    one.overlaps(other),
                    ones,
                    others,
                    (a, b) -> a.first() <= b.last() && b.first() <= a.last());
            check(
                    as + " during",
                    one.isDuring(other),
                    ones,
                    others,
                    (a, b) -> b.first() <= a.first() && a.last() <= b.last());
            settled += one.isBefore(other) == Truth.UNDETERMINED ? 0 : 1;
        }
        assertThat(settled).as("both settled and open ones were drawn").isBetween(PAIRS / 10, PAIRS - PAIRS / 10);
    }

    @Test
    void every_sample_lies_between_the_bounds() {
        for (int round = 0; round < PAIRS; round++) {
            Edtf value = value();
            DayRange days = value.days();
            for (Days sample : samples(value)) {
                assertThat(days.firstDay().map(LocalDate::toEpochDay).orElse(Long.MIN_VALUE))
                        .as("seed %d, round %d: %s begins", SEED, round, value)
                        .isLessThanOrEqualTo(sample.first());
                assertThat(days.lastDay().map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE))
                        .as("seed %d, round %d: %s ends", SEED, round, value)
                        .isGreaterThanOrEqualTo(sample.last());
            }
        }
    }

    private static void check(
            String as, Truth found, List<Days> ones, List<Days> others, BiPredicate<Days, Days> relation) {
        if (found == Truth.UNDETERMINED) {
            return;
        }
        for (Days a : ones) {
            for (Days b : others) {
                if (relation.test(a, b) != (found == Truth.HOLDS)) {
                    assertThat(found).as("%s, but %s and %s", as, a, b).isEqualTo(Truth.UNDETERMINED);
                }
            }
        }
    }

    private Edtf value() {
        while (true) {
            String text = switch (random.nextInt(4)) {
                case 0 -> end() + "/" + end();
                case 1 -> "[" + date() + "," + date() + "]";
                default -> date();
            };
            try {
                return EdtfParsing.strictly(text);
            } catch (EdtfException noSuchDate) {
                assertThat(noSuchDate).hasMessageContaining(" ");
            }
        }
    }

    private String end() {
        return random.nextInt(8) == 0 ? (random.nextBoolean() ? ".." : "") : date();
    }

    private String date() {
        String digits =
                (random.nextInt(3) == 0 ? "1" : "19") + String.format(Locale.ROOT, "%03d", random.nextInt(1000));
        String year = gap(digits.substring(0, 4));
        return switch (random.nextInt(6)) {
            case 0 -> year;
            case 1 -> digits.substring(0, 4) + "S" + (1 + random.nextInt(4));
            case 2 -> year + "-" + (21 + random.nextInt(21));
            case 3 -> year + "-" + gap(two(1 + random.nextInt(12)));
            default -> year + "-" + gap(two(1 + random.nextInt(12))) + "-" + gap(two(1 + random.nextInt(31)));
        };
    }

    private String gap(String digits) {
        int at = random.nextInt(3 * digits.length());
        return at < digits.length() ? digits.substring(0, at) + "X" + digits.substring(at + 1) : digits;
    }

    private static String two(int number) {
        return (number < 10 ? "0" : "") + number;
    }

    private List<Days> samples(Edtf value) {
        List<Days> samples = new ArrayList<>();
        while (samples.size() < SAMPLES) {
            Days sample = value.match(new Edtf.Cases<Days>() {
                @Override
                public Days date(EdtfDate date) {
                    long day = day(date);
                    return new Days(day, day);
                }

                @Override
                public Days time(EdtfTime time) {
                    throw new AssertionError("no times of day are drawn");
                }

                @Override
                public Days interval(EdtfInterval interval) {
                    return between(interval.start(), interval.end());
                }

                @Override
                public Days set(EdtfSet set) {
                    EdtfSet.Member member =
                            set.members().get(random.nextInt(set.members().size()));
                    return date((EdtfDate) member.first());
                }
            });
            if (sample.first() <= sample.last()) {
                samples.add(sample);
            }
        }
        return samples;
    }

    private Days between(EdtfInterval.End start, EdtfInterval.End end) {
        long far = random.nextInt(10) == 0 ? random.nextInt(2_000_000) : random.nextInt(3);
        if (start instanceof EdtfDate from) {
            // The extremes are drawn too, for intervals of which hardly any other pair of days would do.
            long first = random.nextInt(3) == 0
                    ? from.days().firstDay().orElseThrow().toEpochDay()
                    : day(from);
            if (end instanceof EdtfDate to) {
                return new Days(
                        first,
                        random.nextInt(3) == 0
                                ? to.days().lastDay().orElseThrow().toEpochDay()
                                : day(to));
            }
            return new Days(first, first + far);
        }
        long last = end instanceof EdtfDate to ? day(to) : random.nextInt(40_000) - 20_000;
        return new Days(last - far, last);
    }

    private long day(EdtfDate date) {
        while (true) {
            String written = date.year().digits();
            int year = written.indexOf('S') > 0
                    ? date.days().firstDay().orElseThrow().getYear()
                            + random.nextInt((int) Math.pow(10, 4 - Integer.parseInt(written.substring(5))))
                    : filled(written);
            if (date.month().isEmpty()) {
                return LocalDate.ofYearDay(year, 1 + random.nextInt(365)).toEpochDay();
            }
            if (date.grouping().isPresent()) {
                return seasonal(year, date.grouping().get().code());
            }
            int month = filled(date.month().get().digits());
            int day = date.day().isPresent() ? filled(date.day().get().digits()) : 1 + random.nextInt(31);
            if (month >= 1
                    && month <= 12
                    && day >= 1
                    && day <= YearMonth.of(year, month).lengthOfMonth()) {
                return LocalDate.of(year, month, day).toEpochDay();
            }
        }
    }

    /** By the words of {@link EdtfGrouping}: the first month, counted from January as 1, and the number of months. */
    private long seasonal(int year, int code) {
        int season = (code - 21) % 4;
        if (code >= 33) {
            int length = code >= 40 ? 6 : code >= 37 ? 4 : 3;
            int before = (code - (code >= 40 ? 40 : code >= 37 ? 37 : 33)) * length;
            return within(year, before + 1, length);
        }
        boolean south = code >= 29 || (code <= 24 && random.nextBoolean());
        int first = 3 + (3 * season + (south ? 6 : 0)) % 12;
        return within(first == 12 && random.nextBoolean() ? year - 1 : year, first, 4);
    }

    private long within(int year, int firstMonth, int months) {
        LocalDate first = LocalDate.of(year, firstMonth, 1);
        long days = first.plusMonths(months).toEpochDay() - first.toEpochDay();
        return first.toEpochDay() + random.nextInt((int) days);
    }

    private int filled(String digits) {
        StringBuilder filled = new StringBuilder(digits);
        for (int at = 0; at < digits.length(); at++) {
            if (digits.charAt(at) == 'X') {
                filled.setCharAt(at, (char) ('0' + random.nextInt(10)));
            }
        }
        return Integer.parseInt(filled.toString());
    }
}
