package org.sicetnon.dsl.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opentest4j.AssertionFailedError;
import org.sicetnon.account.Dossier;
import org.sicetnon.check.Comparison;
import org.sicetnon.check.Finding;
import org.sicetnon.check.Finding.Severity;
import org.sicetnon.dsl.language.ErrataException;

class CheckRulesTest {

    @DossierSource("ferry-1902")
    Dossier dossier;

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void name_the_file() {
        file = folder.resolve("judged.txt");
    }

    private CheckRules rules() {
        return CheckRules.between(dossier).failingAt(Severity.CONTRADICTION);
    }

    private void judge(String... lines) throws IOException {
        Files.writeString(file, String.join("\n", lines));
    }

    private AssertionFailedError failure(CheckRules rules) {
        return catchThrowableOfType(AssertionFailedError.class, rules::check);
    }

    private static final String DATE = "date:hart.letter~lowe.warning:sent";
    private static final String STANCE = "stance:Company:sailing:1902-05-02:hart~lowe";

    @Nested
    class A_new_finding {

        @Test
        void fails_with_its_report_and_the_line_to_judge_it_by() {
            AssertionFailedError failed = failure(rules());

            assertThat(failed)
                    .hasMessageStartingWith(
                            "2 findings in ferry-1902, contradiction, and no baseline judges any.\n\n1   ")
                    .hasMessageContaining("CONTRADICTION  when: The pilot writes to the company")
                    .hasMessageContaining("hart  opening \"the pilot wrote on the first\"")
                    .hasMessageContaining("lowe  opening \"a warning of the third of May\"")
                    .hasMessageContaining("  " + DATE + " | unjudged |\n");
        }

        @Test
        void is_what_the_baseline_does_not_judge() throws IOException {
            judge("# first look", "", DATE + " | right | the postmark settles it");

            AssertionFailedError failed = failure(rules().withBaseline(file));

            assertThat(failed)
                    .hasMessageStartingWith("1 finding in ferry-1902, contradiction, that " + file + " does not judge.")
                    .hasMessageContaining(STANCE + " | unjudged |")
                    .hasMessageNotContaining(DATE);
            assertThat(failed.getExpected().getStringRepresentation()).isEqualTo(DATE);
            assertThat(failed.getActual().getStringRepresentation()).isEqualTo(DATE + "\n" + STANCE);
        }

        @Test
        void is_none_below_the_weight_asked_for_or_of_other_accounts() {
            assertThatNoException()
                    .isThrownBy(() -> CheckRules.between(dossier, "hart").check());
            assertThatNoException()
                    .isThrownBy(() -> CheckRules.of(
                                    Comparison.of(dossier, dossier.accounts(), Comparison.CHECKS.subList(2, 3)))
                            .failingAt(Severity.NOTE)
                            .check());
        }
    }

    @Nested
    class A_baseline {

        @Test
        void that_is_written_first_lets_the_rule_pass() throws IOException {
            rules().writeBaseline(file);

            assertThatNoException().isThrownBy(() -> rules().withBaseline(file).check());
            assertThat(Files.readString(file))
                    .startsWith("# Findings of ferry-1902: contradiction or weightier.\n")
                    .contains(
                            "\n# contradiction: ", "\n" + DATE + " | unjudged |\n", "\n" + STANCE + " | unjudged |\n");
        }

        @Test
        void that_is_there_is_not_written_over() throws IOException {
            judge("mine");

            assertThatExceptionOfType(IllegalArgumentException.class)
                    .isThrownBy(() -> rules().writeBaseline(file))
                    .withMessage(file + " is there already and may hold judgements, so nothing is written."
                            + " Move it away first?");
            assertThat(Files.readString(file)).isEqualTo("mine");
            assertThatExceptionOfType(UncheckedIOException.class)
                    .isThrownBy(
                            () -> rules().writeBaseline(folder.resolve("none").resolve("judged.txt")));
        }

        @Test
        void may_judge_more_than_the_rule_asks_for() throws IOException {
            CheckRules.between(dossier).failingAt(Severity.NOTE).writeBaseline(file);

            assertThatNoException().isThrownBy(() -> rules().withBaseline(file).check());
        }

