package org.sicetnon.examples.korea;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sicetnon.account.Dossier;
import org.sicetnon.account.Reading;
import org.sicetnon.agent.Agent;
import org.sicetnon.check.Comparison;
import org.sicetnon.check.Inquiry;
import org.sicetnon.check.Verdict;
import org.sicetnon.dsl.run.CheckRun;
import org.sicetnon.dsl.run.Checks;
import org.sicetnon.dsl.script.Dossiers;
import org.sicetnon.position.Stance;

class ReadmeTest {

    private static final Path ROOT = Path.of(System.getProperty("project.root", ".."));

    private static String readme() throws IOException {
        return Files.readString(ROOT.resolve("README.md"));
    }

    private static final String BUILDER = "return Dossier.builder";

    @Test
    void the_Java_of_the_README_compiles_and_runs() throws IOException {
        // From here to the end mark stands in the README, word for word.
        Dossier dossier = Dossiers.named("korea-1950");
        Agent china = dossier.world().agent("China").orElseThrow();
        Stance no = dossier.leading().stance("NON_INTERVENTION").orElseThrow();
        LocalDate day = LocalDate.of(1950, 10, 12);

        Verdict verdict = Inquiry.into(dossier).position(china, day).is(no).verdict();
        Reading inKim = dossier.timeline("kim", china, dossier.leading()).on(day);
        Comparison comparison = Comparison.of(dossier, dossier.accounts());
        CheckRun run = Checks.run("mine", "dossier 'korea-1950'\nsent(jointTelegram)");
        // End.

        assertThat(verdict.outcomes()).hasSize(2);
        assertThat(inKim.is(no)).isNotNull();
        assertThat(comparison.findings()).isNotEmpty();
        assertThat(run.statements()).hasSize(1);
        String own =
                Files.readString(ROOT.resolve("examples/src/test/java/org/sicetnon/examples/korea/ReadmeTest.java"));
        String shown = own.substring(own.indexOf("word for word.\n") + 15, own.indexOf("        // End."));
        assertThat(Readme.blocks(readme(), "java"))
                .first()
                .isEqualTo(shown.stripTrailing().stripIndent() + "\n");
    }

    @Test
    void the_tests_of_the_README_are_run() throws IOException {
        List<String> run = Files.readAllLines(
                ROOT.resolve("examples/src/test/java/org/sicetnon/examples/korea/KoreaInJUnitTest.java"));

        assertThat(Readme.blocks(readme(), "java").stream().skip(1).filter(it -> !it.startsWith(BUILDER)))
                .allSatisfy(block -> assertThat(run.stream().map(String::strip))
                        .containsSubsequence(block.lines().map(String::strip).toList()));
    }

    @Test
    void the_script_of_the_README_is_the_one_that_CI_runs() throws IOException {
        String script = Readme.blocks(readme(), "groovy").get(0);

        assertThat(script).isEqualTo(Files.readString(ROOT.resolve("examples/scripts/first-check.sicetnon")));
        assertThat(Checks.run("README", script).comparisons()).hasSize(1);
    }

    @Test
    void the_entry_of_the_README_stands_in_the_dossier() throws IOException {
        String entry = groovy("message jointTelegram");
        String account = Files.readString(ROOT.resolve("examples/src/main/resources/dossiers/korea-1950/kim.dossier"));

        assertThat(account.lines().map(String::strip))
                .containsSubsequence(entry.lines().map(String::strip).toList());
    }

    @Test
    void the_dossier_that_the_README_builds_is_the_one_of_the_project_outside() throws IOException {
        List<String> built =
                Files.readAllLines(ROOT.resolve("examples/outside/core-only/src/main/java/stranger/ferry/Ferry.java"));

        assertThat(Readme.blocks(readme(), "java").stream().filter(it -> it.startsWith(BUILDER)))
                .hasSize(1)
                .allSatisfy(block -> assertThat(built.stream().map(String::strip))
                        .containsSubsequence(block.lines().map(String::strip).toList()));
    }

    @Test
    void the_program_of_the_README_is_the_one_that_is_run_by_every_way() throws IOException {
        assertThat(groovy("dossier 'korea-1950'\n\n//"))
                .isEqualTo(Files.readString(ROOT.resolve("examples/scripts/days.groovy")));
    }

    @Test
    void the_specification_of_the_README_is_run() throws IOException {
        List<String> run = Files.readAllLines(
                ROOT.resolve("examples/src/test/groovy/org/sicetnon/examples/korea/KoreaSpec.groovy"));

        assertThat(run)
                .containsSubsequence(
                        groovy("dossier 'korea-1950'\n\nclass").lines().toList());
    }

    /** The one block of Groovy that begins so. */
    private static String groovy(String beginning) throws IOException {
        List<String> blocks = Readme.blocks(readme(), "groovy").stream()
                .filter(block -> block.startsWith(beginning))
                .toList();
        assertThat(blocks).hasSize(1);
        return blocks.get(0);
    }

    @Test
    void the_erratum_of_the_README_is_one_of_the_golden_ones() throws IOException {
        List<String> shown = Readme.blocks(readme(), "console");

        assertThat(shown)
                .containsExactly(
                        Files.readString(ROOT.resolve("examples/src/test/resources/errors/a_stance_misspelt.err")));
    }
}
