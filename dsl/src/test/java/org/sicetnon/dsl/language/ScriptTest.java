package org.sicetnon.dsl.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptTest {

    private static Node only(String text) {
        List<Node> statements = Script.read(new Source("note", text)).statements();
        assertThat(statements).as(text).hasSize(1);
        return statements.get(0);
    }

    private static Node.Name name(String text, int column) {
        return new Node.Name(text, at(column, column + text.length()));
    }

    private static Span at(int column, int endColumn) {
        return new Span(1, column, 1, endColumn);
    }

    @Nested
    class A_statement {

        @Test
        void may_be_a_bare_word() {
            assertThat(only("asserted")).isEqualTo(name("asserted", 1));
        }

        @Test
        void may_be_a_word_and_what_it_is_about() {
            Node.Call call = (Node.Call) only("from Stalin, Zhou");

            assertThat(call.receiver()).isEmpty();
            assertThat(call.word()).isEqualTo("from");
            assertThat(call.wordAt()).isEqualTo(at(1, 5));
            assertThat(call.arguments()).containsExactly(name("Stalin", 6), name("Zhou", 14));
            assertThat(call.block()).isEmpty();
            assertThat(call.at()).isEqualTo(at(1, 18));
        }

        @Test
        void may_say_more_in_a_block() {
            Node.Call call = (Node.Call) only("message reply, { asserted; denied }");

            assertThat(call.arguments()).containsExactly(name("reply", 9));
            assertThat(call.block().orElseThrow().statements())
                    .containsExactly(name("asserted", 18), name("denied", 28));
            assertThat(call.block().orElseThrow().at()).isEqualTo(at(16, 36));
        }

        @ParameterizedTest
        @ValueSource(strings = {"China {}", "China\n{}", "China() {}", "China({})", "China \\\n {}"})
        void may_be_a_word_with_a_block_alone(String text) {
            Node.Call call = (Node.Call) only(text);

            assertThat(call.word()).isEqualTo("China");
            assertThat(call.arguments()).isEmpty();
            assertThat(call.block()).map(Node.Block::statements).contains(ImmutableList.of());
        }

        @Test
        void may_ask_something_of_someone() {
            Node.Call call = (Node.Call) only("kim.position(China)");

            assertThat(call.receiver()).contains(name("kim", 1));
            assertThat(call.wordAt()).isEqualTo(at(5, 13));
            assertThat(((Node.Call) only("kim.order Mao, 'x'")).receiver()).contains(name("kim", 1));
        }

        @Test
        void ends_at_a_line_end_or_a_semicolon() {
            assertThat(Script.read(new Source("note", "a;b\n\n\nc;;d; // e\r\nf\n"))
                            .statements())
                    .extracting(Node::at)
                    .extracting(Span::toString)
                    .containsExactly("1:1", "1:3", "4:1", "4:4", "5:1");
        }

        @Test
        void goes_on_where_groovy_goes_on() {
            assertThat(only("a\n&& b")).isInstanceOf(Node.Both.class);
            assertThat(only("a ||\nb")).isInstanceOf(Node.Either.class);
            assertThat(only("a\n.b")).isInstanceOf(Node.Member.class);
            assertThat(((Node.Call) only("f a,\nb")).arguments()).hasSize(2);
            assertThat(((Node.Call) only("f(a,\nb\n)")).arguments()).hasSize(2);
        }
    }

    @Nested
    class A_comparison {

        @ParameterizedTest
        @ValueSource(strings = {"==", "!=", "<", ">", "<=", ">="})
        void has_one_of_six_signs(String sign) {
            assertThat(only("a " + sign + " b"))
                    .isInstanceOfSatisfying(
                            Node.Comparison.class,
                            comparison ->
                                    assertThat(comparison.operator().sign()).isEqualTo(sign));
        }

        @Test
        void binds_as_it_does_in_groovy() {
            Node.Either either = (Node.Either) only("!a == b && c || d");
            Node.Both both = (Node.Both) either.left();
            Node.Comparison comparison = (Node.Comparison) both.left();

            assertThat(either.right()).isEqualTo(name("d", 17));
            assertThat(both.right()).isEqualTo(name("c", 12));
            assertThat(comparison.left()).isEqualTo(new Node.Not(name("a", 2), at(1, 3)));
        }

        @Test
        void follows_its_brackets() {
            Node.Not not = (Node.Not) only("!(a == (b || c))");
            Node.Comparison comparison = (Node.Comparison) not.statement();

            assertThat(comparison.right()).isInstanceOf(Node.Either.class);
            assertThat(comparison.at()).isEqualTo(at(3, 16));
            assertThat(not.at()).isEqualTo(at(1, 17));
        }
    }

    @Nested
    class A_thing {

        @Test
        void may_belong_to_another() {
            assertThat(only("kim.jointTelegram"))
                    .isEqualTo(new Node.Member(name("kim", 1), "jointTelegram", at(5, 18), at(1, 18)));
        }

        @Test
        void may_be_a_list() {
            Node.Series series = (Node.Series) only("[85, 86, ]");

            assertThat(series.items()).containsExactly(new Node.Whole(85, at(2, 4)), new Node.Whole(86, at(6, 8)));
            assertThat(((Node.Series) only("[]")).items()).isEmpty();
        }

        @Test
        void may_be_a_text_in_any_marks() {
            assertThat(only("'it''s'.b".replace("''", "\\'"))).isInstanceOf(Node.Member.class);
            assertThat(only("'a'")).isEqualTo(new Node.Text("a", at(1, 4)));
            assertThat(only("\"a\"")).isEqualTo(new Node.Text("a", at(1, 4)));
            assertThat(((Node.Text) only("'''a\r\nb'''")).value()).isEqualTo("a\nb");
            assertThat(((Node.Text) only("\"\"\"a \"b\" c\"\"\"")).value()).isEqualTo("a \"b\" c");
            assertThat(((Node.Text) only("'costs $5 \\\\ \\u00e9\\t\\$'")).value())
                    .isEqualTo("costs $5 \\ é\t$");
        }

        @Test
        void may_be_a_span_of_days() {
            Node.DateSpan span = (Node.DateSpan) only("1950-10-11..1950-10-13");

            assertThat(span.from().text()).isEqualTo("1950-10-11");
            assertThat(span.to().at()).isEqualTo(at(13, 23));
        }
    }

    @Nested
    class The_whole {

        @Test
        void gives_back_the_words_of_its_author() {
            Script script = Script.read(new Source("note", "from Mao\r\nmessage m, {\n\tasserted\n}\n"));

            assertThat(script.textOf(script.statements().get(1).at())).isEqualTo("message m, {\n\tasserted\n}");
        }

        @Test
        void may_be_empty() {
            assertThat(Script.read(new Source("note", "")).statements()).isEmpty();
            assertThat(Script.read(new Source("note", "#!/bin/sicetnon\n// nothing\n\n"))
                            .statements())
                    .isEmpty();
        }

        @Test
        void is_read_alike_by_many_at_once() throws Exception {
            Source source = new Source("note", "message m, {\n  from Mao\n  on 1950-10-12\n}\n".repeat(20));
            Script expected = Script.read(source);
            ExecutorService readers = Executors.newFixedThreadPool(4);
            try {
                List<Callable<Script>> readings = IntStream.range(0, 16)
                        .<Callable<Script>>mapToObj(i -> () -> Script.read(source))
                        .toList();
                for (var reading : readers.invokeAll(readings)) {
                    assertThat(reading.get()).isEqualTo(expected);
                }
            } finally {
                readers.shutdown();
            }
        }

        @Test
        void runs_nothing_and_fetches_nothing() {
            assertThatThrownBy(() -> Script.read(new Source(
                            "note",
                            "@Grab('no.such:thing:1')\nimport no.such.Thing\nSystem.setProperty('ran', 'yes')")))
                    .isInstanceOf(ErrataException.class);
            Script.read(new Source("note", "System.setProperty('sicetnon.ran', 'yes')"));
            assertThat(Optional.ofNullable(System.getProperty("sicetnon.ran"))).isEmpty();
        }
    }
}
