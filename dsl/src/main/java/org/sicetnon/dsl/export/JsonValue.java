package org.sicetnon.dsl.export;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.sicetnon.dsl.language.Names;

/**
 * A value of a JSON text with its place. Of a list, every part is read and every part's error is noted; within one part
 * the first error ends its reading.
 */
final class JsonValue {

    /** Nobody mends more than this at once. */
    private static final int MOST = 100;

    /** So much of a foreign word is repeated in a message. */
    private static final int SHOWN = 60;

    private static final int LISTED = 24;

    private final JsonNode node;
    private final String at;
    private final List<JsonErratum> errata;
    private final Set<String> asked = new LinkedHashSet<>();

    private JsonValue(JsonNode node, String at, List<JsonErratum> errata) {
        this.node = node;
        this.at = at;
        this.errata = errata;
    }

    static JsonValue root(JsonNode node) {
        return new JsonValue(node, "", new ArrayList<>());
    }

    /** Ends the reading of one part; whoever reads the list that holds it notes the erratum. */
    private static final class Misread extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient JsonErratum erratum;

        Misread(JsonErratum erratum) {
            super(erratum.says(), null, false, false);
            this.erratum = erratum;
        }
    }

    /** Returns the place as a JSON pointer. */
    String at() {
        return at;
    }

    /** Returns the exception that ends the reading of this part. */
    RuntimeException wrong(String says, Optional<String> hint) {
        return new Misread(new JsonErratum(at, says, hint));
    }

    /** Returns the exception for a word that is none of those known. */
    RuntimeException unknown(String what, String word, Iterable<String> known) {
        return wrong("There is no " + what + " '" + shown(word) + "' here.", remedy(word, known));
    }

    /** Returns the likeliest of the known words, or all of them where they are few. */
    static Optional<String> remedy(String word, Iterable<String> known) {
        ImmutableList<String> all = ImmutableList.copyOf(known);
        return Names.nearest(shown(word), all)
                .map(near -> "Did you mean " + near + "?")
                .or(() -> all.isEmpty() || all.size() > LISTED
                        ? Optional.empty()
                        : Optional.of("There is " + String.join(", ", all) + "."));
    }

    private static String shown(String word) {
        return word.length() <= SHOWN ? word : word.substring(0, SHOWN) + "…";
    }

    /** Notes what is wrong without ending the reading. */
    void note(JsonErratum erratum) {
        errata.add(erratum);
        if (errata.size() >= MOST) {
            orThrow();
        }
    }

    /** Does nothing if nothing was wrong so far. */
    void orThrow() {
        if (!errata.isEmpty()) {
            throw new JsonErrataException(errata);
        }
    }

    /** Reads this value; if it cannot be read, notes why. */
    <T> Optional<T> attempt(Function<JsonValue, T> reading) {
        try {
            return Optional.of(reading.apply(this));
        } catch (Misread misread) {
            note(misread.erratum);
            return Optional.empty();
        }
    }

    // Parts of an object.

    boolean has(String key) {
        return node.has(key);
    }

    /** Reads what stands under a key that must be there. */
    <T> T one(String key, Function<JsonValue, T> reading) {
        return maybe(key, reading).orElseThrow(() -> wrong("Here '" + key + "' is missing.", near(key)));
    }

    /** Reads what stands under a key, if it is there. */
    <T> Optional<T> maybe(String key, Function<JsonValue, T> reading) {
        asked.add(key);
        if (!node.isObject()) {
            throw wrong("An object is needed here, but this is " + kind() + ".", Optional.empty());
        }
        return Optional.ofNullable(node.get(key)).map(found -> child(found, key).read(reading));
    }

    /** Reads each part of the list under a key that must be there. */
    <T> ImmutableList<T> each(String key, Function<JsonValue, T> reading) {
        return one(key, list -> list.each(reading));
    }

    /** Reads each part of the list under a key; none if it is not there. */
    <T> ImmutableList<T> some(String key, Function<JsonValue, T> reading) {
        return maybe(key, list -> list.each(reading)).orElse(ImmutableList.of());
    }

    /** Reads each part of this list. */
    <T> ImmutableList<T> each(Function<JsonValue, T> reading) {
        if (!node.isArray()) {
            throw wrong("A list is needed here, but this is " + kind() + ".", Optional.of("Put [ ] around it?"));
        }
        ImmutableList.Builder<T> all = ImmutableList.builder();
        for (int i = 0; i < node.size(); i++) {
            child(node.get(i), String.valueOf(i))
                    .attempt(it -> it.read(reading))
                    .ifPresent(all::add);
        }
        return all.build();
    }

    String text(String key) {
        return one(key, JsonValue::text);
    }

    boolean flag(String key) {
        return maybe(key, JsonValue::flag).orElse(false);
    }

    <E extends Enum<E>> E word(String key, Class<E> words) {
        return one(key, it -> it.word(words));
    }

    private <T> T read(Function<JsonValue, T> reading) {
        T read = explained(() -> reading.apply(this));
        if (node.isObject()) {
            for (var key : (Iterable<String>) node::fieldNames) {
                if (!asked.contains(key)) {
                    note(new JsonErratum(at, "There is no key '" + shown(key) + "' here.", remedy(key, asked)));
                }
            }
        }
        return read;
    }

    /** What the model itself refuses, it says in words that an author understands. */
    private <T> T explained(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException e) {
            throw wrong(requireNonNullElse(e.getMessage(), "This cannot be read."), Optional.empty());
        }
    }

    private Optional<String> near(String key) {
        List<String> given = new ArrayList<>();
        node.fieldNames().forEachRemaining(name -> {
            if (!asked.contains(name)) {
                given.add(shown(name));
            }
        });
        return Names.nearest(key, given).map(it -> "Write " + key + " for " + it + "?");
    }

    private JsonValue child(JsonNode found, String key) {
        return new JsonValue(found, at + "/" + key.replace("~", "~0").replace("/", "~1"), errata);
    }

    // Plain values.

    String text() {
        if (!node.isTextual()) {
            throw wrong(
                    "A text is needed here, but this is " + kind() + ".",
                    Optional.of("Put it in quotation marks?").filter(it -> node.isValueNode() && !node.isNull()));
        }
        return node.textValue();
    }

    private boolean flag() {
        if (!node.isBoolean()) {
            throw wrong("Here true or false is needed, but this is " + kind() + ".", Optional.empty());
        }
        return node.booleanValue();
    }

    /** Returns the whole number that this is, if it lies in that range. */
    int number(int least, int most) {
        if (!node.isIntegralNumber() || !node.canConvertToInt() || node.intValue() < least || node.intValue() > most) {
            throw wrong("A whole number from " + least + " to " + most + " is needed here.", Optional.empty());
        }
        return node.intValue();
    }

    /** Returns the number that this is, if it has no more than thirty digits. */
    BigDecimal decimal() {
        if (!node.isNumber()
                || Math.abs(node.decimalValue().scale()) > 30
                || node.decimalValue().precision() > 30) {
            throw wrong("A number of at most thirty digits is needed here.", Optional.empty());
        }
        return node.decimalValue();
    }

    <E extends Enum<E>> E word(Class<E> words) {
        String word = text();
        return Stream.of(words.getEnumConstants())
                .filter(it -> Fields.word(it).equals(word))
                .findFirst()
                .orElseThrow(() -> unknown(
                        "word",
                        word,
                        Stream.of(words.getEnumConstants()).map(Fields::word).toList()));
    }

    private String kind() {
        return switch (node.getNodeType()) {
            case OBJECT -> "an object";
            case ARRAY -> "a list";
            case STRING -> "a text";
            case NUMBER -> "a number";
            case BOOLEAN -> "true or false";
            default -> "nothing";
        };
    }
}
