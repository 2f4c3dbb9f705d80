package org.sicetnon.examples.korea;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sicetnon.account.Account;
import org.sicetnon.account.Claim;
import org.sicetnon.account.ClaimId;
import org.sicetnon.account.Dossier;
import org.sicetnon.check.Comparison;
import org.sicetnon.check.Finding;
import org.sicetnon.check.Inquiry;
import org.sicetnon.check.Verdict;
import org.sicetnon.chronology.Chronology;
import org.sicetnon.chronology.Constraint;
import org.sicetnon.chronology.Ground;
import org.sicetnon.chronology.Point;
import org.sicetnon.dsl.run.CheckRun;
import org.sicetnon.dsl.script.Dossiers;
import org.sicetnon.event.Phase;
import org.sicetnon.examples.BothWays;
import org.sicetnon.report.Report;
import org.sicetnon.source.Locator;
import org.sicetnon.time.Truth;

/** What the reasoner finds in the two papers' dates that hang on one another; none of it is listed anywhere. */
class DatesTest {

    private static final Dossier DOSSIER = Dossiers.named("korea-1950-dates");
    private static final Chronology KIM = chronology("kim");
    private static final Chronology TAN = chronology("tan");

    @Nested
    class In_Tan {

        @Test
        void seventy_hours_after_the_eleventh_do_not_end_on_the_thirteenth() {
            Chronology.Clash clash = clash(TAN, "mulling");

            assertThat(clash.claims())
                    .containsExactlyInAnyOrder(
                            tan("mulling"),
                            tan("mullingEnds"),
                            tan("mullsThenDecides"),
                            tan("decision13"),
                            tan("meeting13"));
            assertThat(passages(clash))
                    .contains("manoeuvres, n. 142 \"After 11 October, he spent a sleepless seventy\"");
        }

        @Test
        void the_parallel_is_crossed_on_two_days() {
            assertThat(clash(TAN, "crossing").claims())
                    .containsExactlyInAnyOrder(
                            tan("crossing"), tan("pushAcross"), tan("volunteersOrder"), tan("finalDecision"));
        }

        @Test
        void arithmetic_decides_between_two_days_of_the_landing() {
            assertThat(withoutOctober(TAN).consistent()).isEqualTo(Truth.FAILS);
            assertThat(withoutOctober(TAN.without(tan("inchon"))).consistent())
                    .as("ten days after the 19th is after the 27th, and the 17th is before it")
                    .isEqualTo(Truth.FAILS);
            assertThat(withoutOctober(TAN.without(tan("inchonAbstract"))).consistent())
                    .isEqualTo(Truth.HOLDS);
            assertThat(TAN.without(tan("inchon"), tan("inchonAbstract"))
                            .span(tan("inchon"), Phase.DONE)
                            .latest()
                            .orElseThrow()
                            .claims())
                    .as("without either day, what was sent ten days later leaves the 17th at the latest")
                    .containsAnyOf(tan("jcsDirective"), tan("zhouSendsTeam"));
        }

        @Test
        void the_day_before_steps_back_over_a_sentence() {
            Chronology.Span span = TAN.span(tan("evacuation"), Phase.DONE);

            assertThat(span.latest().orElseThrow().claims()).containsExactly(tan("stalinNote"), tan("evacuation"));
            assertThat(page("when tan.evacuation"))
                    .contains(
                            "told: 13 October 1950: the day before 'Stalin puts the evacuation off' (14 October 1950)");
        }

        private Chronology withoutOctober(Chronology chronology) {
            return chronology.without(tan("mulling"), tan("crossing"));
        }
    }

    @Nested
    class In_Kim {

        @Test
        void a_telegram_of_the_26th_reports_what_was_done_on_the_28th() {
            Chronology.Clash clash = clash(KIM, "toTheMission");

            assertThat(clash.claims()).containsExactlyInAnyOrder(kim("toTheMission"), kim("reconfirmed"));
            assertThat(passages(clash)).anyMatch(it -> it.startsWith("in n. 102"));
        }

        @Test
        void a_telegram_of_the_18th_reports_a_talk_of_the_19th() {
            assertThat(clash(KIM, "zhouToRoshchin").claims())
                    .containsExactlyInAnyOrder(kim("zhouToRoshchin"), kim("zhouSuggests"));
            Chronology byTheText = KIM.without(kim("zhouSuggests"));
            Chronology.Terminus latest =
                    byTheText.span(kim("zhouToRoshchin"), Phase.DONE).latest().orElseThrow();
            assertThat(latest.minute())
                    .as("both can be only in the first five hours of the day in Beijing, the 18th in Moscow (rule 12)")
                    .isEqualTo(Instant.parse("1950-09-18T20:59:00Z"));
            assertThat(latest.claims()).containsExactly(kim("roshchinReports"));
            Constraint<Point, Ground> beforeMidnight = Constraint.atMost(
                    Point.EPOCH,
                    Point.of(kim("roshchinReports"), Phase.SENT),
                    Instant.parse("1950-09-18T15:59:00Z").getEpochSecond() / 60,
                    new Ground.Supposed("it was still the 18th in Beijing when it was sent"));
            assertThat(byTheText.supposing(beforeMidnight).clashes(5))
                    .anySatisfy(it -> assertThat(it.claims())
                            .containsExactlyInAnyOrder(kim("roshchinReports"), kim("zhouToRoshchin")));
            assertThat(byTheText.clashes(5))
                    .as("a supposition changes nothing")
                    .noneSatisfy(it -> assertThat(it.claims()).contains(kim("roshchinReports")));
        }

