package org.sicetnon.examples.ember;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sicetnon.check.Comparison;
import org.sicetnon.dsl.run.CheckRun;
import org.sicetnon.dsl.run.Checks;
import org.sicetnon.report.Report;

/** What the README shows of ember-1874 stands in the dossier, and comes out of it. */
class TutorialTest {

    private static final Path ROOT = Path.of(System.getProperty("project.root", ".."));

    private static List<String> blocks(String language) throws IOException {
        String readme = Files.readString(ROOT.resolve("README.md"));
        String section = readme.substring(readme.indexOf("## A dossier of one's own\n"));
        int next = section.indexOf("\n## ");
        return Pattern.compile("(?ms)^```" + language + "\n(.*?)^```$")
                .matcher(next < 0 ? section : section.substring(0, next))
                .results()
                .map((MatchResult it) -> it.group(1))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"0, world", "1, imrie", "2, concordance"})
    void every_snippet_of_the_tutorial_stands_in_the_dossier(int block, String file) throws IOException {
        List<String> snippet = blocks("groovy").get(block).lines().toList();

        assertThat(Draft.text(file + ".dossier").lines()).containsSubsequence(snippet);
    }

    @Test
    void the_three_agree_until_one_cable_is_shifted_and_the_finding_is_the_one_shown() throws IOException {
        CheckRun run = Checks.run(ROOT.resolve("examples/scripts/ember.sicetnon"));
        ImmutableList<Comparison> comparisons = run.comparisons();
        Draft draft = new Draft();
        draft.shift("imrie", "wire", "sent", 2);
        Comparison shifted = Comparison.of(draft.dossier(), draft.dossier().accounts());

        assertThat(comparisons)
                .singleElement()
                .satisfies(it -> assertThat(it.findings()).isEmpty());
        assertThat(run.statements()).hasSize(2);
        assertThat(blocks("plaintext"))
                .singleElement()
                .satisfies(shown -> assertThat(Report.of(shifted, Report.Colour.NONE)
                                .findings()
                                .strip())
                        .startsWith(shown.strip()));
    }
}
