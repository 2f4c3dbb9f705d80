package org.sicetnon.dsl.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import groovyjarjarantlr4.v4.runtime.ANTLRInputStream;
import groovyjarjarantlr4.v4.runtime.BailErrorStrategy;
import groovyjarjarantlr4.v4.runtime.CommonToken;
import groovyjarjarantlr4.v4.runtime.CommonTokenStream;
import groovyjarjarantlr4.v4.runtime.LexerNoViableAltException;
import groovyjarjarantlr4.v4.runtime.ListTokenSource;
import groovyjarjarantlr4.v4.runtime.RecognitionException;
import groovyjarjarantlr4.v4.runtime.Token;
import groovyjarjarantlr4.v4.runtime.atn.ATNConfig;
import groovyjarjarantlr4.v4.runtime.atn.ATNConfigSet;
import groovyjarjarantlr4.v4.runtime.atn.ParserATNSimulator;
import groovyjarjarantlr4.v4.runtime.atn.PredictionContextCache;
import groovyjarjarantlr4.v4.runtime.atn.PredictionMode;
import groovyjarjarantlr4.v4.runtime.misc.ParseCancellationException;
import groovyjarjarantlr4.v4.runtime.tree.RuleNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.groovy.parser.antlr4.AstBuilder;
import org.apache.groovy.parser.antlr4.GroovyLangLexer;
import org.apache.groovy.parser.antlr4.GroovyLangParser;
import org.apache.groovy.parser.antlr4.GroovyParser;
import org.apache.groovy.parser.antlr4.GroovyParserBaseVisitor;
import org.apache.groovy.parser.antlr4.util.StringUtils;
import org.codehaus.groovy.ast.ModuleNode;
import org.codehaus.groovy.ast.stmt.ExpressionStatement;
import org.codehaus.groovy.control.CompilationUnit;
import org.codehaus.groovy.control.CompilerConfiguration;
import org.codehaus.groovy.control.SourceUnit;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What we rely on in Groovy's internals, one test each: when its version is raised, these say what has moved. */
@SuppressWarnings("deprecation")
class GroovyApiTest {

    private static List<Token> tokens(String text) {
        GroovyLangLexer lexer = new GroovyLangLexer(new ANTLRInputStream(text));
        lexer.removeErrorListeners();
        lexer.setErrorIgnored(true);
        List<Token> tokens = new ArrayList<>();
        do {
            tokens.add(lexer.nextToken());
        } while (tokens.get(tokens.size() - 1).getType() != Token.EOF);
        return tokens;
    }

    private static GroovyLangParser parser(List<Token> tokens) {
        GroovyLangParser parser = new GroovyLangParser(new CommonTokenStream(new ListTokenSource(tokens)));
        parser.removeErrorListeners();
        parser.setErrorHandler(new BailErrorStrategy());
        parser.getInterpreter().setPredictionMode(PredictionMode.SLL);
        return parser;
    }

    @Nested
    class The_lexer {

        @Test
        void passes_over_bad_octals_and_strange_signs_if_told_to() {
            assertThat(tokens("08 §"))
                    .extracting(Token::getType)
                    .containsExactly(GroovyLangLexer.IntegerLiteral, GroovyLangLexer.UNEXPECTED_CHAR, Token.EOF);
        }

        @Test
        void stops_at_them_if_not() {
            assertThatThrownBy(() -> new GroovyLangLexer(new ANTLRInputStream("08")).nextToken())
                    .isInstanceOf(AssertionError.class);
        }

        @Test
        void counts_places_in_utf_16_characters() {
            Token name = tokens("'😀' name").get(1);

            assertThat(name.getStartIndex()).isEqualTo(5);
            assertThat(name.getStopIndex()).isEqualTo(8);
        }

        @Test
        void hides_line_ends_in_brackets_and_keeps_them_in_braces() {
            assertThat(tokens("(\n)[\n]{\n}"))
                    .filteredOn(token -> token.getType() == GroovyLangLexer.NL)
                    .extracting(Token::getChannel)
                    .containsExactly(Token.HIDDEN_CHANNEL, Token.HIDDEN_CHANNEL, Token.DEFAULT_CHANNEL);
        }

        @Test
        void breaks_off_at_a_dollar_before_a_digit() {
            assertThatThrownBy(() -> tokens("\"costs $5\"")).isInstanceOf(LexerNoViableAltException.class);
        }

        @Test
        void shows_where_the_token_begins_that_it_reads() {
            List<Integer> starts = new ArrayList<>();
            AtomicInteger reads = new AtomicInteger();
            GroovyLangLexer[] lexer = new GroovyLangLexer[1];
            lexer[0] = new GroovyLangLexer(new ANTLRInputStream("ab 12") {
                @Override
                public void consume() {
                    reads.incrementAndGet();
                    starts.add(lexer[0]._tokenStartCharIndex);
                    super.consume();
                }
            });
            lexer[0].nextToken();
            lexer[0].nextToken();

            assertThat(starts).contains(0, 3);
            assertThat(reads).hasValueBetween(5, 10);
        }
    }

