package org.sicetnon.dsl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sicetnon.dsl.export.Json;
import org.sicetnon.dsl.script.Dossiers;
import org.sicetnon.report.Report;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class ProgramTest {

    private static final String STATEMENTS = """
            dossier 'embassy-1871'
            position(Cabinet, 1871-05-13, ash) == ACCEPTS
            position(Cabinet, 1871-05-13, ash) == DECLINES
            position(Cabinet, 1871-05-13, elm) == ACCEPTS
            """;

    private static Terminal terminal(String input) {
        return new Terminal(Map.of(), false, new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
    }

    private static Reply call(String... words) {
        return Program.reply(List.of(words), terminal(""));
    }

    private static Reply check(String script, String... more) {
        List<String> words = new ArrayList<>(List.of("check", "-"));
        words.addAll(List.of(more));
        return Program.reply(words, terminal(script));
    }

    @Nested
    class Wrong_use {

        @ParameterizedTest(name = "sicetnon {0}")
        @CsvSource(delimiter = '|', textBlock = """
                chek x                                         | There is no command 'chek'. / Did you mean check?
                telegraph                                      | There is no command 'telegraph'. / There is check, compare, position, verify, export, jupyter, help.
                --al                                           | There is no option '--al' of sicetnon. / Write: sicetnon COMMAND
                compare                                        | sicetnon compare lacks its DOSSIER. / Write: sicetnon compare DOSSIER [ACCOUNT...]
                position embassy-1871                          | sicetnon position lacks its AGENT. / Write: sicetnon position DOSSIER AGENT DAY [QUESTION]
                export embassy-1871 x                          | sicetnon export has no use for 'x'. / Write: sicetnon export DOSSIER
                compare embassy-1871 --fomat json              | There is no option '--fomat' of sicetnon compare. / Did you mean --format?
                compare embassy-1871 --format                  | --format needs a word behind it. / It takes: text (the default) or json
                compare embassy-1871 --format xml              | --format does not take 'xml'. / There is text, json.
                compare embassy-1871 --format jsn              | --format does not take 'jsn'. / Did you mean json?
                compare embassy-1871 --format junit            | --format does not take 'junit'. / There is text, json.
                compare embassy-1871 --all --all               | --all stands twice. / Give it once.
                compare embassy-1871 --all=x                   | sicetnon compare is not called so. / Write: sicetnon compare DOSSIER [ACCOUNT...]
                compare embassy-1871 --all --section days      | --all, --section and --format json each say how much is printed. / Give one of them.
                compare embassy-1871 --section findngs         | --section does not take 'findngs'. / Did you mean findings?
                compare embassy-1871 --fail-at grave           | --fail-at does not take 'grave'. / There is contradiction, tension, difference, note.
                compare embassy-1871 --color red               | --color does not take 'red'. / There is auto, always, never.
                compare embassy-1871 ahs elm                   | There is no account 'ahs' in embassy-1871. / Did you mean ash?
                compare embassy-1871 oak elm                   | There is no account 'oak' in embassy-1871. / There is ash, elm.
                compare embassy-1871 ash                       | A comparison needs two accounts, but this names only ash. / Name another, of ash, elm, or none for all.
                compare embassy-1871 ash ash                   | A comparison needs two accounts, but this names only ash. / Name another, of ash, elm, or none for all.
                compare embassy-1871 --about ofer              | There is no question 'ofer' in embassy-1871. / Did you mean offer?
                position embassy-1871 Cabnet 1871-05-12        | There is no agent 'Cabnet' in embassy-1871. / Did you mean Cabinet?
                position embassy-1871 Cabinet 1871-02-30       | The calendar has no day 1871-02-30.
                position embassy-1871 Cabinet 1871-5-2         | A day is written as 1950-10-12, but this is '1871-5-2'. / Write the year first, then month and day.
                position embassy-1871 Cabinet 1871-05-12 ofer  | There is no question 'ofer' in embassy-1871. / Did you mean offer?
                help chek                                      | There is no command 'chek'. / Did you mean check?
                """)
        void is_told_in_words_with_a_remedy_and_status_2(String call, String says) {
            Reply reply = call(call.split(" "));

            assertThat(reply).isEqualTo(new Reply(2, "", says.replace(" / ", "\n") + "\n"));
        }

        @Test
        void without_a_command_lists_them() {
            Reply reply = call();

            assertThat(reply.status()).isEqualTo(2);
            assertThat(reply.out()).isEmpty();
            assertThat(reply.err()).startsWith("Name a command.\n").contains("compare", "position");
        }

        @Test
        void of_JSON_for_what_it_has_no_room_for_is_told() {
            assertThat(check("dossier 'embassy-1871'\nconflicts ash\n", "--format", "json")
                            .status())
                    .isEqualTo(2);
            assertThat(check("dossier 'embassy-1871'\ncompare ash, elm\ncompare ash, elm, offer\n", "--format", "json")
                            .err())
                    .contains("one comparison");
        }
    }

    @Nested
    class Bad_input {

        @ParameterizedTest(name = "sicetnon {0}")
        @CsvSource(delimiter = '|', textBlock = """
                check no-such.sicetnon          | There is no script no-such.sicetnon.
                compare embassy-1872            | Did you mean embassy-1871?
                compare ./no-such               | There is no dossier in ./no-such: it has no world.dossier.
                export ''                       | There is no dossier in
                verify embassy-1871 no-such     | The header of elm does not say from which text it was read.
                """)
        void is_told_in_words_with_status_3(String call, String says) {
            Reply reply = call(call.replace("''", "").split(" ", -1));

            assertThat(reply.status()).isEqualTo(3);
            assertThat(reply.out()).isEmpty();
            assertThat(reply.err()).contains(says).doesNotContain("Exception", "org.sicetnon");
        }

        @Test
        void of_a_script_lists_all_its_errata_with_their_places() {
            Reply reply = check("""
                    dossier 'embassy-1871'
                    position(Cabnet, 1871-05-12) == ACCEPTS
                    position(Cabinet, 1871-05-12) == ACEPTS
                    """);

            assertThat(reply.status()).isEqualTo(3);
            assertThat(reply.out()).isEmpty();
            assertThat(reply.err())
                    .contains("standard input:2:10", "Did you mean Cabinet?", "standard input:3:34", "mean ACCEPTS?");
        }

        @Test
        void that_is_not_UTF_8_is_told() {
            Reply reply = Program.reply(
                    List.of("check", "-"),
                    new Terminal(Map.of(), false, new ByteArrayInputStream(new byte[] {(byte) 0xC3, 0x28})));

            assertThat(reply.status()).isEqualTo(3);
            assertThat(reply.err()).contains("This is not written in UTF-8.");
        }

        @Test
        void of_a_dossier_that_has_errata_lists_them(@TempDir Path folder) throws IOException {
            Files.writeString(folder.resolve("world.dossier"), "dossier 'mine', 'Mine'\nacounts ash\n");

            Reply reply = call("export", folder.toString());

            assertThat(reply.status()).isEqualTo(3);
            assertThat(reply.err()).contains("world.dossier:2:1", "Did you mean accounts?");
        }
    }

    @Nested
    class Help {

        @ParameterizedTest
        @ValueSource(strings = {"check", "compare", "position", "verify", "export", "help"})
        void is_the_same_by_option_and_by_command_and_needs_nothing_else(String command) {
            assertThat(call(command, "--help")).isEqualTo(call("help", command));
            assertThat(call(command, "--help").status()).isZero();
            assertThat(call(command, "--help").out())
                    .startsWith("Usage: sicetnon " + command)
                    .contains("--version");
            assertThat(call(command, "--version")).isEqualTo(call("--version"));
        }

        @Test
        void of_all_lists_the_commands_and_what_it_exits_with() {
            assertThat(call("--help")).isEqualTo(call("help"));
            assertThat(call("help").out())
                    .contains("check", "compare", "position", "verify", "export", "It exits with")
                    .contains("  2    when it was called wrongly");
        }

        @Test
        void tells_the_version() {
            assertThat(call("--version").out()).matches("Sic et Non \\d+\\.\\d+\\.\\d+.*\\n");
        }
    }

    @Nested
    class Check {

        @Test
        void prints_every_statement_and_exits_with_1_where_one_fails() {
            Reply reply = check(STATEMENTS);

            assertThat(reply.status()).isEqualTo(1);
            assertThat(reply.err()).isEmpty();
            assertThat(reply.out()).contains("holds", "fails", "undetermined");
        }

        @Test
        void exits_with_0_where_none_fails_though_one_is_undetermined() {
            assertThat(check("dossier 'embassy-1871'\nposition(Cabinet, 1871-05-13, elm) == ACCEPTS\n")
                            .status())
                    .isZero();
        }

        @Test
        void reads_a_file_and_runs_it_on_the_dossier_that_the_call_names(@TempDir Path folder) throws IOException {
            Path script = Files.writeString(folder.resolve("mine.sicetnon"), STATEMENTS.replace("embassy-1871", "any"));

            assertThat(call("check", script.toString()).status()).isEqualTo(3);
            assertThat(call("check", script.toString(), "--dossier", "embassy-1871")
                            .status())
                    .isEqualTo(1);
        }

        @Test
        void gives_the_statements_as_JSON() throws IOException {
            JsonNode root = new ObjectMapper()
                    .readTree(check(STATEMENTS, "--format", "json").out());

            assertThat(root.get("statements").findValuesAsText("verdict"))
                    .containsExactly("holds", "fails", "undetermined");
        }

        @Test
        void gives_the_statements_as_tests_in_the_XML_of_JUnit() throws Exception {
            Reply reply = check(STATEMENTS + "compare ash, elm\n", "--format", "junit", "--fail-at", "note");
            Element suite = xml(reply.out());

            assertThat(reply.status()).isEqualTo(1);
            assertThat(suite.getTagName()).isEqualTo("testsuite");
            assertThat(suite.getAttribute("name")).isEqualTo("standard input");
            assertThat(suite.getAttribute("tests")).isEqualTo("4");
            assertThat(suite.getAttribute("skipped")).isEqualTo("1");
            assertThat(suite.getElementsByTagName("testcase").getLength()).isEqualTo(4);
            Element failure = (Element) suite.getElementsByTagName("failure").item(0);
            assertThat(failure.getAttribute("message")).isEqualTo("fails");
            assertThat(failure.getTextContent()).contains("position(Cabinet, 1871-05-13) = ACCEPTS");
            assertThat(((Element) failure.getParentNode()).getAttribute("line")).isEqualTo("3");
        }

        @Test
        void leaves_a_comparison_out_of_the_tests_unless_a_finding_can_fail_it() throws Exception {
            Element suite = xml(check("dossier 'embassy-1871'\ncompare ash, elm\n", "--format", "junit")
                    .out());

            assertThat(suite.getAttribute("tests")).isEqualTo("0");
        }

        @Test
        void reads_no_file_that_a_script_names() {
            assertThat(check("dossier '/etc'\n").status()).isEqualTo(3);
            assertThat(check("dossier '../embassy-1871'\n").err()).contains("A dossier has a name like");
        }
    }

    private static Element xml(String text) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(text)))
                .getDocumentElement();
    }

    @Nested
    class Jupyter {

        @TempDir
        Path folder;

        private Reply jupyter(Map<String, String> environment, String... words) {
            List<String> call = new ArrayList<>(List.of("jupyter"));
            call.addAll(List.of(words));
            return Program.reply(call, new Terminal(environment, false, new ByteArrayInputStream(new byte[0])));
        }

        @Test
        void is_told_of_the_kernel_where_its_data_is() throws IOException {
            Reply reply = jupyter(Map.of("JUPYTER_DATA_DIR", folder.toString()), "install");
            Path kernel = folder.resolve("kernels/sicetnon");

            assertThat(reply.status()).isZero();
            assertThat(reply.out()).startsWith("The kernel \"Sic et Non\" is in " + kernel + ".\n");
            assertThat(new ObjectMapper()
                            .readTree(kernel.resolve("kernel.json").toFile())
                            .get("argv"))
                    .extracting(JsonNode::asText)
                    .contains(Main.class.getName(), "jupyter", "run", "{connection_file}");
        }

        @Test
        void is_told_of_it_under_a_prefix() {
            Reply reply = jupyter(Map.of(), "install", "--prefix", folder.toString());

            assertThat(reply.status()).isZero();
            assertThat(folder.resolve("share/jupyter/kernels/sicetnon/kernel.json"))
                    .exists();
        }

        @ParameterizedTest(name = "sicetnon jupyter {0}")
        @CsvSource(delimiter = '|', textBlock = """
                instal                         | 2 | sicetnon jupyter does not take 'instal'. / Did you mean install?
                ''                             | 2 | sicetnon jupyter lacks its ACTION. / Write: sicetnon jupyter ACTION [CONNECTION]
                run                            | 2 | sicetnon jupyter run lacks its CONNECTION. / Jupyter names it when it starts the kernel. To have Jupyter do so: sicetnon jupyter install
                run no-such-file               | 3 | There is no connection file no-such-file. Jupyter writes it, and names it.
                install there                  | 2 | sicetnon jupyter install has no use for 'there'. / Write: sicetnon jupyter install [--user / --prefix DIR]
                install --user --prefix there  | 2 | --user and --prefix each say where. / Give one of them.
                """)
        void is_not_told_of_it_by_a_call_that_is_not_meant_so(String words, int status, String says) {
            Reply reply = jupyter(Map.of(), words.isEmpty() ? new String[0] : words.split(" "));

            assertThat(reply.status()).isEqualTo(status);
            assertThat(reply.err().replace(" | ", " / "))
                    .isEqualTo(says.replace(" / ", "\n").replace("--user\n--prefix", "--user / --prefix") + "\n");
        }
    }

    @Nested
    class Compare {

        @Test
        void is_short_unless_asked_for_all_or_for_a_section() {
            String brief = call("compare", "embassy-1871").out();

            assertThat(brief).contains("embassy-1871 · 2 accounts");
            assertThat(call("compare", "embassy-1871", "ash", "elm").out()).isEqualTo(brief);
            assertThat(call("compare", "embassy-1871", "--all").out()).hasSizeGreaterThan(brief.length());
            assertThat(call("compare", "embassy-1871", "--section", "positions").out())
                    .startsWith("\nPOSITIONS");
            assertThat(call("compare", "embassy-1871", "--about", "offer").status())
                    .isZero();
        }

        @Test
        void gives_JSON() throws IOException {
            JsonNode root = new ObjectMapper()
                    .readTree(
                            call("compare", "embassy-1871", "--format", "json").out());

            assertThat(root.has("findings")).isTrue();
            assertThat(root.at("/dossier/name").asText()).isEqualTo("embassy-1871");
        }

        @ParameterizedTest(name = "--fail-at {0} exits with {1}")
        @CsvSource({"contradiction, 0", "tension, 0", "difference, 1", "note, 1"})
        void exits_with_1_only_where_a_finding_weighs_enough(String severity, int status) {
            // On this question there is one finding, a difference.
            Reply reply = call("compare", "embassy-1871", "--about", "offer", "--fail-at", severity);

            assertThat(reply.status()).isEqualTo(status);
            assertThat(reply.out()).contains("1 difference");
        }

        @Test
        void reads_a_dossier_from_a_folder() {
            Path folder = Path.of("src/test/resources/dossiers/embassy-1871");

            assertThat(call("compare", folder.toString()).out())
                    .isEqualTo(call("compare", "embassy-1871").out());
        }
    }

    @Test
    void position_tells_the_stance_in_each_account_with_its_passages() {
        Reply reply = call("position", "embassy-1871", "Cabinet", "1871-05-13");

        assertThat(reply.status()).isZero();
        assertThat(reply.out())
                .startsWith("position(Cabinet, offer, 1871-05-13)\n\n  ash")
                .contains("ACCEPTS (", "elm", "no reading");
        assertThat(call("position", "embassy-1871", "Cabinet", "1871-05-13", "offer"))
                .isEqualTo(reply);
    }

    @Test
    void export_writes_the_dossier_so_that_it_can_be_read_back() {
        Reply reply = call("export", "embassy-1871");

        assertThat(call("export", "embassy-1871", "--json")).isEqualTo(reply);
        assertThat(Json.dossier(reply.out()).fingerprint())
                .isEqualTo(Dossiers.named("embassy-1871").fingerprint());
    }

    @ParameterizedTest(name = "on a terminal {0}, TERM {1}, NO_COLOR {2}, {3}: {4}")
    @CsvSource(textBlock = """
            true,  xterm, '', auto,   ANSI
            false, xterm, '', auto,   NONE
            true,  dumb,  '', auto,   NONE
            true,  xterm, 1,  auto,   NONE
            true,  dumb,  1,  always, ANSI
            false, xterm, '', always, ANSI
            true,  xterm, '', never,  NONE
            """)
    void colour_is_for_terminals_unless_the_call_says_otherwise(
            boolean isTerminal, String term, String noColor, String when, Report.Colour expected) {
        Terminal terminal = new Terminal(
                Map.of("TERM", term, "NO_COLOR", noColor),
                isTerminal,
                new ByteArrayInputStream(STATEMENTS.getBytes(StandardCharsets.UTF_8)));

        String out =
                Program.reply(List.of("check", "-", "--color", when), terminal).out();

        assertThat(out.contains("\u001B[")).isEqualTo(expected == Report.Colour.ANSI);
    }
}
