package org.sicetnon.examples.korea;

import static org.sicetnon.dsl.assertj.SicEtNonAssertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.sicetnon.account.Dossier;
import org.sicetnon.agent.Agent;
import org.sicetnon.check.Finding.Severity;
import org.sicetnon.check.Verdict;
import org.sicetnon.dsl.junit.CheckRules;
import org.sicetnon.dsl.junit.DossierSource;
import org.sicetnon.dsl.junit.ScriptTests;
import org.sicetnon.dsl.junit.SicEtNonScript;
import org.sicetnon.position.Stance;

/** What the README shows of tests; its lines stand there word for word. */
class KoreaInJUnitTest {

    @DossierSource("korea-1950")
    Dossier dossier;

    private static Path judged;

    @BeforeAll
    static void someone_has_judged(@TempDir Path folder, @DossierSource("korea-1950") Dossier dossier) {
        judged = folder.resolve("judged.txt");
        CheckRules.between(dossier).failingAt(Severity.CONTRADICTION).writeBaseline(judged);
    }

    @TestFactory
    Stream<DynamicNode> what_holds_in_both() {
        return ScriptTests.of("checks/held.sicetnon");
    }

    @SicEtNonScript(value = "checks/disputed.sicetnon", verdict = Verdict.Kind.DISPUTED)
    void what_they_dispute() {}

    @Test
    void in_Kim_China_refuses_on_the_12th(@DossierSource("korea-1950") Dossier dossier) {
        Agent china = dossier.world().agent("China").orElseThrow();
        Stance no = dossier.leading().stance("NON_INTERVENTION").orElseThrow();
        assertThat(dossier)
                .position(china)
                .in("kim")
                .on(LocalDate.of(1950, 10, 12))
                .is(no);
    }

    @Test
    void no_contradiction_is_without_a_judgement() {
        CheckRules.between(dossier)
                .failingAt(Severity.CONTRADICTION)
                .withBaseline(judged)
                .check();
    }
}