    @Nested
    class The_parser {

        @Test
        void takes_a_list_of_tokens_with_a_name_that_nobody_can_write() {
            List<Token> tokens = tokens("f x");
            CommonToken date = new CommonToken(tokens.get(1));
            date.setType(GroovyLangLexer.Identifier);
            date.setText("1950-10-08");
            tokens.set(1, date);

            assertThat(parser(tokens).compilationUnit().getText()).startsWith("f1950-10-08");
        }

        @Test
        void names_the_token_at_which_it_is_stuck() {
            ParseCancellationException stuck = catchThrowableOfType(
                    ParseCancellationException.class,
                    () -> parser(tokens("a == == b")).compilationUnit());

            assertThat(stuck.getCause())
                    .isInstanceOfSatisfying(
                            RecognitionException.class,
                            cause -> assertThat(cause.getOffendingToken().getStartIndex())
                                    .isEqualTo(5));
        }

        @Test
        void looks_ahead_in_steps_that_can_be_counted() {
            AtomicInteger closures = new AtomicInteger();
            AtomicInteger looks = new AtomicInteger();
            GroovyLangParser parser =
                    new GroovyLangParser(new CommonTokenStream(new ListTokenSource(tokens("f a, b.c == d { e }"))) {
                        @Override
                        public void consume() {
                            looks.incrementAndGet();
                            super.consume();
                        }
                    });
            parser.setInterpreter(new ParserATNSimulator(parser, parser.getInterpreter().atn) {
                @Override
                protected void closure(
                        ATNConfig config,
                        ATNConfigSet configs,
                        ATNConfigSet intermediate,
                        Set<ATNConfig> busy,
                        boolean collectPredicates,
                        boolean hasMoreContexts,
                        PredictionContextCache cache,
                        int depth,
                        boolean endIsEmpty) {
                    closures.incrementAndGet();
                    super.closure(
                            config,
                            configs,
                            intermediate,
                            busy,
                            collectPredicates,
                            hasMoreContexts,
                            cache,
                            depth,
                            endIsEmpty);
                }
            });
            parser.getInterpreter().setPredictionMode(PredictionMode.LL);
            parser.compilationUnit();

            assertThat(looks.get()).isGreaterThan(11);
            assertThat(closures.get()).isPositive();
        }

        @Test
        void leads_a_visitor_to_every_rule_that_it_has_no_method_for() {
            List<Class<?>> met = new ArrayList<>();
            new GroovyParserBaseVisitor<String>() {
                @Override
                public String visitChildren(RuleNode node) {
                    met.add(node.getClass());
                    return super.visitChildren(node);
                }
            }.visit(parser(tokens("a ? b : c")).compilationUnit());

            assertThat(met).contains(GroovyParser.ConditionalExprAltContext.class);
        }
    }

    @Test
    void a_text_is_taken_out_of_its_marks_as_groovy_does_it() {
        List<String> soup = List.of(
                "a", "\\\\", "\\n", "\\t", "\\'", "\\\"", "\\$", "\\u00e9", "\\s", "\\\n", "\\\r\n", "$", "ä", "\\b");
        Random random = new Random(12);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(8), 0, soup.size()).forEach(at -> text.append(soup.get(at)));
            assertThat(Quotation.words("'" + text + "'"))
                    .as(text.toString())
                    .contains(StringUtils.replaceEscapes(text.toString(), StringUtils.NONE_SLASHY));
            assertThat(Quotation.words("'''" + text + "'''"))
                    .contains(
                            StringUtils.replaceEscapes(StringUtils.removeCR(text.toString()), StringUtils.NONE_SLASHY));
        }
    }

    @Nested
    class The_compiler {

        private ModuleNode module(String text) {
            SourceUnit unit = SourceUnit.create("any.groovy", text);
            return new AstBuilder(unit, false, false)
                    .visitCompilationUnit(parser(tokens(text)).compilationUnit());
        }

        @Test
        void builds_its_tree_from_the_syntax_of_another_parser() {
            assertThat(module("f x").getStatementBlock().getText()).contains("this.f(x)");
        }

        @Test
        void notes_the_parentheses_around_a_thing_and_places_it_with_them() {
            ExpressionStatement line = (ExpressionStatement)
                    module("((a == b))").getStatementBlock().getStatements().get(0);

            assertThat(line.getExpression()
                            .<Number>getNodeMetaData("_INSIDE_PARENTHESES_LEVEL")
                            .intValue())
                    .isEqualTo(2);
            assertThat(line.getExpression().getColumnNumber()).isEqualTo(1);
            assertThat(line.getExpression().getLastColumnNumber()).isEqualTo(11);
        }

        @Test
        void makes_what_transforms_before_it_parses_and_asks_its_configuration_for_the_parser() {
            CompilationUnit unit = new CompilationUnit();

            assertThat(unit.getConfiguration().getPluginFactory()).isInstanceOf(MarkedGroovy.class);
            assertThat(CompilerConfiguration.DEFAULT.getPluginFactory()).isNotInstanceOf(MarkedGroovy.class);
        }
    }
}
