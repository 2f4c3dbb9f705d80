package org.sicetnon.examples.korea;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sicetnon.account.Dossier;
import org.sicetnon.dsl.groovy.TrustedChecks;
import org.sicetnon.dsl.language.ErrataException;
import org.sicetnon.dsl.language.Erratum;
import org.sicetnon.dsl.language.Source;
import org.sicetnon.dsl.run.Checks;
import org.sicetnon.dsl.script.Dossiers;
import org.sicetnon.examples.BothWays;

/** The interpreter and full Groovy have one meaning, on every script of the tests. */
class BothWaysTest {

    private static final Dossier DOSSIER = Dossiers.named("korea-1950");
    private static final Path RESOURCES = Path.of("src/test/resources");

    /** What Groovy has words or a meaning of its own for. */
    private static final Map<String, String> GROOVYS_OWN = Map.of(
            "a_bare_month.sicetnon", "2:17 A day is needed here. Write it as 1950-10-12",
            "a_bracket_left_open.sicetnon", "2:9 Unexpected input: '('.",
            "an_assignment.sicetnon", "");

    static Stream<Path> scripts() {
        return Stream.of(Path.of("scripts"), Path.of("notebooks"), RESOURCES.resolve("checks"))
                .flatMap(BothWaysTest::files);
    }

    static Stream<Path> wrong() {
        return files(RESOURCES.resolve("errors"));
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".sicetnon")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void a_script_in_a_file_comes_to_the_same_as_a_program(Path script) {
        Dossier dossier = Checks.run(script).dossier();
        String text = Checks.source(script).text();
        assertThat(BothWays.run(script.getFileName().toString(), text, dossier).items())
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"questions.csv", "rules.csv"})
    void every_question_put_to_the_dossier_comes_to_the_same_as_a_program(String table) throws IOException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(';')
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        StringBuilder script = new StringBuilder("dossier 'korea-1950'\n");
        try (CSVParser rows =
                format.parse(Files.newBufferedReader(RESOURCES.resolve("korea").resolve(table)))) {
            rows.forEach(row -> script.append(row.get("statement")).append('\n'));
        }
        assertThat(BothWays.run(table, script.toString(), DOSSIER).statements()).hasSizeGreaterThan(30);
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void what_the_interpreter_refuses_is_refused_as_a_program_in_the_same_words(Path script) {
        Source source = Checks.source(script);
        boolean isOnKorea = source.text().contains("dossier 'korea-1950'\n");
        ErrataException interpreted = catchThrowableOfType(ErrataException.class, () -> {
            if (isOnKorea) {
                Checks.run(source.name(), source.text(), DOSSIER);
            } else {
                Checks.run(source.name(), source.text());
            }
        });
        ErrataException compiled = catchThrowableOfType(ErrataException.class, () -> {
            if (isOnKorea) {
                TrustedChecks.run(source, DOSSIER);
            } else {
                TrustedChecks.run(source);
            }
        });

        String own = GROOVYS_OWN.get(source.name());
        if (own == null) {
            assertThat(interpreted.errata().stream().map(BothWaysTest::words)).contains(firstOf(compiled));
        } else {
            assertThat(compiled == null ? "" : firstOf(compiled)).isEqualTo(own);
        }
    }

    private static String firstOf(ErrataException errata) {
        return words(errata.errata().get(0));
    }

    private static String words(Erratum erratum) {
        return erratum.at() + " " + erratum.says()
                + erratum.hint().map(" "::concat).orElse("");
    }
}
