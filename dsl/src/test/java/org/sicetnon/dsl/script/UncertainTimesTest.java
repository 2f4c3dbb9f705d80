package org.sicetnon.dsl.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sicetnon.account.Attestation;
import org.sicetnon.account.Dossier;
import org.sicetnon.check.Comparison;
import org.sicetnon.check.Finding;
import org.sicetnon.dsl.export.Json;
import org.sicetnon.dsl.language.ErrataException;
import org.sicetnon.dsl.language.Source;
import org.sicetnon.report.Report;
import org.sicetnon.time.Conventions;
import org.sicetnon.time.DayPart;
import org.sicetnon.time.PeriodPart;

/** Times that are no plain date: how a dossier and a script write them, what they come to, and how they are printed. */
class UncertainTimesTest {

    private static final String WORLD = """
            dossier 'landing-1874', 'A Landing'
            accounts ash, elm
            leading offer
            days 1874-05-01..1874-05-31
            place Haven, 'Europe/London'
            place Aboard, '+08:00'
            place Samarkand, meanTime('66 58 E')
            state Norland, { seat Haven }
            question offer, { asks 'Is it accepted?'; yes ACCEPTS; no DECLINES }
            """;

    private static Dossier dossier(String convention, String ash, String elm) {
        return Dossiers.of(List.of(
                new Source("world.dossier", WORLD + convention + "\n"),
                account("ash", "    on " + ash),
                account("elm", "    on " + elm),
                new Source("concordance.dossier", "same ash.landing, elm.landing, because('one landing')\n")));
    }

    private static Source account(String name, String line) {
        return new Source(name + ".dossier", """
                account NAME, { author 'A. NAME'; work 'The Landing'; published 1902, 'London'; section one, 'I' }
                action start, 'The boats are lowered', {
                    by Norland
                    on 1874-05-31
                    asserted
                    see one, 'were lowered on the last'
                }
                action landing, 'The landing', {
                    by Norland
                LINE
                    asserted
                    see one, 'then they landed'
                }
                """.replace("NAME", name).replace("LINE", line));
    }

    private static Attestation landing(Dossier dossier) {
        return dossier.account("ash").orElseThrow().attestations("landing").get(0);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            '1874-05-~07'                            | 1874-05-05/1874-05-09
            '1874-05'                                | 1874-05-01/1874-05-31
            '1874'                                   | 1874-01-01/1874-12-31
            '1874-22'                                | 1873-12-01/1875-03-31
            '1874-05-1X'                             | 1874-05-10/1874-05-19
            '[1874-05-04,1874-05-06]'                | 1874-05-04/1874-05-06
            '1874-05-04/1874-05-06'                  | 1874-05-04/1874-05-06
            '../1874-05-06'                          | ../1874-05-06
            '1874-05-04T15:30'                       | 1874-05-04
            1874-05-07, about                        | 1874-05-05/1874-05-09
            about(1874-05-07)                        | 1874-05-05/1874-05-09
            about(1874-05-07), Haven                 | 1874-05-05/1874-05-09
            about(1874-05-07, 3, days)               | 1874-05-04/1874-05-10
            about('1874-05')                         | 1874-04-21/1874-06-10
            early('1874-05')                         | 1874-05-01/1874-05-11
            mid('1874-05')                           | 1874-05-11/1874-05-21
            late('1874-05')                          | 1874-05-21/1874-05-31
            early('1874-05', 0, 20)                  | 1874-05-01/1874-05-07
            about(early('1874-05'))                  | 1874-04-29/1874-05-13
            by(1874-05-11)                           | ../1874-05-11
            by(1874-05-11, 1, week)                  | 1874-05-04/1874-05-11
            since(1874-05-11)                        | 1874-05-11/..
            before(1874-05-11)                       | ../1874-05-10
            after(1874-05-11)                        | 1874-05-12/..
            between(1874-05-04, 1874-05-06)          | 1874-05-04/1874-05-06
            julian('1874-05-02')                     | 1874-05-14
            julian('1874-05')                        | 1874-05-13/1874-06-12
            japanese('Meiji 7-05-14')                | 1874-05-14
            after(start, 2, days)                    | 1874-06-02
            after(start, 1, month)                   | 1874-06-30
            after(start, 2, 3, months)               | 1874-07-31/1874-08-31
            after(start, '2', '2.5', months)         | 1874-07-31/1874-08-16
            after(start, '0.5', year)                | 1874-11-30
            within(start, 1, week)                   | 1874-05-31/1874-06-07
            before(start, 1, 2, weeks)               | 1874-05-17/1874-05-24
            before(start, '1', '1.5', months)        | 1874-04-15/1874-04-30
            after(start, 2, months), about           | 1874-07-21/1874-08-10
            """)
    void a_time_comes_to_days(String written, String days) {
        Dossier dossier = dossier("", written, "1874-05-14");

        assertThat(landing(dossier).days()).hasToString(days);
        assertThat(Json.dossier(Json.of(dossier)).fingerprint()).isEqualTo(dossier.fingerprint());
    }

    @ParameterizedTest(name = "{0} is printed {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            '1874-05'                       | May 1874;
            '1874-06-~07'                   | 1874-06-~07 (5 to 9 June 1874)
            '[1874-06-04,1874-06-06]'       | [1874-06-04,1874-06-06] (4 to 6 June 1874)
            about(1874-06-07)               | about 7 June 1874 (5 to 9 June 1874)
            early('1874-06')                | early June 1874 (1 to 11 June 1874)
            julian('1874-06-02')            | 2 June 1874 Julian (14 June 1874)
            coptic('1590-10-02')            | 1590-10-02 Coptic (8 June 1874)
            by(1874-05-11)                  | 11 May 1874 or earlier
            after(start, '2', '2.5', months) | 31 July 1874 to 16 August 1874: 2 to 2.5 months after 'The boats are lowered' (31 May 1874)
            within(start, 1, week)          | 31 May 1874 to 7 June 1874: up to 1 week after 'The boats are lowered' (31 May 1874)
            """)
    void and_is_printed_back_as_it_was_told(String written, String printed) {
        String elm = printed.startsWith("May") ? "1874-06-14" : "1874-05-14";
        Dossier dossier = dossier("", written, elm);

        assertThat(Report.of(Comparison.of(dossier, dossier.accounts()), Report.Colour.NONE)
                        .page(List.of())
                        .replaceAll("\\s+", " "))
                .contains(printed);
    }

