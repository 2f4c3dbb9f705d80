package org.sicetnon.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs the notebook in Jupyter itself, with the kernel from the packaged jar; skipped where Jupyter or Python is not there.
 *
 * <p>That its answers are right and its saved outputs are those of its cells is tested without Jupyter, in {@code
 * TwoAccountsTest}; here it is the road through Jupyter.
 */
class NotebookIT {

    private static final Path ROOT = Path.of(System.getProperty("project.root", ".."));
    private static final Path JAR = ROOT.resolve("examples/target/sicetnon.jar");

    @TempDir
    Path folder;

    @BeforeAll
    static void jupyter_is_there() {
        assumeTrue(Boolean.getBoolean("sicetnon.packaged"), "The jar is packaged only by the build.");
        assertThat(JAR).isRegularFile();
        for (String program : List.of("jupyter-nbconvert", "python3")) {
            assumeTrue(isOnPath(program), "There is no " + program + " on the PATH.");
        }
    }

    private static boolean isOnPath(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(it -> Files.isExecutable(Path.of(it).resolve(program)));
    }

    @BeforeEach
    void the_kernel_is_installed() throws Exception {
        assertThat(run(List.of(java(), "-jar", JAR.toString(), "jupyter", "install")))
                .contains("The kernel \"Sic et Non\" is in ");
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** Runs a program to its end, and returns what it says; one that fails is not expected to be silent about it. */
    private String run(List<String> command) throws IOException, InterruptedException {
        Path out = Files.createTempFile(folder, "out", ".txt");
        ProcessBuilder program = new ProcessBuilder(command)
                .directory(ROOT.toFile())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile());
        program.environment().put("JUPYTER_DATA_DIR", folder.resolve("jupyter").toString());
        Process process = program.start();
        assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
        return process.exitValue() + "\n" + Files.readString(out, StandardCharsets.UTF_8);
    }

    @Test
    void the_notebook_comes_out_of_jupyter_as_it_is_saved() throws Exception {
        assertThat(run(List.of("python3", "examples/notebooks/check.py"))).startsWith("0\n");
    }

    @Test
    void a_cell_that_cannot_be_read_fails_in_jupyter_with_one_plain_message() throws Exception {
        Path notebook = folder.resolve("failing.ipynb");
        Files.writeString(notebook, """
                {"nbformat": 4, "nbformat_minor": 5, "metadata": {"kernelspec": {"name": "sicetnon", "display_name": "S"}},
                 "cells": [
                   {"cell_type": "code", "id": "a", "metadata": {}, "execution_count": null, "outputs": [],
                    "source": "dossier 'ember-1874'"},
                   {"cell_type": "code", "id": "b", "metadata": {}, "execution_count": null, "outputs": [],
                    "source": "position(Council, surrender, 1874-03-05) == HOLDS_OT"}]}
                """);

        assertThat(run(List.of("jupyter-nbconvert", "--to", "notebook", "--execute", "--stdout", notebook.toString())))
                .startsWith("1\n")
                .contains("In [2]:1:45  HOLDS_OT is no answer to surrender.\n", "Did you mean HOLDS_OUT?")
                .doesNotContain("\tat org.", "java.lang");
    }
}
