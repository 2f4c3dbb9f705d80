package org.sicetnon.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sicetnon.check.Affair.*;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sicetnon.account.Account;
import org.sicetnon.account.Claim;
import org.sicetnon.account.Concordance.Degree;
import org.sicetnon.account.Dossier;
import org.sicetnon.account.Matter;
import org.sicetnon.account.Matter.OfCause.Rank;
import org.sicetnon.account.Matter.OfEvidence.State;
import org.sicetnon.account.Modality;
import org.sicetnon.check.Check.Examination;
import org.sicetnon.check.Finding.Severity;
import org.sicetnon.event.Clause;
import org.sicetnon.event.Content;
import org.sicetnon.event.Event;
import org.sicetnon.event.Force;
import org.sicetnon.event.Phase;
import org.sicetnon.position.Question;
import org.sicetnon.position.Stance;
import org.sicetnon.time.ClockRange;
import org.sicetnon.time.Dating;
import org.sicetnon.time.DayRange;

/** Where a single condition of a check decides: the two sides of each of them. */
class CheckEdgesTest {

    private static final Stance PAYS = Stance.of("PAYS", Stance.Kind.YES);
    private static final Stance OWES = Stance.of("OWES", Stance.Kind.NO);
    private static final Question DEBT = Question.of("debt", "Did it pay?", PAYS, OWES);

    private static List<Integer> counts(Examination it) {
        return List.of(it.agreed(), it.untold(), it.findings().size());
    }

    private static Finding only(Examination examination) {
        assertThat(examination.findings()).hasSize(1);
        return examination.findings().get(0);
    }

    @Nested
    class Of_two_orders {

        private List<Claim> claims(int first, int second) {
            return List.of(done("reply", day(first)), done("sails", day(second)));
        }

        private Affair four() {
            Affair affair = affair();
            List.of("ash", "elm", "oak", "yew")
                    .forEach(name -> affair.told(
                            name,
                            claims(name.equals("ash") ? 9 : 14, name.equals("ash") ? 10 : 13)
                                    .toArray(Claim[]::new)));
            for (String name : List.of("elm", "oak", "yew")) {
                affair.same("ash.reply", name + ".reply").same("ash.sails", name + ".sails");
            }
            return affair;
        }

        @ParameterizedTest(name = "asked of {0} accounts")
        @CsvSource({
            "2, order:ash.reply~elm.reply~~ash.sails~elm.sails",
            "3, order:ash.reply~elm.reply~oak.reply~~ash.sails~elm.sails~oak.sails"
        })
        void the_name_is_made_of_the_entries_of_all_that_are_asked(int asked, String expected) {
            Dossier dossier = four().dossier();
            ImmutableList<Account> accounts = dossier.accounts().subList(0, asked);
            assertThat(new OrderCheck().examine(dossier, accounts).findings())
                    .isNotEmpty()
                    .allSatisfy(it -> assertThat(it.id()).isEqualTo(expected));
        }

        @Test
        void the_name_is_made_of_two_where_they_are_only_perhaps_the_same() {
            Dossier dossier = affair().told("ash", claims(9, 10).toArray(Claim[]::new))
                    .told("elm", claims(14, 13).toArray(Claim[]::new))
                    .told("oak", claims(14, 13).toArray(Claim[]::new))
                    .tied(Degree.PERHAPS, "ash.reply", "elm.reply")
                    .same("ash.sails", "elm.sails")
                    .same("elm.reply", "oak.reply")
                    .dossier();
            assertThat(new OrderCheck().examine(dossier, dossier.accounts()).findings())
                    .extracting(Finding::id)
                    .containsExactly("order:ash.reply~elm.reply~~ash.sails~elm.sails");
        }

        @Test
        void only_events_have_one() {
            assertThat(affair().told("ash", done("reply", day(12)), stance("firm", NORLAND, REFUSES, day(10)))
                            .told("elm", done("reply", day(12)), stance("firm", NORLAND, REFUSES, day(14)))
                            .same("ash.reply", "elm.reply")
                            .same("ash.firm", "elm.firm")
                            .by(new OrderCheck())
                            .examined())
                    .isZero();
        }
    }

    @Nested
    class In_two_places {

        private Dating hours(int from, int minutes) {
            return in(
                    HAVEN,
                    Dating.of(new ClockRange(
                            may(12).atTime(from, 0), may(12).atTime(from, 0).plusMinutes(minutes))));
        }

        private Examination examine(Dating here, Dating there) {
            return affair().told(
                            "ash",
                            gathering("council", here, Optional.of(HAVEN), HOLM),
                            gathering("audience", there, Optional.of(TAMRA_CITY), HOLM))
                    .by(new PresenceCheck());
        }

