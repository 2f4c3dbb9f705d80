package org.sicetnon.dsl.language;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.codehaus.groovy.ast.expr.BinaryExpression;
import org.codehaus.groovy.ast.expr.ClosureExpression;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.ListExpression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.expr.NotExpression;
import org.codehaus.groovy.ast.expr.PropertyExpression;
import org.codehaus.groovy.ast.expr.RangeExpression;
import org.codehaus.groovy.ast.expr.TupleExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;
import org.codehaus.groovy.ast.stmt.BlockStatement;
import org.codehaus.groovy.ast.stmt.ExpressionStatement;
import org.codehaus.groovy.ast.stmt.Statement;
import org.codehaus.groovy.control.CompilerConfiguration;
import org.codehaus.groovy.control.Phases;
import org.codehaus.groovy.control.SourceUnit;
import org.junit.jupiter.api.Test;

/** The language is a strict subset of Groovy: what we read, Groovy reads, and in the same way, once dates are names. */
class SameAsGroovyLawsTest {

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2})?");

    private static final List<String> SOUP = List.of(
            "a",
            "China",
            "kim.b",
            "1950-10-08",
            "1950-10-12T15:30",
            "85",
            "'x'",
            "(",
            ")",
            "[",
            "]",
            "{",
            "}",
            ",",
            ".",
            "..",
            "==",
            "!=",
            "<",
            ">",
            "<=",
            ">=",
            "&&",
            "||",
            "!",
            "\n",
            ";",
            "// c\n",
            "f(a)",
            "f a, b",
            "{ a }");

    @Test
    void every_statement_of_the_grammar_is_read_as_groovy_reads_it() {
        Random random = new Random(1950);
        int read = 0;
        for (int i = 0; i < 700; i++) {
            read += isReadAlike(statement(random, 3)) ? 1 : 0;
        }
        assertThat(read).isGreaterThan(500);
    }

    @Test
    void what_is_read_of_words_and_signs_in_any_order_is_read_as_groovy_reads_it() {
        Random random = new Random(1871);
        int read = 0;
        for (int i = 0; i < 12_000; i++) {
            String text = random.ints(1 + random.nextInt(9), 0, SOUP.size())
                    .mapToObj(SOUP::get)
                    .collect(joining(random.nextBoolean() ? " " : ""));
            read += isReadAlike(text) ? 1 : 0;
        }
        assertThat(read).isGreaterThan(250);
    }

    private static boolean isReadAlike(String text) {
        List<Node> ours;
        try {
            ours = Script.read(new Source("law", text)).statements();
        } catch (ErrataException refused) {
            return false;
        }
        assertThat(ours.stream().map(SameAsGroovyLawsTest::shape).collect(joining("; ")))
                .as(text)
                .isEqualTo(groovys(text));
        return true;
    }

    // ---- texts

    private static String statement(Random random, int depth) {
        String things = things(random, depth);
        return switch (random.nextInt(8)) {
            case 0 -> "asserted";
            case 1 -> "from a, " + things;
            case 2 -> "Message 'm', " + things;
            case 3 -> "message a, {" + block(random, depth - 1) + "}";
            case 4 -> "China\n{" + block(random, depth - 1) + "}";
            case 5 -> "kim.order a, " + things;
            case 6 -> "f {" + block(random, depth - 1) + "}";
            default -> thing(random, depth);
        };
    }

    private static String block(Random random, int depth) {
        return Stream.generate(() -> statement(random, depth))
                .limit(random.nextInt(3))
                .collect(joining(random.nextBoolean() ? "\n" : "; ", "\n", "\n"));
    }

    private static String things(Random random, int depth) {
        return Stream.generate(() -> thing(random, depth - 1))
                .limit(1 + random.nextInt(3))
                .collect(joining(random.nextBoolean() ? ", " : ",\n"));
    }

    private static String thing(Random random, int depth) {
        return switch (random.nextInt(depth <= 0 ? 6 : 13)) {
            case 0 -> "China";
            case 1 -> "1950-10-08";
            case 2 -> "'a\\n\\'b'";
            case 3 -> "85";
            case 4 -> "kim.jointTelegram";
            case 5 -> "1950-10-08..1950-10-12";
            case 6 -> "position(" + things(random, depth) + ")";
            case 7 -> "kim.position(" + things(random, depth) + ")";
            case 8 -> "[" + things(random, depth) + "]";
            case 9 -> "(" + thing(random, depth - 1) + ")";
            case 10 -> "!" + thing(random, depth - 1);
            case 11 -> "f(a) {" + block(random, depth - 1) + "}";
            default -> thing(random, depth - 1) + sign(random) + thing(random, depth - 1);
        };
    }

    private static String sign(Random random) {
        List<String> signs = List.of(" == ", "!=", " < ", " > ", " <= ", ">=", " && ", "||", "\n&& ", " ||\n");
        return signs.get(random.nextInt(signs.size()));
    }

    // ---- our tree

    private static String shape(Node node) {
        return node.match(new Node.Cases<String>() {
            @Override
            public String name(Node.Name name) {
                return name.text();
            }

            @Override
            public String member(Node.Member member) {
                return shape(member.owner()) + "." + member.name();
            }

            @Override
            public String text(Node.Text text) {
                return "'" + text.value() + "'";
            }

            @Override
            public String whole(Node.Whole whole) {
                return Long.toString(whole.value());
            }

            @Override
            public String date(Node.DateWord date) {
                return asName(date.text());
            }

            @Override
            public String series(Node.Series series) {
                return series.items().stream().map(SameAsGroovyLawsTest::shape).collect(joining(", ", "[", "]"));
            }

            @Override
            public String dateSpan(Node.DateSpan span) {
                return shape(span.from()) + ".." + shape(span.to());
            }

            @Override
            public String call(Node.Call call) {
                Stream<Node> said = Stream.concat(call.arguments().stream(), call.block().stream());
                return call.receiver().map(receiver -> shape(receiver) + ".").orElse("")
                        + call.word()
                        + said.map(SameAsGroovyLawsTest::shape).collect(joining(", ", "(", ")"));
            }

            @Override
            public String comparison(Node.Comparison comparison) {
                return joined(comparison.left(), comparison.operator().sign(), comparison.right());
            }

            @Override
            public String both(Node.Both both) {
                return joined(both.left(), "&&", both.right());
            }

            @Override
            public String either(Node.Either either) {
                return joined(either.left(), "||", either.right());
            }

            @Override
            public String not(Node.Not not) {
                return "!" + shape(not.statement());
            }

            @Override
            public String block(Node.Block block) {
                return block.statements().stream()
                        .map(SameAsGroovyLawsTest::shape)
                        .collect(joining("; ", "{", "}"));
            }

            private String joined(Node left, String sign, Node right) {
                return "(" + shape(left) + " " + sign + " " + shape(right) + ")";
            }
        });
    }

    // ---- Groovy's tree

    private static String groovys(String text) {
        SourceUnit unit = SourceUnit.create("law", DATE.matcher(text).replaceAll(SameAsGroovyLawsTest::asName));
        unit.configure(new CompilerConfiguration());
        unit.parse();
        unit.nextPhase();
        assertThat(unit.getPhase()).isEqualTo(Phases.CONVERSION);
        unit.convert();
        BlockStatement statements = unit.getAST().getStatementBlock();
        return statements.getStatements().stream()
                .filter(ExpressionStatement.class::isInstance)
                .map(SameAsGroovyLawsTest::shape)
                .collect(joining("; "));
    }

    private static String asName(MatchResult date) {
        return asName(date.group());
    }

    private static String asName(String date) {
        return "d" + date.substring(1).replaceAll("[-:]", "_").toLowerCase(Locale.ROOT);
    }

    private static String shape(Statement statement) {
        return shape(((ExpressionStatement) statement).getExpression());
    }

    private static String shape(Expression expression) {
        if (expression instanceof MethodCallExpression call) {
            return Optional.of(call)
                            .filter(said -> !said.isImplicitThis())
                            .map(said -> shape(said.getObjectExpression()) + ".")
                            .orElse("")
                    + call.getMethodAsString()
                    + shapes(((TupleExpression) call.getArguments()).getExpressions(), "(", ")");
        }
        if (expression instanceof ClosureExpression closure) {
            return ((BlockStatement) closure.getCode())
                    .getStatements().stream().map(SameAsGroovyLawsTest::shape).collect(joining("; ", "{", "}"));
        }
        if (expression instanceof PropertyExpression property) {
            return shape(property.getObjectExpression()) + "." + property.getPropertyAsString();
        }
        if (expression instanceof BinaryExpression binary) {
            return "(" + shape(binary.getLeftExpression()) + " "
                    + binary.getOperation().getText() + " " + shape(binary.getRightExpression()) + ")";
        }
        if (expression instanceof RangeExpression range) {
            return shape(range.getFrom()) + ".." + shape(range.getTo());
        }
        if (expression instanceof ListExpression list) {
            return shapes(list.getExpressions(), "[", "]");
        }
        if (expression instanceof NotExpression not) {
            return "!" + shape(not.getExpression());
        }
        if (expression instanceof ConstantExpression constant) {
            return constant.getValue() instanceof String ? "'" + constant.getText() + "'" : constant.getText();
        }
        return ((VariableExpression) expression).getName();
    }

    private static String shapes(List<Expression> expressions, String before, String after) {
        return expressions.stream().map(SameAsGroovyLawsTest::shape).collect(joining(", ", before, after));
    }
}
