package stranger.script;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.sicetnon.account.Dossier;
import org.sicetnon.dsl.language.Source;
import org.sicetnon.dsl.run.CheckRun;
import org.sicetnon.dsl.run.Checks;
import org.sicetnon.dsl.script.Dossiers;
import org.sicetnon.report.Report;

/** The last ferry of 1902, which never sailed, as two authors tell of it: a dossier and a script in the language. */
public final class Script {

    private static final String WORLD =
            """
            dossier 'ferry-1902', 'The last ferry of 1902'
            accounts hart, lowe
            leading sailing
            days 1902-05-01..1902-05-06
            place Quay, 'Europe/London'
            body Company, { called 'the company'; seat Quay }
            question sailing, {
                asks 'Does the company let the ferry sail?'
                yes SAILS
                no STAYS
            }
            """;

    private static final String ACCOUNT =
            """
            account %s, {
                author '%s'
                work 'The Ferry'
                published %d, 'Privately printed'
            }
            decision sitting, 'The company decides', {
                by Company
                on 1902-05-02
                clause sailing, %s
                asserted
                see opening, '%s'
            }
            """;

    private static final String CHECKS =
            """
            dossier 'ferry-1902'
            position(Company, 1902-05-02) == STAYS
            position(Company, 1902-05-02, hart) == STAYS
            findings hart, lowe
            """;

    private Script() {}

    /** Prints the verdicts on two statements, and what the checks find. */
    public static void main(String[] arguments) {
        Dossier dossier = Dossiers.of(List.of(
                new Source("world.dossier", WORLD),
                new Source("hart.dossier", ACCOUNT.formatted("hart", "M. Hart", 1931, "STAYS", "kept her in port")),
                new Source("lowe.dossier", ACCOUNT.formatted("lowe", "B. Lowe", 1958, "SAILS", "gave her leave")),
                new Source("concordance.dossier", "same hart.sitting, lowe.sitting, because('one sitting')\n")));
        CheckRun run = Checks.run("ferry", CHECKS, dossier);
        new PrintStream(System.out, true, StandardCharsets.UTF_8).print(run.print(Report.Colour.NONE));
    }
}