        @ParameterizedTest(name = "within {0} and {1} minutes: {2}")
        @CsvSource({"60, 60, CONTRADICTION", "61, 60, TENSION", "60, 61, TENSION", "720, 30, TENSION"})
        void an_hour_is_the_most_that_leaves_no_way_between_them(int here, int there, Severity expected) {
            assertThat(only(examine(hours(8, here), hours(8, there))).severity())
                    .isEqualTo(expected);
        }

        @Test
        void more_than_half_a_day_says_nothing() {
            assertThat(examine(hours(8, 721), hours(8, 30)).examined()).isZero();
        }

        @Test
        void a_time_without_an_end_says_nothing() {
            assertThat(examine(Dating.of(DayRange.since(may(12))), hours(8, 30)).examined())
                    .isZero();
            assertThat(examine(Dating.of(DayRange.by(may(12))), hours(8, 30)).examined())
                    .isZero();
        }
    }

    @Nested
    class Of_two_stances {

        @Test
        void that_both_leave_open_it_cannot_be_told() {
            Claim[] torn = {stance("yes", NORLAND, ACCEPTS, day(12)), stance("no", NORLAND, REFUSES, day(12))};
            assertThat(counts(affair().told("ash", torn)
                            .told("elm", torn)
                            .on(12, 12)
                            .by(new StanceCheck())))
                    .containsExactly(0, 1, 0);
        }

        @Test
        void the_name_is_made_of_the_agent_the_question_the_first_day_and_those_that_have_one() {
            assertThat(only(affair().told("elm", stance("yes", NORLAND, ACCEPTS, day(12)))
                                    .told("ash", stance("no", NORLAND, REFUSES, day(12)))
                                    .told("oak", done("rain", day(12)))
                                    .on(12, 12)
                                    .by(new StanceCheck()))
                            .id())
                    .isEqualTo("stance:Norland:envoy:1871-05-12:ash~elm");
        }
    }

    @Nested
    class Of_a_silence {

        @Test
        void what_both_tell_is_agreed_from_either_side() {
            Affair affair = affair().told("ash", done("reply", day(12)))
                    .told("elm", done("reply", day(12)))
                    .same("ash.reply", "elm.reply");
            assertThat(counts(affair.by(new SilenceCheck()))).containsExactly(2, 0, 0);
        }

        @ParameterizedTest
        @EnumSource(Absence.class)
        void the_reason_is_printed_in_words(Absence absence) {
            assertThat(absence.toString().replace(' ', '_')).isEqualToIgnoringCase(absence.name());
            assertThat(absence.toString()).isLowerCase().doesNotContain("_");
        }
    }

    @Test
    void the_sides_of_an_occurrence_rest_on_no_guess() {
        assertThat(sides(only(affair().told(
                                "ash", done("reply", day(12)), guessed(phase("perhaps", "reply", Phase.DONE, day(12))))
                        .told("elm", denied(done("reply", day(12))))
                        .same("ash.reply", "elm.reply")
                        .by(new OccurrenceCheck()))))
                .containsExactly(List.of("ash.reply"), List.of("elm.reply"));
    }

    @Nested
    class Of_a_principal_cause {

        private final Claim effect = done("reply", day(12));

        private List<List<String>> sides(Claim[] ash, Claim[] elm) {
            return Affair.sides(only(affair().told("ash", effect)
                    .told("ash", ash)
                    .told("elm", effect)
                    .told("elm", elm)
                    .same("ash.reply", "elm.reply")
                    .by(new CauseCheck())));
        }

        @Test
        void that_the_other_leaves_out_the_sides_are_that_one_and_all_of_the_others() {
            Claim[] ranked = {cause("debt", "reply", Rank.PRINCIPAL), cause("rain", "reply", Rank.ONE)};
            Claim[] unranked = {cause("pride", "reply", Rank.ONE), cause("fear", "reply", Rank.ONE)};
            assertThat(sides(ranked, unranked)).containsExactly(List.of("ash.debt"), List.of("elm.pride", "elm.fear"));
            assertThat(sides(unranked, ranked)).containsExactly(List.of("ash.pride", "ash.fear"), List.of("elm.debt"));
        }
    }

    @Nested
    class Told_twice {

        private Examination examine(Claim first, Claim then) {
            return affair().asking(DEBT)
                    .told("ash", first, again(then, "first"))
                    .by(new ToldTwiceCheck());
        }

