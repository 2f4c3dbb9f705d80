package org.sicetnon.examples.korea;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sicetnon.dsl.run.Colours;
import org.sicetnon.report.Report;

class MainTest {

    private static final Path ROOT = Path.of(System.getProperty("project.root", ".."));

    private record Ran(int status, String out, String err) {}

    private static Ran run(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = Main.run(
                List.of(args),
                Report.Colour.NONE,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Ran(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    @Nested
    class The_report {

        @Test
        void is_the_one_in_the_golden_file() throws IOException {
            Golden.check("reports/nineteen-days.txt", run().out());
        }

        @Test
        void in_full_is_the_one_in_the_golden_file() throws IOException {
            Golden.check("reports/nineteen-days-all.txt", run("--all").out());
        }

        @Test
        void keeps_to_a_hundred_columns() {
            assertThat(run("--all").out().lines())
                    .allSatisfy(line ->
                            assertThat(line.codePointCount(0, line.length())).isLessThanOrEqualTo(100));
        }

        @Test
        void is_the_same_on_every_run() {
            assertThat(run().out()).isEqualTo(run().out());
        }

        @Test
        void is_what_the_README_shows() throws IOException {
            String readme = Files.readString(ROOT.resolve("README.md"));
            List<String> excerpts = Readme.blocks(readme, "text");
            List<String> lines = run("--all").out().lines().toList();

            assertThat(excerpts).isNotEmpty();
            assertThat(excerpts)
                    .allSatisfy(excerpt -> assertThat(String.join("\n", lines)).contains(excerpt.strip()));
        }

        @Test
        void is_coloured_on_a_terminal_only_and_never_with_NO_COLOR() {
            assertThat(Colours.of(Map.of("TERM", "xterm"), true)).isEqualTo(Report.Colour.ANSI);
            assertThat(Colours.of(Map.of("TERM", "xterm"), false)).isEqualTo(Report.Colour.NONE);
            assertThat(Colours.of(Map.of("TERM", "xterm", "NO_COLOR", "1"), true))
                    .isEqualTo(Report.Colour.NONE);
            assertThat(Colours.of(Map.of("TERM", "dumb"), true)).isEqualTo(Report.Colour.NONE);
        }
    }

    @Nested
    class A_script {

        @Test
        void given_by_its_path_is_run_on_the_bundled_dossier() {
            Ran ran = run(ROOT.resolve("examples/scripts/first-check.sicetnon").toString());

            assertThat(ran.status()).isZero();
            assertThat(ran.err()).isEmpty();
            assertThat(ran.out()).contains("position(China, 1950-10-12) == NON_INTERVENTION", "CONTRADICTION");
        }

        @Test
        void that_is_not_there_gives_one_message_and_status_3() {
            Ran ran = run("no-such.sicetnon");

            assertThat(ran.status()).isEqualTo(3);
            assertThat(ran.out()).isEmpty();
            assertThat(ran.err())
                    .contains("There is no script no-such.sicetnon")
                    .doesNotContain("Exception");
        }

        @Test
        void with_errata_prints_all_of_them_and_nothing_else(@TempDir Path folder) throws IOException {
            Path script = folder.resolve("typo.sicetnon");
            Files.writeString(script, """
                    dossier 'korea-1950'
                    position(Chna, 1950-10-12) == NON_INTERVENTION
                    position(China, 1950-10-12) == CEASEFIRE
                    """);
            Ran ran = run(script.toString());

            assertThat(ran.status()).isEqualTo(3);
            assertThat(ran.out()).isEmpty();
            assertThat(ran.err())
                    .contains("typo.sicetnon:2:10", "Did you mean China?", "typo.sicetnon:3:32", "CEASEFIRE")
                    .doesNotContain("Exception", "org.sicetnon");
        }
    }

    @Test
    void json_carries_the_dossier_and_all_that_is_computed_of_it() throws IOException {
        var root = new com.fasterxml.jackson.databind.ObjectMapper()
                .readTree(run("--json").out());

        assertThat(root.at("/dossier/accounts")).hasSize(2).allSatisfy(account -> {
            assertThat(account.get("claims")).isNotEmpty().allSatisfy(claim -> {
                for (String field : List.of("id", "title", "matter", "modality", "locators")) {
                    assertThat(claim.has(field)).as(field).isTrue();
                }
            });
        });
        assertThat(root.get("findings")).isNotEmpty().allSatisfy(finding -> {
            for (String field :
                    List.of("id", "check", "kind", "severity", "matter", "accounts", "claims", "sides", "message")) {
                assertThat(finding.has(field)).as(field).isTrue();
            }
        });
        assertThat(root.get("days")).isNotEmpty().allSatisfy(day -> {
            for (String field : List.of("date", "account", "agent", "question", "stance", "stated")) {
                assertThat(day.has(field)).as(field).isTrue();
            }
        });
        assertThat(root.get("commitments"))
                .isNotEmpty()
                .allSatisfy(commitment -> assertThat(commitment.get("statuses")).hasSize(19));
        assertThat(root.get("agreements")).isNotEmpty();
        assertThat(root.get("positions")).isNotEmpty();
        assertThat(root.get("times")).isNotEmpty();
        assertThat(root.get("silences")).isNotEmpty();
        assertThat(root.get("statements")).hasSize(5).allSatisfy(statement -> {
            for (String field : List.of("text", "verdict", "readings")) {
                assertThat(statement.has(field)).as(field).isTrue();
            }
        });
    }

    @Nested
    class Verifying {

        @Test
        void needs_the_texts_and_says_which_are_missing(@TempDir Path folder) {
            Ran ran = run("--verify", folder.toString());

            assertThat(ran.status()).isEqualTo(2);
            assertThat(ran.out()).isEmpty();
            assertThat(ran.err()).contains("The text of kim cannot be read", "kim-2016.txt", "The text of tan");
            assertThat(ran.err().lines()).as("each is missed once").hasSize(2).doesNotHaveDuplicates();
        }

        @Test
        void needs_the_very_texts(@TempDir Path folder) throws IOException {
            Files.writeString(folder.resolve("kim-2016.txt"), "Another text.");
            Files.writeString(folder.resolve("tan-2006.txt"), "Another text.");
            Ran ran = run("--verify", folder.toString());

            assertThat(ran.status()).isEqualTo(2);
            assertThat(ran.out()).isEmpty();
            assertThat(ran.err()).contains("is not the text from which kim was read", "its SHA-256 is");
        }

        @Test
        void needs_a_folder() {
            assertThat(run("--verify").status()).isEqualTo(2);
        }

        @Test
        void prints_what_is_left_out_and_tells_it_by_the_status() {
            Path folder = Path.of(System.getProperty("sicetnon.sources", "no-such-folder"));
            Assumptions.assumeTrue(
                    Files.isRegularFile(folder.resolve("kim-2016.txt"))
                            && Files.isRegularFile(folder.resolve("tan-2006.txt")),
                    "The texts are not at hand; name their folder with -Dsicetnon.sources=…");
            Ran ran = run("--verify", folder.toString());

            assertThat(ran.err()).isEmpty();
            assertThat(ran.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
            List<String> dossiers = List.of(ran.out().replaceAll("\\s+", " ").split("DOSSIER "));
            assertThat(dossiers).hasSize(3);
            assertThat(dossiers.get(1)).startsWith("korea-1950 kim ").contains("all proved");
            assertThat(dossiers.get(2)).startsWith("korea-1950-dates kim ").contains("all proved");
            assertThat(ran.status())
                    .isEqualTo(dossiers.stream().skip(1).allMatch(it -> it.contains(" passed over, 0 gaps;")) ? 0 : 1);
        }
    }

    @Test
    void an_unknown_option_is_refused_with_status_2() {
        assertThat(run("--jsn").status()).isEqualTo(2);
    }
}
