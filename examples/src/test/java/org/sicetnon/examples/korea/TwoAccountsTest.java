package org.sicetnon.examples.korea;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.ImmutableList;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sicetnon.account.Dossier;
import org.sicetnon.check.Verdict;
import org.sicetnon.dsl.notebook.Display;
import org.sicetnon.dsl.notebook.Session;
import org.sicetnon.dsl.run.CheckRun;
import org.sicetnon.dsl.run.Checks;
import org.sicetnon.dsl.script.CheckScript;
import org.sicetnon.dsl.script.Dossiers;

/** The notebook, the script and the Java program ask the same questions and get the same answers. */
class TwoAccountsTest {

    private static final Path FOLDER = Path.of(System.getProperty("project.root", ".."), "examples/notebooks");
    private static final String NAME = "two-accounts-of-nineteen-days";

    private static Dossier dossier;
    private static List<JsonNode> cells;
    private static List<Session.Answer> answers;

    @BeforeAll
    static void runs_the_cells_through_the_kernel_without_jupyter() throws IOException {
        dossier = Dossiers.named("korea-1950");
        JsonNode notebook =
                new ObjectMapper().readTree(FOLDER.resolve(NAME + ".ipynb").toFile());
        cells = StreamSupport.stream(notebook.get("cells").spliterator(), false)
                .filter(cell -> cell.get("cell_type").asText().equals("code"))
                .toList();
        Session session = new Session(name -> dossier, ImmutableList::of);
        answers = new ArrayList<>();
        for (JsonNode cell : cells) {
            answers.add(session.run(answers.size() + 1, joined(cell.get("source"))));
        }
    }

    private static String joined(JsonNode text) {
        return text.isTextual()
                ? text.asText()
                : StreamSupport.stream(text.spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.joining());
    }

    private static List<CheckScript.Item> asked() {
        return answers.stream().flatMap(it -> it.items().stream()).toList();
    }

    private static List<Verdict> verdicts(List<CheckScript.Item> items) {
        return items.stream()
                .filter(CheckScript.Judged.class::isInstance)
                .map(it -> ((CheckScript.Judged) it).verdict())
                .toList();
    }

    private static String printed(CheckScript.Item item) {
        return new CheckRun(dossier, ImmutableList.of(item)).print(item);
    }

    @Test
    void the_script_answers_as_the_notebook_does() throws IOException {
        CheckRun script = Checks.run(NAME, Files.readString(FOLDER.resolve(NAME + ".sicetnon")), dossier);

        assertThat(script.items()).hasSameSizeAs(asked()).hasSizeGreaterThan(25);
        assertThat(verdicts(script.items())).isEqualTo(verdicts(asked()));
        assertThat(script.items().stream().map(TwoAccountsTest::printed))
                .containsExactlyElementsOf(
                        asked().stream().map(TwoAccountsTest::printed).toList());
    }

    @Test
    void the_java_program_answers_as_the_notebook_does() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImmutableList<Verdict> verdicts =
                TwoAccounts.answers(dossier, new PrintStream(bytes, true, StandardCharsets.UTF_8));
        String printed = bytes.toString(StandardCharsets.UTF_8);

        assertThat(verdicts).isEqualTo(verdicts(asked()));
        // What is a part of the report, it prints as the notebook does.
        assertThat(asked().stream()
                        .filter(CheckScript.Compared.class::isInstance)
                        .map(TwoAccountsTest::printed))
                .hasSize(6)
                .allSatisfy(part -> assertThat(printed).contains(part));
    }

    @Test
    void what_is_saved_in_the_notebook_is_what_it_comes_to() {
        for (int i = 0; i < cells.size(); i++) {
            assertThat(saved(cells.get(i), "text/plain"))
                    .as("text of cell %s; python3 check.py --update saves it anew", i + 1)
                    .isEqualTo(answers.get(i).displays().stream()
                            .map(Display::text)
                            .toList());
            assertThat(saved(cells.get(i), "text/html"))
                    .as("HTML of cell %s", i + 1)
                    .isEqualTo(answers.get(i).displays().stream()
                            .map(Display::html)
                            .toList());
        }
    }

    private static List<String> saved(JsonNode cell, String kind) {
        return StreamSupport.stream(cell.get("outputs").spliterator(), false)
                .flatMap(output -> Stream.ofNullable(output.path("data").get(kind)))
                .map(TwoAccountsTest::joined)
                .toList();
    }
}
