package org.sicetnon.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sicetnon.check.Affair.affair;
import static org.sicetnon.check.Affair.clock;
import static org.sicetnon.check.Affair.day;
import static org.sicetnon.check.Affair.days;
import static org.sicetnon.check.Affair.denied;
import static org.sicetnon.check.Affair.done;
import static org.sicetnon.check.Affair.guessed;
import static org.sicetnon.check.Affair.in;
import static org.sicetnon.check.Affair.message;
import static org.sicetnon.check.Affair.phase;
import static org.sicetnon.check.Affair.sequence;
import static org.sicetnon.check.Affair.undated;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.sicetnon.account.Claim;
import org.sicetnon.account.ClaimId;
import org.sicetnon.account.Concordance.Degree;
import org.sicetnon.account.Dossier;
import org.sicetnon.event.Phase;
import org.sicetnon.report.ChronologyReport;
import org.sicetnon.time.Dating;
import org.sicetnon.time.EdtfText;
import org.sicetnon.time.Relative;

/** What a script asks of the accounts' times: {@code consistent}, {@code when}, {@code conflicts}; and its words. */
class ClashesTest {

    private static final Dossier CLASHING = affair().told(
                    "ash", done("decree", day(10)), done("landing", after(2, Relative.Unit.DAYS, "decree")))
            .told("elm", done("arrival", day(15)))
            .told("oak", done("rain", day(9)))
            .same("ash.landing", "elm.arrival")
            .dossier();

    @Nested
    class Consistent {

        @Test
        void holds_of_each_account_and_fails_of_both() {
            assertThat(kind(Inquiry.into(CLASHING, "ash"))).isEqualTo(Verdict.Kind.HOLDS);
            assertThat(kind(Inquiry.into(CLASHING, "elm"))).isEqualTo(Verdict.Kind.HOLDS);
            assertThat(kind(Inquiry.into(CLASHING, "ash", "elm"))).isEqualTo(Verdict.Kind.FAILS);
        }

        @Test
        void says_which_claims_of_which_account_clash_and_on_which_identity() {
            List<Outcome> outcomes = Inquiry.into(CLASHING).consistent().outcomes();

            assertThat(outcomes)
                    .extracting(it -> it.account() + " " + it.truth() + " "
                            + it.grounds().get(0).claims() + " "
                            + it.grounds().get(0).how())
                    .containsExactly(
                            "ash FAILS [ash.decree, ash.landing] same ash.landing, elm.arrival",
                            "elm FAILS [elm.arrival] same ash.landing, elm.arrival",
                            "oak FAILS [] same ash.landing, elm.arrival");
        }

        @Test
        void is_one_answer_that_can_be_turned_round() {
            assertThat(Inquiry.into(CLASHING).consistent().not().verdict().kind())
                    .isEqualTo(Verdict.Kind.HOLDS);
        }

        @Test
        void is_undetermined_only_where_more_than_so_many_cases_are_left_open() {
            assertThat(kind(Inquiry.into(alternating(20)))).isEqualTo(Verdict.Kind.FAILS);
            assertThat(kind(Inquiry.into(alternating(110)))).isEqualTo(Verdict.Kind.UNDETERMINED);
        }

        @Test
        void who_says_nothing_is_silent() {
            Dossier dossier =
                    affair().told("ash", done("decree", day(10))).told("elm").dossier();
            assertThat(Inquiry.into(dossier).consistent().outcomes())
                    .extracting(Outcome::standing)
                    .containsExactly(Outcome.Standing.COUNTS, Outcome.Standing.SILENT);
        }

        private Verdict.Kind kind(Inquiry inquiry) {
            return inquiry.consistent().verdict().kind();
        }
    }

    @Nested
    class When {

