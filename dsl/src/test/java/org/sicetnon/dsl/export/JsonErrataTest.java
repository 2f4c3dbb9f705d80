package org.sicetnon.dsl.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sicetnon.dsl.script.Dossiers;

class JsonErrataTest {

    private static final String EMBASSY = Json.of(Dossiers.named("embassy-1871"));
    private static final String CLAIM = "/dossier/accounts/0/claims/0";

    @ParameterizedTest(name = "{0}/{1}")
    @CsvSource(delimiter = '|', textBlock = """
            ''                               | format   | sicetnon-9   | This version reads the format sicetnon-1 and no other. | Write it anew with the version that is to read it?
            /dossier                         | leading  | ofer         | There is no question 'ofer' here.                      | Did you mean offer?
            /dossier                         | days     | 1871-02-30   | No calendar has 1871-02-30.                            |
            /dossier                         | days     | 11 May       | This is not written as a time is written here.         | Write it as in 1950-10-12?
            /dossier/world/places/0          | zone     | Europe/Londn | There is no zone 'Europe/Londn' here.                  | Did you mean Europe/London?
            /dossier/world/agents/0          | kind     | sate         | There is no word 'sate' here.                          | Did you mean state?
            /dossier/world/conventions       | aboutClock | P9999D     | How far 'about' reaches is at most a year, written as a duration. | Write it as in PT1H?
            /dossier/accounts/0/claims/0     | id       | crossing     | An entry is named with its account, but this is 'crossing'. | Write it as in kim.jointTelegram?
            /dossier/accounts/0/claims/0/matter | kind  | movment      | There is no matter 'movment' here.                     | Did you mean movement?
            /dossier/accounts/0/claims/0/matter | start | Lundon       | There is no place 'Lundon' here.                       | Did you mean London?
            """)
    void a_wrong_word_is_named_with_its_place(String at, String key, String value, String says, String hint) {
        JsonErratum only = only(changed(root -> ((ObjectNode) root.at(at)).put(key, value)));

        assertThat(only).isEqualTo(new JsonErratum(at + "/" + key, says, Optional.ofNullable(hint)));
    }

    @Test
    void a_missing_key_is_named_where_it_is_missing() {
        assertThat(only(changed(root -> ((ObjectNode) root.at(CLAIM)).remove("modality"))))
                .isEqualTo(new JsonErratum(CLAIM, "Here 'modality' is missing.", Optional.empty()));
    }

    @Test
    void a_key_that_means_nothing_is_named_with_the_likeliest() {
        assertThat(errata(changed(root -> ((ObjectNode) root.at(CLAIM)).put("remrk", "one more"))))
                .containsExactly(
                        new JsonErratum(CLAIM, "There is no key 'remrk' here.", Optional.of("Did you mean remark?")));
    }

    @Test
    void what_the_model_refuses_is_said_in_its_words() {
        JsonErratum only = only(changed(root -> ((ObjectNode) root.at(CLAIM + "/locators/0"))
                .put("anchor", "one two three four five six seven eight nine")));

        assertThat(only.at()).isEqualTo(CLAIM + "/locators/0");
        assertThat(only.says()).contains("has 9 words");
    }

    @Test
    void every_part_of_a_list_that_cannot_be_read_is_told() {
        List<JsonErratum> all = errata(changed(root -> {
            ((ObjectNode) root.at(CLAIM)).put("title", 3);
            ((ObjectNode) root.at("/dossier/accounts/0/claims/1/matter")).remove("kind");
            ((ObjectNode) root.at("/dossier/concordance/0")).put("degree", "sme");
        }));

        assertThat(all)
                .extracting(JsonErratum::at)
                .containsExactly(
                        CLAIM + "/title", "/dossier/accounts/0/claims/1/matter", "/dossier/concordance/0/degree");
    }

    @Test
    void what_does_not_fit_together_is_told_as_the_build_tells_it() {
        List<JsonErratum> all = errata(changed(root -> {
            ((ArrayNode) root.at(CLAIM + "/locators")).removeAll();
            ((ObjectNode) root.at("/dossier/concordance/0")).put("one", "ash.nobody");
        }));

        assertThat(all).extracting(JsonErratum::at).containsExactlyInAnyOrder(CLAIM, "/dossier/concordance/0");
        assertThat(all).extracting(JsonErratum::says).anyMatch(it -> it.contains("says nowhere where its author"));
    }

