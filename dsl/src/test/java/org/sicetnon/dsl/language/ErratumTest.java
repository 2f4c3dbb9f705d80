package org.sicetnon.dsl.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ErratumTest {

    private static final Source KOREA =
            new Source("korea-1950.dossier", "\n".repeat(40) + "position Chna, 1950-10-12, NO");

    @Nested
    class On_the_page {

        @Test
        void shows_place_sentence_line_carets_and_remedy() {
            assertThat(Erratum.of(KOREA, new Span(41, 10, 41, 14), "There is no agent 'Chna' in this dossier.")
                            .withHint("Did you mean China?")
                            .render())
                    .isEqualTo("""
                            korea-1950.dossier:41:10  There is no agent 'Chna' in this dossier.
                              41 | position Chna, 1950-10-12, NO
                                 |          ^^^^
                            Did you mean China?""");
        }

        @Test
        void keeps_its_carets_below_the_place() {
            assertThat(carets("\ta\tb x", 6)).isEqualTo("     | \t \t  ^");
            assertThat(carets("彭德怀 x", 5)).isEqualTo("     |        ^");
            assertThat(carets("e\u0301 x", 4)).isEqualTo("     |   ^");
            assertThat(carets("😀 x", 4)).isEqualTo("     |    ^");
            assertThat(carets("x", 2)).isEqualTo("     |  ^");
        }

        @Test
        void shows_the_first_of_several_lines() {
            Source source = new Source("note", "from {\r\n  a\r\n}\r\n");

            assertThat(Erratum.of(source, new Span(1, 6, 3, 2), "So.").render())
                    .isEqualTo("note:1:6  So.\n   1 | from {\n     |      ^");
        }

        @Test
        void cuts_a_long_line_around_the_place() {
            Source source = new Source("note", "a".repeat(1_000) + "X" + "b".repeat(1_000));

            assertThat(Erratum.of(source, new Span(1, 1_001, 1, 1_002), "So.")
                            .render()
                            .lines())
                    .hasSize(3)
                    .allMatch(line -> line.length() < 180)
                    .element(1)
                    .asString()
                    .contains("aXb");
        }

        private String carets(String line, int column) {
            return Erratum.of(new Source("note", line), new Span(1, column, 1, column + 1), "So.")
                    .render()
                    .lines()
                    .toList()
                    .get(2);
        }
    }

    @Nested
    class Among_others {

        private final Erratum early = Erratum.of(KOREA, new Span(3, 1, 3, 1), "One.");
        private final Erratum late = Erratum.of(KOREA, new Span(12, 1, 12, 1), "Two.");

        @Test
        void stands_in_the_order_of_reading_and_once() {
            assertThat(new ErrataException(List.of(late, early, late)).errata()).containsExactly(early, late);
            assertThat(new ErrataException(List.of(late, early))).hasMessage(early.render() + "\n\n" + late.render());
        }

        @Test
        void is_needed_for_an_exception() {
            assertThatThrownBy(() -> new ErrataException(List.of())).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Nested
    class A_source {

        @Test
        void knows_its_lines_without_what_ends_them() {
            Source source = new Source("note", "\uFEFFone\r\ntwo\n\nfour");

            assertThat(source.text()).startsWith("one");
            assertThat(source.line(1)).isEqualTo("one");
            assertThat(source.line(2)).isEqualTo("two");
            assertThat(source.line(3)).isEmpty();
            assertThat(source.line(4)).isEqualTo("four");
            assertThat(source.textOf(new Span(1, 2, 2, 3))).isEqualTo("ne\r\ntw");
            assertThat(source)
                    .isEqualTo(new Source("note", source.text()))
                    .isNotEqualTo(new Source("n", source.text()));
        }

        @Test
        void has_no_line_after_its_last() {
            assertThatThrownBy(() -> new Source("note", "one").line(2)).hasMessage("note has 1 lines, not 2.");
        }
    }

    @Nested
    class A_near_name {

        @Test
        void does_not_depend_on_the_order_of_the_names() {
            assertThat(Names.nearest("Chan", List.of("Chen", "Chin"))).contains("Chen");
            assertThat(Names.nearest("Chan", List.of("Chin", "Chen"))).contains("Chen");
        }

        @Test
        void agrees_in_its_capitals_if_it_can() {
            assertThat(Names.nearest("mao", List.of("MAO", "Mao"))).contains("Mao");
            assertThat(Names.nearest("Maos", List.of("mao", "Mao"))).contains("Mao");
        }

        @Test
        void is_near_by_the_length_of_the_word() {
            assertThat(Names.nearest("by", List.of("be"))).isEmpty();
            assertThat(Names.nearest("Stalni", List.of("Stalin"))).contains("Stalin");
            assertThat(Names.nearest("Stlni", List.of("Stalin"))).isEmpty();
            assertThat(Names.nearest("NONINTERVNTION", List.of("NON_INTERVENTION")))
                    .contains("NON_INTERVENTION");
            assertThat(Names.nearest("Mao", List.of("Mao"))).isEmpty();
        }
    }
}
