package org.sicetnon.dsl.groovy;

import org.codehaus.groovy.ast.ASTNode;
import org.codehaus.groovy.ast.expr.CastExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.sicetnon.dsl.language.Source;
import org.sicetnon.dsl.language.Span;

/**
 * Where the parts of a compiled file stand in it.
 *
 * @param source the file
 */
record Placing(Source source) {

    /** Under this name Groovy's parser notes how many parentheses stand around something. */
    private static final String IN_PARENTHESES = "_INSIDE_PARENTHESES_LEVEL";

    /** Returns where something stands, without the parentheses around it, which leave no trace in the language. */
    String written(Expression lowered) {
        Expression expression = SpockConditions.written(lowered);
        // Spock leaves a cast, of which a date is one, without a place.
        Span whole = span(
                expression instanceof CastExpression cast && cast.getLineNumber() < 1
                        ? SpockConditions.written(cast.getExpression())
                        : expression);
        int level = expression.getNodeMetaData(IN_PARENTHESES) instanceof Number number ? number.intValue() : 0;
        String text = source.textOf(whole);
        int from = 0;
        int to = text.length();
        for (int i = 0; i < level; i++) {
            from = skipped(text, from, 1);
            to = skipped(text, to - 1, -1) + 1;
            if (from >= to || text.charAt(from) != '(' || text.charAt(to - 1) != ')') {
                return Places.written(whole);
            }
            from = skipped(text, from + 1, 1);
            to = skipped(text, to - 2, -1) + 1;
        }
        return Places.written(level == 0 ? whole : within(whole, text.substring(0, from), text.substring(from, to)));
    }

    private static int skipped(String text, int from, int step) {
        int at = from;
        while (at >= 0 && at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at += step;
        }
        return at;
    }

    private static Span within(Span whole, String before, String text) {
        int line = whole.line() + lines(before);
        int column = lines(before) == 0 ? whole.column() + before.length() : before.length() - before.lastIndexOf('\n');
        return new Span(
                line,
                column,
                line + lines(text),
                lines(text) == 0 ? column + text.length() : text.length() - text.lastIndexOf('\n'));
    }

    private static int lines(String text) {
        return (int) text.chars().filter(sign -> sign == '\n').count();
    }

    /** Returns where something stands; what another library has put there stands at the beginning. */
    static Span span(ASTNode node) {
        return node.getLineNumber() < 1 || node.getLastLineNumber() < node.getLineNumber()
                ? new Span(1, 1, 1, 1)
                : new Span(
                        node.getLineNumber(),
                        node.getColumnNumber(),
                        node.getLastLineNumber(),
                        node.getLastColumnNumber());
    }
}
