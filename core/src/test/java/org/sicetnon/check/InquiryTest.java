package org.sicetnon.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.sicetnon.check.Affair.*;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sicetnon.account.Claim;
import org.sicetnon.account.ClaimId;
import org.sicetnon.account.Concordance.Degree;
import org.sicetnon.account.Dossier;
import org.sicetnon.account.Modality;
import org.sicetnon.check.Outcome.Standing;
import org.sicetnon.condition.Commitment.Logic;
import org.sicetnon.condition.Commitment.Status;
import org.sicetnon.condition.Fate;
import org.sicetnon.event.Phase;
import org.sicetnon.position.Stance;
import org.sicetnon.time.Dating;
import org.sicetnon.time.DayPart;
import org.sicetnon.time.Relative;
import org.sicetnon.time.Truth;

class InquiryTest {

    private static final ImmutableSet<ClaimId> REPLY = entry("ash.reply", "elm.answer");

    private static Verdict.Kind kind(Statement statement) {
        return statement.verdict().kind();
    }

    /** What the statement comes to in each account: its truth, or why the account does not count. */
    private static Map<String, String> outcomes(Statement statement) {
        return statement.outcomes().stream()
                .collect(Collectors.toMap(
                        Outcome::account,
                        it -> it.standing() == Standing.COUNTS
                                ? it.truth().name()
                                : it.standing().name()));
    }

    @Nested
    class A_position {

        private final Dossier dossier = affair().told(
                        "ash",
                        stance("doubts", NORLAND, UNDECIDED, day(10)),
                        stance("agrees", NORLAND, ACCEPTS, day(12)),
                        done("end", day(20)))
                .told("elm", stance("agrees", NORLAND, ACCEPTS, day(12)), done("end", day(20)))
                .told("oak", done("sails", day(12)))
                .dossier();

        @Test
        void holds_where_all_that_have_a_reading_agree_and_the_silent_one_is_named() {
            Verdict verdict =
                    Inquiry.into(dossier).position(NORLAND, may(13)).is(ACCEPTS).verdict();

            assertThat(verdict.kind()).isEqualTo(Verdict.Kind.HOLDS);
            assertThat(verdict.outcomes())
                    .extracting(Outcome::account, Outcome::truth, Outcome::standing)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple("ash", Truth.HOLDS, Standing.COUNTS),
                            org.assertj.core.groups.Tuple.tuple("elm", Truth.HOLDS, Standing.COUNTS),
                            org.assertj.core.groups.Tuple.tuple("oak", Truth.UNDETERMINED, Standing.SILENT));
        }

        @ParameterizedTest(name = "on {0} May that it {1}s: ash {2}, elm {3}, in all {4}")
        @CsvSource(textBlock = """
                9,  ACCEPTS,         SILENT, SILENT, UNDETERMINED
                10, UNDECIDED,       HOLDS,  SILENT, HOLDS
                10, ACCEPTS,         FAILS,  SILENT, FAILS
                11, UNDECIDED,       HOLDS,  SILENT, HOLDS
                12, UNDECIDED,       FAILS,  FAILS,  FAILS
                12, ACCEPTS,         HOLDS,  HOLDS,  HOLDS
                19, ACCEPTS,         HOLDS,  HOLDS,  HOLDS
                19, ACCEPTS_IF_PAID, FAILS,  FAILS,  FAILS
                21, ACCEPTS,         SILENT, SILENT, UNDETERMINED
                """)
        void is_the_one_in_force_when_the_day_ends(
                int day, String stance, String ash, String elm, Verdict.Kind expected) {
            Statement statement = Inquiry.into(dossier)
                    .position(NORLAND, may(day))
                    .is(ENVOY.stance(stance).orElseThrow());

            assertThat(outcomes(statement)).containsEntry("ash", ash).containsEntry("elm", elm);
            assertThat(kind(statement)).isEqualTo(expected);
        }

        @Test
        void is_of_the_leading_question_if_none_is_named() {
            assertThat(Inquiry.into(dossier).position(NORLAND, may(13)).is(ACCEPTS))
                    .isEqualTo(Inquiry.into(dossier)
                            .position(NORLAND, ENVOY, may(13))
                            .is(ACCEPTS));
        }

