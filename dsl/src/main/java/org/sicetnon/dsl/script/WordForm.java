package org.sicetnon.dsl.script;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.sicetnon.dsl.language.Node;
import org.sicetnon.time.Dating;

/**
 * One way in which a word may be written: a method of a scope's interface.
 *
 * @param method the method
 * @param line how often the word may stand, and an example
 * @param takes what follows the word, in order
 * @param several whether more of the last may follow
 * @param inside the words of the lines in braces, if the word has any
 */
record WordForm(
        Method method, WordLine line, ImmutableList<Class<?>> takes, boolean several, Optional<WordScope> inside) {

    /** Reads a method; the scopes that are known already are not read again. */
    static WordForm of(Method method, Map<Class<?>, WordScope> scopes) {
        WordLine line = requireNonNull(method.getAnnotation(WordLine.class), method.toString());
        ImmutableList.Builder<Class<?>> takes = ImmutableList.builder();
        Optional<WordScope> inside = Optional.empty();
        for (Type type : method.getGenericParameterTypes()) {
            if (type instanceof ParameterizedType generic && generic.getRawType() == Consumer.class) {
                inside = Optional.of(WordScope.of((Class<?>) generic.getActualTypeArguments()[0], scopes));
            } else if (type instanceof ParameterizedType generic) {
                takes.add((Class<?>) generic.getRawType());
            } else {
                Class<?> plain = (Class<?>) type;
                takes.add(plain.isArray() ? plain.getComponentType() : plain);
            }
        }
        return new WordForm(method, line, takes.build(), method.isVarArgs(), inside);
    }

    /** Returns what the author writes for it. */
    String word() {
        return method.getName();
    }

    /** Returns what has to be one in its entry: the word, or what it shares with others. */
    String key() {
        return line.oneOf().isEmpty() ? word() : line.oneOf();
    }

    /** Returns whether it takes a name and nothing but texts behind it. */
    boolean isDeclaration() {
        return !takes.isEmpty()
                && takes.get(0) == Word.class
                && takes.stream().skip(1).allMatch(String.class::equals);
    }

    /** Returns what may stand at that place behind the word, the first being 0. */
    Optional<Class<?>> typeAt(int place) {
        return place < takes.size()
                ? Optional.of(takes.get(place))
                : several ? Optional.of(takes.get(takes.size() - 1)) : Optional.empty();
    }

    /** Returns how many of what follows the word fit, from the front. */
    int fitting(ImmutableList<Node> arguments) {
        for (int place = 0; place < arguments.size(); place++) {
            Optional<Class<?>> type = typeAt(place);
            if (type.isEmpty() || !WordSort.of(type.get()).fits(arguments.get(place))) {
                return place;
            }
            if (type.get() == Dating.class) {
                return place
                        + 1
                        + (int) arguments.stream()
                                .skip(place + 1)
                                .takeWhile(Node.Name.class::isInstance)
                                .count();
            }
        }
        return arguments.size();
    }

    /** Returns whether all that follows the word fits, and nothing is missing. */
    boolean fits(ImmutableList<Node> arguments) {
        int least = several && takes.size() > 1 ? takes.size() - 1 : takes.size();
        return arguments.size() >= least && fitting(arguments) == arguments.size();
    }

    /** Returns what an author may write at that place. */
    Stream<String> expectedAt(int place) {
        int last = takes.size() - 1;
        return last >= 0 && place > last && takes.get(last) == Dating.class
                ? Stream.of("a part of the day", "a place", "'about'")
                : typeAt(place).stream().map(type -> WordSort.of(type).expected());
    }
}
