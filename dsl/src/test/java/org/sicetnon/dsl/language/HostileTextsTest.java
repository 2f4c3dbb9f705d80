package org.sicetnon.dsl.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is made to exhaust a reader is read or refused in seconds; the bounds are wide, for slow machines. */
class HostileTextsTest {

    private static final Duration BOUND = Duration.ofSeconds(40);

    private static void readOrRefuse(String text) {
        try {
            Script.read(new Source("note", text));
        } catch (ErrataException refused) {
            assertThat(refused.errata()).isNotEmpty().hasSizeLessThanOrEqualTo(100);
        }
    }

    static Stream<String> texts() {
        return Stream.of(
                "x = " + "as (a,b)=".repeat(14),
                "0".repeat(300_000),
                ("f " + "0".repeat(8_000) + "\n").repeat(120),
                "9".repeat(300_000),
                "a".repeat(300_000),
                "f(".repeat(320),
                "(".repeat(5_000),
                "{".repeat(5_000),
                "!".repeat(5_000) + "a",
                "a" + "\n&& a".repeat(5_000),
                ("a" + " && a".repeat(99) + "\n").repeat(300),
                ("a" + " < a".repeat(99) + "\n").repeat(300),
                ("a" + ".a".repeat(99) + "\n").repeat(300),
                ("f x(".repeat(16) + "a" + ")".repeat(16) + "\n").repeat(300),
                ("f{".repeat(16) + "a" + "}".repeat(16) + "\n").repeat(300),
                "f " + "a, ".repeat(60_000) + "a",
                "a ".repeat(60_000),
                "A ".repeat(60_000),
                "'".repeat(300_000),
                "'\n".repeat(100_000),
                "'''a".repeat(100_000),
                "\"${".repeat(300_000),
                "\"" + "$a".repeat(150_000),
                "/*".repeat(100_000),
                "$/ ".repeat(120_000),
                "\n/a".repeat(100_000),
                ("f '" + "\\\\".repeat(4_000) + "'\n").repeat(120),
                ";".repeat(300_000),
                "\n".repeat(300_000),
                "//\n".repeat(300_000),
                "#!\n".repeat(300_000),
                "sealed \n".repeat(60_000),
                "1-".repeat(150_000) + "1",
                "1950-10-12 ".repeat(80_000),
                "😀".repeat(100_000),
                "})".repeat(60_000),
                "=".repeat(300_000));
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("texts")
    void are_read_or_refused_in_bounded_time(String text) {
        assertTimeoutPreemptively(BOUND, () -> readOrRefuse(text), () -> text.substring(0, 20));
    }

    @Test
    void of_any_signs_give_errata_and_nothing_worse() {
        List<String> soup = List.of(
                "a",
                "China",
                "1950-10-08",
                "85",
                "'",
                "\"",
                "$",
                "{",
                "}",
                "(",
                ")",
                "[",
                "]",
                ",",
                ".",
                "..",
                "==",
                "!",
                "&&",
                "\n",
                ";",
                "\\",
                "/",
                "*",
                "-",
                ":",
                "class",
                "in",
                "as",
                "@",
                "#",
                "=",
                "<",
                "»",
                "😀",
                "\ud800",
                "\u0000",
                "\u00a0",
                "/*",
                "//",
                "$/",
                "'''",
                "\"\"\"",
                "\r",
                "1.5",
                "08",
                "->",
                "?",
                "record",
                "é",
                "if");
        Random random = new Random(38);
        for (int i = 0; i < 5_000; i++) {
            StringBuilder text = new StringBuilder();
            random.ints(1 + random.nextInt(20), 0, soup.size()).forEach(at -> text.append(soup.get(at)));
            readOrRefuse(text.toString());
        }
    }

    @Test
    void meet_the_limits_that_are_set() {
        Limits limits = new Limits(100, 3, 10, 2, 5);

        assertThat(Script.read(new Source("note", "f(g([a]))"), limits).statements())
                .hasSize(1);
        assertRefused("a ".repeat(51), limits, "This file has more than 100 characters.");
        assertRefused("((((a))))", limits, "More than 3 brackets");
        assertRefused("a;b;c;d;e;f", limits, "more than 10 words and signs");
        assertRefused("a && b || !c", limits, "More than 2 signs");
        assertRefused("a\n&& b\n|| !c", limits, "More than 2 signs");
        assertRefused("abcdef", limits, "longer than 5 characters");
        assertThat(Script.read(new Source("note", "a.b;c.d.e"), limits).statements())
                .hasSize(2);
    }

    private static void assertRefused(String text, Limits limits, String saying) {
        assertThatThrownBy(() -> Script.read(new Source("note", text), limits))
                .isInstanceOf(ErrataException.class)
                .hasMessageContaining(saying);
    }
}
