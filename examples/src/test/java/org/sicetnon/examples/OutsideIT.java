package org.sicetnon.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sicetnon.account.Dossier;
import org.sicetnon.dsl.run.Checks;

/**
 * Compiles and runs the projects of a stranger from the packaged jars: on the class path and on the module path.
 *
 * <p>It is run after {@code package}, when the jars are there; Maven itself is not called, which might want the network.
 */
class OutsideIT {

    private static final Path OUTSIDE = Path.of(System.getProperty("project.root", ".."), "examples/outside");

    @TempDir
    Path classes;

    @BeforeAll
    static void the_jars_are_there() {
        // In an editor, or before package, the modules are folders of classes; the build itself insists on jars.
        if (!Boolean.getBoolean("sicetnon.packaged")) {
            assumeThat(jar(Dossier.class)).isRegularFile();
        }
        assertThat(List.of(jar(Dossier.class), jar(Checks.class)))
                .allSatisfy(jar -> assertThat(jar).isRegularFile());
    }

    private static Path jar(Class<?> ofIt) {
        try {
            return Path.of(
                    ofIt.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    /** What the stranger's one dependency brings with it, and no library of tests. */
    private static String path(boolean withDsl) {
        List<String> libraries = new ArrayList<>(List.of("guava-", "failureaccess-", "threeten-extra-", "jspecify-"));
        if (withDsl) {
            libraries.addAll(List.of("groovy-", "jackson-databind-", "jackson-core-", "jackson-annotations-"));
        }
        Stream<Path> ours = withDsl ? Stream.of(jar(Dossier.class), jar(Checks.class)) : Stream.of(jar(Dossier.class));
        Stream<Path> theirs = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(it -> it.getFileName() != null
                        && libraries.stream().anyMatch(it.getFileName().toString()::startsWith));
        return Stream.concat(ours, theirs).map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    private static void compile(List<String> options, List<Path> sources) {
        List<String> arguments = new ArrayList<>(options);
        sources.forEach(source -> arguments.add(source.toString()));
        ByteArrayOutputStream says = new ByteArrayOutputStream();
        PrintStream printed = new PrintStream(says, true, StandardCharsets.UTF_8);
        int status =
                ToolProvider.findFirst("javac").orElseThrow().run(printed, printed, arguments.toArray(String[]::new));
        assertThat(status).as(says.toString(StandardCharsets.UTF_8)).isZero();
    }

    private String run(List<String> options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Dfile.encoding=UTF-8"));
        command.addAll(options);
        Path out = classes.resolve("out.txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        String printed = Files.readString(out, StandardCharsets.UTF_8);
        assertThat(process.exitValue()).as(printed).isZero();
        return printed;
    }

    private static List<Path> sources(String project, boolean withModule) throws IOException {
        try (Stream<Path> files = Files.walk(OUTSIDE.resolve(project).resolve("src/main/java"))) {
            return files.filter(it -> it.toString().endsWith(".java"))
                    .filter(it -> withModule || !it.endsWith("module-info.java"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"core-only, stranger.ferry.Ferry, false", "with-dsl, stranger.script.Script, true"})
    void builds_and_runs_on_the_class_path(String project, String main, boolean withDsl) throws Exception {
        compile(
                List.of("--release", "17", "-encoding", "UTF-8", "-d", classes.toString(), "-cp", path(withDsl)),
                sources(project, false));

        assertFinds(run(List.of("-cp", classes + File.pathSeparator + path(withDsl), main)), withDsl);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "core-only, stranger.ferry/stranger.ferry.Ferry, false",
        "with-dsl, stranger.script/stranger.script.Script, true"
    })
    void builds_and_runs_on_the_module_path(String project, String main, boolean withDsl) throws Exception {
        compile(
                List.of("--release", "17", "-encoding", "UTF-8", "-d", classes.toString(), "-p", path(withDsl)),
                sources(project, true));

        assertFinds(run(List.of("-p", classes + File.pathSeparator + path(withDsl), "-m", main)), withDsl);
    }

    private static void assertFinds(String printed, boolean withDsl) {
        assertThat(printed)
                .contains("2 contradictions", "kept her in port", "gave her leave")
                .contains(
                        withDsl
                                ? "  disputed      position(Company, 1902-05-02) == STAYS"
                                : "hart: stays\nlowe: sails\nThe company stays: disputed\n");
    }

    @ParameterizedTest(name = "{0} depends on {1}")
    @CsvSource({"core-only, sicetnon-core", "with-dsl, sicetnon-dsl"})
    void depends_on_one_module_of_this_version(String project, String module) throws IOException {
        String pom = Files.readString(OUTSIDE.resolve(project).resolve("pom.xml"));
        String own = Files.readString(OUTSIDE.resolve("../../pom.xml"));
        String version = own.substring(own.indexOf("<version>"), own.indexOf("</version>"));

        assertThat(pom)
                .containsOnlyOnce("<dependency>")
                .contains("<artifactId>" + module + "</artifactId>\n      " + version);
    }

    @Test
    void the_jars_bear_the_names_of_their_modules() {
        ByteArrayOutputStream says = new ByteArrayOutputStream();
        PrintStream printed = new PrintStream(says, true, StandardCharsets.UTF_8);
        for (Class<?> of : List.of(Dossier.class, Checks.class)) {
            ToolProvider.findFirst("jar")
                    .orElseThrow()
                    .run(printed, printed, "--describe-module", "--file", jar(of).toString());
        }
        assertThat(says.toString(StandardCharsets.UTF_8)).contains("org.sicetnon.core@0.1.0", "org.sicetnon.dsl@0.1.0");
    }
}
