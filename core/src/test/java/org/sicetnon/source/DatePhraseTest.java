package org.sicetnon.source;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sicetnon.time.DayRange;

class DatePhraseTest {

    private static final DayRange MAY_1871 = DayRange.between(LocalDate.of(1871, 5, 8), LocalDate.of(1871, 5, 20));

    private static ImmutableList<DatePhrase> in(String words) {
        return AccountText.of(words, List.of()).datePhrases();
    }

    private static DatePhrase only(String words) {
        ImmutableList<DatePhrase> found = in(words);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            He wrote on May 12 to her.                        | May 12                      | 1871-05-12
            He wrote on May 12, 1872, to her.                 | May 12, 1872                | 1872-05-12
            He wrote on Oct. 5 to her.                        | Oct. 5                      | 1871-10-05
            He wrote on 5 October to her.                     | 5 October                   | 1871-10-05
            He wrote on the 5th of October 1870 to her.       | the 5th of October 1870     | 1870-10-05
            They met on May 12-13 there.                      | May 12-13                   | 1871-05-12/1871-05-13
            They met on May 12 and 13 there.                  | May 12 and 13               | 1871-05-12/1871-05-13
            They met on 9, 10 and 12 May there.               | 9, 10 and 12 May            | 1871-05-09/1871-05-12
            They met from May 30 to June 2, 1871.             | May 30 to June 2, 1871      | 1871-05-30/1871-06-02
            They met between May 30 and June 2 there.         | May 30 and June 2           | 1871-05-30/1871-06-02
            They met from December 30 to January 2.           | December 30 to January 2    | 1871-12-30/1872-01-02
            They met from May 4 to 5 there.                   | May 4 to 5                  | 1871-05-04/1871-05-05
            They met on the 12th, he says.                    | the 12th                    | 1871-05-12
            They met on the 12th and 13th, he says.           | the 12th and 13th           | 1871-05-12/1871-05-13
            It is dated 1871-05-12 there.                     | 1871-05-12                  | 1871-05-12
            In early May he wrote.                            | early May                   | 1871-05-01/1871-05-15
            By mid-May he wrote.                              | mid-May                     | ../1871-05-25
            At the end of April he wrote.                     | the end of April            | 1871-04-15/1871-04-30
            In the first ten days of June he wrote.           | In the first ten days of June | 1871-06-01/1871-06-15
            From late April to early June he wrote.           | late April to early June    | 1871-04-15/1871-06-15
            In February 1872 he wrote.                        | February 1872               | 1872-02-01/1872-02-29
            They met in May there.                            | May                         | 1871-05-01/1871-05-31
            He waited until May 25 for her.                   | May 25                      | ../1871-05-25
            After May 2 he waited.                            | May 2                       | 1871-05-02/..
            He wrote on February 30 to her.                   | February 30                 | -
            They met on Monday there.                         | Monday                      | -
            They met on Monday, 9 May there.                  | Monday, 9 May               | 1871-05-09
            They met at 3:30 p.m. on May 12 there.            | at 3:30 p.m. on May 12      | 1871-05-12
            On the night of May 12-13 they met.               | On the night of May 12-13   | 1871-05-12/1871-05-13
            They met at 22:00 there.                          | at 22:00                    | -
            They met at nine o'clock there.                   | at nine o'clock             | -
            The following day they met.                       | The following day           | -
            They met the next morning there.                  | the next morning            | -
            That afternoon they met.                          | That afternoon              | -
            They met on the same day there.                   | on the same day             | -
            They met five hours later there.                  | five hours later            | -
            Hours after that they met.                        | Hours after                 | -
            They met two and a half months before it.         | two and a half months before | -
            They met a few days ago there.                    | a few days ago              | -
            They met within hours of it.                      | within hours                | -
            On the third day they met.                        | On the third day            | -
            Yesterday they met.                               | Yesterday                   | -
            He hoped to be home by Christmas then.            | Christmas                   | -
            Five days later, on May 12, they met.             | Five days later, on May 12  | 1871-05-12
            """)
    void is_found_and_says_what_days_it_may_mean(String text, String words, String days) {
        DatePhrase phrase = only(text);

        assertThat(phrase.words()).isEqualTo(words);
        assertThat(phrase.near(MAY_1871).stream().map(DayRange::toString))
                .containsExactlyElementsOf(Optional.ofNullable(days).stream().toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The 38th parallel is a line.",
                "The 7th Fleet and the 13th Army Group moved.",
                "The 1st and 2nd Divisions moved with the 8th Route Army.",
                "He may march with 12 divisions.",
                "It was the 20th century.",
                "For two weeks he waited, and in 1871 he left.",
                "See vol. 6, 103-4.",
                "Then he left at once."
            })
    void is_not_seen_in_what_tells_no_date(String text) {
        assertThat(in(text)).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            In April, five days later, he left.       | April; five days later
            He left two days before May 21.           | two days before; May 21
            On May 2 and May 25 he wrote.             | May 2; May 25
            On May 2, the next day, he wrote.         | May 2; the next day
            On the eve of May 12 he wrote.            | the eve; May 12
            He left the morning after April 30.       | the morning after; April 30
            """)
    void stays_apart_from_another_that_tells_another_time(String text, String words) {
        assertThat(in(text).stream().map(DatePhrase::words))
                .containsExactlyElementsOf(Splitter.on("; ").split(words));
    }

