package org.sicetnon.dsl.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sicetnon.account.Dossier;
import org.sicetnon.dsl.script.CheckScript;
import org.sicetnon.dsl.script.Dossiers;

class HelpTest {

    private static final Path ROOT = Path.of(System.getProperty("project.root", ".."));
    private static final Path PAGE = ROOT.resolve("dsl/src/main/java/org/sicetnon/dsl/script/CheckWords.java");
    private static final Path COPY = ROOT.resolve("dsl/src/main/resources/org/sicetnon/dsl/notebook/words.txt");
    private static final Pattern DESCRIBED = Pattern.compile("/\\*\\*(.*?)\\*/\\s*([^;{]*?)[;{]", Pattern.DOTALL);
    private static final Pattern METHOD = Pattern.compile("(\\w+)\\(");
    private static final Pattern CODE = Pattern.compile("\\{@(?:code|link)\\s+([^{}]*)\\}");

    /** The reference page without its marks: what it says of each word, in the order of the words. */
    private static String copied() throws IOException {
        Map<String, List<String>> said = new LinkedHashMap<>();
        CheckScript.words().forEach(word -> said.put(word, new ArrayList<>()));
        String opening = "";
        Matcher described = DESCRIBED.matcher(Files.readString(PAGE));
        while (described.find()) {
            String says = described.group(1).replaceAll("(?m)^\\s*\\* ?", "").strip();
            Matcher method = METHOD.matcher(described.group(2));
            if (!method.find()) {
                opening = says;
            } else if (said.containsKey(method.group(1))) {
                said.get(method.group(1)).add(plain(says));
            } else {
                said.forEach((word, lines) -> {
                    if (CODE.matcher(says).results().anyMatch(it -> it.group(1).startsWith(word + "("))) {
                        lines.add(plain(says));
                    }
                });
            }
        }
        // A word that is no method is told of in the opening.
        for (Map.Entry<String, List<String>> entry : said.entrySet()) {
            if (entry.getValue().isEmpty()) {
                entry.getValue().add(sentencesOn(entry.getKey(), opening));
            }
        }
        return said.entrySet().stream()
                .map(it -> "= " + it.getKey() + "\n" + String.join("\n", it.getValue()) + "\n")
                .collect(Collectors.joining());
    }

    private static String sentencesOn(String word, String text) {
        Pattern named = Pattern.compile("\\{@code\\s+" + word + "[\\s}]");
        return Stream.of(text.split("(?<=\\.)\\s+"))
                .filter(sentence -> named.matcher(sentence).find())
                .map(HelpTest::plain)
                .map(it -> it.replaceFirst("^It begins", "A script begins"))
                .collect(Collectors.joining(" "));
    }

    private static String plain(String says) {
        return CODE.matcher(says)
                .replaceAll(it -> Matcher.quoteReplacement(it.group(1)))
                .replaceAll("<p>", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }

    @Test
    void what_it_says_of_words_is_the_reference_page() throws IOException {
        String expected = copied();
        if (Boolean.getBoolean("golden.update")
                && !(Files.exists(COPY) && Files.readString(COPY).equals(expected))) {
            Files.writeString(COPY, expected);
            throw new AssertionError("words.txt was rewritten. Read the difference.");
        }

        assertThat(COPY).hasContent(expected);
    }

    @Test
    void every_word_has_help_with_an_example() {
        assertThat(Help.words().keySet()).containsExactlyElementsOf(CheckScript.words());
        assertThat(Help.words()).allSatisfy((word, help) -> {
            assertThat(help).as(word).contains(word);
            assertThat(help).as(word).doesNotContain("{@", "<p>", "*");
        });
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            ash        | ash, an account: J. Ashdown
            Cabinet    | Cabinet, a body, printed as the cabinet; belongs to Britain; seat London.
            Birch      | Birch, a scholar, printed as A. Birch.
            offer      | offer, the leading question: Does Britain accept the offer? It is answered by ACCEPTS (yes), ACCEPTS_LATER (yes)
            STAYS      | STAYS, an answer to fleet (no): Does the squadron sail?
            Paris      | Paris, a place, printed as the French capital, by the clock of Europe/Paris.
            reply      | ash.reply, an entry: The envoy replies
            ash.reply  | The same as elm.answer by the concordance.
            dispatch   | ash.dispatch, a document: The envoy to the minister (FO 64/720, f. 12; Blue Book, vol. 1).
            """)
    void tells_what_bears_a_name_in_the_dossier(String name, String says) {
        Dossier dossier = Dossiers.named("embassy-1871");

        assertThat(Help.on(name, Optional.of(dossier)).orElseThrow().text()).contains(says);
    }

    @Test
    void of_a_name_that_is_both_it_tells_both() {
        String fleet = Help.on("fleet", Optional.of(Dossiers.named("embassy-1871")))
                .orElseThrow()
                .text();

        assertThat(fleet).contains("fleet, a question: Does the squadron sail?", "ash.fleet, an entry");
    }

    @Test
    void of_what_bears_no_name_it_says_nothing() {
        assertThat(Help.on("ahs", Optional.of(Dossiers.named("embassy-1871")))).isEmpty();
        assertThat(Help.on("", Optional.empty())).isEmpty();
    }
}
