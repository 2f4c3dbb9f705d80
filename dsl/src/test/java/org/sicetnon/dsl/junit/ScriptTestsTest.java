package org.sicetnon.dsl.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.opentest4j.AssertionFailedError;
import org.sicetnon.account.Dossier;
import org.sicetnon.check.Verdict;
import org.sicetnon.dsl.language.ErrataException;
import org.sicetnon.dsl.run.CheckRun;
import org.sicetnon.dsl.run.Checks;
import org.sicetnon.dsl.script.CheckScript;

class ScriptTestsTest {

    static class Ferry {
        @TestFactory
        Stream<DynamicNode> what_we_hold() {
            return ScriptTests.of("checks/ferry.sicetnon");
        }
    }

    static class FerryInAFile {
        @TestFactory
        Stream<DynamicNode> what_we_hold() {
            return ScriptTests.of(Path.of("src/test/resources/checks/holds.sicetnon"));
        }
    }

    static class FerryByRun {
        @TestFactory
        Stream<DynamicNode> what_we_hold() {
            return ScriptTests.of(Checks.run("mine", "dossier 'ferry-1902'\nhappened(lowe.leave)\nhappened(refusal)"));
        }
    }

    static class FerryByAnnotation {
        @SicEtNonScript("checks/ferry.sicetnon")
        void what_we_hold() {}
    }

    static class Quarrels {
        @SicEtNonScript(value = "checks/quarrels.sicetnon", verdict = Verdict.Kind.DISPUTED)
        void what_they_quarrel_over(CheckScript.Judged statement, Dossier dossier, CheckRun run) {
            assertThat(statement.verdict().outcomes()).hasSize(2);
            assertThat(run.dossier()).isSameAs(dossier);
        }
    }

    static class Misspelt {
        @TestFactory
        Stream<DynamicNode> what_we_hold() {
            return ScriptTests.of("checks/misspelt.sicetnon");
        }
    }

    static class MisspeltByAnnotation {
        @SicEtNonScript("checks/misspelt.sicetnon")
        void what_we_hold() {}
    }

    @Nested
    class A_script {

        @Test
        void is_a_test_for_each_statement_called_by_it_with_its_line() {
            EngineExecutionResults results = Failed.run(Ferry.class);

            assertThat(Failed.names(results.testEvents().finished().list()))
                    .containsExactly(
                            "line 3: happened(refusal)",
                            "line 4: position(Company, 1902-05-02) == STAYS",
                            "line 5: date(letter) == 1902-05-01 || date(letter) == 1902-05-03",
                            "line 7: position(Pilot, 1902-05-02) == STAYS");
            assertThat(Failed.names(results.testEvents().succeeded().list()))
                    .containsExactly(
                            "line 3: happened(refusal)",
                            "line 5: date(letter) == 1902-05-01 || date(letter) == 1902-05-03");
        }

        @Test
        void leads_an_editor_to_its_lines() {
            assertThat(ScriptTests.of("checks/holds.sicetnon")
                            .map(node -> node.getTestSourceUri().orElseThrow().toString()))
                    .containsExactly(
                            "classpath:/checks/holds.sicetnon?line=3&column=1",
                            "classpath:/checks/holds.sicetnon?line=4&column=1");
            assertThat(ScriptTests.of(Path.of("src/test/resources/checks/holds.sicetnon"))
                            .map(node -> node.getTestSourceUri().orElseThrow().toString()))
                    .allMatch(it -> it.startsWith("file:/") && it.contains("holds.sicetnon?line="));
        }

        @Test
        void may_stand_in_a_file_or_in_the_test() {
            Failed.run(FerryInAFile.class)
                    .testEvents()
                    .assertStatistics(it -> it.started(2).succeeded(2));
            Failed.run(FerryByRun.class)
                    .testEvents()
                    .assertStatistics(it -> it.started(2).succeeded(2));
        }
    }

    @Nested
    class A_statement_that_does_not_hold {

        @Test
        void says_what_each_account_has_with_its_passages() {
            assertThat(Failed.allOf(Ferry.class).get(0)).hasMessage("""
                    checks/ferry.sicetnon:4:1  This is disputed, and should hold.
                      disputed      position(Company, 1902-05-02) == STAYS
                                    hart  holds
                                          position(Company, 1902-05-02) = STAYS (stated)
                                            The company keeps the ferry in port · opening "kept her in port that day"
                                    lowe  fails
                                          position(Company, 1902-05-02) = SAILS (stated)
                                            The company lets the ferry sail · opening "gave her leave to sail"
                    """);
        }

