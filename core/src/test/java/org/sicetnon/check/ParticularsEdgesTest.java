package org.sicetnon.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sicetnon.check.Affair.*;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.sicetnon.account.Claim;
import org.sicetnon.account.Matter.OfCause;
import org.sicetnon.account.Matter.OfCharacter.Nature;
import org.sicetnon.event.Clause;
import org.sicetnon.event.Force;
import org.sicetnon.event.Phase;
import org.sicetnon.position.Question;
import org.sicetnon.position.Stance;

/** Who, where, why and whether it is disputed: where a single condition decides, and what the answer rests on. */
class ParticularsEdgesTest {

    private static final Stance PAYS = Stance.of("PAYS", Stance.Kind.YES);
    private static final Question DEBT = Question.of("debt", "Did it pay?", PAYS);

    private static Inquiry ask(Claim... claims) {
        return Inquiry.into(affair().asking(DEBT).told("ash", claims).dossier());
    }

    private static String told(Statement statement) {
        Outcome outcome = statement.outcomes().get(0);
        return outcome.standing() == Outcome.Standing.COUNTS
                ? outcome.truth().toString()
                : outcome.standing().toString();
    }

    private static List<String> grounds(Statement statement) {
        return statement.outcomes().stream()
                .flatMap(outcome -> outcome.grounds().stream()
                        .map(it -> outcome.account() + ": " + it.part() + " = " + it.value() + " " + it.claims()))
                .toList();
    }

    @Nested
    class Of_who_does_something {

        private final Claim journey =
                journey("it", Optional.of(HAVEN), Optional.of(TAMRA_CITY), ImmutableMap.of(Phase.DEPARTED, day(12)));

        @Test
        void an_order_is_from_someone_and_by_no_one() {
            assertThat(told(ask(order("it", day(12))).from(entry("ash.it")).is(NORLAND)))
                    .isEqualTo("HOLDS");
            assertThat(told(ask(order("it", day(12))).by(entry("ash.it")).is(NORLAND)))
                    .isEqualTo("PRESUPPOSES");
        }

        @Test
        void a_journey_is_among_those_who_travel_and_by_no_one() {
            assertThat(told(ask(journey).among(entry("ash.it")).is(HOLM))).isEqualTo("HOLDS");
            assertThat(told(ask(journey).by(entry("ash.it")).is(HOLM))).isEqualTo("PRESUPPOSES");
        }

        @Test
        void an_action_is_by_those_who_act_and_among_no_one() {
            assertThat(told(ask(done("it", day(12))).by(entry("ash.it")).is(NORLAND)))
                    .isEqualTo("HOLDS");
            assertThat(told(ask(done("it", day(12))).among(entry("ash.it")).is(NORLAND)))
                    .isEqualTo("PRESUPPOSES");
        }

        @Test
        void a_letter_is_by_whoever_carries_it_in_whatever_passage_and_not_where_that_is_denied() {
            Claim letter = letter("it", List.of(NORLAND), List.of(TAMRA));
            Claim handed = handed("handed", "it", Phase.DELIVERED, HOLM);
            assertThat(told(ask(letter("it", List.of(NORLAND), List.of(TAMRA), HOLM))
                            .by(entry("ash.it"))
                            .is(HOLM)))
                    .isEqualTo("HOLDS");
            assertThat(grounds(ask(letter, handed).by(entry("ash.it")).is(HOLM)))
                    .containsExactly("ash: by(it) = Holm [ash.handed]");
            assertThat(told(ask(letter, handed).by(entry("ash.it")).is(HOLM))).isEqualTo("HOLDS");
            assertThat(grounds(ask(letter, denied(handed)).by(entry("ash.it")).is(HOLM)))
                    .containsExactly("ash: by(it) = not said [ash.it]");
            assertThat(told(ask(letter, denied(handed)).by(entry("ash.it")).is(HOLM)))
                    .isEqualTo("PRESUPPOSES");
        }
    }

    @Test
    void an_answer_to_another_question_is_none_to_this_one() {
        assertThat(told(ask(saying("it", HOLM, day(12), Force.UNSAID, new Clause(DEBT, PAYS)))
                        .says(entry("ash.it"), ENVOY)
                        .is(ACCEPTS)))
                .isEqualTo("PRESUPPOSES");
    }

    @Test
    void a_character_can_be_asked_of_the_entry_that_gives_it() {
        assertThat(told(ask(done("it", day(12)), character("word", "it", Nature.DECIDED))
                        .called(entry("ash.word"), Nature.DECIDED)))
                .isEqualTo("HOLDS");
    }

