package org.sicetnon.source;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sicetnon.time.DayRange;

class DatePhraseLawsTest {

    private static final ImmutableList<LocalDate> DAYS = Stream.of(1871, 1872)
            .flatMap(year -> LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1)))
            .collect(toImmutableList());

    private static ImmutableList<DatePhrase> in(String words) {
        return AccountText.of(words, List.of()).datePhrases();
    }

    private static String text(LocalDate day, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MMMM d",
                "MMMM d, yyyy",
                "d MMMM",
                "d MMMM yyyy",
                "d MMMM, yyyy",
                "yyyy-MM-dd",
                "EEEE, d MMMM",
                "EEEE, MMMM d, yyyy",
                "'the night of' MMMM d",
                "'the afternoon of' d MMMM yyyy",
                "'the 'd'th of' MMMM"
            })
    void a_day_in_any_of_its_forms_is_one_phrase_and_that_day(String form) {
        for (LocalDate day : DAYS) {
            String written = text(day, form);
            assertThat(in("He came on " + written + " and left."))
                    .as(written)
                    .singleElement()
                    .satisfies(phrase -> {
                        assertThat(phrase.words()).endsWith(written);
                        assertThat(phrase.near(DayRange.on(LocalDate.of(day.getYear(), 7, 1))))
                                .containsExactly(DayRange.on(day));
                    });
        }
    }

    static Stream<Month> months() {
        return Stream.of(Month.values()).filter(month -> month != Month.MAY);
    }

    @ParameterizedTest
    @MethodSource("months")
    void a_month_in_short_is_the_same_as_in_full(Month month) {
        String name = month.getDisplayName(TextStyle.SHORT, Locale.ENGLISH);

        assertThat(in("He came on " + name + ". 5, he says.").get(0).near(DayRange.on(LocalDate.of(1871, 7, 1))))
                .containsExactly(DayRange.on(LocalDate.of(1871, month, 5)));
    }

    @Test
    void two_days_of_a_month_are_the_span_of_them_in_any_form() {
        for (int first = 1; first <= 30; first++) {
            for (int last = first + 1; last <= 31; last++) {
                DayRange span = DayRange.between(LocalDate.of(1871, 5, first), LocalDate.of(1871, 5, last));
                for (String form :
                        List.of("May %d-%d", "May %d and %d", "%d to %d May", "%d–%d May 1871", "the %dth and %dth")) {
                    String written = String.format(Locale.ROOT, form, first, last);
                    assertThat(in("They met " + written + ", he says."))
                            .as(written)
                            .singleElement()
                            .satisfies(phrase -> assertThat(phrase.near(DayRange.on(LocalDate.of(1871, 5, 9))))
                                    .containsExactly(span));
                }
            }
        }
    }

    @Test
    void what_is_around_a_phrase_is_a_short_anchor_that_stands_in_its_sentence() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        List<String> pieces = List.of(
                "the envoy",
                "came",
                "on May 12",
                "(the 5th)",
                "at 3:30 p.m.",
                "the next day",
                "U.S.",
                "and",
                "Mr.",
                "\"so\"",
                "left.",
                "The queen",
                "laughed; she",
                "in early June 1871,",
                "October 2-3",
                "five hours later",
                "was ill!");
        for (int round = 0; round < 500; round++) {
            String text = IntStream.range(0, 1 + random.nextInt(40))
                    .mapToObj(i -> pieces.get(random.nextInt(pieces.size())))
                    .reduce("He", (before, next) -> before + " " + next);
            AccountText read = AccountText.of(text, List.of());
            assertThat(read.datePhrases()).as("seed %s: %s", seed, text).allSatisfy(phrase -> {
                assertThat(phrase.around().split(" ")).hasSizeLessThanOrEqualTo(Locator.ANCHOR_WORDS);
                assertThat(read.find(phrase.around())).isNotEmpty();
                assertThat(phrase.isIn(phrase.around())).isTrue();
                assertThat(phrase.isInSentenceOf(phrase.around())).isTrue();
                assertThat(phrase.isIn(phrase.words())).isTrue();
            });
        }
    }
}
