package org.sicetnon.dsl.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sicetnon.account.Dossier;
import org.sicetnon.dsl.language.ErrataException;
import org.sicetnon.dsl.script.Dossiers;

class SessionTest {

    private final Session session =
            new Session(Dossiers::named, () -> ImmutableList.of("embassy-1871", "ember-1874", "ferry-1902"));

    private List<String> texts(int number, String cell) {
        return session.run(number, cell).displays().stream().map(Display::text).toList();
    }

    @Nested
    class Cells {

        @Test
        void go_on_about_the_dossier_that_was_named_before() {
            assertThat(texts(1, "dossier 'embassy-1871'"))
                    .singleElement()
                    .asString()
                    .startsWith("embassy-1871 · 2 accounts, ");
            assertThat(texts(2, "position(Cabinet, 1871-05-13) == ACCEPTS\nwhen reply"))
                    .satisfiesExactly(
                            verdict -> assertThat(verdict).startsWith("  holds "),
                            when -> assertThat(when).startsWith("WHEN   reply"));
        }

        @Test
        void may_name_another_dossier() {
            session.run(1, "dossier 'embassy-1871'");

            assertThat(texts(2, "dossier 'ferry-1902'\nposition(Company, 1902-05-02) == STAYS"))
                    .satisfiesExactly(
                            opened -> assertThat(opened).startsWith("ferry-1902"),
                            verdict -> assertThat(verdict).startsWith("  disputed "));
            assertThat(session.run(3, "compare hart, lowe")
                            .dossier()
                            .orElseThrow()
                            .name())
                    .isEqualTo("ferry-1902");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "  \n\n", "// what follows is of May\n", "/* nothing */"})
        void without_a_line_come_to_nothing(String blank) {
            assertThat(session.run(1, blank).displays()).isEmpty();
        }

        @Test
        void tell_of_a_statement_that_holds_on_what_it_rests() {
            assertThat(texts(1, "dossier 'embassy-1871'\nposition(Cabinet, 1871-05-13) == ACCEPTS")
                            .get(1))
                    .contains("ash  holds", "\"met and accepted\"");
        }

