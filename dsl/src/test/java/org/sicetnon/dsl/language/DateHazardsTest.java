package org.sicetnon.dsl.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateHazardsTest {

    /** The dates of a script in the order of the text, each with its line and column. */
    private static List<String> dates(String text) {
        List<String> found = new ArrayList<>();
        Script.read(new Source("note", text)).statements().forEach(node -> gather(node, found));
        return found;
    }

    private static void gather(Node node, List<String> found) {
        if (node instanceof Node.DateWord date) {
            found.add(date.text() + "@" + date.at());
        } else if (node instanceof Node.Call call) {
            call.arguments().forEach(argument -> gather(argument, found));
            call.block().ifPresent(block -> gather(block, found));
        } else if (node instanceof Node.Block block) {
            block.statements().forEach(statement -> gather(statement, found));
        } else if (node instanceof Node.Comparison comparison) {
            gather(comparison.left(), found);
            gather(comparison.right(), found);
        } else if (node instanceof Node.Both both) {
            gather(both.left(), found);
            gather(both.right(), found);
        } else if (node instanceof Node.Not not) {
            gather(not.statement(), found);
        } else if (node instanceof Node.Series series) {
            series.items().forEach(item -> gather(item, found));
        } else if (node instanceof Node.DateSpan span) {
            gather(span.from(), found);
            gather(span.to(), found);
        }
    }

    private static ErrataException refused(String text) {
        ErrataException errata =
                catchThrowableOfType(ErrataException.class, () -> Script.read(new Source("note", text)));
        assertThat(errata).as(text).isNotNull();
        return errata;
    }

    @Nested
    class A_bare_date {

        @ParameterizedTest(name = "{0}")
        @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, textBlock = """
                on 1950-10-12|1950-10-12@1:4
                on 1950-10-08|1950-10-08@1:4
                on 1950-09-09|1950-09-09@1:4
                on 1950-10-12T15:30|1950-10-12T15:30@1:4
                on 1950-10-12T15:30:45|1950-10-12T15:30:45@1:4
                on 1950-10-12T15:30Z|1950-10-12T15:30Z@1:4
                on 1950-10-12T15:30+08:00|1950-10-12T15:30+08:00@1:4
                on 1950-10-08T08:09|1950-10-08T08:09@1:4
                on(1950-10-12)|1950-10-12@1:4
                position(China,1950-10-12)==X|1950-10-12@1:16
                position(China, 1950-10-12) == X|1950-10-12@1:17
                X==position(1950-10-12)|1950-10-12@1:13
                !happened(a, 1950-10-08)|1950-10-08@1:14
                on a, [1950-10-12, 85]|1950-10-12@1:8
                on a, [ 1950-10-12 ]|1950-10-12@1:9
                on   1950-10-12   |1950-10-12@1:6
                on 1950-10-12 // 1950-10-13|1950-10-12@1:4
                on 1950-10-12 /* 1950-10-13 */|1950-10-12@1:4
                on 1950-10-12, 'on 1950-10-13'|1950-10-12@1:4
                on 2024-02-29|2024-02-29@1:4
                1950-10-12|1950-10-12@1:1
                on 1950-10-12;asserted|1950-10-12@1:4
                on 1950-10-12,night|1950-10-12@1:4
                on a,1950-10-12|1950-10-12@1:6
                on 1950-10-12/*c*/|1950-10-12@1:4
                on/*c*/1950-10-12|1950-10-12@1:8
                on 1950-10-12//c|1950-10-12@1:4
                a==1950-10-12|1950-10-12@1:4
                1950-10-12!=a|1950-10-12@1:1
                1950-10-12<a|1950-10-12@1:1
                a>=1950-10-12|1950-10-12@1:4
                a&&1950-10-12|1950-10-12@1:4
                !1950-10-12|1950-10-12@1:2
                on a, {on 1950-10-12}|1950-10-12@1:11
                on(1950-10-12){asserted}|1950-10-12@1:4
                on 'ä', 1950-10-12|1950-10-12@1:9
                on '😀', 1950-10-12|1950-10-12@1:10
                on 彭德怀, 1950-10-12|1950-10-12@1:9
                by(1950-10-12T15:30)|1950-10-12T15:30@1:4
                on 1950-10-12T15:30,Beijing|1950-10-12T15:30@1:4
                on 1950-10-12T15:30==X|1950-10-12T15:30@1:4
                on 1950-10-12T00:00:00-05:30|1950-10-12T00:00:00-05:30@1:4
                on 0950-08-09|0950-08-09@1:4
                """)
        void is_one_word_over_its_own_characters(String line, String expected) {
            assertThat(dates(line)).containsExactly(expected);
        }

        @Test
        void keeps_every_line_and_column_true_across_a_file() {
            assertThat(
                            dates(
                                    "// 1950-10-01\r\n\tfrom Mao\r\n\ton 1950-10-08, 1950-10-09\r\nmessage m, {\n  on 1950-10-12\n}"))
                    .containsExactly("1950-10-08@3:5", "1950-10-09@3:17", "1950-10-12@5:6");
        }

        @Test
        void follows_tabs_and_continued_lines() {
            assertThat(dates("\ton\t1950-10-12\n")).containsExactly("1950-10-12@1:5");
            assertThat(dates("on \\\n 1950-10-12")).containsExactly("1950-10-12@2:2");
            assertThat(dates("on a,\n\n1950-10-12")).containsExactly("1950-10-12@3:1");
            assertThat(dates("\uFEFFon 1950-10-12")).containsExactly("1950-10-12@1:4");
        }

        @Test
        void has_its_time_and_its_zone() {
            Node.DateWord date = (Node.DateWord) Script.read(new Source("note", "1950-10-12T15:30:45+08:00"))
                    .statements()
                    .get(0);

            assertThat(date.date()).isEqualTo("1950-10-12");
            assertThat(date.time()).contains(LocalTime.of(15, 30, 45));
            assertThat(date.offset()).contains(ZoneOffset.ofHours(8));
        }

        @Test
        void may_have_parts_of_its_own() {
            assertThat(Script.read(new Source("note", "1950-10-12.night"))
                            .statements()
                            .get(0))
                    .isInstanceOfSatisfying(
                            Node.Member.class, part -> assertThat(part.owner()).isInstanceOf(Node.DateWord.class));
        }

        @Test
        void may_be_one_end_of_a_span() {
            assertThat(dates("covers 1950-10-08..1950-10-13")).containsExactly("1950-10-08@1:8", "1950-10-13@1:20");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "see further, 'on 1950-10-12'",
                    "see further, \"on 1950-10-08\"",
                    "see further, '''on\n1950-10-08'''",
                    "// 1950-10-12\nasserted",
                    "/* 1950-10-08 */ asserted",
                })
        void is_not_read_in_texts_and_comments(String text) {
            assertThat(dates(text)).isEmpty();
        }
    }

    @Nested
    class What_is_no_date {

        @ParameterizedTest(name = "{0}: {1}")
        @CsvSource(delimiter = '|', textBlock = """
                on 1950-02-30          | 28 days
                on 1951-02-29          | 28 days
                on 1950-13-01          | 1950-13-01
                on 1950-10-8           | 1950-10-08
                on 2024-1-8            | 2024-01-08
                on 1950-10             | month
                on 1950-10-12T25:00    | 25:00
                on 2024 - 10 - 8       | 2024
                on 10-12-1950          | 1950
                on 12/10/1950          | 1950-10-12 or 1950-12-10
                on 31.12.1950          | 1950-12-31
                on 1950.10.12          | 1950-10-12
                on 1950/10/12          | 1950-10-12
                on 1950–10–12          | 1950-10-12
                on 1950-31-10          | 1950-10-31
                on 1950-10-12T15       | 1950-10-12T15:00
                on 1950-10-12T5:30     | 1950-10-12T05:30
                on 1950-10-12 15:30    | 1950-10-12T15:30
                on 1950-10-12t15:30    | 1950-10-12T15:30
                on 1950-10-12T15:30+08 | 1950-10-12T15:30+08:00
                on 1950-10-12T15:60    | 15:60
                on 1950-10-12T15:30+25:00 | +25:00
                on 1950-10-12-13       | neither
                on 1950-10-12x         | neither
                on 1950-10-12:30       | neither
                on -1950-10-12         | neither
                on 1950-10-12.5        | neither
                on 1950-10-12L         | neither
                on 08                  | 8
                """)
        void is_refused_and_says_what_was_meant(String line, String said) {
            ErrataException errata = refused(line);

            assertThat(errata.getMessage()).contains(said);
            assertThat(errata.errata().get(0).at().line()).isEqualTo(1);
            assertThat(errata.errata().get(0).at().column()).isEqualTo(4);
        }
    }

    @Nested
    class Broken_or_hostile_text {

        @ParameterizedTest
        @ValueSource(
                strings = {"on (1950-10-12", "on 'Monday", "message m, {\n on 1950-10-12", "on 1950-10-12)", "on [1"})
        void has_one_erratum_in_our_own_words(String text) {
            assertThat(refused(text).getMessage())
                    .startsWith("note:")
                    .doesNotContain("mismatched", "viable alternative", "token recognition", "Exception", "groovy");
        }

        @Test
        void is_refused_in_bounded_time() {
            List<String> texts = List.of(
                    "x = " + "as (a,b)=".repeat(14),
                    "on " + "9".repeat(1_000_000),
                    "on " + "(".repeat(5_000),
                    "on " + "[".repeat(5_000),
                    "on " + "(".repeat(320) + "1950-10-12" + ")".repeat(320),
                    "!".repeat(20_000) + "a",
                    "a" + " && a".repeat(20_000),
                    "a {".repeat(500) + "}".repeat(500),
                    "on 'x" + "y".repeat(2_000_000));
            for (String text : texts) {
                assertTimeoutPreemptively(Duration.ofSeconds(30), () -> refused(text), text.substring(0, 20));
            }
        }
    }

    @Nested
    class A_near_name {

        @ParameterizedTest(name = "{0} is near {1}")
        @CsvSource({"Chna, China", "china, China", "Chian, China", "jointTelegramm, jointTelegram"})
        void is_found(String word, String near) {
            assertThat(Names.nearest(word, List.of("Stalin", "China", "jointTelegram")))
                    .contains(near);
        }

        @Test
        void is_not_guessed_where_nothing_is_near() {
            assertThat(Names.nearest("Portugal", List.of("Stalin", "China"))).isEmpty();
        }
    }
}
