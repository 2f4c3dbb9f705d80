package org.sicetnon.dsl.language;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * One file as its author wrote it.
 *
 * <p>Lines end with a line feed, alone or after a carriage return. A byte order mark at the front is no part of the text
 * and is dropped; nothing else is changed. Two sources are equal if their names and their texts are.
 *
 * <pre>{@code
 * Source kim = new Source("kim.dossier", "from Stalin\nto Mao\n");
 * kim.line(2);  // "to Mao"
 * }</pre>
 */
public final class Source {

    private final String name;
    private final String text;
    private final int[] lineStarts;

    /**
     * Takes a file as it stands.
     *
     * @param name what messages call the file, such as {@code kim.dossier}
     * @param text everything in it
     */
    public Source(String name, String text) {
        this.name = requireNonNull(name, "name");
        this.text = text.startsWith("\uFEFF") ? text.substring(1) : text;
        this.lineStarts = IntStream.concat(
                        IntStream.of(0),
                        IntStream.range(0, this.text.length())
                                .filter(at -> this.text.charAt(at) == '\n')
                                .map(feed -> feed + 1))
                .toArray();
    }

    /** Returns what messages call the file. */
    public String name() {
        return name;
    }

    /** Returns everything in the file. */
    public String text() {
        return text;
    }

    /**
     * Returns the line of that number, the first being 1, without what ends it.
     *
     * @throws IllegalArgumentException if the file has no such line
     */
    public String line(int number) {
        int start = offset(number, 1);
        int end = number == lineStarts.length ? text.length() : lineStarts[number] - 1;
        return text.substring(start, end > start && text.charAt(end - 1) == '\r' ? end - 1 : end);
    }

    /**
     * Returns the author's own words at that place.
     *
     * @throws IllegalArgumentException if the file has no such place
     */
    public String textOf(Span span) {
        return text.substring(offset(span.line(), span.column()), offset(span.endLine(), span.endColumn()));
    }

    /** Returns the place of the characters from {@code start} until before {@code end}, counted from the front. */
    Span span(int start, int end) {
        int line = lineAt(start);
        int endLine = lineAt(Math.max(start, end - 1));
        return new Span(line, start - lineStarts[line - 1] + 1, endLine, end - lineStarts[endLine - 1] + 1);
    }

    private int lineAt(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    private int offset(int line, int column) {
        checkArgument(line <= lineStarts.length, "%s has %s lines, not %s.", name, lineStarts.length, line);
        int offset = lineStarts[line - 1] + column - 1;
        checkArgument(offset <= text.length(), "%s ends before %s:%s.", name, line, column);
        return offset;
    }

    @Override
    public boolean equals(Object that) {
        return that instanceof Source source && name.equals(source.name) && text.equals(source.text);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + text.hashCode();
    }

    /** Returns the name. */
    @Override
    public String toString() {
        return name;
    }
}
