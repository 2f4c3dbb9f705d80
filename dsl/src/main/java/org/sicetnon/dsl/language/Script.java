package org.sicetnon.dsl.language;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.function.Supplier;

/**
 * What one file says: its statements in the order written.
 *
 * <p>{@code Script.read(new Source("kim.dossier", text)).statements()}
 */
public record Script(Source source, ImmutableList<Node> statements) {

    public Script {
        requireNonNull(source, "source");
        requireNonNull(statements, "statements");
    }

    /**
     * Reads a file within the {@linkplain Limits#STANDARD standard limits}.
     *
     * @throws ErrataException if it cannot be read, with everything that is wrong with it
     */
    public static Script read(Source source) {
        return read(source, Limits.STANDARD);
    }

    /**
     * Reads a file within those limits.
     *
     * @throws ErrataException if it cannot be read, with everything that is wrong with it
     */
    public static Script read(Source source, Limits limits) {
        return new Script(source, Reading.begun(source, limits).get());
    }

    /**
     * Begins to read a file within the {@linkplain Limits#STANDARD standard limits}, so that several are read at once.
     *
     * <p>Where the system property {@code sicetnon.trees} names a folder, and this library is a jar, what was read is kept
     * there, and is taken up when the same text is read again.
     *
     * @return what waits for the end of the reading, and then returns or throws as {@link #read(Source)} does
     */
    public static Supplier<Script> begun(Source source) {
        Supplier<ImmutableList<Node>> reading = KeptTrees.given()
                .map(trees -> Reading.begun(source, trees))
                .orElseGet(() -> Reading.begun(source, Limits.STANDARD));
        return () -> new Script(source, reading.get());
    }

    /** Returns the author's own words at that place. */
    public String textOf(Span span) {
        return source.textOf(span);
    }
}
