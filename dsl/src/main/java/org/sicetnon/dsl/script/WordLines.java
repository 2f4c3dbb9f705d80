package org.sicetnon.dsl.script;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Ints;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Takes down the lines between the braces of one entry, to be asked for by their words when the brace is closed.
 *
 * <p>Which words there are, how often, and what follows each is a matter of the interface whose words they are; here
 * nothing has to be refused. What an obligatory line would have given is missing if that line has an erratum.
 */
final class WordLines {

    private final List<Line> lines = new ArrayList<>();
    private final Listener listener;

    WordLines() {
        this((word, values) -> {});
    }

    /** Lets someone hear each line at once, to refuse it in its place. */
    WordLines(Listener listener) {
        this.listener = listener;
    }

    /** Hears a line. */
    interface Listener {
        void hear(String word, ImmutableList<Object> values);
    }

    /** A word and what follows it; of lists and of several, each. */
    private record Line(String word, ImmutableList<Object> values) {}

    /** Hears the lines of a block that was read: each is written down, whatever its words are. */
    void hear(Consumer<?> block) {
        ((WordReader.Block) block).accept(this);
    }

    /** Hears a line. */
    void hear(String word, List<Object> said) {
        ImmutableList<Object> values =
                said.stream().flatMap(WordLines::oneByOne).collect(ImmutableList.toImmutableList());
        lines.add(new Line(word, values));
        listener.hear(word, values);
    }

    private static Stream<?> oneByOne(Object value) {
        if (value instanceof Object[] several) {
            return Stream.of(several);
        }
        if (value instanceof int[] numbers) {
            return Ints.asList(numbers).stream();
        }
        return value instanceof ImmutableList<?> listed ? listed.stream() : Stream.of(value);
    }

    /** Returns whether there is a line with that word. */
    boolean has(String word) {
        return lines.stream().anyMatch(line -> line.word().equals(word));
    }

    /** Returns everything of that type in all lines with that word. */
    <T> ImmutableList<T> all(String word, Class<T> type) {
        return lines.stream()
                .filter(line -> line.word().equals(word))
                .flatMap(line -> line.values().stream())
                .filter(type::isInstance)
                .map(type::cast)
                .collect(ImmutableList.toImmutableList());
    }

    /** Returns the first thing of that type in a line with that word. */
    <T> Optional<T> first(String word, Class<T> type) {
        return all(word, type).stream().findFirst();
    }

    /** Returns the name in a line with that word. */
    Optional<String> name(String word) {
        return first(word, Word.class).map(Word::text);
    }

    /** Returns the constant whose word is a line, for words that share a line. */
    <E extends Enum<E>> Optional<E> choice(Class<E> type) {
        Map<String, Object> choices = WordSort.choices(type);
        return lines.stream()
                .map(line -> choices.get(line.word()))
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }

    /** Returns what {@code read} makes of each line, for those of which it makes something. */
    <T> ImmutableList<T> each(Reading<T> read) {
        return lines.stream()
                .flatMap(line -> read.of(line.word(), line.values()).stream())
                .collect(ImmutableList.toImmutableList());
    }

    /** Makes something of a line. */
    interface Reading<T> {
        Optional<T> of(String word, ImmutableList<Object> values);
    }
}
