package org.sicetnon.dsl.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sicetnon.account.Dossier;
import org.sicetnon.check.Verdict;
import org.sicetnon.dsl.language.Source;

/** Words of a dossier that put one entry before another, and what a script then hears of it. */
class OrderedTimesTest {

    private static final String WORLD = """
            dossier 'parley-1874', 'A Parley'
            accounts ash, elm
            leading offer
            days 1874-05-01..1874-05-31
            place Haven, 'Europe/London'
            state Norland, { seat Haven }
            person Envoy, { belongsTo Norland }
            question offer, { asks 'Is it accepted?'; yes ACCEPTS; no DECLINES }
            """;

    private static final String NOTE = """
            message note, 'The note', {
                from Norland
                to Envoy
                sent 1874-05-08, Haven
                delivered 1874-05-10, Haven
                asserted
                see one, 'words of the note'
            }
            meeting parley, 'The parley', {
                among Norland, Envoy
                where Haven
                on 1874-05-12
                asserted
                see one, 'words of the parley'
            }
            movement journey, 'The journey', {
                who Envoy
                departed 1874-05-14, Haven
                arrived 1874-05-16, Haven
                asserted
                see one, 'words of the journey'
            }
            """;

    private static Dossier dossier(String ash, String elm, String concordance) {
        return Dossiers.of(List.of(
                new Source("world.dossier", WORLD),
                new Source("ash.dossier", header("ash") + NOTE + ash),
                new Source("elm.dossier", header("elm") + elm),
                new Source("concordance.dossier", concordance)));
    }

    private static String header(String name) {
        return "account " + name + ", { author 'A. " + name + "'; work 'The Parley'; published 1902, 'London';"
                + " section one, 'I' }\n";
    }

    private static String entry(String kind, String lines, String day) {
        return kind + " told, 'What is told', {\n    " + lines.replace("; ", "\n    ") + "\n    on " + day
                + "\n    asserted\n    see one, 'words of what is told'\n}\n";
    }

    private static List<CheckScript.Item> run(String script, Dossier dossier) {
        return CheckScript.read(new Source("script", "dossier 'parley-1874'\n" + script + "\n"), asked -> dossier)
                .run();
    }

    private static Verdict.Kind consistent(String accounts, Dossier dossier) {
        return ((CheckScript.Judged) run("consistent " + accounts, dossier).get(0))
                .verdict()
                .kind();
    }

    @ParameterizedTest(name = "{0}, {1}, on {2} {3}")
    @CsvSource(delimiter = '|', textBlock = """
            statement | by Envoy; reports parley   | 1874-05-11 | FAILS
            statement | by Envoy; reports parley   | 1874-05-12 | HOLDS
            statement | by Envoy; answers note     | 1874-05-09 | FAILS
            statement | by Envoy; answers note     | 1874-05-10 | HOLDS
            statement | by Envoy                   | 1874-05-09 | HOLDS
            order     | from Norland; answers note | 1874-05-09 | FAILS
            order     | from Norland; answers note | 1874-05-10 | HOLDS
            """)
    void what_reports_or_answers_something_follows_it(String kind, String lines, String day, Verdict.Kind expected) {
        Dossier dossier = dossier(entry(kind, lines, day + ", Haven"), "", "");

        assertThat(consistent("ash", dossier)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "on {0}, {1} {2}")
    @CsvSource(delimiter = '|', textBlock = """
            1874-05-13 | within | FAILS
            1874-05-14 | within | HOLDS
            1874-05-16 | within | HOLDS
            1874-05-17 | within | FAILS
            1874-05-17 | apart  | HOLDS
            """)
    void a_part_of_a_journey_lies_within_it(String day, String degree, Verdict.Kind expected) {
        Dossier dossier = dossier(
                "",
                entry("statement", "by Envoy", day + ", Haven"),
                degree + " elm.told, ash.journey, because('said on the way')\n");

        assertThat(consistent("ash, elm", dossier)).isEqualTo(expected);
    }

    @Test
    void of_the_4th_or_the_6th_a_script_hears_what_is_left() {
        Dossier dossier = dossier("", entry("action", "by Envoy", "'[1874-05-04,1874-05-06]', Haven") + """
                action storm, 'The storm', { by Envoy; on 1874-05-05, Haven; asserted; see one, 'words of the storm' }
                sequence after, 'Then', { earlier storm; later told; asserted; see one, 'words of then' }
                """, "");
        CheckScript.Bounded when =
                (CheckScript.Bounded) run("when elm.told", dossier).get(0);

        assertThat(when.termini().get(0).span().earliest().orElseThrow().minute())
                .hasToString("1874-05-06T00:00:00Z");
        assertThat(when.termini().get(0).span().latest().orElseThrow().minute()).hasToString("1874-05-06T23:59:00Z");
    }
}