        @Test
        void gives_the_tightest_bounds_and_the_claims_that_set_each() {
            List<Termini> termini = when(
                    done("storm", day(9)),
                    undated("landing"),
                    done("audience", day(12)),
                    sequence("one", "storm", "landing"),
                    sequence("two", "landing", "audience"));

            assertThat(termini).hasSize(1);
            assertThat(termini.get(0).span().earliest().orElseThrow().claims())
                    .containsExactly(ash("storm"), ash("one"));
            assertThat(termini.get(0).span().latest().orElseThrow().claims())
                    .containsExactly(ash("audience"), ash("two"));
        }

        @Test
        void has_an_entry_for_each_phase() {
            assertThat(when(message("landing", Map.of(Phase.SENT, day(10), Phase.DELIVERED, day(12)))))
                    .extracting(Termini::phase)
                    .containsExactly(Phase.SENT, Phase.DELIVERED);
        }

        @Test
        void sets_aside_what_cannot_stand_together_and_says_so() {
            Termini landing = when(done("landing", day(12)), phase("again", "landing", Phase.DONE, day(14)))
                    .get(0);

            assertThat(landing.span().earliest()).isEmpty();
            assertThat(landing.told()).hasSize(2);
            assertThat(landing.disputed().get(0).claims()).containsExactly(ash("again"), ash("landing"));
        }

        @Test
        void knows_nothing_of_what_is_denied_guessed_or_not_told() {
            assertThat(when(denied(done("landing", day(12))))).isEmpty();
            assertThat(when(guessed(done("landing", day(12))))).isEmpty();
            assertThat(when(undated("landing"))).isEmpty();
        }

        @Test
        void is_told_in_words_with_the_derivation_of_a_date() {
            Dossier dossier = affair().told(
                            "ash",
                            Affair.titled(done("arrival", days(9, 10)), "The envoy arrives"),
                            Affair.titled(done("landing", after(2, Relative.Unit.DAYS, "arrival")), "His people land"))
                    .dossier();
            String page = new ChronologyReport(dossier)
                    .when("landing", Inquiry.into(dossier).when(ImmutableSet.of(ash("landing"))));

            assertThat(page).isEqualTo("""

                    WHEN   landing

                      ash  His people land, done:
                           told: 11 to 12 May 1871: two days after 'The envoy arrives' (9 to 10 May 1871)
                           not before 11 May 1871, not after 12 May 1871
                             ash.arrival, reply, n. 12 "words of arrival": The envoy arrives: done 9 to 10 May 1871
                             ash.landing, reply, n. 12 "words of landing": His people land: done 11 to 12 May 1871:
                               two days after 'The envoy arrives' (9 to 10 May 1871)
                    """);
        }

        private List<Termini> when(Claim... claims) {
            return Inquiry.into(affair().told("ash", claims).dossier()).when(ImmutableSet.of(ash("landing")));
        }
    }

    @Nested
    class Conflicts {

        @Test
        void are_told_with_passages_and_what_would_settle_them() {
            assertThat(new ChronologyReport(CLASHING)
                            .conflicts(Inquiry.into(CLASHING, "ash", "elm").conflicts()))
                    .isEqualTo("""

                    CONFLICTS   ash, elm: 1 minimal conflict

                    1   These cannot stand together: decree; landing; arrival
                          ash  reply, n. 12 "words of decree"
                                 decree: done 10 May 1871 · asserted
                          ash  reply, n. 12 "words of landing"
                                 landing: done 12 May 1871: two days after 'decree' (10 May 1871) · asserted
                          elm  reply, n. 12 "words of arrival"
                                 arrival: done 15 May 1871 · asserted
                        One thing by the concordance: ash.landing, elm.arrival (same day and same people).
                        Any two of the three can stand. It is settled if 'decree' was 13 May 1871 or later, or 'landing'
                        was 5 days or more after 'decree', or 'arrival' was 12 May 1871 or earlier.

                    """);
        }

