package org.sicetnon.examples;

import static org.assertj.core.api.Assertions.assertThat;

import org.sicetnon.account.Dossier;
import org.sicetnon.dsl.groovy.TrustedChecks;
import org.sicetnon.dsl.language.Source;
import org.sicetnon.dsl.run.CheckRun;
import org.sicetnon.dsl.run.Checks;
import org.sicetnon.report.Report;

/** A script run twice: interpreted, and as a program of Groovy; both must come to the same and read the same. */
public final class BothWays {

    private BothWays() {}

    /** Runs a script on a dossier that is at hand, and returns what came of it either way. */
    public static CheckRun run(String name, String text, Dossier dossier) {
        CheckRun interpreted = Checks.run(name, text, dossier);
        CheckRun compiled = TrustedChecks.run(new Source(name, text), dossier);
        assertThat(compiled.print(Report.Colour.NONE))
                .as("what is printed, as a program of Groovy")
                .isEqualTo(interpreted.print(Report.Colour.NONE));
        assertThat(compiled.items()).as("what it comes to").isEqualTo(interpreted.items());
        return interpreted;
    }
}
