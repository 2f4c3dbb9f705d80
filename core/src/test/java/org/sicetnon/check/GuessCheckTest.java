package org.sicetnon.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sicetnon.check.Affair.*;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sicetnon.account.Claim;
import org.sicetnon.account.Modality;
import org.sicetnon.check.Finding.Kind;
import org.sicetnon.check.Finding.Severity;
import org.sicetnon.event.Phase;

class GuessCheckTest {

    private static final Claim REPLY = message("reply", Phase.SENT, day(12));

    private static Check.Examination examine(Claim... claims) {
        return affair().told("ash", claims).by(new GuessCheck());
    }

    private static Finding only(Claim... claims) {
        Check.Examination examination = examine(claims);
        assertThat(examination.findings()).hasSize(1);
        return examination.findings().get(0);
    }

    @Test
    void a_guess_that_is_a_fact_where_it_is_taken_up_is_a_tension_within_the_account() {
        Finding finding = only(guessed(REPLY), again(done("later", day(12)), "reply"));

        assertThat(finding.kind()).isEqualTo(Kind.WITHIN_ONE);
        assertThat(finding.severity()).isEqualTo(Severity.TENSION);
        assertThat(finding.matter()).isEqualTo(new Finding.Point("guess and fact", "later"));
        assertThat(words(finding)).containsExactly("ash: it is conjectured", "ash: it is asserted");
        assertThat(sides(finding)).containsExactly(List.of("ash.reply"), List.of("ash.later"));
    }

    @Test
    void a_guess_that_follows_a_fact_explains_it() {
        Check.Examination examination = examine(REPLY, again(guessed(done("later", day(12))), "reply"));

        assertThat(examination.findings()).isEmpty();
        assertThat(examination.agreed()).isEqualTo(1);
        assertThat(examine(REPLY, guessed(phase("sent", "reply", Phase.SENT, day(13))))
                        .findings())
                .isEmpty();
    }

    @Test
    void what_is_taken_from_someone_who_is_not_followed_is_only_a_difference() {
        Claim heard = said(REPLY, new Modality.Reported(ImmutableList.of(HOLM), Modality.Reported.Attitude.LEFT_OPEN));
        Finding finding = only(heard, again(denied(done("later", day(12))), "reply"));

        assertThat(finding.severity()).isEqualTo(Severity.DIFFERENCE);
        assertThat(words(finding)).containsExactly("ash: it is reported from Holm, left open", "ash: it is denied");
    }

    @Test
    void one_phase_that_is_guessed_in_one_passage_and_told_in_a_later_one_is_found() {
        Finding finding = only(guessed(REPLY), phase("sent", "reply", Phase.SENT, day(13)));

        assertThat(finding.severity()).isEqualTo(Severity.TENSION);
        assertThat(sides(finding)).containsExactly(List.of("ash.reply"), List.of("ash.sent"));
    }

    @Test
    void unlike_phases_may_be_told_unlike() {
        assertThat(examine(guessed(REPLY), phase("handed", "reply", Phase.DELIVERED, day(13)))
                        .examined())
                .isZero();
        Claim unread = said(REPLY, new Modality.Denied(Optional.of(Phase.READ), ImmutableList.of()));
        assertThat(examine(guessed(phase("sent", "reply", Phase.SENT, day(12))), unread)
                        .examined())
                .isZero();
    }

    @Test
    void two_facts_and_two_guesses_are_no_finding() {
        assertThat(examine(REPLY, again(done("later", day(12)), "reply")).findings())
                .isEmpty();
        assertThat(examine(REPLY, again(done("later", day(12)), "reply")).agreed())
                .isEqualTo(1);
        assertThat(examine(guessed(REPLY), again(guessed(done("later", day(12))), "reply"))
                        .findings())
                .isEmpty();
    }

    @Test
    void our_own_reading_is_no_fact_of_the_author() {
        assertThat(examine(guessed(REPLY), again(construed(done("later", day(12)), "reply"), "reply"))
                        .findings())
                .isEmpty();
    }

    @Test
    void what_is_not_taken_up_is_not_compared() {
        assertThat(examine(guessed(REPLY), done("later", day(12))).examined()).isZero();
    }

    @Test
    void nothing_depends_on_the_order_in_which_things_are_put_in() {
        assertOrderIsOfNoWeight(
                affair().told(
                                "ash",
                                guessed(REPLY),
                                again(done("later", day(12)), "reply"),
                                again(denied(done("last", day(12))), "reply"))
                        .told("elm", guessed(REPLY), again(denied(done("later", day(12))), "reply")),
                new GuessCheck(),
                3);
    }

    @Test
    void what_is_told_otherwise_is_not_what_was_guessed() {
        assertThat(examine(
                                guessed(saying("guess", HOLM, day(12), ACCEPTS)),
                                again(saying("fact", HOLM, day(12), REFUSES), "guess"))
                        .findings())
                .isEmpty();
    }
}