        @Test
        void keep_to_the_question_that_stands_behind_the_accounts() {
            session.run(1, "dossier 'embassy-1871'");

            assertThat(texts(2, "positions ash, elm, fleet"))
                    .singleElement()
                    .asString()
                    .contains("Does the squadron sail?")
                    .doesNotContain("Does Britain accept the offer?");
        }
    }

    @Test
    void a_cell_that_is_called_off_changes_nothing() {
        Dossier other = Dossiers.named("ferry-1902");
        Session called = new Session(
                name -> {
                    if (name.equals("ferry-1902")) {
                        Thread.currentThread().interrupt();
                        return other;
                    }
                    return Dossiers.named(name);
                },
                ImmutableList::of);
        called.run(1, "dossier 'embassy-1871'");

        assertThat(catchThrowable(() -> called.run(2, "dossier 'ferry-1902'")))
                .isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(called.run(3, "sent(reply)").dossier().orElseThrow().name()).isEqualTo("embassy-1871");
    }

    @Nested
    class A_cell_that_cannot_be_read {

        @Test
        void before_a_dossier_is_named_says_how_to_name_one() {
            assertThatThrownBy(() -> session.run(1, "sent(reply)"))
                    .isInstanceOf(ErrataException.class)
                    .hasMessage("""
                            In [1]:1:1  A script begins by naming the dossier that it is about.
                               1 | sent(reply)
                                 | ^^^^^^^^^^^
                            Put first: dossier 'korea-1950'""");
        }

        @Test
        void shows_each_of_its_errors_at_its_place() {
            session.run(1, "dossier 'embassy-1871'");

            assertThatThrownBy(
                            () -> session.run(3, "sent(reply)\nsent(repyl)\nposition(Cabnet, 1871-05-12) == ACCEPTS"))
                    .hasMessage("""
                            In [3]:2:6  No account of this dossier has an entry 'repyl'.
                               2 | sent(repyl)
                                 |      ^^^^^
                            Did you mean reply?

                            In [3]:3:10  There is no agent 'Cabnet' in this dossier.
                               3 | position(Cabnet, 1871-05-12) == ACCEPTS
                                 |          ^^^^^^
                            Did you mean Cabinet?""");
        }

        @ParameterizedTest(name = "{0}")
        @CsvSource(delimiter = '|', textBlock = """
                dossier 'embasy-1871'                         | In [2]:1:9  There is no dossier 'embasy-1871'
                sent(reply                                    | In [2]:1:5  '(' is not closed.
                position(Cabinet, 1871-05-12)                 | In [2]:1:1  'position' gives a value, which neither holds nor fails.
                System.exit(1)                                | In [2]:1:8  There is no word 'exit' in a check script.
                """)
        void says_what_is_wrong(String cell, String says) {
            session.run(1, "dossier 'embassy-1871'");

            assertThat(catchThrowable(() -> session.run(2, cell)))
                    .isInstanceOf(ErrataException.class)
                    .hasMessageStartingWith(says);
        }

        @Test
        void changes_nothing() {
            session.run(1, "dossier 'embassy-1871'");
            assertThat(catchThrowable(() -> session.run(2, "dossier 'ferry-1902'\nsent(nothing)")))
                    .isNotNull();

            assertThat(session.run(3, "sent(reply)").dossier().orElseThrow().name())
                    .isEqualTo("embassy-1871");
        }
    }

    @Nested
    class Completion {

        private List<String> offered(String cell) {
            return session.complete(cell, cell.length()).words();
        }

        @Test
        void offers_words_where_a_line_begins() {
            assertThat(offered("")).startsWith("dossier", "position", "date");
            assertThat(offered("fin")).containsExactly("findings");
            assertThat(offered("dossier 'x'\ncom")).containsExactly("compare", "commitments");
        }

        @Test
        void offers_dossiers_where_one_is_named() {
            assertThat(session.complete("dossier 'emb", 12))
                    .isEqualTo(new Session.Completion(9, 12, ImmutableList.of("embassy-1871", "ember-1874")));
        }

        @Test
        void offers_no_name_within_a_text() {
            session.run(1, "dossier 'embassy-1871'");

            assertThat(offered("date(reply) == early('a")).isEmpty();
        }

        @ParameterizedTest(name = "{0}")
        @CsvSource(delimiter = '|', textBlock = """
                position(Ca                              | Cabinet,called
                position(ca                              | called,Cabinet
                compare a                                | ash,acceptance,answer,among,affirmed,absence,agreed,agreements,ACCEPTS,ACCEPTS_IF_PAID,ACCEPTS_LATER
                position(Cabinet, fl                     | fleet
                ash.re                                   | regret,reply
                elm.re                                   |
                oak.                                     |
                position(Cabinet, 1871-05-12) == DEC     | DECLINES
                position(Britain, fleet, 1871-05-12) ==  | SAILS,STAYS
                says(reply, fleet) != S                  | SAILS,STAYS
                from(reply) == Env                       | Envoy
                """)
        void offers_names_of_the_dossier(String cell, String expected) {
            session.run(1, "dossier 'embassy-1871'");

            assertThat(String.join(",", offered(cell))).isEqualTo(expected == null ? "" : expected);
        }

        @Test
        void replaces_the_word_that_was_begun() {
            session.run(1, "dossier 'embassy-1871'");

            assertThat(session.complete("sent(ash.rep) // so", 12))
                    .isEqualTo(new Session.Completion(9, 12, ImmutableList.of("reply")));
        }
    }

    @Nested
    class Help_on_a_word {

        @ParameterizedTest(name = "{0} at {1}")
        @CsvSource(delimiter = '|', textBlock = """
                position(Cabinet, 1871-05-12) == ACCEPTS | 3  | The position of an agent on a question
                position()                               | 9  | The position of an agent on a question
                position(Cabinet, 1871-05-12) == ACCEPTS | 12 | Cabinet, a body
                position(Cabinet, 1871-05-12) == ACCEPTS | 40 | ACCEPTS, an answer to offer
                sent(ash.reply)                          | 12 | ash.reply, an entry
                """)
        void is_on_the_word_at_the_cursor(String cell, int at, String says) {
            session.run(1, "dossier 'embassy-1871'");

            assertThat(session.help(cell, at).orElseThrow().text()).contains(says);
        }

        @Test
        void is_not_to_be_had_on_nothing() {
            assertThat(session.help("sent (reply)", 5)).isEmpty();
            assertThat(session.help("", 0)).isEmpty();
        }
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
            sent(reply)               | COMPLETE
            compare ash, elm          | COMPLETE
            ''                        | COMPLETE
            sent(reply                | INCOMPLETE
            compare ash,              | INCOMPLETE
            sent(reply) &&            | INCOMPLETE
            position(Cabinet, 1) ==   | INCOMPLETE
            date(x) == early('('      | INCOMPLETE
            sent(reply))              | REFUSED
            def x = 1                 | REFUSED
            """)
    void knows_whether_a_cell_can_be_run(String cell, Session.Completeness expected) {
        assertThat(session.completeness(cell)).isEqualTo(expected);
    }
}
