package org.sicetnon.dsl.script;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The words that may stand in one place: the methods of an interface, and nothing else.
 *
 * @param forms the ways to write each word, by word; of one word the shorter first
 * @param obligatory what has to be in each entry: a word, or one of those that have it in common
 */
record WordScope(ImmutableListMultimap<String, WordForm> forms, ImmutableListMultimap<String, WordForm> obligatory) {

    WordScope(ImmutableListMultimap<String, WordForm> forms) {
        this(
                forms,
                forms.values().stream()
                        .filter(form -> form.line().often() == WordLine.Often.ONCE)
                        .collect(ImmutableListMultimap.toImmutableListMultimap(WordForm::key, form -> form)));
    }

    /** Reads an interface, and those of the braces within. */
    static WordScope of(Class<?> type) {
        return of(type, new HashMap<>());
    }

    static WordScope of(Class<?> type, Map<Class<?>, WordScope> scopes) {
        WordScope known = scopes.get(type);
        if (known == null) {
            known = new WordScope(Stream.of(type.getMethods())
                    .sorted(Comparator.comparing(Method::getName)
                            .thenComparing(Method::getParameterCount)
                            .thenComparing(Method::toString))
                    .map(method -> WordForm.of(method, scopes))
                    .collect(ImmutableListMultimap.toImmutableListMultimap(WordForm::word, form -> form)));
            scopes.put(type, known);
        }
        return known;
    }

    /** Returns the words, in the order of their letters. */
    ImmutableSet<String> words() {
        return forms.keySet();
    }

    /** Returns the words whose braces may hold {@code word}. */
    ImmutableList<String> holding(String word) {
        return forms.values().stream()
                .filter(form -> form.inside()
                        .filter(inside -> inside.words().contains(word))
                        .isPresent())
                .map(WordForm::word)
                .distinct()
                .collect(ImmutableList.toImmutableList());
    }
}