    @Test
    void the_message_has_places_sentences_and_remedies() {
        JsonErrataException thrown = thrown(changed(root -> ((ObjectNode) root.at("/dossier")).put("leading", "ofer")));

        assertThat(thrown).hasMessage("/dossier/leading  There is no question 'ofer' here.\nDid you mean offer?");
    }

    @Nested
    class Hostile {

        @ParameterizedTest(name = "{0}")
        @MethodSource("org.sicetnon.dsl.export.JsonErrataTest#texts")
        @Timeout(20)
        void text_is_refused_in_plain_words(String what, String json) {
            assertThat(errata(json))
                    .isNotEmpty()
                    .allSatisfy(it -> assertThat(it.render())
                            .hasSizeLessThan(400)
                            .doesNotContainIgnoringCase("exception", "null", "jackson", "java", "StreamRead"));
        }

        @Test
        void no_part_of_a_dossier_can_be_changed_to_something_that_breaks_the_reader() {
            List<String> others =
                    List.of("null", "17", "1e999", "\"\"", "[]", "{}", "[[{}]]", "\"2000-01-01\"", "true");
            List<String> pointers = pointers(tree(EMBASSY), "");
            for (int i = 0; i < pointers.size(); i++) {
                String pointer = pointers.get(i);
                JsonNode other = tree(others.get(i % others.size()));
                String json = changed(root -> replaced(root, pointer, other));
                try {
                    Json.dossier(json);
                } catch (JsonErrataException e) {
                    assertThat(e.errata()).as("%s as %s", pointer, other).isNotEmpty();
                }
            }
        }
    }

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("nothing", ""),
                Arguments.of("blanks", "  \n"),
                Arguments.of("a number", "7"),
                Arguments.of("null", "null"),
                Arguments.of("a list", "[]"),
                Arguments.of("an empty object", "{}"),
                Arguments.of("half an object", "{\"format\":"),
                Arguments.of("two objects", "{} {}"),
                Arguments.of("a key twice", "{\"format\":\"sicetnon-1\",\"format\":\"sicetnon-1\"}"),
                Arguments.of("a program", "<script>alert(1)</script>"),
                Arguments.of("a deep list", "[".repeat(100_000)),
                Arguments.of("a deep dossier", "{\"format\":\"sicetnon-1\",\"dossier\":" + "[".repeat(10_000)),
                Arguments.of("a long number", "{\"format\":" + "9".repeat(100_000) + "}"),
                Arguments.of("a long text", "{\"format\":\"" + "a".repeat(1 << 20) + "\"}"),
                Arguments.of("a long key", "{\"" + "a".repeat(100_000) + "\":1}"),
                Arguments.of("a list that is too long", "[" + "0,".repeat(1 << 23) + "0]"),
                Arguments.of("another format", "{\"format\":\"" + "x".repeat(5_000) + "\",\"dossier\":{}}"),
                Arguments.of("a thousand errors", changed(root -> {
                    ArrayNode claims = (ArrayNode) root.at("/dossier/accounts/0/claims");
                    for (int i = 0; i < 1000; i++) {
                        claims.addObject();
                    }
                })));
    }

    private static List<String> pointers(JsonNode node, String at) {
        Stream<String> below = node.isObject()
                ? node.properties().stream().flatMap(it -> pointers(it.getValue(), at + "/" + it.getKey()).stream())
                : Stream.iterate(0, i -> i < node.size(), i -> i + 1)
                        .flatMap(i -> pointers(node.get(i), at + "/" + i).stream());
        return Stream.concat(at.isEmpty() ? Stream.of() : Stream.of(at), below).toList();
    }

    private static void replaced(JsonNode root, String pointer, JsonNode other) {
        int stroke = pointer.lastIndexOf('/');
        JsonNode parent = root.at(pointer.substring(0, stroke));
        String key = pointer.substring(stroke + 1);
        if (parent instanceof ObjectNode object) {
            object.set(key, other);
        } else {
            ((ArrayNode) parent).set(Integer.parseInt(key), other);
        }
    }

    private static String changed(Consumer<JsonNode> change) {
        JsonNode root = tree(EMBASSY);
        change.accept(root);
        return root.toString();
    }

    private static JsonNode tree(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonErratum only(String json) {
        List<JsonErratum> all = errata(json);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private static List<JsonErratum> errata(String json) {
        return thrown(json).errata();
    }

    private static JsonErrataException thrown(String json) {
        JsonErrataException thrown = catchThrowableOfType(JsonErrataException.class, () -> Json.dossier(json));
        assertThat(thrown).isNotNull();
        return thrown;
    }
}
