package org.sicetnon.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is printed is read again as an equal value, for random texts of every feature, alone and mixed. */
class EdtfRoundTripLawsTest {

    private static final long SEED = 1950_10_12L;
    private static final int VALUES = 100_000;

    private final Random random = new Random(SEED);

    @Test
    void what_is_printed_is_read_again_as_an_equal_value() {
        int read = 0;
        for (int round = 0; read < VALUES; round++) {
            String text = value();
            Edtf value;
            try {
                value = EdtfParsing.strictly(text);
            } catch (EdtfException noSuchDate) {
                assertThat(round).as("seed %d: most texts are dates", SEED).isLessThan(3 * VALUES);
                continue;
            }
            read++;
            String printed = value.toString();
            Edtf again = Edtf.parse(printed);
            if (!again.equals(value) || !again.toString().equals(printed) || again.hashCode() != value.hashCode()) {
                assertThat(again).as("seed %d, round %d: %s", SEED, round, text).isEqualTo(value);
                assertThat(again.toString())
                        .as("seed %d, round %d: %s", SEED, round, text)
                        .isEqualTo(printed);
            }
        }
    }

    @Test
    void no_damage_to_a_text_does_more_than_make_it_another_date_or_none() {
        for (int round = 0; round < 10_000; round++) {
            StringBuilder text = new StringBuilder(value());
            for (int slips = 1 + random.nextInt(3); slips > 0 && text.length() > 0; slips--) {
                int at = random.nextInt(text.length());
                switch (random.nextInt(3)) {
                    case 0 -> text.deleteCharAt(at);
                    case 1 -> text.insert(at, letter());
                    default -> text.setCharAt(at, letter());
                }
            }
            String damaged = text.toString();
            try {
                assertThat(Edtf.parse(Edtf.parse(damaged).toString())).isEqualTo(Edtf.parse(damaged));
            } catch (EdtfException fault) {
                assertThat(fault.column())
                        .as("seed %d, round %d: column in '%s'", SEED, round, damaged)
                        .isBetween(1, damaged.length() + 1);
                fault.fix().ifPresent(Edtf::parse);
            }
        }
    }

    private char letter() {
        String letters = "0123456789X?~%-/.,[]{}YEST:+Z xuopen\u2013\u0661";
        return letters.charAt(random.nextInt(letters.length()));
    }

    private String value() {
        return switch (random.nextInt(5)) {
            case 0, 1 -> date();
            case 2 -> time();
            case 3 -> oneOf(this::date, () -> "..", () -> "") + "/" + oneOf(this::date, () -> "..", () -> "");
            default -> set();
        };
    }

    private String set() {
        String members = Stream.generate(() -> oneOf(this::date, this::date, () -> date() + ".." + date()))
                .limit(1L + random.nextInt(4))
                .collect(Collectors.joining(","));
        String before = random.nextInt(6) == 0 ? ".." + date() + "," : "";
        String behind = random.nextInt(6) == 0 ? "," + date() + ".." : "";
        return random.nextBoolean() ? "[" + before + members + behind + "]" : "{" + before + members + behind + "}";
    }

    private String date() {
        if (random.nextInt(8) == 0) {
            return sign() + letterYear() + sign();
        }
        String year = sign() + (random.nextInt(10) == 0 ? "-" : "") + digits(4);
        if (random.nextInt(10) == 0 && year.indexOf('X') < 0) {
            return year + "S" + (1 + random.nextInt(4)) + sign();
        }
        return switch (random.nextInt(4)) {
            case 0 -> year + sign();
            case 1 -> year + sign() + "-" + sign() + month() + sign();
            case 2 -> year + sign() + "-" + sign() + (21 + random.nextInt(21)) + sign();
            default -> year + sign() + "-" + sign() + month() + sign() + "-" + sign() + day() + sign();
        };
    }

    private String letterYear() {
        String number = "Y" + (random.nextBoolean() ? "-" : "") + (1 + random.nextInt(9));
        for (int more = random.nextInt(25); more > 0; more--) {
            number += random.nextInt(3) == 0 ? 0 : random.nextInt(10);
        }
        return number
                + (random.nextBoolean() ? "E" + (4 + random.nextInt(20)) : "0000")
                + (random.nextInt(3) == 0 ? "S" + (1 + random.nextInt(5)) : "");
    }

    private String time() {
        String clock = two(random.nextInt(24)) + ":" + two(random.nextInt(60));
        String seconds = random.nextBoolean() ? ":" + two(random.nextInt(60)) : "";
        String zone = oneOf(
                () -> "",
                () -> "Z",
                () -> "+" + two(random.nextInt(18)),
                () -> "-" + two(1 + random.nextInt(17)) + ":" + two(random.nextInt(60)));
        return "19" + two(random.nextInt(100)) + "-" + two(1 + random.nextInt(12)) + "-" + two(1 + random.nextInt(28))
                + "T" + clock + seconds + zone;
    }

    private String month() {
        return unspecified(two(1 + random.nextInt(12)));
    }

    private String day() {
        return unspecified(two(1 + random.nextInt(random.nextInt(10) == 0 ? 31 : 28)));
    }

    private String digits(int count) {
        return unspecified(Stream.generate(() -> Integer.toString(random.nextInt(10)))
                .limit(count)
                .collect(Collectors.joining()));
    }

    private String unspecified(String digits) {
        if (random.nextInt(3) > 0) {
            return digits;
        }
        int at = random.nextInt(digits.length());
        return digits.substring(0, at) + "X" + digits.substring(at + 1);
    }

    private String sign() {
        return random.nextInt(4) > 0 ? "" : oneOf(() -> "?", () -> "~", () -> "%");
    }

    private static String two(int number) {
        return (number < 10 ? "0" : "") + number;
    }

    @SafeVarargs
    private String oneOf(Supplier<String>... choices) {
        return choices[random.nextInt(choices.length)].get();
    }
}
