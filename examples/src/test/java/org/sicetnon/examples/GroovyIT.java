package org.sicetnon.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.ivy.Ivy;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sicetnon.account.Dossier;
import org.sicetnon.dsl.groovy.TrustedChecks;
import org.sicetnon.dsl.run.Checks;
import org.sicetnon.report.Report;

/** One script in full Groovy, by every way that a reader of the README may take: each as a process of its own. */
@Timeout(300)
class GroovyIT {

    private static final Path ROOT =
            Path.of(System.getProperty("project.root", "..")).toAbsolutePath();
    private static final Path SCRIPT = ROOT.resolve("examples/scripts/days.groovy");
    private static final Path JAR = ROOT.resolve("examples/target/sicetnon.jar");

    private static final String FIRST = "Both have China in on 7 of nineteen days.\n";

    private static String page;

    @TempDir
    Path folder;

    @BeforeAll
    static void the_jars_are_there() {
        if (!Boolean.getBoolean("sicetnon.packaged")) {
            assumeThat(JAR).isRegularFile();
        }
        assertThat(JAR).isRegularFile();
        page = TrustedChecks.run(Checks.source(SCRIPT)).print(Report.Colour.NONE);
        assertThat(page).contains("disputed      position(China, 1950-10-05) == INTERVENTION");
    }

    @Test
    void runs_in_plain_groovy() throws Exception {
        assertThat(java("-cp", JAR.toString(), "groovy.ui.GroovyMain", SCRIPT.toString()))
                .isEqualTo(FIRST + page);
    }

    @Test
    void runs_as_classes_that_groovyc_made() throws Exception {
        java(
                "-cp",
                JAR.toString(),
                "org.codehaus.groovy.tools.FileSystemCompiler",
                "-d",
                folder.toString(),
                SCRIPT.toString());

        assertThat(folder.resolve("days.class")).isRegularFile();
        assertThat(java("-cp", folder + File.pathSeparator + JAR, "days")).isEqualTo(FIRST + page);
    }

    @Test
    void runs_from_the_command_line_if_it_is_trusted() throws Exception {
        assertThat(java("-jar", JAR.toString(), "check", "--trusted", SCRIPT.toString()))
                .isEqualTo(FIRST + page);
    }

    @Test
    void prints_into_no_document_of_another_format() throws Exception {
        String json = java("-jar", JAR.toString(), "check", "--trusted", "--format", "json", SCRIPT.toString());

        assertThat(new ObjectMapper().readTree(json).isObject()).isTrue();
        assertThat(folder.resolve("err.txt")).content().contains(FIRST);
    }

    /** Dates of the very file that grabs cannot be read yet; those of the file that it evaluates can. */
    @Test
    void is_evaluated_by_a_script_that_grabs_the_library() throws Exception {
        Path repository = folder.resolve("repository");
        List<Path> modules = List.of(jar(Dossier.class), jar(Checks.class));
        put(repository, "sicetnon-core", modules.get(0));
        put(repository, "sicetnon-dsl", modules.get(1));
        put(repository, "sicetnon-examples", ROOT.resolve("examples/target/sicetnon-examples-0.1.0.jar"));
        Path grabbing = Files.writeString(folder.resolve("grabbing.groovy"), """
                @Grab('org.sicetnon:sicetnon-core:0.1.0')
                @Grab('org.sicetnon:sicetnon-dsl:0.1.0')
                @Grab('org.sicetnon:sicetnon-examples:0.1.0')
                import org.sicetnon.dsl.groovy.About

                evaluate new File('%s')
                """.formatted(SCRIPT));
        String theirs = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(it -> it.getFileName() != null
                        && Stream.of("guava-", "failureaccess-", "threeten-extra-", "groovy-5", "jackson-")
                                .anyMatch(it.getFileName().toString()::startsWith))
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));

        assertThat(java(
                        "-Dgrape.root=" + folder.resolve("grapes"),
                        "-Dgrape.config=" + settings(repository),
                        "-cp",
                        theirs + File.pathSeparator + jar(Ivy.class),
                        "groovy.ui.GroovyMain",
                        grabbing.toString()))
                .isEqualTo(FIRST + page);
    }

    private static Path jar(Class<?> ofIt) throws URISyntaxException {
        return Path.of(ofIt.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    private static void put(Path repository, String module, Path jar) throws IOException {
        Path home = Files.createDirectories(repository.resolve("org/sicetnon/" + module + "/0.1.0"));
        Files.copy(jar, home.resolve(module + "-0.1.0.jar"));
        Files.writeString(home.resolve(module + "-0.1.0.pom"), """
                <project>
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>org.sicetnon</groupId>
                  <artifactId>%s</artifactId>
                  <version>0.1.0</version>
                </project>
                """.formatted(module));
    }

    /** A repository in a folder, and no other. */
    private Path settings(Path repository) throws IOException {
        String file = repository + "/[organisation]/[module]/[revision]/[module]-[revision].";
        return Files.writeString(folder.resolve("grapes.xml"), """
                <ivysettings>
                  <settings defaultResolver="downloadGrapes"/>
                  <caches defaultCacheDir="%s"/>
                  <resolvers>
                    <chain name="downloadGrapes">
                      <filesystem name="here" m2compatible="true">
                        <ivy pattern="%spom"/>
                        <artifact pattern="%s[ext]"/>
                      </filesystem>
                    </chain>
                  </resolvers>
                </ivysettings>
                """.formatted(folder.resolve("grapes"), file, file));
    }

    private String java(String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Dfile.encoding=UTF-8"));
        command.addAll(List.of(options));
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue())
                .as(Files.readString(err, StandardCharsets.UTF_8))
                .isZero();
        return Files.readString(out, StandardCharsets.UTF_8);
    }
}
