package org.sicetnon.dsl.language;

import com.google.common.collect.ImmutableList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** One reading of one file: its tokens, then its tree. */
final class Reading {

    /** Several times what the deepest text within the standard limits needs; the caller's own stack may be a small one. */
    private static final long STACK = 16L << 20;

    private Reading() {}

    /** Begins to read, on a thread of its own, and returns what waits for it. */
    static Supplier<ImmutableList<Node>> begun(Source source, Limits limits) {
        return begun(source, () -> read(source, limits));
    }

    /** Begins to read, or to take up the tree that is kept of it. */
    static Supplier<ImmutableList<Node>> begun(Source source, KeptTrees trees) {
        return begun(source, () -> trees.tree(source, () -> read(source, Limits.STANDARD)));
    }

    private static Supplier<ImmutableList<Node>> begun(Source source, Supplier<ImmutableList<Node>> tree) {
        CompletableFuture<ImmutableList<Node>> reading = CompletableFuture.supplyAsync(
                tree, task -> new Thread(null, task, "reading " + source.name(), STACK).start());
        return () -> {
            try {
                return reading.join();
            } catch (CompletionException ended) {
                if (ended.getCause() instanceof ErrataException there) {
                    throw new ErrataException(there.errata());
                }
                throw ended;
            }
        };
    }

    private static ImmutableList<Node> read(Source source, Limits limits) {
        Errata errata = new Errata(source);
        return new Parsing(source, errata).statements(new Lexing(source, limits, errata).tokens());
    }
}