        @ParameterizedTest(name = "sent, and denied to have been {0}: {1} findings")
        @CsvSource({"SENT, 1", "AGREED, 0", "READ, 0"})
        void what_is_denied_is_the_phase_that_the_denial_names(Phase phase, int findings) {
            Claim denying = said(
                    message("then", Phase.SENT, day(12)), new Modality.Denied(Optional.of(phase), ImmutableList.of()));
            assertThat(counts(examine(message("first", Phase.SENT, day(12)), denying)))
                    .containsExactly(1 - findings, 0, findings);
        }

        @Test
        void answers_to_two_questions_do_not_exclude_each_other() {
            Claim first = saying("first", HOLM, day(12), Force.UNSAID, new Clause(ENVOY, ACCEPTS));
            Claim then = saying("then", HOLM, day(12), Force.UNSAID, new Clause(DEBT, PAYS));
            assertThat(counts(examine(first, then))).containsExactly(1, 0, 0);
        }

        @Test
        void the_answer_that_differs_is_shown_and_not_another_of_the_same_utterance() {
            Claim first =
                    saying("first", HOLM, day(12), Force.UNSAID, new Clause(DEBT, PAYS), new Clause(ENVOY, ACCEPTS));
            Claim then =
                    saying("then", HOLM, day(12), Force.UNSAID, new Clause(DEBT, PAYS), new Clause(ENVOY, REFUSES));
            assertThat(words(only(examine(first, then)))).containsExactly("ash: accepts", "ash: refuses");
        }
    }

    @ParameterizedTest(name = "{0} and {1} to {2}: {3} agreed, {4} untold")
    @CsvSource({"12, 12, 12, 1, 0", "12, 12, 14, 0, 1", "12, 11, 12, 0, 1"})
    void two_times_that_may_be_one_agree_only_where_the_day_is_surely_one(
            int clockDay, int first, int last, int agreed, int untold) {
        assertThat(counts(affair().told(
                                "ash",
                                message("reply", Phase.SENT, clock(clockDay, 9, 0)),
                                phase("again", "reply", Phase.SENT, days(first, last)))
                        .by(new TwiceDatedCheck())))
                .containsExactly(agreed, untold, 0);
    }

    @Nested
    class Of_a_selection {

        private Examination examine(Claim quoting) {
            return affair().asking(DEBT)
                    .told("ash", quoting)
                    .told(
                            "elm",
                            saying("word", HOLM, day(12), Force.UNSAID, new Clause(DEBT, PAYS)),
                            stance("firm", HOLM, REFUSES, day(10)))
                    .same("ash.word", "elm.word")
                    .by(new SelectionCheck());
        }

        private final Event.Course course = Event.Course.of("word", Phase.DONE, day(12));
        private final Content accepts = Content.of(new Clause(ENVOY, ACCEPTS));

        @Test
        void what_is_sent_or_ordered_is_quoted_as_what_is_spoken_is() {
            for (Event event : List.of(
                    new Event.Order(course, ImmutableList.of(HOLM), ImmutableList.of(REGENT), accepts),
                    new Event.Message(
                            Event.Course.of("word", Phase.SENT, day(12)),
                            ImmutableList.of(HOLM),
                            ImmutableList.of(REGENT),
                            ImmutableList.of(),
                            ImmutableList.of(),
                            Optional.empty(),
                            accepts))) {
                assertThat(examine(claim("word", new Matter.OfEvent(event))).findings())
                        .as(event.kind())
                        .hasSize(1);
            }
        }

        @Test
        void what_is_decided_is_not_quoted() {
            Event decision = new Event.Decision(course, ImmutableList.of(HOLM), accepts);
            assertThat(examine(claim("word", new Matter.OfEvent(decision))).findings())
                    .isEmpty();
        }
    }

    @Nested
    class Of_documents_of_one_shelfmark {

        private Affair cables() {
            return affair().holding("ash", document("cable", Optional.empty(), "1/2"))
                    .holding(
                            "elm",
                            document("cable", Optional.empty(), "1/2"),
                            document("other", Optional.empty(), "1/3"))
                    .told("ash", citing(done("reply", day(12)), "cable"))
                    .told("elm", evidence("doubt", "cable", State.DOUBTED));
        }

        @Test
        void only_what_the_editor_says_of_these_two_keeps_them_apart() {
            assertThat(cables().tied(Degree.APART, "ash.cable", "elm.other")
                            .by(new EvidenceCheck())
                            .findings())
                    .hasSize(1);
            assertThat(cables().tied(Degree.APART, "ash.cable", "elm.cable")
                            .by(new EvidenceCheck())
                            .findings())
                    .isEmpty();
        }
    }
}