    @Test
    void is_found_behind_a_table_of_numbers_and_a_line_of_dots() {
        String table = "the 1st 2 and 3, ".repeat(20_000) + ".".repeat(50_000) + " 1-2-3".repeat(20_000) + " so.";

        ImmutableList<DatePhrase> found = in(table + " May 12 came.");

        assertThat(found.get(found.size() - 1).words()).isEqualTo("May 12");
    }

    @Nested
    class What_it_leaves_out {

        @Test
        void is_any_month_or_year_of_the_days_at_hand() {
            DayRange twoMonths = DayRange.between(LocalDate.of(1870, 12, 20), LocalDate.of(1871, 1, 10));

            assertThat(only("They met on the 31st, he says.").near(twoMonths))
                    .extracting(DayRange::toString)
                    .containsExactly("1870-12-31", "1871-01-31");
            assertThat(only("They met on January 2 there.").near(twoMonths))
                    .extracting(DayRange::toString)
                    .containsExactly("1870-01-02", "1871-01-02");
        }

        @Test
        void cannot_be_told_from_days_without_end() {
            assertThat(only("They met on May 12 there.").near(DayRange.since(LocalDate.of(1871, 5, 8))))
                    .isEmpty();
            assertThat(only("They met on May 12, 1871 there.").near(DayRange.UNKNOWN))
                    .containsExactly(DayRange.on(LocalDate.of(1871, 5, 12)));
        }
    }

    @Nested
    class Its_sentence {

        private final DatePhrase phrase = only("""
                Mr. W. Ash of the U.S. legation left at noon. The envoy, i.e. the count, wrote on May 12, so he says, \
                "in haste." The reply came late.
                """.replace("left at noon", "left"));

        @ParameterizedTest(name = "{0}: {1}")
        @CsvSource(delimiter = '|', textBlock = """
                on May 12            | true
                The envoy, i.e. the  | true
                'so he says, "in haste."' | true
                legation left. The envoy | true
                The reply came       | false
                Mr. W. Ash           | false
                legation left        | false
                nvoy                 | false
                """)
        void holds_an_anchor_that_shares_words_with_it(String anchor, boolean holds) {
            assertThat(phrase.isInSentenceOf(anchor)).isEqualTo(holds);
        }

        @Test
        void holds_no_blank_anchor() {
            assertThatIllegalArgumentException().isThrownBy(() -> phrase.isIn(" "));
        }

        @Test
        void ends_at_a_semicolon_in_a_note_only() {
            AccountText text = AccountText.of("""
                    He left on May 2; she stayed.¹

                    1. To the minister, May 12, FO 64/720; the same to the queen, FO 64/721.
                    """, List.of());

            assertThat(text.datePhrases()).hasSize(2);
            assertThat(text.datePhrases().get(0).isInSentenceOf("she stayed")).isTrue();
            assertThat(text.datePhrases().get(1).isInSentenceOf("To the minister"))
                    .isTrue();
            assertThat(text.datePhrases().get(1).isInSentenceOf("the same to")).isFalse();
        }
    }

    @Nested
    class What_is_around_it {

        @ParameterizedTest(name = "{0}: {1}")
        @CsvSource(delimiter = '|', textBlock = """
                May 12 came.                                             | May 12 came.
                The old envoy of the queen wrote (on May 12) to the minister of war. | queen wrote (on May 12) to the minister
                It was signed in the hall of the palace on May 12.       | the hall of the palace on May 12.
                One. May 12 came. Two.                                   | May 12 came.
                """)
        void is_eight_words_at_most_of_its_sentence(String text, String around) {
            assertThat(only(text).around()).isEqualTo(around);
            assertThat(AccountText.of(text, List.of()).find(around)).hasSize(1);
        }

        @Test
        void is_cut_where_it_is_longer_itself() {
            assertThat(only("They met at 3:30 p.m. on the afternoon of Monday, the 9th of May 1871, there.")
                            .around())
                    .isEqualTo("at 3:30 p.m. on the afternoon of Monday,");
        }
    }

    @Test
    void stands_in_the_order_of_reading_with_its_place() {
        AccountText text = AccountText.of("""
                He left on May 2.¹

                1. The diary has May 3.

                THE REPLY

                It came on May 12.
                """, List.of("THE REPLY"));

        assertThat(text.datePhrases().stream().map(it -> it + " " + it.place()).collect(toImmutableList()))
                .containsExactly(
                        "May 2 " + new AccountText.InSection(Optional.empty()),
                        "May 12 " + new AccountText.InSection(Optional.of("THE REPLY")),
                        "May 3 " + new AccountText.InNote(1));
    }
}