    @Test
    void a_purpose_that_is_taken_up_again_tells_whether_it_was_meant() {
        Claim unsaid = purpose("why", "it", OfCause.Rank.ONE, OfCause.Sincerity.UNSAID);
        Claim meant = purpose("whyAgain", "it", OfCause.Rank.ONE, OfCause.Sincerity.SINCERE);
        assertThat(told(ask(done("it", day(12)), unsaid, again(meant, "why")).sincere(entry("ash.why"))))
                .isEqualTo("HOLDS");
        assertThat(told(ask(done("it", day(12)), unsaid, meant).sincere(entry("ash.why"))))
                .isEqualTo("PRESUPPOSES");
    }

    @Test
    void a_cause_is_that_from_which_it_comes_and_no_other() {
        Claim because = claim(
                "because",
                new OfCause("it", Optional.of("rain"), OfCause.Sort.CAUSE, OfCause.Rank.ONE, OfCause.Sincerity.UNSAID));
        Inquiry ask = ask(done("it", day(12)), done("rain", day(10)), done("snow", day(10)), because);
        assertThat(grounds(ask.because(entry("ash.it"), entry("ash.rain"))))
                .containsExactly("ash: because(it, rain) = holds [ash.because]");
        assertThat(told(ask.because(entry("ash.it"), entry("ash.snow")))).isEqualTo("PRESUPPOSES");
    }

    @Test
    void a_document_is_cited_by_what_cites_that_one() {
        Inquiry ask = Inquiry.into(affair().holding(
                        "ash", document("cable", Optional.empty(), "1"), document("other", Optional.empty(), "2"))
                .told("ash", citing(done("it", day(12)), "other"))
                .dossier());
        assertThat(told(ask.cites(entry("ash.it"), entry("ash.cable")))).isEqualTo("FAILS");
        assertThat(told(ask.cites(entry("ash.it"), entry("ash.other")))).isEqualTo("HOLDS");
    }

    @Test
    void what_only_one_account_knows_is_absent_from_it_where_it_denies_it() {
        assertThat(told(ask(denied(done("it", day(12))))
                        .absence(entry("ash.it"))
                        .is(Absence.DENIED)))
                .isEqualTo("HOLDS");
        assertThat(told(ask(done("it", day(12))).absence(entry("ash.it")).is(Absence.DENIED)))
                .isEqualTo("PRESUPPOSES");
    }

    @Nested
    class Of_what_stands_against_it {

        private final Inquiry ask = Inquiry.into(affair().told("ash", done("reply", day(12)), done("rain", day(9)))
                .told("elm", done("reply", day(14)))
                .told("oak", done("reply", day(12)))
                .same("ash.reply", "elm.reply")
                .dossier());

        @Test
        void each_account_shows_its_own_claims_and_one_that_is_in_no_conflict_shows_none() {
            assertThat(grounds(ask.disputed(entry("ash.reply", "elm.reply", "oak.reply"))))
                    .containsExactly(
                            "ash: disputed(reply) = date [ash.reply]",
                            "elm: disputed(reply) = date [elm.reply]",
                            "oak: disputed(reply) = nothing stands against it [oak.reply]");
            assertThat(told(ask.disputed(entry("ash.rain")))).isEqualTo("FAILS");
        }

        @Test
        void what_is_left_without_some_claims_is_counted() {
            assertThat(grounds(ask.dropping(entry("ash.reply", "elm.reply"), entry("ash.rain"))))
                    .containsExactly(
                            "ash: dropping(reply, rain) = 1 of 1 contradictions are left [ash.reply]",
                            "elm: dropping(reply, rain) = 1 of 1 contradictions are left [elm.reply]",
                            "oak: dropping(reply, rain) = no contradiction is left []");
            assertThat(grounds(ask.dropping(entry("ash.reply", "elm.reply"), entry("elm.reply"))))
                    .first()
                    .isEqualTo("ash: dropping(reply, reply) = no contradiction is left [ash.reply]");
        }

        @Test
        void a_phase_told_unlike_is_against_its_entry_and_against_no_other() {
            Inquiry phases = Inquiry.into(affair().told(
                            "ash",
                            message("note", Phase.SENT, day(10)),
                            phase("arrival", "note", Phase.DELIVERED, day(12)),
                            done("rain", day(9)))
                    .told(
                            "elm",
                            message("note", Phase.SENT, day(10)),
                            phase("arrival", "note", Phase.DELIVERED, day(14)))
                    .same("ash.note", "elm.note")
                    .dossier());
            assertThat(told(phases.disputed(entry("ash.note", "elm.note")))).isEqualTo("HOLDS");
            assertThat(told(phases.disputed(entry("ash.rain")))).isEqualTo("FAILS");
        }
    }
}
