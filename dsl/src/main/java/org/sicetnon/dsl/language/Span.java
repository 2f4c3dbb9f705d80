package org.sicetnon.dsl.language;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Comparator;

/**
 * Where something stands in its author's text: {@code 41:10} to {@code 41:14} are the four characters of {@code Chna}.
 *
 * <p>Lines and columns count from one, and the end is the column after the last character. A column is a UTF-16
 * character of the text as written; a tab counts as one.
 *
 * @param line the line of the first character
 * @param column the column of the first character
 * @param endLine the line of the last character
 * @param endColumn the column after the last character
 */
public record Span(int line, int column, int endLine, int endColumn) {

    /** The order of reading: by beginning, and of two that begin together the shorter first. */
    public static final Comparator<Span> BY_PLACE = Comparator.comparingInt(Span::line)
            .thenComparingInt(Span::column)
            .thenComparingInt(Span::endLine)
            .thenComparingInt(Span::endColumn);

    public Span {
        checkArgument(line >= 1 && column >= 1, "Lines and columns count from one, but this is %s:%s.", line, column);
        checkArgument(
                endLine > line || (endLine == line && endColumn >= column),
                "A span ends where it begins or later, but %s:%s is before %s:%s.",
                endLine,
                endColumn,
                line,
                column);
    }

    /** Returns the span from the beginning of this to the end of {@code last}. */
    public Span to(Span last) {
        return new Span(line, column, last.endLine, last.endColumn);
    }

    /** Returns the beginning as a reader cites it, such as {@code 41:10}. */
    @Override
    public String toString() {
        return line + ":" + column;
    }
}