        @Test
        void gives_expected_and_actual_that_differ_where_the_accounts_do() {
            AssertionFailedError disputed =
                    (AssertionFailedError) Failed.allOf(Ferry.class).get(0);

            assertThat(disputed.getExpected().getStringRepresentation()).isEqualTo("""
                    holds
                    hart  holds; position(Company, 1902-05-02) = STAYS (stated)
                    lowe  holds""");
            assertThat(disputed.getActual().getStringRepresentation()).isEqualTo("""
                    disputed
                    hart  holds; position(Company, 1902-05-02) = STAYS (stated)
                    lowe  fails; position(Company, 1902-05-02) = SAILS (stated)""");
        }

        @Test
        void may_be_one_of_which_all_are_silent() {
            AssertionFailedError silent =
                    (AssertionFailedError) Failed.allOf(Ferry.class).get(1);

            assertThat(silent)
                    .hasMessageStartingWith("checks/ferry.sicetnon:7:1  This is undetermined, and should hold.");
            assertThat(silent.getExpected().getStringRepresentation()).contains("hart  not counted");
        }
    }

    @Nested
    class A_method_for_a_script {

        @Test
        void is_run_for_each_statement_and_fails_alike() {
            EngineExecutionResults results = Failed.run(FerryByAnnotation.class);

            assertThat(Failed.names(results.testEvents().failed().list()))
                    .containsExactly(
                            "line 4: position(Company, 1902-05-02) == STAYS",
                            "line 7: position(Pilot, 1902-05-02) == STAYS");
            assertThat(Failed.allOf(FerryByAnnotation.class))
                    .extracting(Throwable::getMessage)
                    .isEqualTo(Failed.allOf(Ferry.class).stream()
                            .map(Throwable::getMessage)
                            .toList());
        }

        @Test
        void may_ask_for_another_verdict_and_take_the_statement() {
            Failed.run(Quarrels.class)
                    .testEvents()
                    .assertStatistics(it -> it.started(2).succeeded(2));
        }
    }

    @Nested
    class A_script_that_cannot_be_run {

        @Test
        void fails_once_with_all_its_errata() {
            for (Class<?> tests : List.of(Misspelt.class, MisspeltByAnnotation.class)) {
                assertThat(Failed.of(tests))
                        .isInstanceOf(ErrataException.class)
                        .hasMessageContaining("checks/misspelt.sicetnon:3:10  ")
                        .hasMessageContaining("Did you mean refusal?")
                        .hasMessageContaining("checks/misspelt.sicetnon:4:")
                        .hasMessageContaining("Did you mean STAYS?");
            }
        }

        @Test
        void is_one_that_is_not_there() {
            assertThatExceptionOfType(IllegalArgumentException.class)
                    .isThrownBy(() -> ScriptTests.of("checks/none.sicetnon"))
                    .withMessage("There is no script 'checks/none.sicetnon' on the class path."
                            + " Put it under src/test/resources, or give its Path?");
            assertThatExceptionOfType(ErrataException.class)
                    .isThrownBy(() -> ScriptTests.of(Path.of("none.sicetnon")))
                    .withMessageContaining("There is no script none.sicetnon.");
        }

        @Test
        void is_one_of_a_dossier_that_is_not_there() {
            assertThatExceptionOfType(ErrataException.class)
                    .isThrownBy(() -> ScriptTests.of("checks/elsewhere.sicetnon"))
                    .withMessageContaining("checks/elsewhere.sicetnon:1:9  There is no dossier 'fery-1902'");
        }

        @Test
        void is_one_that_is_not_in_UTF_8() {
            assertThatExceptionOfType(ErrataException.class)
                    .isThrownBy(() -> ScriptTests.of("checks/latin.sicetnon"))
                    .withMessageContaining("checks/latin.sicetnon is not written in UTF-8. Save it as UTF-8?");
        }

        @Test
        void is_one_that_states_nothing() {
            assertThatExceptionOfType(IllegalArgumentException.class)
                    .isThrownBy(() -> ScriptTests.of("checks/nothing.sicetnon"))
                    .withMessageStartingWith(
                            "checks/nothing.sicetnon states nothing that could hold or fail, so it tests nothing.");
        }
    }
}
