package org.sicetnon.dsl.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sicetnon.dsl.language.ErrataException;
import org.sicetnon.dsl.language.Source;

/**
 * What an author is told. In {@code errors}, a file of {@code ash}, {@code world} or {@code concordance} takes the place
 * of that file of the embassy of 1871, and a folder of {@code whole} the place of several; beside it lies what is said.
 */
class DossierErrataTest {

    private static final Path DOSSIERS =
            Path.of(System.getProperty("project.root", ".."), "dsl/src/test/resources/dossiers");
    private static final Path ERRORS = DOSSIERS.resolve("errors");
    private static final Path EMBASSY = DOSSIERS.resolve("embassy-1871");

    static Stream<Path> cases() throws IOException {
        try (Stream<Path> all = Files.walk(ERRORS, 2)) {
            return all
                    .filter(path -> ERRORS.relativize(path).getNameCount() == 2)
                    .filter(path -> !path.toString().endsWith(".err"))
                    .map(ERRORS::relativize)
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void every_error_is_shown_at_its_place(Path name) throws IOException {
        String said = said(sources(name)) + "\n";
        Path golden = ERRORS.resolve(name.toString().replaceFirst("(\\.dossier)?$", ".err"));
        if (Boolean.getBoolean("golden.update")
                && !(Files.exists(golden) && Files.readString(golden).equals(said))) {
            Files.writeString(golden, said);
        }
        assertThat(Boolean.getBoolean("golden.update"))
                .as("golden files are being rewritten")
                .isFalse();
        assertThat(said).isEqualTo(Files.readString(golden));
    }

    @Test
    void what_is_said_does_not_depend_on_the_order_of_the_files() throws IOException {
        List<Source> sources = sources(Path.of("whole", "errors_in_all_four_files"));
        List<Source> turned = Stream.iterate(sources.size() - 1, at -> at - 1)
                .limit(sources.size())
                .map(sources::get)
                .toList();

        assertThat(said(turned)).isEqualTo(said(sources));
    }

    private static String said(List<Source> sources) {
        ErrataException thrown = catchThrowableOfType(ErrataException.class, () -> Dossiers.of(sources));
        assertThat(thrown).as("errata").isNotNull();
        return thrown.getMessage();
    }

    private static List<Source> sources(Path name) throws IOException {
        Map<String, Path> files = new LinkedHashMap<>();
        for (String file : List.of("world", "ash", "elm", "concordance")) {
            files.put(file, EMBASSY.resolve(file + ".dossier"));
        }
        Path first = name.getName(0);
        if (first.toString().equals("whole")) {
            files.replaceAll((file, path) -> {
                Path own = ERRORS.resolve(name).resolve(file + ".dossier");
                return Files.exists(own) ? own : path;
            });
        } else {
            files.put(first.toString(), ERRORS.resolve(name));
        }
        if (first.toString().equals("ash")) {
            files.remove("concordance"); // which names entries of the embassy's own ash
        }
        return files.entrySet().stream()
                .map(file -> source(file.getKey(), file.getValue()))
                .toList();
    }

    private static Source source(String name, Path file) {
        try {
            return new Source(name + ".dossier", Files.readString(file));
        } catch (IOException unread) {
            throw new AssertionError(unread);
        }
    }
}