        @Test
        void of_an_arrival_before_its_dispatch_name_the_order_of_phases() {
            Dossier dossier = affair().told(
                            "ash",
                            message(
                                    "note",
                                    Map.of(
                                            Phase.SENT,
                                            day(14),
                                            Phase.DELIVERED,
                                            in(Affair.TAMRA_CITY, clock(12, 9, 0)))))
                    .dossier();
            assertThat(new ChronologyReport(dossier)
                            .conflicts(Inquiry.into(dossier).conflicts()))
                    .contains("What is delivered was sent before.")
                    .contains(
                            "It cannot stand as it is. It is settled if 'note' was delivered 14 May 1871 or later, or 'note'\n"
                                    + "    was sent 12 May 1871 or earlier.");
        }

        @Test
        void of_an_order_without_dates_are_settled_by_its_reverse() {
            Dossier dossier = affair().told(
                            "ash",
                            undated("storm"),
                            undated("landing"),
                            sequence("one", "storm", "landing"),
                            sequence("two", "landing", "storm"))
                    .dossier();
            assertThat(new ChronologyReport(dossier)
                            .conflicts(Inquiry.into(dossier).conflicts()))
                    .contains("These cannot stand together: storm; landing")
                    .contains("Either can stand without the other. It is settled if 'landing' was before 'storm', or")
                    .contains("was before 'landing'.");
        }

        @Test
        void that_are_none_are_said_to_be_none() {
            Dossier dossier = affair().told("ash", done("decree", day(10))).dossier();
            Clashes none = Inquiry.into(dossier).conflicts();

            assertThat(none).isEqualTo(new Clashes(ImmutableList.copyOf(dossier.accounts()), ImmutableList.of(), true));
            assertThat(new ChronologyReport(dossier).conflicts(none))
                    .contains("CONFLICTS   ash: all that is said of time can be so together");
        }

        @Test
        void that_too_much_is_left_open_to_find_are_not_said_to_be_none() {
            Dossier dossier = alternating(110);
            Clashes open = Inquiry.into(dossier).conflicts();

            assertThat(open.all()).isEmpty();
            assertThat(open.complete()).isFalse();
            assertThat(new ChronologyReport(dossier).conflicts(open))
                    .contains("CONFLICTS   ash: too much is left open to tell");
            assertThat(new ChronologyCheck().examine(dossier, dossier.accounts()))
                    .extracting(Check.Examination::agreed, Check.Examination::untold)
                    .containsExactly(0, 1);
        }

        @Test
        void within_one_account_are_among_those_of_all() {
            Dossier dossier = affair().told(
                            "ash", done("decree", day(10)), phase("again", "decree", Phase.DONE, day(12)))
                    .told("elm", done("edict", day(10)))
                    .tied(Degree.PERHAPS, "ash.decree", "elm.edict")
                    .dossier();
            assertThat(Inquiry.into(dossier).conflicts().all()).hasSize(1);
            assertThat(Inquiry.into(dossier, "elm").conflicts().all()).isEmpty();
        }
    }

    /** Two things at once, one on one of so many odd days, the other on one of so many even days: each pair is a case. */
    private static Dossier alternating(int days) {
        return affair().told(
                        "ash",
                        done("decree", oneOf(1, days)),
                        done("edict", oneOf(2, days)),
                        phase("same", "edict", Phase.DONE, after(0, Relative.Unit.MINUTES, "decree")))
                .dossier();
    }

    private static Dating oneOf(int first, int days) {
        return Dating.of(EdtfText.parse(IntStream.range(0, days)
                .mapToObj(i -> Affair.may(1).plusDays(first - 1 + 2L * i).toString())
                .collect(Collectors.joining(",", "[", "]"))));
    }

    private static Dating after(int amount, Relative.Unit unit, String anchor) {
        return Dating.of(new Relative(anchor, Relative.Side.AFTER, Optional.of(amount), unit));
    }

    private static ClaimId ash(String name) {
        return new ClaimId("ash", name);
    }
}