    @Test
    void a_world_states_its_conventions() {
        Conventions own = dossier("""
                convention about, 1, day
                convention about, 20, minutes
                convention aboutMonth, 1, week
                convention aboutYear, 1, month
                convention early, 0, 50
                convention by, 3, days
                convention night, 21, 29
                """, "1874-05-07", "1874-05-07").world().conventions();

        assertThat(own.about()).isEqualTo(new Conventions.About(1, 7, 31));
        assertThat(own.aboutClock()).isEqualTo(Duration.ofMinutes(20));
        assertThat(own.shares()).containsEntry(PeriodPart.Part.EARLY, new Conventions.Share(0, 50));
        assertThat(own.by()).contains(3);
        assertThat(own.parts()).containsEntry(DayPart.Part.NIGHT, new Conventions.Hours(21 * 60, 29 * 60));
    }

    @Test
    void places_have_the_clock_of_a_zone_or_of_an_offset_or_of_the_sun() {
        Dossier dossier = dossier("", "1874-05-07", "1874-05-07");
        assertThat(dossier.world().place("Aboard").orElseThrow().zone()).hasToString("+08:00");
        assertThat(dossier.world().place("Samarkand").orElseThrow().zone()).hasToString("+04:27:52");
    }

    @Nested
    class A_finding_that_rests_on_a_convention {

        private final Dossier dossier = dossier("convention about, 3, days", "about(1874-05-07)", "1874-05-14");
        private final Comparison comparison = Comparison.of(dossier, dossier.accounts());

        @Test
        void says_so_as_data() {
            Finding finding = comparison.findings().stream()
                    .filter(it -> it.check().equals("date"))
                    .findFirst()
                    .orElseThrow();
            assertThat(finding.conventions()).hasSize(1);
            assertThat(finding.conventions().get(0).value()).isEqualTo("3 days to either side");
        }

        @Test
        void says_so_in_words_and_in_JSON() {
            assertThat(Report.of(comparison, Report.Colour.NONE).page(List.of()).replaceAll("\\s+", " "))
                    .contains("It rests on a convention: 'about a day' is 3 days to either side. Read as loosely as the"
                            + " words allow, it would not stand.");
            assertThat(Json.of(comparison, List.of())).contains("\"about_day\"").contains("3 days to either side");
        }
    }

    @ParameterizedTest(name = "{0} gives {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            date(landing) == '1874-05'                            | HOLDS
            date(landing) == 1874-05                              | erratum
            date(landing) == early('1874-05')                     | HOLDS
            date(landing) == late('1874-05')                      | FAILS
            date(landing) == about(1874-05-08)                    | HOLDS
            date(landing) == about(1874-05-12)                    | FAILS
            date(landing) == about(1874-05-12, 1, week)           | HOLDS
            date(landing) == by(1874-05-08)                       | HOLDS
            date(landing) == before(1874-05-07)                   | FAILS
            date(landing) == since(1874-05-07)                    | HOLDS
            date(landing) == between(1874-05-06, 1874-05-08)      | HOLDS
            date(landing) == 1874-05-06..1874-05-08               | HOLDS
            date(landing) == '[1874-05-06,1874-05-08]'            | FAILS
            date(landing) == '[1874-05-06,1874-05-07]'            | HOLDS
            date(landing) == julian('1874-04-25')                 | HOLDS
            date(landing) != '1874-06'                            | HOLDS
            '1874-05' == date(landing)                            | HOLDS
            early('1874-05') == date(landing)                     | HOLDS
            by(1874-05-08) == date(landing)                       | HOLDS
            date(landing) == after(start)                         | erratum
            date(landing) == earli('1874-05')                     | erratum
            date(landing) == '1874-13'                            | erratum
            """)
    void a_statement_compares_with_such_times(String statement, String verdict) {
        Dossier dossier = dossier("", "1874-05-07", "1874-05-07");
        Source script = new Source("a.sicetnon", "dossier 'landing-1874'\n" + statement + "\n");
        if (verdict.equals("erratum")) {
            assertThatExceptionOfType(ErrataException.class)
                    .isThrownBy(() -> CheckScript.read(script, name -> dossier))
                    .withMessageContaining("a.sicetnon:2:");
            return;
        }
        ImmutableList<CheckScript.Item> items =
                CheckScript.read(script, name -> dossier).run();
        assertThat(((CheckScript.Judged) items.get(0)).verdict().kind().name()).isEqualTo(verdict);
    }
}
