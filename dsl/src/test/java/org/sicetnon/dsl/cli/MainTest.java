package org.sicetnon.dsl.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The program as a process of its own. */
@Timeout(60)
class MainTest {

    @TempDir
    Path folder;

    private String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));

    private record Ran(int status, String out, String err) {}

    private ProcessBuilder program(String... words) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath,
                Main.class.getName()));
        command.addAll(List.of(words));
        ProcessBuilder program = new ProcessBuilder(command);
        program.environment().put("LC_ALL", "C");
        program.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
        return program.redirectError(folder.resolve("err").toFile());
    }

    private Ran run(String input, String... words) throws IOException, InterruptedException {
        Process process = program(words).start();
        try (OutputStream in = process.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.UTF_8));
        }
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ran(process.waitFor(), out, Files.readString(folder.resolve("err")));
    }

    @Test
    void reads_standard_input_and_writes_UTF_8_whatever_the_locale() throws Exception {
        Ran ran = run("dossier 'embassy-1871'\nposition(Cabinet, 1871-05-13, ash) == DECLINES\n", "check", "-");

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out()).contains("fails", " · ");
    }

    @Test
    void speaks_of_wrong_use_on_standard_error() throws Exception {
        assertThat(run("", "chek")).isEqualTo(new Ran(2, "", "There is no command 'chek'.\nDid you mean check?\n"));
    }

    @Test
    void refuses_two_dossiers_of_one_name_and_says_where_they_lie() throws Exception {
        for (String side : List.of("one", "two")) {
            Path twin = Files.createDirectories(folder.resolve(side).resolve("dossiers/twin"));
            Files.writeString(twin.resolve("world.dossier"), "dossier 'twin', 'Side " + side + "'\n");
            classPath += File.pathSeparator + folder.resolve(side);
        }

        Ran ran = run("", "position", "twin", "Cabinet", "1871-05-13");

        assertThat(ran.status()).isEqualTo(3);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err())
                .isEqualTo("There are two dossiers 'twin' on the class path, and they differ: "
                        + folder.resolve("one/dossiers/twin") + " and " + folder.resolve("two/dossiers/twin")
                        + ". Remove all but one, or read the one that you mean from its own folder, with"
                        + " Dossiers.in(Path).\n");
    }

    @Test
    void ends_quietly_when_nobody_reads_on() throws Exception {
        Process process = program("export", "embassy-1871").start();
        try (InputStream out = process.getInputStream()) {
            assertThat(out.read()).isEqualTo('{');
        }

        assertThat(process.waitFor()).isZero();
        assertThat(folder.resolve("err")).isEmptyFile();
    }

    @Test
    void tells_when_the_output_cannot_be_written() throws Exception {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "This machine has no device that is always full.");
        Process process = program("--version").redirectOutput(full.toFile()).start();

        assertThat(process.waitFor()).isEqualTo(3);
        assertThat(folder.resolve("err")).content().startsWith("The output cannot be written: ");
    }
}
