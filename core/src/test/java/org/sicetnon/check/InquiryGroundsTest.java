package org.sicetnon.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sicetnon.check.Affair.*;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sicetnon.account.Claim;
import org.sicetnon.account.Dossier;
import org.sicetnon.account.Matter;
import org.sicetnon.check.Outcome.Ground;
import org.sicetnon.check.Outcome.Standing;
import org.sicetnon.condition.Commitment;
import org.sicetnon.event.Phase;
import org.sicetnon.position.Position;
import org.sicetnon.time.Truth;

/** What an answer rests on, account by account: the part that is asked, its value, how the account has it, its claims. */
class InquiryGroundsTest {

    private static List<String> grounds(Statement statement) {
        return statement.outcomes().stream()
                .flatMap(outcome -> outcome.grounds().stream().map(ground -> outcome.account() + ": " + words(ground)))
                .toList();
    }

    private static String words(Ground ground) {
        return ground.part() + " = " + ground.value() + ", " + ground.how() + ", " + ground.claims();
    }

    private final Dossier dossier = affair().told("ash", done("reply", day(12)), done("sails", day(14)))
            .told("elm", guessed(undated("answer")))
            .told("oak", done("rain", day(1)))
            .same("ash.reply", "elm.answer")
            .dossier();

    private final Inquiry inquiry = Inquiry.into(dossier);

    @Test
    void of_a_date_are_the_claims_that_give_it_or_else_the_entry() {
        assertThat(grounds(inquiry.date(entry("ash.reply", "elm.answer")).is(may(12))))
                .containsExactly(
                        "ash: date(reply) = 1871-05-12, asserted, [ash.reply]",
                        "elm: date(reply) = no date, conjectured, [elm.answer]",
                        "oak: date(reply) = no date, silent, []");
    }

    @Test
    void of_whether_it_happened_are_the_entry_and_its_phases() {
        assertThat(grounds(inquiry.happened(entry("ash.reply", "elm.answer"))))
                .containsExactly(
                        "ash: happened(reply) = holds, asserted, [ash.reply]",
                        "elm: happened(reply) = undetermined, conjectured, [elm.answer]",
                        "oak: happened(reply) = no entry, silent, []");
    }

    @Test
    void of_an_order_are_the_times_of_both() {
        assertThat(grounds(inquiry.before(entry("ash.reply", "elm.answer"), entry("ash.sails"))))
                .containsExactly(
                        "ash: before(reply, sails) = reply 1871-05-12, asserted, [ash.reply]",
                        "ash: before(reply, sails) = sails 1871-05-14, asserted, [ash.sails]",
                        "elm: before(reply, sails) = reply undated, conjectured, [elm.answer]",
                        "elm: before(reply, sails) = sails undated, silent, []",
                        "oak: before(reply, sails) = reply undated, silent, []",
                        "oak: before(reply, sails) = sails undated, silent, []");
    }

    @Test
    void of_why_it_is_not_told_are_the_answer_in_words() {
        assertThat(grounds(inquiry.absence(entry("ash.reply", "elm.answer")).is(Absence.NOT_ENCODED)))
                .containsExactly(
                        "ash: absence(reply) = told, asserted, [ash.reply]",
                        "elm: absence(reply) = told, conjectured, [elm.answer]",
                        "oak: absence(reply) = out of scope, silent, []");
    }

    @Test
    void of_a_date_leave_out_the_passage_that_denies_another() {
        Dossier twice = affair().told(
                        "ash", done("reply", day(12)), denied(phase("passage", "reply", Phase.DONE, day(14))))
                .dossier();
        assertThat(grounds(Inquiry.into(twice).date(entry("ash.reply")).is(may(12))))
                .containsExactly("ash: date(reply) = 1871-05-12, asserted, [ash.reply]");
    }

    @Nested
    class Of_where_a_pledge_stands {

        private Claim pledged(int made) {
            return claim(
                    "pledge",
                    new Matter.OfCommitment(
                            new Commitment(
                                    Optional.of(TAMRA),
                                    new Position(NORLAND, ENVOY, ACCEPTS),
                                    Commitment.Logic.UNCONDITIONAL,
                                    Optional.empty()),
                            Optional.of(day(made))));
        }

        private Outcome on(int day, Claim... claims) {
            return Inquiry.into(affair().told("ash", claims).dossier())
                    .status(entry("ash.pledge"), may(day))
                    .is(Commitment.Status.DUE)
                    .outcomes()
                    .get(0);
        }

        @ParameterizedTest(name = "made on the 12th, asked of the {0}th: {1}")
        @CsvSource({"11, SILENT", "12, COUNTS", "13, COUNTS"})
        void is_nothing_before_it_is_made(int day, Standing expected) {
            assertThat(on(day, pledged(12)).standing()).isEqualTo(expected);
        }

        @Test
        void is_the_pledge() {
            assertThat(on(13, pledged(12)).grounds())
                    .extracting(InquiryGroundsTest::words)
                    .containsExactly("status(pledge, 1871-05-13) = UNKNOWN, asserted, [ash.pledge]");
        }

        @Test
        void is_denied_with_the_pledge_and_open_with_a_guess() {
            assertThat(on(13, denied(pledged(12))).standing()).isEqualTo(Standing.DENIES_PRESUPPOSITION);
            assertThat(on(13, guessed(pledged(12))))
                    .extracting(Outcome::standing, Outcome::truth)
                    .containsExactly(Standing.SILENT, Truth.UNDETERMINED);
        }
    }
}
