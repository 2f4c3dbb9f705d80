package org.sicetnon.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher, beside the packaged jar: what it keeps for the next call, and that nobody notices. */
class LauncherIT {

    private static final Path LAUNCHER = Path.of(System.getProperty("project.root", ".."), "examples/target/sicetnon");

    private static final List<String> POSITION = List.of("position", "ember-1874", "Halden", "1874-03-05");

    @TempDir
    Path cache;

    @BeforeEach
    void it_is_there() {
        if (!Boolean.getBoolean("sicetnon.packaged")) {
            assumeThat(LAUNCHER.resolveSibling("sicetnon.jar")).isRegularFile();
        }
        assumeThat(Path.of("/bin/sh")).isExecutable();
    }

    private record Ran(int status, String said) {}

    private Process started(List<String> call) throws IOException {
        List<String> command = new ArrayList<>(List.of("/bin/sh", LAUNCHER.toString()));
        command.addAll(call);
        ProcessBuilder launcher = new ProcessBuilder(command).redirectErrorStream(true);
        launcher.environment().put("SICETNON_CACHE", cache.toString());
        launcher.environment().put("JAVA_HOME", System.getProperty("java.home"));
        launcher.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
        return launcher.start();
    }

    private static Ran ended(Process process) throws IOException, InterruptedException {
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ran(process.waitFor(), said);
    }

    /** All that was kept but trees. */
    private List<Path> kept() throws IOException {
        try (Stream<Path> files = Files.list(cache)) {
            return files.filter(file -> !file.toString().endsWith(".tree")).toList();
        }
    }

    @Test
    void keeps_one_archive_however_many_start_at_once_and_says_the_same_with_and_without_it() throws Exception {
        Process one = started(POSITION);
        Process two = started(POSITION);
        Ran first = ended(one);

        assertThat(first.said()).startsWith("position(Halden, surrender, 1874-03-05)");
        assertThat(first.status()).isZero();
        assertThat(ended(two)).isEqualTo(first);
        assertThat(kept())
                .singleElement()
                .satisfies(archive -> assertThat(archive.toString()).endsWith(".jsa"));
        assertThat(ended(started(POSITION))).isEqualTo(first);
        assertThat(kept()).hasSize(1);
    }

    @Test
    void answers_all_the_same_with_an_archive_that_is_none() throws Exception {
        Ran first = ended(started(POSITION));
        Path archive = kept().get(0);
        Files.delete(archive);
        Files.writeString(archive, "no archive");

        assertThat(ended(started(POSITION))).isEqualTo(first);
    }

    @Test
    void keeps_nothing_of_a_call_that_reads_no_dossier_and_gives_its_status() throws Exception {
        assertThat(ended(started(List.of("--version"))).said()).startsWith("Sic et Non ");
        assertThat(ended(started(List.of("chek"))).status()).isEqualTo(2);
        assertThat(kept()).isEmpty();
    }
}