        @Test
        void two_days_later_hangs_on_a_doubtful_anchor() {
            assertThat(KIM.span(kim("tellNobody"), Phase.DONE).earliest())
                    .as("the day of the talk is disputed, and so dates nothing")
                    .isEmpty();
            assertThat(KIM.without(kim("zhouSuggests"))
                            .span(kim("tellNobody"), Phase.DONE)
                            .earliest()
                            .orElseThrow()
                            .claims())
                    .containsExactly(kim("zhouToRoshchin"), kim("tellNobody"));
        }

        @Test
        void seven_hours_later_fits_his_own_dates() {
            assertThat(KIM.clashes(40))
                    .noneSatisfy(it -> assertThat(it.claims()).contains(kim("maoAgreesAgain")));
        }
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = ';', textBlock = """
            consistent kim ; FAILS
            consistent tan ; FAILS
            consistent ; FAILS
            date(outbreak) == 1950-06-25 ; HOLDS
            date(outbreak) == 1950-06-26 ; FAILS
            date(newLimit) == 1950-10-19 ; HOLDS
            date(nscApproved) == 1950-09-11 ; HOLDS
            before(outbreak, resolution) ; HOLDS
            before(kim.zhouToRoshchin, kim.stalinAnswers) ; HOLDS
            before(jcsDirective, amplifyingApproved) ; HOLDS
            before(nscApproved, amplifyingApproved) ; HOLDS
            """)
    void a_statement_rests_on_the_chronology(String statement, Verdict.Kind expected) {
        assertThat(run(statement).statements().get(0).verdict().kind()).isEqualTo(expected);
    }

    @Test
    void a_verdict_on_consistency_names_the_claims_of_each_account() {
        List<Claim> claims = Inquiry.into(DOSSIER, "kim")
                .consistent()
                .outcomes()
                .get(0)
                .grounds()
                .get(0)
                .claims();

        assertThat(claims).extracting(Claim::toString).containsExactly("kim.reconfirmed", "kim.toTheMission");
    }

    @Test
    void conflicts_are_printed_with_what_would_settle_them() {
        assertThat(page("conflicts tan"))
                .contains("CONFLICTS   tan: 5 minimal conflicts")
                .contains("Any two of the three can stand. It is settled if ")
                .contains("tan.inchon tells again of tan.inchonAbstract.");
    }

    @Test
    void two_dates_of_one_order_can_be_one_hour() {
        Chronology both = Chronology.of(DOSSIER, DOSSIER.accounts());
        Chronology.Span span = both.span(kim("evacuation"), Phase.DONE);

        assertThat(span.earliest().orElseThrow().minute())
                .as("the 13th has begun in Pyongyang")
                .isEqualTo(Instant.parse("1950-10-12T15:00:00Z"));
        assertThat(span.latest().orElseThrow().minute())
                .as("the 12th lasts in Moscow")
                .isEqualTo(Instant.parse("1950-10-12T20:59:00Z"));
    }

    @Test
    void the_checks_find_them_too() {
        ImmutableList<Finding> findings =
                Comparison.of(DOSSIER, DOSSIER.accounts()).findings();

        assertThat(findings)
                .filteredOn(it -> it.check().equals("chronology"))
                .flatExtracting(it -> it.claims().stream().map(Claim::id).toList())
                .contains(kim("toTheMission"), tan("mulling"), tan("jcsDirective"), tan("zhouSendsTeam"))
                .doesNotContain(tan("crossing"));
        assertThat(findings)
                .filteredOn(it -> it.check().equals("dated twice"))
                .flatExtracting(it -> it.claims().stream().map(Claim::id).toList())
                .as("two dates of one thing are of the check for that")
                .contains(tan("crossing"), tan("inchonAbstract"));
    }

    private static Chronology chronology(String account) {
        Account its = DOSSIER.account(account).orElseThrow();
        return Chronology.of(DOSSIER, its);
    }

    private static Chronology.Clash clash(Chronology chronology, String claim) {
        return chronology.clashes(40).stream()
                .filter(it -> it.claims().stream().anyMatch(id -> id.name().equals(claim)))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> passages(Chronology.Clash clash) {
        return clash.claims().stream()
                .flatMap(id -> DOSSIER.claim(id).stream())
                .flatMap(claim -> claim.locators().stream())
                .map(DatesTest::words)
                .toList();
    }

    private static String words(Locator locator) {
        return locator.place() + " \"" + locator.anchor() + "\"";
    }

    private static String page(String line) {
        return run(line).print(Report.Colour.NONE);
    }

    private static CheckRun run(String lines) {
        return BothWays.run("dates", "dossier 'korea-1950-dates'\n" + lines, DOSSIER);
    }

    private static ClaimId kim(String name) {
        return new ClaimId("kim", name);
    }

    private static ClaimId tan(String name) {
        return new ClaimId("tan", name);
    }
}
