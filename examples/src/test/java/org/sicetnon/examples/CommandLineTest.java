package org.sicetnon.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sicetnon.dsl.cli.Main;

/** The calls of the command line that the README shows, each as a process of its own. */
@Timeout(300)
class CommandLineTest {

    private static final Path ROOT = Path.of(System.getProperty("project.root", ".."));

    private record Expected(int status, String says) {}

    private static final ImmutableMap<String, Expected> CALLS = ImmutableMap.<String, Expected>builder()
            .put("sicetnon check examples/scripts/first-check.sicetnon", new Expected(0, "STATEMENTS"))
            .put(
                    "sicetnon check examples/scripts/first-check.sicetnon --format junit",
                    new Expected(0, "<testsuite name=\"first-check.sicetnon\" tests=\"2\" failures=\"0\""))
            .put(
                    "sicetnon check --trusted examples/scripts/days.groovy",
                    new Expected(0, "Both have China in on 7 of nineteen days."))
            .put("sicetnon compare korea-1950", new Expected(0, "korea-1950 · 2 accounts"))
            .put("sicetnon compare korea-1950 kim tan --section positions", new Expected(0, "POSITIONS"))
            .put(
                    "sicetnon compare korea-1950 --about airCover --fail-at contradiction",
                    new Expected(1, "contradiction"))
            .put("sicetnon position korea-1950 China 1950-10-12", new Expected(0, "kim   NON_INTERVENTION"))
            .put("sicetnon position korea-1950 Stalin 1950-10-11 airCover", new Expected(0, "AIR_COVER_LATER"))
            .put("sicetnon export korea-1950", new Expected(0, "\"fingerprint\""))
            .put("sicetnon verify korea-1950 no-such-folder", new Expected(3, ""))
            .put("sicetnon jupyter install", new Expected(0, "The kernel \"Sic et Non\" is in "))
            .put("sicetnon help compare", new Expected(0, "Usage: sicetnon compare"))
            .build();

    @TempDir
    Path folder;

    @Test
    void does_what_the_README_says() throws Exception {
        Map<String, Process> running = new LinkedHashMap<>();
        Map<String, Path> outputs = new LinkedHashMap<>();
        for (String call : CALLS.keySet()) {
            outputs.put(call, folder.resolve(outputs.size() + ".txt"));
            running.put(call, started(call, outputs.get(call).toFile()));
        }
        for (String call : CALLS.keySet()) {
            Expected expected = CALLS.get(call);

            assertThat(running.get(call).waitFor()).as(call).isEqualTo(expected.status());
            assertThat(Files.readString(outputs.get(call))).as(call).contains(expected.says());
        }
    }

    @Test
    void does_not_lack_a_call_that_the_README_shows() throws IOException {
        // A call in a block of the shell, up to a comment or to where its output goes.
        List<String> shown = Pattern.compile("^(?:    )?(sicetnon [^#>|\\n]*)", Pattern.MULTILINE)
                .matcher(Files.readString(ROOT.resolve("README.md")))
                .results()
                .map(match -> match.group(1).strip().replace(" TEXTDIR", " no-such-folder"))
                .toList();

        assertThat(CALLS.keySet()).containsAll(shown);
    }

    private Process started(String call, File output) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Main.class.getName()));
        Splitter.on(' ').splitToStream(call).skip(1).forEach(command::add);
        ProcessBuilder program = new ProcessBuilder(command)
                .directory(ROOT.toFile())
                .redirectOutput(output)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        program.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
        // What a call installs is not for whoever runs the tests.
        program.environment().put("JUPYTER_DATA_DIR", folder.resolve("jupyter").toString());
        return program.start();
    }
}
