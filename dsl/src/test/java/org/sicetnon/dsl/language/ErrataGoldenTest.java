package org.sicetnon.dsl.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an author is told of a text that cannot be read: {@code errors/<sentence>.dossier}, and beside it what is said. */
class ErrataGoldenTest {

    private static final Path ERRORS =
            Path.of(System.getProperty("project.root", ".."), "dsl/src/test/resources/language/errors");

    static List<Path> cases() throws IOException {
        try (Stream<Path> files = Files.list(ERRORS)) {
            return files.filter(file -> file.toString().endsWith(".dossier"))
                    .map(Path::getFileName)
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void every_error_is_shown_at_its_place(Path name) throws IOException {
        Source source = new Source(name.toString(), Files.readString(ERRORS.resolve(name)));
        ErrataException thrown = catchThrowableOfType(ErrataException.class, () -> Script.read(source));
        assertThat(thrown).as("errata").isNotNull();
        String said = thrown.getMessage() + "\n";
        Path golden = ERRORS.resolve(name.toString().replace(".dossier", ".err"));
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(golden, said);
        }
        assertThat(Boolean.getBoolean("golden.update"))
                .as("golden files are being rewritten")
                .isFalse();
        assertThat(said).isEqualTo(Files.readString(golden));
        assertThat(said)
                .doesNotContain(
                        "mismatched", "viable alternative", "token recognition", "extraneous", "groovy", "Exception");
    }
}
