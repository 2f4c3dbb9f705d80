package org.sicetnon.dsl.script;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sicetnon.dsl.language.Node;
import org.sicetnon.dsl.language.Script;
import org.sicetnon.dsl.language.Source;

/** The interfaces of words as the reference page that they are. */
class DossierWordsTest {

    private static final WordScope PHRASES = WordScope.of(DossierPhrases.class);

    static Stream<WordForm> lines() {
        return Stream.of(WorldWords.class, AccountWords.class, ConcordanceWords.class)
                .map(WordScope::of)
                .flatMap(DossierWordsTest::withThoseInside)
                .distinct();
    }

    private static Stream<WordForm> withThoseInside(WordScope scope) {
        return scope.forms().values().stream()
                .flatMap(form -> Stream.concat(
                        Stream.of(form), form.inside().stream().flatMap(DossierWordsTest::withThoseInside)));
    }

    static Stream<WordForm> phrases() {
        return PHRASES.forms().values().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lines")
    void the_example_of_a_word_is_a_line_with_that_word(WordForm form) {
        Node.Call line = line(form.line().value());

        assertThat(line.word()).isEqualTo(form.word());
        assertThat(form.fits(line.arguments())).isTrue();
        assertThat(line.block().isPresent())
                .isEqualTo(form.inside().isPresent() && line.block().isPresent());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("phrases")
    void the_example_of_a_phrase_holds_that_phrase(WordForm form) {
        ImmutableList<Node> arguments = line(form.line().value()).arguments();
        Optional<Node.Call> phrase = arguments.stream()
                .filter(Node.Call.class::isInstance)
                .map(Node.Call.class::cast)
                .findFirst();

        assertThat(phrase.map(Node.Call::word)).contains(form.word());
        assertThat(phrase.map(call -> form.fits(call.arguments()))).contains(true);
    }

    @Test
    void every_way_to_write_a_word_is_allowed_as_often() {
        assertThat(lines().map(form -> Map.entry(form.method().getDeclaringClass() + form.word(), form))
                        .collect(Collectors.groupingBy(
                                Map.Entry::getKey,
                                Collectors.mapping(
                                        it -> it.getValue().line().often() + " "
                                                + it.getValue().line().oneOf(),
                                        Collectors.toSet())))
                        .values())
                .allSatisfy(ways -> assertThat(ways).hasSize(1));
    }

    @Test
    void an_entry_has_the_words_of_its_kind_and_no_others() {
        WordScope account = WordScope.of(AccountWords.class);

        assertThat(account.holding("delivered")).containsExactly("message", "phase");
        assertThat(account.holding("decides")).containsExactly("speaker");
        assertThat(account.holding("toString")).isEmpty();
    }

    @Test
    void words_that_have_something_in_common_are_obligatory_together() {
        WordScope account = WordScope.of(AccountWords.class);
        WordScope fate = account.forms().get("fate").get(0).inside().orElseThrow();

        assertThat(fate.obligatory().keySet()).containsExactlyInAnyOrder("modality", "of", "outcome");
        assertThat(fate.obligatory().get("outcome").stream().map(WordForm::word))
                .isEqualTo(List.of("broken", "failed", "fulfilled", "honoured", "refused", "waived", "withdrawn"));
    }

    private static Node.Call line(String text) {
        Node statement =
                Script.read(new Source("example", text + "\n")).statements().get(0);
        return statement instanceof Node.Name name
                ? new Node.Call(
                        Optional.empty(), name.text(), name.at(), ImmutableList.of(), Optional.empty(), name.at())
                : (Node.Call) statement;
    }
}
