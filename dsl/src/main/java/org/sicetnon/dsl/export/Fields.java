package org.sicetnon.dsl.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** A JSON object as it is written, key by key. What an author leaves open has no key: absent is unstated. */
final class Fields {

    private final ObjectNode node = JsonNodeFactory.instance.objectNode();

    /** Returns the word by which JSON knows a constant: its name in small letters. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    Fields text(String key, String text) {
        node.put(key, text);
        return this;
    }

    Fields text(String key, Optional<String> text) {
        text.ifPresent(it -> node.put(key, it));
        return this;
    }

    /** Writes a text, or null where it was asked for and there is none. */
    Fields textOrNull(String key, Optional<String> text) {
        node.put(key, text.orElse(null));
        return this;
    }

    Fields word(String key, Enum<?> constant) {
        return text(key, word(constant));
    }

    Fields number(String key, long number) {
        node.put(key, number);
        return this;
    }

    Fields flag(String key, boolean set) {
        node.put(key, set);
        return this;
    }

    /** Writes a flag that is set; one that is not has no key. */
    Fields flagIfSet(String key, boolean set) {
        return set ? flag(key, true) : this;
    }

    Fields value(String key, JsonNode value) {
        node.set(key, value);
        return this;
    }

    <T> Fields value(String key, Optional<T> thing, Function<? super T, ? extends JsonNode> written) {
        thing.ifPresent(it -> node.set(key, written.apply(it)));
        return this;
    }

    /** Writes a list, even if it is empty. */
    <T> Fields each(String key, Iterable<T> things, Function<? super T, ? extends JsonNode> written) {
        ArrayNode list = node.putArray(key);
        things.forEach(thing -> list.add(written.apply(thing)));
        return this;
    }

    /** Writes a list, unless it is empty. */
    <T> Fields someEach(String key, Iterable<T> things, Function<? super T, ? extends JsonNode> written) {
        return things.iterator().hasNext() ? each(key, things, written) : this;
    }

    /** Writes a list of texts, even if it is empty. */
    <T> Fields texts(String key, Iterable<T> things, Function<? super T, String> text) {
        ArrayNode list = node.putArray(key);
        things.forEach(thing -> list.add(text.apply(thing)));
        return this;
    }

    /** Writes a list of texts, unless it is empty. */
    <T> Fields some(String key, Iterable<T> things, Function<? super T, String> text) {
        return things.iterator().hasNext() ? texts(key, things, text) : this;
    }

    ObjectNode node() {
        return node;
    }
}