        @Test
        void says_how_each_account_comes_to_it_and_from_what() {
            Statement statement =
                    Inquiry.into(dossier).position(NORLAND, may(12)).is(ACCEPTS);
            Statement later = Inquiry.into(dossier).position(NORLAND, may(13)).is(ACCEPTS);

            Outcome.Ground stated = statement.outcomes().get(0).grounds().get(0);
            assertThat(stated.how()).isEqualTo("stated");
            assertThat(stated.value()).isEqualTo("ACCEPTS");
            assertThat(stated.claims()).extracting(Claim::toString).containsExactly("ash.agrees");
            assertThat(later.outcomes().get(0).grounds().get(0).how()).isEqualTo("carried, open");
            assertThat(statement.outcomes().get(2).grounds().get(0).how()).isEqualTo("silent");
            assertThat(statement.outcomes().get(2).grounds().get(0).claims()).isEmpty();
        }

        @Test
        void is_disputed_where_accounts_differ() {
            Dossier two = affair().told("ash", stance("agrees", NORLAND, ACCEPTS, day(12)))
                    .told("elm", stance("refuses", NORLAND, REFUSES, day(12)))
                    .dossier();

            assertThat(kind(Inquiry.into(two).position(NORLAND, may(12)).is(ACCEPTS)))
                    .isEqualTo(Verdict.Kind.DISPUTED);
            assertThat(kind(Inquiry.into(two).position(NORLAND, may(12)).is(UNDECIDED)))
                    .isEqualTo(Verdict.Kind.FAILS);
            assertThat(kind(Inquiry.into(two, "elm").position(NORLAND, may(12)).is(REFUSES)))
                    .isEqualTo(Verdict.Kind.HOLDS);
        }

        @Test
        void that_an_account_leaves_open_is_undetermined_there_but_fails_any_third_stance() {
            Dossier one = affair().told(
                            "ash",
                            stance("agrees", NORLAND, ACCEPTS, day(12)),
                            stance("refuses", NORLAND, REFUSES, day(12)))
                    .dossier();
            Inquiry ask = Inquiry.into(one);

            assertThat(outcomes(ask.position(NORLAND, may(12)).is(ACCEPTS))).containsEntry("ash", "UNDETERMINED");
            assertThat(outcomes(ask.position(NORLAND, may(12)).is(REFUSES))).containsEntry("ash", "UNDETERMINED");
            assertThat(outcomes(ask.position(NORLAND, may(12)).is(UNDECIDED))).containsEntry("ash", "FAILS");
        }

        @Test
        void may_hold_by_our_own_construction() {
            Dossier one = affair().told(
                            "ash",
                            done("hint", day(11)),
                            construed(stance("agrees", NORLAND, ACCEPTS, day(12)), "hint"))
                    .dossier();

            assertThat(kind(Inquiry.into(one).position(NORLAND, may(12)).is(ACCEPTS)))
                    .isEqualTo(Verdict.Kind.HOLDS);
        }

        @Test
        void at_an_instant_is_the_stance_then() {
            Dossier one = affair().told(
                            "ash",
                            stance("doubts", NORLAND, UNDECIDED, day(10)),
                            stance("agrees", NORLAND, ACCEPTS, clock(12, 15, 0)))
                    .dossier();
            Inquiry ask = Inquiry.into(one);
            Instant before = Instant.parse("1871-05-12T13:59:00Z");
            Instant after = Instant.parse("1871-05-12T14:01:00Z");

            assertThat(kind(ask.position(NORLAND, ENVOY, before).is(UNDECIDED))).isEqualTo(Verdict.Kind.HOLDS);
            assertThat(kind(ask.position(NORLAND, ENVOY, after).is(ACCEPTS))).isEqualTo(Verdict.Kind.HOLDS);
            assertThat(kind(ask.position(NORLAND, may(12)).is(ACCEPTS))).isEqualTo(Verdict.Kind.HOLDS);
        }