        @Test
        void that_judges_a_finding_which_is_gone_fails_with_its_line() throws IOException {
            judge(
                    DATE + " | right | settled",
                    STANCE + " | right | so",
                    "order:hart.letter~lowe.warning | right | once");

            AssertionFailedError failed = failure(rules().withBaseline(file));

            assertThat(failed).hasMessage(file + """
                    :3:1  This was judged right, and is no longer found: what it names is there.
                       3 | order:hart.letter~lowe.warning | right | once
                         | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                    If the change was meant, take the line out.
                    """);
        }

        @Test
        void that_names_what_is_not_there_fails_with_its_line() throws IOException {
            judge(
                    DATE + " | right | settled",
                    STANCE + " | right | so",
                    "date:hart.leter~lowe.warning:sent | harmless | a slip",
                    "dates:hart.letter~lowe.warning:sent | harmless | a slip",
                    "date:crabbe.letter~lowe.warning:sent | harmless | a slip");

            assertThat(failure(rules().withBaseline(file)))
                    .hasMessageContaining(":3:1  There is no claim hart.leter in ferry-1902.")
                    .hasMessageContaining("Did you mean hart.letter?")
                    .hasMessageContaining(":4:1  There is no check 'dates'.")
                    .hasMessageContaining("Did you mean date?")
                    .hasMessageContaining(":5:1  There is no claim crabbe.letter in ferry-1902.")
                    .hasMessageContaining("If it was renamed, rename it here;");
        }

        @Test
        void names_only_checks_and_claims_that_its_findings_name() {
            for (Finding finding : Comparison.of(dossier, dossier.accounts()).findings()) {
                assertThat(Comparison.CHECKS)
                        .extracting(check -> check.name() + ":")
                        .anyMatch(finding.id()::startsWith);
            }
        }
    }

    @Nested
    class A_line_that_cannot_be_read {

        @ParameterizedTest(name = "{0}: {2}")
        @CsvSource(delimiter = ';', textBlock = """
                date:hart.letter~lowe.warning:sent              ; 2:1  ; A line of a baseline has three parts, with | between them.
                date:hart.letter~lowe.warning:sent | right      ; 2:1  ; A line of a baseline has three parts, with | between them.
                date:hart.letter~lowe.warning:sent | rigt | why ; 2:38 ; 'rigt' is no judgement.
                date:hart.letter~lowe.warning:sent | right |    ; 2:38 ; This judgement has no reason.
                | right | why                                   ; 2:1  ; This line names no finding.
                twice | right | why                             ; 2:1  ; This finding is judged in line 1 already.
                """)
        void is_shown_with_its_place(String line, String place, String says) throws IOException {
            judge("twice | right | once", line);

            assertThatExceptionOfType(ErrataException.class)
                    .isThrownBy(() -> rules().withBaseline(file).check())
                    .withMessageStartingWith(file + ":" + place + "  " + says + "\n   2 | " + line);
        }

        @Test
        void is_shown_with_all_others() throws IOException {
            judge("a", "b | wrong | c", "d | harmles | e");

            ErrataException errata = catchThrowableOfType(
                    ErrataException.class, () -> rules().withBaseline(file).check());

            assertThat(errata.errata()).hasSize(3);
            assertThat(errata)
                    .hasMessageContaining("There is right, harmless, unjudged.")
                    .hasMessageContaining("Did you mean harmless?");
        }

        @Test
        void may_be_a_file_that_is_not_there_or_no_text() throws IOException {
            CheckRules rules = rules().withBaseline(file);
            assertThatExceptionOfType(ErrataException.class)
                    .isThrownBy(rules::check)
                    .withMessageContaining(
                            "There is no baseline " + file + ". Write a first one with CheckRules.writeBaseline?");

            Files.write(file, "\u00e4".getBytes(StandardCharsets.ISO_8859_1));
            assertThatExceptionOfType(ErrataException.class)
                    .isThrownBy(rules::check)
                    .withMessageContaining("is not written in UTF-8");

            assertThatExceptionOfType(ErrataException.class)
                    .isThrownBy(() -> rules().withBaseline(folder).check())
                    .withMessageContaining("cannot be read");
        }
    }
}