        @Test
        void is_worked_out_with_other_parts_within_each_account_first() {
            Dossier two = affair().told("ash", stance("agrees", NORLAND, ACCEPTS, day(12)))
                    .told("elm", stance("refuses", NORLAND, REFUSES, day(12)))
                    .dossier();
            Inquiry ask = Inquiry.into(two);
            Statement accepts = ask.position(NORLAND, may(12)).is(ACCEPTS);
            Statement refuses = ask.position(NORLAND, may(12)).is(REFUSES);

            assertThat(kind(accepts)).isEqualTo(Verdict.Kind.DISPUTED);
            assertThat(kind(refuses)).isEqualTo(Verdict.Kind.DISPUTED);
            assertThat(kind(accepts.or(refuses))).isEqualTo(Verdict.Kind.HOLDS);
            assertThat(kind(accepts.and(refuses))).isEqualTo(Verdict.Kind.FAILS);
        }
    }

    @Nested
    class A_date {

        private Statement isOn(int day, Dossier dossier) {
            return Inquiry.into(dossier).date(REPLY).is(may(day));
        }

        @Test
        void holds_in_all_accounts_that_give_it_and_a_silent_one_is_named() {
            Dossier dossier = affair().told("ash", message("reply", Phase.SENT, day(12)))
                    .told("elm", message("answer", Phase.SENT, day(12)))
                    .told("oak", done("sails", day(12)))
                    .same("ash.reply", "elm.answer")
                    .dossier();

            assertThat(kind(isOn(12, dossier))).isEqualTo(Verdict.Kind.HOLDS);
            assertThat(kind(isOn(13, dossier))).isEqualTo(Verdict.Kind.FAILS);
            assertThat(isOn(12, dossier).outcomes())
                    .extracting(Outcome::account)
                    .containsExactly("ash", "elm", "oak");
            assertThat(outcomes(isOn(12, dossier))).containsEntry("oak", "SILENT");
            assertThat(outcomes(isOn(13, dossier))).containsEntry("oak", "SILENT");
        }

        @Test
        void is_disputed_where_two_accounts_give_two_days() {
            Dossier dossier = affair().told("ash", message("reply", Phase.SENT, day(12)))
                    .told("elm", message("answer", Phase.SENT, day(14)))
                    .same("ash.reply", "elm.answer")
                    .dossier();

            assertThat(kind(isOn(12, dossier))).isEqualTo(Verdict.Kind.DISPUTED);
            assertThat(kind(isOn(13, dossier))).isEqualTo(Verdict.Kind.FAILS);
        }

        @Test
        void within_a_range_is_undetermined_and_outside_it_fails() {
            Dossier dossier = affair().told("ash", message("reply", Phase.SENT, days(11, 13)))
                    .dossier();

            assertThat(kind(isOn(12, dossier))).isEqualTo(Verdict.Kind.UNDETERMINED);
            assertThat(kind(isOn(14, dossier))).isEqualTo(Verdict.Kind.FAILS);
        }

        @Test
        void told_twice_alike_holds_and_told_twice_unlike_is_undetermined() {
            Dossier alike = affair().told(
                            "ash", message("reply", Phase.SENT, day(12)), phase("again", "reply", Phase.SENT, day(12)))
                    .dossier();
            Dossier unlike = affair().told(
                            "ash", message("reply", Phase.SENT, day(12)), phase("again", "reply", Phase.SENT, day(14)))
                    .dossier();

            assertThat(kind(isOn(12, alike))).isEqualTo(Verdict.Kind.HOLDS);
            assertThat(kind(isOn(12, unlike))).isEqualTo(Verdict.Kind.UNDETERMINED);
            assertThat(kind(isOn(14, unlike))).isEqualTo(Verdict.Kind.UNDETERMINED);
            assertThat(kind(isOn(13, unlike))).isEqualTo(Verdict.Kind.FAILS);
            assertThat(isOn(12, unlike).outcomes().get(0).grounds().get(0).value())
                    .contains("1871-05-12")
                    .contains("1871-05-14");
            assertThat(isOn(12, unlike).outcomes().get(0).grounds().get(0).claims())
                    .extracting(Claim::toString)
                    .containsExactly("ash.reply", "ash.again");
        }

        @Test
        void of_a_message_is_that_of_its_sending_and_other_phases_are_asked_for_by_name() {
            Dossier dossier = affair().told(
                            "ash", message("reply", Map.of(Phase.DRAFTED, day(10), Phase.SENT, day(12))))
                    .told("elm", message("answer", Phase.DELIVERED, day(13)))
                    .same("ash.reply", "elm.answer")
                    .dossier();
            Inquiry ask = Inquiry.into(dossier);

            assertThat(outcomes(isOn(12, dossier)))
                    .containsEntry("ash", "HOLDS")
                    .containsEntry("elm", "PRESUPPOSES");
            assertThat(outcomes(ask.date(REPLY, Phase.DRAFTED).is(may(10))))
                    .containsEntry("ash", "HOLDS")
                    .containsEntry("elm", "PRESUPPOSES");
            assertThat(outcomes(ask.date(REPLY, Phase.DELIVERED).is(may(13))))
                    .containsEntry("ash", "PRESUPPOSES")
                    .containsEntry("elm", "HOLDS");
        }

        @Test
        void of_what_an_account_denies_is_undetermined_there_and_so_is_its_negation() {
            Claim denial = denied(message("answer", Phase.SENT, day(12)));
            Dossier alone = affair().told("elm", denial).dossier();
            Dossier both = affair().told("ash", message("reply", Phase.SENT, day(12)))
                    .told("elm", denial)
                    .same("ash.reply", "elm.answer")
                    .dossier();

            assertThat(outcomes(isOn(12, alone))).containsEntry("elm", "DENIES_PRESUPPOSITION");
            assertThat(outcomes(isOn(12, alone).not())).containsEntry("elm", "DENIES_PRESUPPOSITION");
            assertThat(kind(isOn(12, alone))).isEqualTo(Verdict.Kind.UNDETERMINED);
            assertThat(kind(isOn(12, alone).not())).isEqualTo(Verdict.Kind.UNDETERMINED);
            assertThat(kind(isOn(12, both))).isEqualTo(Verdict.Kind.DISPUTED);
            assertThat(kind(isOn(12, both).not())).isEqualTo(Verdict.Kind.DISPUTED);
        }

        @Test
        void of_what_one_denies_is_disputed_where_another_asserts_it_without_a_date() {
            Dossier dossier = affair().told("ash", undated("reply"))
                    .told("elm", denied(done("answer", day(12))))
                    .same("ash.reply", "elm.answer")
                    .dossier();

            assertThat(kind(isOn(12, dossier))).isEqualTo(Verdict.Kind.DISPUTED);
        }

        @Test
        void is_read_at_the_place_of_the_claim() {
            Dossier dossier = affair().told("ash", message("reply", Phase.SENT, in(TAMRA_CITY, clock(13, 4, 0))))
                    .dossier();

            assertThat(kind(isOn(13, dossier))).isEqualTo(Verdict.Kind.HOLDS);
            assertThat(kind(isOn(12, dossier))).isEqualTo(Verdict.Kind.FAILS);
        }

        @Test
        void of_an_entry_of_no_account_is_undetermined_and_all_are_silent() {
            Dossier dossier = affair().told("ash", done("sails", day(12))).dossier();

            assertThat(outcomes(isOn(12, dossier))).containsEntry("ash", "SILENT");
            assertThat(kind(isOn(12, dossier))).isEqualTo(Verdict.Kind.UNDETERMINED);
        }

        @Test
        void of_a_bare_name_is_asked_of_all_that_the_concordance_calls_the_same() {
            Affair affair = affair().told("ash", message("reply", Phase.SENT, day(12)))
                    .told("elm", message("answer", Phase.SENT, day(14)));
            Dossier tied = affair.same("ash.reply", "elm.answer").dossier();
            Dossier untied = affair().told("ash", message("reply", Phase.SENT, day(12)))
                    .told("elm", message("answer", Phase.SENT, day(14)))
                    .tied(Degree.PERHAPS, "ash.reply", "elm.answer")
                    .dossier();

            assertThat(kind(Inquiry.into(tied)
                            .date(tied.entriesNamed("reply").get(0))
                            .is(may(12))))
                    .isEqualTo(Verdict.Kind.DISPUTED);
            Statement statement = Inquiry.into(untied)
                    .date(untied.entriesNamed("reply").get(0))
                    .is(may(12));
            assertThat(kind(statement)).isEqualTo(Verdict.Kind.HOLDS);
            assertThat(outcomes(statement)).containsEntry("elm", "SILENT");
        }
    }

    @Nested
    class Whether_it_came_about {

        private Statement sent(Dossier dossier) {
            return Inquiry.into(dossier).cameAbout(REPLY, Phase.SENT);
        }

        @Test
        void holds_where_it_is_told_and_fails_where_it_is_denied() {
            Dossier dossier = affair().told("ash", message("reply", Phase.SENT, day(12)))
                    .told("elm", denied(message("answer", Phase.SENT, day(12))))
                    .told("oak", done("sails", day(12)))
                    .same("ash.reply", "elm.answer")
                    .dossier();

            assertThat(outcomes(sent(dossier)))
                    .containsEntry("ash", "HOLDS")
                    .containsEntry("elm", "FAILS")
                    .containsEntry("oak", "SILENT");
            assertThat(kind(sent(dossier))).isEqualTo(Verdict.Kind.DISPUTED);
            assertThat(kind(sent(dossier).not())).isEqualTo(Verdict.Kind.DISPUTED);
        }

        @Test
        void is_asked_phase_by_phase() {
            Dossier dossier = affair().told(
                            "ash", message("reply", Map.of(Phase.SENT, day(12), Phase.DELIVERED, day(13))))
                    .told(
                            "elm",
                            message("answer", Phase.SENT, day(12)),
                            denied(phase("lost", "answer", Phase.DELIVERED, day(13))))
                    .same("ash.reply", "elm.answer")
                    .dossier();
            Inquiry ask = Inquiry.into(dossier);

            assertThat(kind(ask.cameAbout(REPLY, Phase.SENT))).isEqualTo(Verdict.Kind.HOLDS);
            assertThat(kind(ask.cameAbout(REPLY, Phase.DELIVERED))).isEqualTo(Verdict.Kind.DISPUTED);
            assertThat(kind(ask.cameAbout(REPLY, Phase.DRAFTED))).isEqualTo(Verdict.Kind.UNDETERMINED);
        }

        @Test
        void is_left_open_by_a_guess_which_counts_and_settles_nothing() {
            Dossier dossier = affair().told("ash", message("reply", Phase.SENT, day(12)))
                    .told("elm", guessed(message("answer", Phase.SENT, day(12))))
                    .same("ash.reply", "elm.answer")
                    .dossier();

            assertThat(outcomes(sent(dossier))).containsEntry("elm", "UNDETERMINED");
            assertThat(kind(sent(dossier))).isEqualTo(Verdict.Kind.UNDETERMINED);
        }

        @ParameterizedTest
        @CsvSource({"ACCEPTED, HOLDS", "REJECTED, FAILS", "LEFT_OPEN, UNDETERMINED"})
        void follows_what_the_author_makes_of_a_report(Modality.Reported.Attitude attitude, Verdict.Kind expected) {
            Dossier dossier = affair().told(
                            "ash",
                            Affair.said(
                                    message("reply", Phase.SENT, day(12)),
                                    new Modality.Reported(ImmutableList.of(HOLM, REGENT), attitude)))
                    .dossier();

            assertThat(kind(sent(dossier))).isEqualTo(expected);
        }

        @Test
        void happened_is_asked_of_the_main_phase_of_each_kind_of_event() {
            Dossier dossier = affair().told(
                            "ash", message("reply", Phase.DELIVERED, day(13)), meeting("council", day(12)))
                    .dossier();
            Inquiry ask = Inquiry.into(dossier);

            assertThat(kind(ask.happened(entry("ash.reply")))).isEqualTo(Verdict.Kind.HOLDS);
            assertThat(kind(ask.happened(entry("ash.council")))).isEqualTo(Verdict.Kind.HOLDS);
            assertThat(kind(ask.happened(entry("ash.nothing")))).isEqualTo(Verdict.Kind.UNDETERMINED);
        }

        @Test
        void names_the_claims_about_every_phase() {
            Dossier dossier = affair().told(
                            "ash", message("reply", Phase.SENT, day(12)), phase("handed", "reply", Phase.READ, day(13)))
                    .dossier();

            assertThat(sent(dossier).outcomes().get(0).grounds().get(0).claims())
                    .extracting(Claim::toString)
                    .containsExactly("ash.reply", "ash.handed");
        }
    }

    @Nested
    class Whether_one_came_before_the_other {

        private final ImmutableSet<ClaimId> first = entry("ash.first", "elm.first");
        private final ImmutableSet<ClaimId> second = entry("ash.second", "elm.second");

        private Statement before(Claim... claims) {
            return Inquiry.into(affair().told("ash", claims).dossier()).before(first, second);
        }

        private Statement after(Claim... claims) {
            return Inquiry.into(affair().told("ash", claims).dossier()).before(second, first);
        }

        @ParameterizedTest(name = "{0}..{1} before {2}..{3} is {4}")
        @CsvSource(textBlock = """
                11, 11, 12, 12, HOLDS
                12, 12, 11, 11, FAILS
                11, 12, 12, 13, UNDETERMINED
                12, 12, 12, 12, UNDETERMINED
                10, 11, 12, 13, HOLDS
                """)
        void is_settled_by_dates_that_do_not_overlap(int a, int b, int c, int d, Verdict.Kind expected) {
            assertThat(kind(before(done("first", days(a, b)), done("second", days(c, d)))))
                    .isEqualTo(expected);
        }

        @Test
        void within_a_day_is_settled_by_the_clock() {
            assertThat(kind(before(done("first", clock(12, 9, 0)), done("second", part(12, DayPart.Part.EVENING)))))
                    .isEqualTo(Verdict.Kind.HOLDS);
            assertThat(kind(before(done("first", part(12, DayPart.Part.EVENING)), done("second", clock(12, 9, 0)))))
                    .isEqualTo(Verdict.Kind.FAILS);
        }

        @Test
        void is_settled_by_the_authors_word_without_dates() {
            Claim[] claims = {undated("first"), undated("second"), sequence("order", "first", "second")};

            assertThat(kind(before(claims))).isEqualTo(Verdict.Kind.HOLDS);
            assertThat(kind(after(claims))).isEqualTo(Verdict.Kind.FAILS);
        }

        @Test
        void is_not_settled_by_the_order_of_telling() {
            assertThat(outcomes(before(undated("first"), undated("second")))).containsEntry("ash", "PRESUPPOSES");
            assertThat(kind(before(undated("first"), undated("second")))).isEqualTo(Verdict.Kind.UNDETERMINED);
        }

        @Test
        void a_denied_order_fails_and_does_not_assert_the_reverse() {
            Claim[] claims = {undated("first"), undated("second"), denied(sequence("order", "first", "second"))};

            assertThat(kind(before(claims))).isEqualTo(Verdict.Kind.FAILS);
            assertThat(kind(after(claims)))
                    .as("that the first was not before the second leaves open that both were at once")
                    .isEqualTo(Verdict.Kind.UNDETERMINED);
        }

        @Test
        void is_settled_by_a_third_between_them() {
            Claim[] claims = {
                undated("first"),
                undated("third"),
                undated("second"),
                sequence("one", "first", "third"),
                sequence("two", "third", "second")
            };

            assertThat(kind(before(claims))).isEqualTo(Verdict.Kind.HOLDS);
            assertThat(kind(after(claims))).isEqualTo(Verdict.Kind.FAILS);
            assertThat(before(claims).outcomes().get(0).grounds().get(0).claims())
                    .extracting(Claim::toString)
                    .containsExactly("ash.one", "ash.two");
        }

        @Test
        void is_settled_by_a_date_of_a_third_and_an_order() {
            assertThat(kind(before(
                            done("first", day(11)),
                            done("third", day(12)),
                            undated("second"),
                            sequence("order", "third", "second"))))
                    .isEqualTo(Verdict.Kind.HOLDS);
            assertThat(kind(before(
                            done("first", day(12)),
                            done("third", days(11, 13)),
                            undated("second"),
                            sequence("order", "third", "second"))))
                    .as("the third may be the later one")
                    .isEqualTo(Verdict.Kind.UNDETERMINED);
        }

        @Test
        void is_settled_by_hours_that_are_told_within_one_day() {
            Dating sevenLater =
                    Dating.of(new Relative("first", Relative.Side.AFTER, Optional.of(7), Relative.Unit.HOURS));
            assertThat(kind(before(
                            done("first", day(12)), undated("second"), phase("on", "second", Phase.DONE, sevenLater))))
                    .isEqualTo(Verdict.Kind.HOLDS);
        }

        @Test
        void is_not_settled_by_what_cannot_stand() {
            assertThat(kind(before(
                            undated("first"),
                            undated("third"),
                            undated("second"),
                            sequence("one", "first", "third"),
                            sequence("two", "third", "second"),
                            sequence("back", "second", "third"))))
                    .isEqualTo(Verdict.Kind.UNDETERMINED);
        }

        @Test
        void a_guessed_order_settles_nothing() {
            assertThat(kind(before(undated("first"), undated("second"), guessed(sequence("order", "first", "second")))))
                    .isEqualTo(Verdict.Kind.UNDETERMINED);
        }

        @Test
        void two_orders_that_contradict_each_other_are_undetermined() {
            assertThat(outcomes(before(
                            undated("first"),
                            undated("second"),
                            sequence("order", "first", "second"),
                            sequence("disorder", "second", "first"))))
                    .containsEntry("ash", "UNDETERMINED");
        }

        @Test
        void is_undetermined_where_the_authors_word_and_his_dates_contradict_each_other() {
            assertThat(outcomes(before(
                            done("first", day(13)), done("second", day(12)), sequence("order", "first", "second"))))
                    .containsEntry("ash", "UNDETERMINED");
        }

        @Test
        void is_silent_where_one_of_the_two_is_not_told() {
            assertThat(outcomes(before(done("first", day(11))))).containsEntry("ash", "SILENT");
        }

        @Test
        void is_not_asked_where_one_of_the_two_is_denied() {
            Statement statement = before(done("first", day(11)), denied(done("second", day(12))));

            assertThat(outcomes(statement)).containsEntry("ash", "DENIES_PRESUPPOSITION");
            assertThat(outcomes(statement.not())).containsEntry("ash", "DENIES_PRESUPPOSITION");
        }

        @Test
        void is_undetermined_where_an_entry_has_two_dates_on_either_side() {
            assertThat(outcomes(before(
                            done("first", day(11)),
                            phase("again", "first", Phase.DONE, day(14)),
                            done("second", day(12)))))
                    .containsEntry("ash", "UNDETERMINED");
        }

        @Test
        void is_disputed_between_accounts() {
            Dossier dossier = affair().told("ash", done("first", day(11)), done("second", day(12)))
                    .told("elm", undated("first"), undated("second"), sequence("order", "second", "first"))
                    .same("ash.first", "elm.first")
                    .same("ash.second", "elm.second")
                    .dossier();

            assertThat(kind(Inquiry.into(dossier).before(first, second))).isEqualTo(Verdict.Kind.DISPUTED);
        }
    }

    @Nested
    class The_status_of_a_pledge {

        private final ImmutableSet<ClaimId> pledge = entry("ash.pledge");

        private Statement is(Status status, int day, Claim... claims) {
            return Inquiry.into(affair().told("ash", claims).dossier())
                    .status(pledge, may(day))
                    .is(status);
        }

        @Test
        void follows_the_fate_of_its_condition() {
            Claim[] claims = {
                Affair.pledge("pledge", ACCEPTS, Logic.IF_AND_ONLY_IF),
                stance("refuses", NORLAND, REFUSES, day(8)),
                fate("unpaid", "paid", Fate.FAILED, day(10)),
                fate("paidAtLast", "paid", Fate.FULFILLED, day(13)),
                done("end", day(20))
            };

            assertThat(kind(is(Status.UNKNOWN, 9, claims))).isEqualTo(Verdict.Kind.HOLDS);
            assertThat(kind(is(Status.DORMANT, 9, claims))).isEqualTo(Verdict.Kind.UNDETERMINED);
            assertThat(kind(is(Status.DORMANT, 11, claims))).isEqualTo(Verdict.Kind.HOLDS);
            assertThat(kind(is(Status.DUE, 13, claims))).isEqualTo(Verdict.Kind.HOLDS);
            assertThat(kind(is(Status.DORMANT, 13, claims))).isEqualTo(Verdict.Kind.FAILS);
        }

        @ParameterizedTest
        @EnumSource(
                value = Fate.class,
                names = {"HONOURED", "BROKEN", "REFUSED", "WITHDRAWN"})
        void is_what_the_account_says_became_of_it_from_then_on(Fate fate) {
            Claim[] claims = {
                Affair.pledge("pledge", ACCEPTS, Logic.UNCONDITIONAL), fate("end", "pledge", fate, day(12))
            };

            assertThat(kind(is(Status.valueOf(fate.name()), 12, claims))).isEqualTo(Verdict.Kind.HOLDS);
            assertThat(kind(is(Status.valueOf(fate.name()), 11, claims))).isNotEqualTo(Verdict.Kind.HOLDS);
        }

        @Test
        void of_no_pledge_is_silent() {
            Statement statement = is(Status.DUE, 12, done("sails", day(12)));

            assertThat(outcomes(statement)).containsEntry("ash", "SILENT");
            assertThat(kind(statement)).isEqualTo(Verdict.Kind.UNDETERMINED);
        }

        @Test
        void of_a_denied_pledge_is_not_asked() {
            Statement statement = is(Status.DUE, 12, denied(Affair.pledge("pledge", ACCEPTS, Logic.UNCONDITIONAL)));

            assertThat(outcomes(statement)).containsEntry("ash", "DENIES_PRESUPPOSITION");
        }

        @Test
        void is_that_of_the_later_fate_whatever_the_order_of_telling() {
            Claim made = Affair.pledge("pledge", ACCEPTS, Logic.UNCONDITIONAL);
            Claim withdrawn = fate("withdrawn", "pledge", Fate.WITHDRAWN, day(10));
            Claim honoured = fate("honoured", "pledge", Fate.HONOURED, day(12));

            assertThat(kind(is(Status.HONOURED, 13, made, withdrawn, honoured))).isEqualTo(Verdict.Kind.HOLDS);
            assertThat(kind(is(Status.HONOURED, 13, made, honoured, withdrawn))).isEqualTo(Verdict.Kind.HOLDS);
            assertThat(kind(is(Status.WITHDRAWN, 11, made, honoured, withdrawn)))
                    .isEqualTo(Verdict.Kind.HOLDS);
        }

        @Test
        void is_unknown_where_it_is_left_open_which_fate_came_last() {
            Claim made = Affair.pledge("pledge", ACCEPTS, Logic.UNCONDITIONAL);
            Claim withdrawn = fate("withdrawn", "pledge", Fate.WITHDRAWN, days(10, 12));
            Claim honoured = fate("honoured", "pledge", Fate.HONOURED, day(12));

            assertThat(kind(is(Status.UNKNOWN, 13, made, withdrawn, honoured))).isEqualTo(Verdict.Kind.HOLDS);
            assertThat(kind(is(Status.HONOURED, 13, made, honoured, withdrawn))).isEqualTo(Verdict.Kind.UNDETERMINED);
        }
    }

    @Nested
    class Those_who_are_asked {

        private final Dossier dossier = affair().told("ash", done("first", day(11)))
                .told("elm", done("first", day(12)))
                .dossier();

        @Test
        void are_named_in_the_order_of_asking() {
            assertThat(Inquiry.into(dossier, "elm", "ash")
                            .happened(entry("ash.first"))
                            .verdict()
                            .outcomes())
                    .extracting(Outcome::account)
                    .containsExactly("elm", "ash");
        }

        @Test
        void are_in_the_dossier() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Inquiry.into(dossier, "oak"))
                    .withMessageContaining("oak")
                    .withMessageContaining("ash");
        }

        @Test
        void are_at_least_one() {
            assertThatIllegalArgumentException().isThrownBy(() -> Inquiry.into(dossier, new String[0]));
        }

        @Test
        void are_the_same_in_all_parts_of_a_statement() {
            Statement all = Inquiry.into(dossier).happened(entry("ash.first"));
            Statement one = Inquiry.into(dossier, "ash").happened(entry("ash.first"));

            assertThatIllegalArgumentException().isThrownBy(() -> all.and(one));
            assertThatIllegalArgumentException().isThrownBy(() -> all.or(one));
        }
    }

    @Test
    void no_answer_depends_on_the_order_in_which_things_are_put_in() {
        Affair affair = affair().told(
                        "ash",
                        message("reply", Map.of(Phase.SENT, day(12), Phase.DELIVERED, day(13))),
                        phase("again", "reply", Phase.SENT, day(14)),
                        meeting("council", day(11)),
                        stance("doubts", NORLAND, UNDECIDED, day(10)),
                        stance("agrees", NORLAND, ACCEPTS, clock(12, 15, 0)),
                        decision("votes", CABINET, day(12), REFUSES),
                        Affair.decides("voice", CABINET, NORLAND),
                        sequence("order", "council", "reply"))
                .told(
                        "elm",
                        denied(message("answer", Phase.SENT, day(12))),
                        meeting("council", days(11, 12)),
                        stance("refuses", NORLAND, REFUSES, day(12)))
                .told("oak", stance("leans", NORLAND, LEANS_TO_ACCEPT, day(11)), done("end", day(20)))
                .same("ash.reply", "elm.answer")
                .same("ash.council", "elm.council");
        Random random = new Random(7);
        List<String> expected = answers(affair.dossier());

        assertThat(expected).hasSize(13 * 5 + 13 + 5);
        IntStream.range(0, 20)
                .forEach(i -> assertThat(answers(affair.shuffled(random))).isEqualTo(expected));
    }

    private static List<String> answers(Dossier dossier) {
        Inquiry ask = Inquiry.into(dossier);
        ImmutableSet<ClaimId> council = entry("ash.council", "elm.council");
        List<Statement> statements = new ArrayList<>();
        for (int day = 8; day <= 20; day++) {
            for (Stance stance : ENVOY.stances()) {
                statements.add(ask.position(NORLAND, may(day)).is(stance));
            }
            statements.add(ask.date(REPLY).is(may(day)));
        }
        statements.add(ask.date(council).is(may(11)));
        statements.add(ask.cameAbout(REPLY, Phase.DELIVERED));
        statements.add(ask.happened(REPLY));
        statements.add(ask.before(council, REPLY));
        statements.add(ask.before(REPLY, council));
        return statements.stream()
                .map(it -> kind(it) + " " + ImmutableMap.copyOf(new java.util.TreeMap<>(outcomes(it))))
                .toList();
    }
}
