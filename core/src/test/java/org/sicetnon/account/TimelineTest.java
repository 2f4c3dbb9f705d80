package org.sicetnon.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sicetnon.account.Embassy.*;
import static org.sicetnon.account.Reading.Basis.CARRIED;
import static org.sicetnon.account.Reading.Basis.NONE;
import static org.sicetnon.account.Reading.Basis.PRESUPPOSED;
import static org.sicetnon.account.Reading.Basis.STATED;
import static org.sicetnon.agent.Voice.Capacity.DECIDES;
import static org.sicetnon.agent.Voice.Capacity.ENVOY;
import static org.sicetnon.agent.Voice.Capacity.SPEAKS;
import static org.sicetnon.event.Act.Kind.CALLS_FINAL;
import static org.sicetnon.event.Act.Kind.POSTPONES;
import static org.sicetnon.event.Act.Kind.REAFFIRMS;
import static org.sicetnon.event.Act.Kind.REOPENS;
import static org.sicetnon.event.Act.Kind.RETRACTS;
import static org.sicetnon.event.Act.Kind.REVERSES;
import static org.sicetnon.event.Act.Kind.SUSPENDS;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sicetnon.account.Modality.Reported.Attitude;
import org.sicetnon.account.Reading.Basis;
import org.sicetnon.agent.Agent;
import org.sicetnon.agent.Voice;
import org.sicetnon.event.Act;
import org.sicetnon.event.Content;
import org.sicetnon.event.Event;
import org.sicetnon.event.Force;
import org.sicetnon.event.Phase;
import org.sicetnon.position.Stance;
import org.sicetnon.time.Dating;
import org.sicetnon.time.DayPart;
import org.sicetnon.time.Relative;
import org.sicetnon.time.Relative.Side;
import org.sicetnon.time.Relative.Unit;
import org.sicetnon.time.Truth;

/** Rules 3, 4, 5 and 7, on accounts of an affair that never was. */
class TimelineTest {

    /** Nothing about the treaty; it only dates the account's last claim. */
    private static final Claim LAST = decides("last", CABINET, day(30), Content.NONE);

    private static final Claim CABINET_DECIDES = voice("cabinetDecides", CABINET, DECIDES, UNDATED);
    private static final Claim HOLM_SPEAKS = voice("holmSpeaks", HOLM, SPEAKS, UNDATED);

    @Nested
    class A_stance {

        private final Timeline timeline = timeline(
                position("open", NORLAND, UNDECIDED, day(9)), position("accepts", NORLAND, SIGNS, day(12)), LAST);

        @ParameterizedTest(name = "on the {0}th it is {1}, {2}")
        @CsvSource(textBlock = """
                8,  ,          NONE
                9,  UNDECIDED, STATED
                10, UNDECIDED, CARRIED
                11, UNDECIDED, CARRIED
                12, SIGNS,     STATED
                13, SIGNS,     CARRIED
                30, SIGNS,     CARRIED
                31, ,          NONE
                """)
        void lasts_until_another_takes_its_place(int day, String stance, Basis basis) {
            assertThat(timeline.on(may(day)).stance().map(Stance::name)).isEqualTo(Optional.ofNullable(stance));
            assertThat(timeline.on(may(day)).basis()).isEqualTo(basis);
        }

        @Test
        void names_its_account_agent_question_and_claim() {
            Reading reading = timeline.on(may(10));
            assertThat(reading.account()).isEqualTo("ash");
            assertThat(reading.agent()).isEqualTo(NORLAND);
            assertThat(reading.isSilent()).isFalse();
            assertThat(timeline.isEmpty()).isFalse();
            assertThat(reading.question()).isEqualTo(TREATY);
            assertThat(names(reading.claims())).containsExactly("open");
        }

        @Test
        void fails_every_other_even_one_that_it_is_not_opposed_to() {
            Reading undecided = timeline.on(may(10));
            assertThat(undecided.is(UNDECIDED)).isEqualTo(Truth.HOLDS);
            assertThat(undecided.is(SIGNS)).isEqualTo(Truth.FAILS);
            assertThat(undecided.is(LEANS_TO_SIGN)).isEqualTo(Truth.FAILS);
            assertThat(timeline.on(may(8)).is(UNDECIDED))
                    .as("where there is no reading")
                    .isEqualTo(Truth.UNDETERMINED);
        }

        @Test
        void of_another_agent_or_on_another_question_moves_nothing() {
            Timeline elsewhere =
                    timeline(position("other", TAMRA, SIGNS, day(12)), position("fleet", NORLAND, READY, day(12)));
            assertThat(elsewhere.isEmpty()).isTrue();
            assertThat(elsewhere.on(may(12)).isSilent()).isTrue();
        }

        @Test
        void is_stated_on_every_day_of_the_stretch_in_which_it_was_taken() {
            Timeline stretch = timeline(position("accepts", NORLAND, SIGNS, days(9, 11)), LAST);
            assertThat(stretch.on(may(11)).basis()).isEqualTo(STATED);
            assertThat(stretch.on(may(11)).stance()).contains(SIGNS);
            assertThat(stretch.on(may(12)).basis()).isEqualTo(CARRIED);
        }

        @Test
        void that_ended_leaves_no_reading_until_another_begins() {
            Timeline ended = timeline(
                    position("accepts", NORLAND, SIGNS, day(9), day(12)), position("no", NORLAND, REFUSES, day(14)));
            assertThat(stances(ended, 9, 15))
                    .containsExactly(
                            Set.of(SIGNS), Set.of(SIGNS), Set.of(SIGNS), Set.of(), Set.of(), Set.of(REFUSES), Set.of());
        }

        @Test
        void of_which_only_the_end_is_known_does_not_begin_with_its_end() {
            Timeline ended = timeline(position("accepts", NORLAND, SIGNS, UNDATED, day(12)), LAST);
            assertThat(stances(ended, 11, 14)).containsOnly(Set.of());
        }
    }

    @Nested
    class A_carried_stance {

        @Test
        void that_is_only_open_ends_with_the_accounts_last_dated_claim() {
            Timeline timeline = timeline(
                    position("accepts", NORLAND, SIGNS, day(12)),
                    decides("fleet", CABINET, day(15), READY),
                    position("someDay", NORLAND, READY, UNDATED));
            assertThat(timeline.on(may(15)).stance()).contains(SIGNS);
            assertThat(timeline.on(may(15)).confirmed()).isFalse();
            assertThat(timeline.on(may(16)).isSilent()).isTrue();
        }

        @Test
        void that_is_only_open_ends_at_instants_as_well() {
            Timeline timeline = timeline(position("accepts", NORLAND, SIGNS, day(12)));
            assertThat(timeline.at(kongshavn(13, 0, 0)).isSilent()).isTrue();
            assertThat(timeline.at(kongshavn(20, 12, 0)).isSilent()).isTrue();
        }

        @Test
        void is_confirmed_until_it_is_presupposed() {
            Timeline timeline = timeline(
                    position("accepts", NORLAND, SIGNS, day(12)), presupposed("still", NORLAND, SIGNS, day(15)));
            assertThat(timeline.on(may(13)).basis()).isEqualTo(CARRIED);
            assertThat(timeline.on(may(13)).confirmed()).isTrue();
            assertThat(timeline.on(may(15)).basis()).isEqualTo(PRESUPPOSED);
            assertThat(timeline.on(may(15)).stance()).contains(SIGNS);
            assertThat(timeline.on(may(15)).shifts()).isEmpty();
            assertThat(timeline.on(may(16)).isSilent()).isTrue();
        }

        @Test
        void is_open_again_after_the_day_on_which_it_is_presupposed() {
            Timeline timeline = timeline(
                    position("accepts", NORLAND, SIGNS, day(12)), presupposed("still", NORLAND, SIGNS, day(15)), LAST);
            assertThat(timeline.on(may(16)).stance()).contains(SIGNS);
            assertThat(timeline.on(may(16)).confirmed()).isFalse();
            assertThat(timeline.on(may(30)).stance()).contains(SIGNS);
            assertThat(timeline.on(may(31)).isSilent()).isTrue();
        }

        @Test
        void may_have_given_way_already_where_another_is_presupposed_later() {
            Timeline timeline = timeline(
                    position("accepts", NORLAND, SIGNS, day(12)), presupposed("open", NORLAND, UNDECIDED, day(15)));
            assertThat(timeline.on(may(13)).stances()).containsExactly(SIGNS, UNDECIDED);
            assertThat(timeline.on(may(13)).is(SIGNS)).isEqualTo(Truth.UNDETERMINED);
            assertThat(timeline.on(may(15)).stance()).contains(UNDECIDED);
            assertThat(timeline.on(may(15)).basis()).isEqualTo(PRESUPPOSED);
        }

        @Test
        void may_have_given_way_on_the_day_on_which_it_is_only_taken_for_granted() {
            Timeline timeline = timeline(
                    presupposed("still", NORLAND, SIGNS, day(12)), presupposed("open", NORLAND, UNDECIDED, day(15)));
            assertThat(timeline.on(may(12)).stances()).containsExactly(SIGNS, UNDECIDED);
        }

        @Test
        void has_not_given_way_to_what_the_account_lets_begin_only_later() {
            Timeline timeline = timeline(
                    position("open", NORLAND, UNDECIDED, day(9)),
                    position("accepts", NORLAND, SIGNS, day(12)),
                    presupposed("still", NORLAND, SIGNS, day(15)),
                    LAST);
            assertThat(timeline.on(may(10)).stance()).contains(UNDECIDED);
            assertThat(timeline.on(may(13)).stance()).contains(SIGNS);
            assertThat(timeline.on(may(13)).confirmed()).isTrue();
        }

        @Test
        void has_not_given_way_on_the_day_on_which_it_is_stated() {
            Timeline timeline = timeline(
                    position("accepts", NORLAND, SIGNS, day(12)), presupposed("open", NORLAND, UNDECIDED, day(15)));
            assertThat(timeline.on(may(12)).stance()).contains(SIGNS);
            assertThat(timeline.on(may(12)).basis()).isEqualTo(STATED);
        }

        @Test
        void is_not_confirmed_by_what_is_presupposed_after_another_took_its_place() {
            Timeline timeline = timeline(
                    position("accepts", NORLAND, SIGNS, day(9)),
                    position("declines", NORLAND, REFUSES, day(12)),
                    presupposed("still", NORLAND, SIGNS, day(15)));
            assertThat(timeline.on(may(10)).stance()).contains(SIGNS);
            assertThat(timeline.on(may(10)).confirmed()).isFalse();
        }
    }

    @Nested
    class The_end_of_the_day {

        private final Claim before = position("before", NORLAND, UNDECIDED, day(9));

        @Test
        void decides_and_the_changes_of_the_day_are_told_in_their_order() {
            Timeline timeline = timeline(
                    CABINET_DECIDES,
                    decides("evening", CABINET, clock(12, 22, 0), REFUSES),
                    decides("afternoon", CABINET, clock(12, 15, 30), SIGNS),
                    before,
                    LAST);
            Reading reading = timeline.on(may(12));
            assertThat(reading.stance()).contains(REFUSES);
            assertThat(reading.basis()).isEqualTo(STATED);
            assertThat(names(reading.claims())).containsExactly("evening");
            assertThat(shifts(reading)).containsExactly("SIGNS afternoon", "REFUSES evening");
            assertThat(timeline.on(may(11)).shifts()).isEmpty();
            assertThat(timeline.on(may(13)).shifts()).isEmpty();
        }

        @Test
        void of_a_day_on_which_a_stance_is_only_said_again_tells_of_no_change() {
            Timeline timeline = timeline(before, position("still", NORLAND, UNDECIDED, day(12)));
            assertThat(timeline.on(may(12)).basis()).isEqualTo(STATED);
            assertThat(timeline.on(may(12)).shifts()).isEmpty();
        }

        @Test
        void tells_of_a_change_though_something_lighter_is_said_of_the_same_minute() {
            Timeline timeline = timeline(
                    HOLM_SPEAKS,
                    before,
                    position("sentence", NORLAND, REFUSES, clock(12, 15, 30)),
                    says("word", HOLM, CABINET, clock(12, 15, 30), atItsWord(SIGNS)));
            assertThat(timeline.on(may(12)).stance()).contains(REFUSES);
            assertThat(shifts(timeline.on(may(12)))).containsExactly("REFUSES sentence");
        }

        @Test
        void tells_of_a_change_at_its_hour_though_it_is_also_said_of_the_whole_day() {
            Timeline timeline = timeline(
                    HOLM_SPEAKS,
                    before,
                    position("allDay", NORLAND, SIGNS, day(12)),
                    says("atThree", HOLM, CABINET, clock(12, 15, 0), atItsWord(SIGNS)));
            assertThat(shifts(timeline.on(may(12)))).containsExactly("SIGNS atThree");
        }

        @Test
        void tells_of_two_stances_of_one_utterance_in_an_order_that_is_not_that_of_input() {
            assertThat(Stream.of(content(Force.UNSAID, SIGNS, REFUSES), content(Force.UNSAID, REFUSES, SIGNS))
                            .map(both -> timeline(
                                            decides("both", NORLAND, clock(12, 9, 0), both),
                                            decides("open", NORLAND, clock(12, 15, 0), UNDECIDED),
                                            LAST)
                                    .on(may(12)))
                            .map(TimelineTest::shifts))
                    .containsOnly(List.of("REFUSES both", "SIGNS both", "UNDECIDED open"));
        }

        @Test
        void tells_of_no_change_that_may_have_come_on_another_day() {
            Timeline timeline = timeline(before, position("accepts", NORLAND, SIGNS, days(11, 12)));
            assertThat(timeline.on(may(12)).stance()).contains(SIGNS);
            assertThat(timeline.on(may(12)).shifts()).isEmpty();
        }

        @Test
        void comes_back_to_where_the_day_began_and_yet_tells_of_both_changes() {
            Timeline timeline = timeline(
                    CABINET_DECIDES,
                    before,
                    decides("morning", CABINET, part(12, DayPart.Part.MORNING), SIGNS),
                    decides("evening", CABINET, part(12, DayPart.Part.EVENING), UNDECIDED));
            assertThat(timeline.on(may(12)).stance()).contains(UNDECIDED);
            assertThat(shifts(timeline.on(may(12)))).containsExactly("SIGNS morning", "UNDECIDED evening");
        }

        @ParameterizedTest(name = "what is decided at {0}")
        @EnumSource(DayPart.Part.class)
        void takes_in_every_part_of_the_day_even_the_night_that_reaches_beyond(DayPart.Part part) {
            Timeline timeline =
                    timeline(CABINET_DECIDES, before, decides("decision", CABINET, part(12, part), SIGNS), LAST);
            assertThat(timeline.on(may(11)).stance()).contains(UNDECIDED);
            assertThat(timeline.on(may(12)).stance()).contains(SIGNS);
            assertThat(timeline.on(may(12)).basis()).isEqualTo(STATED);
            assertThat(shifts(timeline.on(may(12)))).containsExactly("SIGNS decision");
            assertThat(timeline.on(may(13)).basis()).isEqualTo(CARRIED);
        }

        @Test
        void leaves_two_of_one_day_undetermined_if_nobody_says_which_was_later() {
            Timeline timeline = timeline(
                    before,
                    position("accepts", NORLAND, SIGNS, day(12)),
                    position("declines", NORLAND, REFUSES, day(12)));
            Reading reading = timeline.on(may(12));
            assertThat(reading.stances()).containsExactly(SIGNS, REFUSES);
            assertThat(reading.stance()).isEmpty();
            assertThat(reading.is(SIGNS)).isEqualTo(Truth.UNDETERMINED);
            assertThat(reading.is(REFUSES)).isEqualTo(Truth.UNDETERMINED);
            assertThat(reading.is(UNDECIDED)).isEqualTo(Truth.FAILS);
            assertThat(names(reading.claims())).containsExactly("accepts", "declines");
            assertThat(reading.shifts()).isEmpty();
        }

        @ParameterizedTest(name = "the author says so by {0}")
        @CsvSource({"a sequence", "a relative time"})
        void is_that_of_the_later_of_two_if_the_author_says_which_was_later(String how) {
            Claim second = how.equals("a sequence")
                    ? position("declines", NORLAND, REFUSES, day(12))
                    : position(
                            "declines",
                            NORLAND,
                            REFUSES,
                            told(new Relative("accepts", Side.AFTER, Optional.of(2), Unit.HOURS)));
            List<Claim> claims = new ArrayList<>(
                    List.of(before, second, position("accepts", NORLAND, SIGNS, clock(12, 10, 0)), LAST));
            if (how.equals("a sequence")) {
                claims.add(sequence("order", "accepts", "declines"));
            }
            assertThat(timeline(claims).on(may(12)).stance()).contains(REFUSES);
        }

        @Test
        void is_not_settled_by_an_order_of_other_things() {
            Timeline timeline = timeline(
                    position("accepts", NORLAND, SIGNS, day(12)),
                    position("declines", NORLAND, REFUSES, day(12)),
                    sequence("one", "accepts", "undated"),
                    sequence("two", "undated", "undated"),
                    decides("undated", CABINET, UNDATED, Content.NONE));
            assertThat(timeline.on(may(12)).stances()).containsExactly(SIGNS, REFUSES);
        }

        @Test
        void is_not_lost_where_dates_and_the_authors_order_contradict_each_other() {
            Timeline timeline = timeline(
                    position("accepts", NORLAND, SIGNS, day(12)),
                    position("declines", NORLAND, REFUSES, day(13)),
                    sequence("order", "declines", "accepts"),
                    LAST);
            assertThat(timeline.on(may(14)).stances())
                    .as("both are shown: the author contradicts himself, which is for a check to find")
                    .containsExactly(SIGNS, REFUSES);
        }
    }

    /** Rule 12: a clock time that the author places elsewhere is read at the seat. */
    @Nested
    class A_time_elsewhere {

        private final Claim before = position("before", NORLAND, UNDECIDED, day(9));

        @Test
        void that_is_already_tomorrow_there_belongs_to_today_at_the_seat() {
            // Two in the morning of the 13th in Tamra is six in the evening of the 12th in Kongshavn.
            Timeline timeline =
                    timeline(before, position("accepts", NORLAND, SIGNS, in(TAMRA_CITY, clock(13, 2, 0))), LAST);
            assertThat(timeline.on(may(11)).stance()).contains(UNDECIDED);
            assertThat(timeline.on(may(12)).stance()).contains(SIGNS);
            assertThat(timeline.on(may(13)).stance()).contains(SIGNS);
        }

        @Test
        void is_stated_and_a_change_on_the_day_that_it_is_at_the_seat() {
            Timeline timeline =
                    timeline(before, position("accepts", NORLAND, SIGNS, in(TAMRA_CITY, clock(13, 2, 0))), LAST);
            assertThat(timeline.on(may(12)).basis()).isEqualTo(STATED);
            assertThat(shifts(timeline.on(may(12)))).containsExactly("SIGNS accepts");
            assertThat(timeline.on(may(13)).basis()).isEqualTo(CARRIED);
            assertThat(timeline.on(may(13)).shifts()).isEmpty();
        }

        @Test
        void that_is_still_today_there_belongs_to_tomorrow_at_the_seat() {
            // Half past eleven at Greenwich is half past midnight in Kongshavn.
            Timeline timeline =
                    timeline(before, position("accepts", NORLAND, SIGNS, in(GREENWICH, clock(12, 23, 30))), LAST);
            assertThat(timeline.on(may(12)).stance()).contains(UNDECIDED);
            assertThat(timeline.on(may(13)).stance()).contains(SIGNS);
        }

        @Test
        void is_taken_as_printed_where_it_is_only_a_day() {
            Timeline timeline = timeline(before, position("accepts", NORLAND, SIGNS, in(TAMRA_CITY, day(13))), LAST);
            assertThat(timeline.on(may(12)).stance()).contains(UNDECIDED);
            assertThat(timeline.on(may(13)).stance()).contains(SIGNS);
        }

        @Test
        void is_taken_as_printed_where_the_author_names_no_place() {
            Timeline timeline = timeline(
                    HOLM_SPEAKS, before, sends("cable", HOLM, REGENT, clock(13, 2, 0), atItsWord(SIGNS)), LAST);
            assertThat(timeline.on(may(12)).stance()).contains(UNDECIDED);
            assertThat(timeline.on(may(13)).stance()).contains(SIGNS);
        }

        @Test
        void is_taken_as_printed_for_an_agent_without_a_seat() {
            Timeline lund = dossier(List.of(position("accepts", LUND, SIGNS, in(TAMRA_CITY, clock(13, 2, 0)))))
                    .timeline("ash", LUND, TREATY);
            assertThat(lund.on(may(12)).isSilent()).isTrue();
            assertThat(lund.on(may(13)).stance()).contains(SIGNS);
        }
    }

    /** Rule 3 and 4: a sentence about the agent before a decision for it, that before a word for it. */
    @Nested
    class Of_claims_for_the_same_time {

        private final Claim sentence = position("sentence", NORLAND, REFUSES, day(12));
        private final Claim decision = decides("decision", CABINET, day(12), SIGNS);
        private final Claim word = says("word", HOLM, REGENT, day(12), atItsWord(LEANS_TO_SIGN));

        @ParameterizedTest(name = "sentence {0}, decision {1}, word {2}: {3}")
        @CsvSource(textBlock = """
                true,  true,  true,  REFUSES
                true,  true,  false, REFUSES
                true,  false, true,  REFUSES
                true,  false, false, REFUSES
                false, true,  true,  SIGNS
                false, true,  false, SIGNS
                false, false, true,  LEANS_TO_SIGN
                false, false, false,
                """)
        void the_weightiest_counts(boolean isSaid, boolean isDecided, boolean isSpoken, String expected) {
            List<Claim> claims = new ArrayList<>(List.of(HOLM_SPEAKS, CABINET_DECIDES, LAST));
            if (isSaid) {
                claims.add(sentence);
            }
            if (isDecided) {
                claims.add(decision);
            }
            if (isSpoken) {
                claims.add(word);
            }
            assertThat(timeline(claims).on(may(12)).stance().map(Stance::name))
                    .isEqualTo(Optional.ofNullable(expected));
        }

        @Test
        void a_lighter_one_that_is_later_counts_from_then_on() {
            Timeline timeline =
                    timeline(HOLM_SPEAKS, sentence, says("word", HOLM, REGENT, day(13), atItsWord(SIGNS)), LAST);
            assertThat(timeline.on(may(12)).stance()).contains(REFUSES);
            assertThat(timeline.on(may(13)).stance()).contains(SIGNS);
        }

        @Test
        void a_lighter_one_that_is_later_on_the_same_day_counts_from_then_on() {
            Timeline timeline = timeline(
                    HOLM_SPEAKS,
                    position("sentence", NORLAND, REFUSES, clock(12, 9, 0)),
                    says("word", HOLM, CABINET, clock(12, 15, 0), atItsWord(SIGNS)),
                    LAST);
            assertThat(timeline.on(may(12)).stance()).contains(SIGNS);
            assertThat(shifts(timeline.on(may(12)))).containsExactly("REFUSES sentence", "SIGNS word");
        }

        @Test
        void a_sentence_about_a_stretch_of_days_counts_against_a_word_within_it() {
            Timeline timeline = timeline(
                    HOLM_SPEAKS,
                    position("sentence", NORLAND, REFUSES, days(10, 14)),
                    says("word", HOLM, REGENT, day(12), atItsWord(SIGNS)),
                    LAST);
            assertThat(timeline.on(may(14)).stance()).contains(REFUSES);
        }

        @Test
        void a_sentence_on_one_of_several_days_leaves_open_whether_a_word_was_later() {
            Timeline timeline = timeline(
                    HOLM_SPEAKS,
                    position("sentence", NORLAND, REFUSES, day(12)),
                    says("word", HOLM, REGENT, days(11, 13), atItsWord(SIGNS)),
                    LAST);
            assertThat(timeline.on(may(13)).stances()).containsExactly(SIGNS, REFUSES);
        }

        @ParameterizedTest(name = "{0} to {1} against {2} to {3}")
        @CsvSource({"12, 14, 11, 13", "11, 13, 12, 14"})
        void a_sentence_on_a_stretch_leaves_open_a_word_that_may_lie_outside_of_it(
                int first, int last, int wordFirst, int wordLast) {
            Timeline timeline = timeline(
                    HOLM_SPEAKS,
                    position("sentence", NORLAND, REFUSES, days(first, last)),
                    says("word", HOLM, REGENT, days(wordFirst, wordLast), atItsWord(SIGNS)),
                    LAST);
            assertThat(timeline.on(may(14)).stances()).containsExactly(SIGNS, REFUSES);
        }

        @Test
        void a_lighter_one_that_says_the_same_supports_the_reading_and_one_that_does_not_is_left_out() {
            Timeline timeline = timeline(
                    HOLM_SPEAKS, CABINET_DECIDES, sentence, decides("same", CABINET, day(12), REFUSES), word, LAST);
            assertThat(timeline.on(may(12)).stance()).contains(REFUSES);
            assertThat(names(timeline.on(may(12)).claims())).containsExactly("sentence", "same");
        }

        @Test
        void an_agents_own_decision_weighs_as_much_as_a_sentence_about_it() {
            Timeline timeline = timeline(CABINET_DECIDES, decision, decides("own", NORLAND, day(12), REFUSES), LAST);
            assertThat(timeline.on(may(12)).stance()).contains(REFUSES);
            assertThat(timeline(sentence, decides("own", NORLAND, day(12), SIGNS))
                            .on(may(12))
                            .stances())
                    .containsExactly(SIGNS, REFUSES);
        }

        @Test
        void a_sentence_about_a_body_weighs_as_its_decision_and_one_about_a_speaker_as_his_word() {
            Claim aboutCabinet = position("aboutCabinet", CABINET, SIGNS, day(12));
            Claim aboutHolm = position("aboutHolm", HOLM, LEANS_TO_SIGN, day(12));
            Claim aboutBrandt = position("aboutBrandt", BRANDT, SIGNS_IF_PAID, day(12));
            Claim envoy = voice("brandtCarries", BRANDT, ENVOY, UNDATED);
            assertThat(timeline(HOLM_SPEAKS, CABINET_DECIDES, envoy, aboutCabinet, aboutHolm, aboutBrandt)
                            .on(may(12))
                            .stances())
                    .containsExactly(SIGNS);
            assertThat(timeline(HOLM_SPEAKS, CABINET_DECIDES, envoy, aboutHolm, aboutBrandt)
                            .on(may(12))
                            .stances())
                    .containsExactly(LEANS_TO_SIGN);
            assertThat(timeline(envoy, aboutBrandt).on(may(12)).isSilent()).isTrue();
            assertThat(timeline(aboutCabinet, aboutHolm).on(may(12)).isSilent())
                    .as("nobody is let decide or speak")
                    .isTrue();
        }

        @Test
        void two_of_equal_weight_that_exclude_each_other_are_both_shown() {
            Timeline timeline = timeline(
                    voice("holmDecides", HOLM, DECIDES, UNDATED),
                    CABINET_DECIDES,
                    decision,
                    decides("holmsDecision", HOLM, day(12), REFUSES));
            assertThat(timeline.on(may(12)).stances()).containsExactly(SIGNS, REFUSES);
            assertThat(timeline.on(may(12)).is(SIGNS)).isEqualTo(Truth.UNDETERMINED);
        }

        @Test
        void two_that_say_the_same_are_one_reading_with_both_claims() {
            Timeline timeline = timeline(sentence, position("again", NORLAND, REFUSES, day(12)), LAST);
            assertThat(timeline.on(may(12)).stance()).contains(REFUSES);
            assertThat(names(timeline.on(may(12)).claims())).containsExactly("sentence", "again");
        }

        @Test
        void a_body_that_decides_is_only_heard_when_it_speaks_at_its_word() {
            Claim unsaid = says("unsaid", CABINET, REGENT, day(12), content(Force.UNSAID, SIGNS));
            Claim atItsWord = says("atItsWord", CABINET, REGENT, day(12), atItsWord(SIGNS));
            assertThat(timeline(CABINET_DECIDES, unsaid).on(may(12)).isSilent()).isTrue();
            assertThat(timeline(CABINET_DECIDES, atItsWord).on(may(12)).stance())
                    .contains(SIGNS);
            assertThat(timeline(CABINET_DECIDES, HOLM_SPEAKS, atItsWord, word)
                            .on(may(12))
                            .stances())
                    .as("its word weighs as a word")
                    .containsExactly(SIGNS, LEANS_TO_SIGN);
        }
    }

    /** Rule 4: what does not move a position is shown beside it. */
    @Nested
    class Beside_the_position {

        private final Claim before = position("before", NORLAND, UNDECIDED, day(9));

        @ParameterizedTest(name = "{0}")
        @EnumSource(
                value = Force.class,
                names = {"DEVICE", "UNSAID"})
        void stands_what_the_account_does_not_take_at_its_word(Force force) {
            Timeline timeline =
                    timeline(HOLM_SPEAKS, before, says("threat", HOLM, REGENT, day(12), content(force, REFUSES)), LAST);
            assertThat(timeline.on(may(12)).stance()).contains(UNDECIDED);
            assertThat(timeline.on(may(12)).basis()).isEqualTo(CARRIED);
            assertThat(timeline.on(may(12)).beside()).singleElement().satisfies(voiced -> {
                assertThat(voiced.claim().id().name()).isEqualTo("threat");
                assertThat(voiced.stance()).isEqualTo(REFUSES);
                assertThat(voiced.force()).isEqualTo(force);
                assertThat(voiced.undated()).isFalse();
            });
            assertThat(timeline.on(may(11)).beside()).isEmpty();
            assertThat(timeline.on(may(13)).beside()).isEmpty();
        }

        @Test
        void stands_a_decision_that_the_account_calls_a_device() {
            Timeline timeline = timeline(
                    CABINET_DECIDES, before, decides("bluff", CABINET, day(12), content(Force.DEVICE, REFUSES)));
            assertThat(timeline.on(may(12)).stance()).contains(UNDECIDED);
            assertThat(besides(timeline.on(may(12)))).containsExactly("REFUSES bluff");
        }

        @Test
        void stands_what_the_agent_itself_voices_as_a_device() {
            Timeline timeline =
                    timeline(before, sends("note", NORLAND, REGENT, day(12), content(Force.DEVICE, SIGNS_IF_PAID)));
            assertThat(timeline.on(may(12)).stance()).contains(UNDECIDED);
            assertThat(besides(timeline.on(may(12)))).containsExactly("SIGNS_IF_PAID note");
        }

        @Test
        void stands_a_draft_unless_the_account_draws_consequences_from_it() {
            Event.Course drafted = Event.Course.of("draft", Phase.DRAFTED, day(12).orElseThrow());
            Claim draft =
                    event("draft", message(drafted, List.of(HOLM), REGENT, List.of(), content(Force.UNSAID, SIGNS)));
            Claim taken = event("draft", message(drafted, List.of(HOLM), REGENT, List.of(), atItsWord(SIGNS)));
            assertThat(timeline(HOLM_SPEAKS, before, draft).on(may(12)).stance())
                    .contains(UNDECIDED);
            assertThat(besides(timeline(HOLM_SPEAKS, before, draft).on(may(12))))
                    .containsExactly("SIGNS draft");
            assertThat(timeline(HOLM_SPEAKS, before, taken).on(may(12)).stance())
                    .contains(SIGNS);
        }

        @Test
        void stands_the_word_of_an_envoy() {
            Timeline timeline = timeline(
                    voice("brandtCarries", BRANDT, ENVOY, UNDATED),
                    before,
                    says("offer", BRANDT, REGENT, day(12), atItsWord(SIGNS)));
            assertThat(timeline.on(may(12)).stance()).contains(UNDECIDED);
            assertThat(besides(timeline.on(may(12)))).containsExactly("SIGNS offer");
        }

        @Test
        void stands_the_word_of_one_who_belongs_to_the_agent_and_is_let_do_nothing() {
            Timeline timeline = timeline(before, says("word", HOLM, REGENT, day(12), atItsWord(SIGNS)));
            assertThat(timeline.on(may(12)).stance()).contains(UNDECIDED);
            assertThat(besides(timeline.on(may(12)))).containsExactly("SIGNS word");
        }

        @Test
        void stands_nothing_that_a_stranger_says() {
            Timeline timeline = timeline(before, says("advice", REGENT, HOLM, day(12), atItsWord(SIGNS)));
            assertThat(timeline.on(may(12)).stance()).contains(UNDECIDED);
            assertThat(timeline.on(may(12)).beside()).isEmpty();
        }

        @Test
        void stands_a_message_of_which_the_last_word_is_reserved_to_another() {
            Claim reserved = event(
                    "reply",
                    message(
                            course("reply", Phase.SENT, day(12)),
                            List.of(HOLM),
                            REGENT,
                            List.of(NORLAND),
                            atItsWord(SIGNS)));
            Timeline timeline = timeline(HOLM_SPEAKS, before, reserved);
            assertThat(timeline.on(may(12)).stance()).contains(UNDECIDED);
            assertThat(besides(timeline.on(may(12)))).containsExactly("SIGNS reply");
        }

        @Test
        void stands_what_is_undated_and_it_is_said_that_it_is() {
            Timeline timeline = timeline(before, position("someDay", NORLAND, SIGNS, UNDATED), LAST);
            assertThat(timeline.on(may(12)).stance()).contains(UNDECIDED);
            assertThat(timeline.on(may(12)).beside()).singleElement().satisfies(voiced -> {
                assertThat(voiced.stance()).isEqualTo(SIGNS);
                assertThat(voiced.undated()).isTrue();
            });
        }

        @Test
        void stands_what_may_have_begun_where_nothing_certainly_has() {
            Timeline timeline = timeline(position("accepts", NORLAND, SIGNS, days(11, 13)), LAST);
            assertThat(timeline.on(may(10)).beside()).isEmpty();
            assertThat(timeline.on(may(12)).isSilent()).isTrue();
            assertThat(besides(timeline.on(may(12)))).containsExactly("SIGNS accepts");
            assertThat(timeline.on(may(13)).stance()).contains(SIGNS);
            assertThat(timeline.on(may(13)).beside()).isEmpty();
        }

        @Test
        void stands_what_begins_at_some_later_time_on_its_first_day_alone() {
            Timeline timeline = timeline(position("accepts", NORLAND, SIGNS, since(11)), LAST);
            assertThat(besides(timeline.on(may(11)))).containsExactly("SIGNS accepts");
            assertThat(timeline.on(may(12)).isSilent()).isTrue();
            assertThat(timeline.on(may(12)).beside()).isEmpty();
        }

        @Test
        void stands_an_undated_word_and_only_one_that_would_move_the_position_is_called_undated() {
            Timeline taken = timeline(HOLM_SPEAKS, before, says("word", HOLM, REGENT, UNDATED, atItsWord(SIGNS)));
            Timeline device =
                    timeline(HOLM_SPEAKS, before, says("word", HOLM, REGENT, UNDATED, content(Force.DEVICE, SIGNS)));
            assertThat(besides(taken.on(may(9)))).containsExactly("SIGNS word");
            assertThat(taken.on(may(9)).beside().get(0).undated()).isTrue();
            assertThat(besides(device.on(may(9)))).containsExactly("SIGNS word");
            assertThat(device.on(may(9)).beside().get(0).undated()).isFalse();
        }

        @Test
        void stands_what_has_no_beginning_and_moves_nothing() {
            Timeline sentence = timeline(before, position("byThen", NORLAND, SIGNS, by(12)), LAST);
            Timeline word = timeline(HOLM_SPEAKS, before, says("word", HOLM, REGENT, by(12), atItsWord(SIGNS)), LAST);
            for (int day = 9; day <= 14; day++) {
                assertThat(sentence.on(may(day)).stance()).contains(UNDECIDED);
                assertThat(word.on(may(day)).stance()).contains(UNDECIDED);
            }
        }

        @Test
        void stands_a_guess_that_has_its_date_and_is_not_called_undated() {
            Timeline timeline =
                    timeline(before, retold(position("perhaps", NORLAND, SIGNS, day(12)), CONJECTURED), LAST);
            assertThat(timeline.on(may(12)).stance()).contains(UNDECIDED);
            assertThat(timeline.on(may(12)).beside()).singleElement().satisfies(voiced -> {
                assertThat(voiced.stance()).isEqualTo(SIGNS);
                assertThat(voiced.undated()).isFalse();
            });
        }
    }

    @Nested
    class A_voice {

        private final Claim word = says("word", HOLM, REGENT, day(12), atItsWord(SIGNS));

        @ParameterizedTest(name = "that holds from the {0}th: {1}")
        @CsvSource({"10, true", "12, true", "13, false"})
        void counts_only_from_when_it_holds(int day, boolean counts) {
            Timeline timeline = timeline(voice("speaks", HOLM, SPEAKS, day(day)), word);
            assertThat(timeline.on(may(12)).stance()).isEqualTo(counts ? Optional.of(SIGNS) : Optional.empty());
            assertThat(besides(timeline.on(may(12)))).isEqualTo(counts ? List.of() : List.of("SIGNS word"));
        }

        @Test
        void counts_only_from_the_hour_from_which_it_holds() {
            Claim speaks = voice("speaks", HOLM, SPEAKS, clock(12, 15, 0));
            Claim early = says("word", HOLM, REGENT, clock(12, 9, 0), atItsWord(SIGNS));
            Claim late = says("word", HOLM, REGENT, clock(12, 16, 0), atItsWord(SIGNS));
            assertThat(timeline(speaks, late).on(may(12)).stance()).contains(SIGNS);
            assertThat(timeline(speaks, early).on(may(12)).isSilent()).isTrue();
        }

        @Test
        void without_a_beginning_counts_at_any_time() {
            assertThat(timeline(HOLM_SPEAKS, word).on(may(12)).stance()).contains(SIGNS);
        }

        @Test
        void that_may_hold_already_counts() {
            assertThat(timeline(voice("speaks", HOLM, SPEAKS, days(11, 14)), word)
                            .on(may(12))
                            .stance())
                    .contains(SIGNS);
        }

        @Test
        void that_is_denied_or_guessed_does_not_count() {
            for (Modality modality : List.of(DENIED, CONJECTURED)) {
                assertThat(timeline(retold(HOLM_SPEAKS, modality), word)
                                .on(may(12))
                                .isSilent())
                        .as(modality.words())
                        .isTrue();
            }
        }

        @Test
        void for_one_principal_is_none_for_another() {
            Claim forTamra = claim("speaks", new Matter.OfVoice(new Voice(HOLM, TAMRA, SPEAKS), Optional.empty()));
            assertThat(timeline(forTamra, word).on(may(12)).isSilent()).isTrue();
            assertThat(dossier(List.of(forTamra, word))
                            .timeline("ash", TAMRA, TREATY)
                            .on(may(12))
                            .stance())
                    .contains(SIGNS);
        }
    }

    /** Rule 5: what is done to a decision changes the position only where the question is answered otherwise. */
    @Nested
    class An_act_upon_a_decision {

        private final Claim decision = decides("decision", NORLAND, day(5), SIGNS);

        @ParameterizedTest(name = "{0}")
        @EnumSource(
                value = Act.Kind.class,
                names = {"SUSPENDS", "RETRACTS", "POSTPONES"})
        void that_suspends_it_leaves_the_position_standing_and_marks_it(Act.Kind kind) {
            Timeline timeline = timeline(decision, act("pause", kind, "decision", day(8)), LAST);
            assertThat(stances(timeline, 5, 12)).containsOnly(Set.of(SIGNS));
            assertThat(timeline.on(may(7)).suspended()).isEmpty();
            for (int day = 8; day <= 12; day++) {
                assertThat(names(timeline.on(may(day)).suspended())).containsExactly("pause");
            }
            assertThat(timeline.on(may(8)).shifts()).isEmpty();
        }

        @ParameterizedTest(name = "{0}")
        @EnumSource(
                value = Act.Kind.class,
                names = {"SUSPENDS", "RETRACTS", "POSTPONES", "REAFFIRMS", "CALLS_FINAL"})
        void presupposes_that_it_stood_and_so_confirms_it(Act.Kind kind) {
            Timeline timeline = timeline(decision, act("act", kind, "decision", day(8)));
            assertThat(timeline.on(may(6)).basis()).isEqualTo(CARRIED);
            assertThat(timeline.on(may(6)).confirmed()).isTrue();
        }

        @Test
        void that_reaffirms_it_moves_nothing_and_lifts_the_suspension() {
            Timeline timeline = timeline(
                    decision,
                    act("pause", SUSPENDS, "decision", day(8)),
                    act("reaffirmed", REAFFIRMS, "decision", day(10)),
                    LAST);
            assertThat(stances(timeline, 5, 12)).containsOnly(Set.of(SIGNS));
            assertThat(names(timeline.on(may(9)).suspended())).containsExactly("pause");
            assertThat(timeline.on(may(10)).shifts()).isEmpty();
            assertThat(timeline.on(may(10)).suspended()).isEmpty();
            assertThat(timeline.on(may(11)).suspended()).isEmpty();
        }

        @Test
        void that_reaffirms_it_before_the_suspension_does_not_lift_it() {
            Timeline timeline = timeline(
                    decision,
                    act("reaffirmed", REAFFIRMS, "decision", day(7)),
                    act("pause", SUSPENDS, "decision", day(8)),
                    LAST);
            assertThat(names(timeline.on(may(9)).suspended())).containsExactly("pause");
        }

        @Test
        void a_decision_that_is_taken_again_is_not_suspended() {
            Timeline timeline = timeline(
                    decision,
                    act("pause", SUSPENDS, "decision", day(8)),
                    decides("again", NORLAND, day(10), SIGNS),
                    LAST);
            assertThat(names(timeline.on(may(9)).suspended())).containsExactly("pause");
            assertThat(timeline.on(may(10)).basis()).isEqualTo(STATED);
            assertThat(timeline.on(may(10)).suspended()).isEmpty();
        }

        @Test
        void that_reopens_the_question_moves_the_position_to_undecided() {
            Timeline timeline = timeline(decision, act("reopened", REOPENS, "treaty", day(8)), LAST);
            assertThat(timeline.on(may(7)).stance()).contains(SIGNS);
            assertThat(timeline.on(may(8)).stance()).contains(UNDECIDED);
            assertThat(timeline.on(may(8)).basis()).isEqualTo(STATED);
            assertThat(shifts(timeline.on(may(8)))).containsExactly("UNDECIDED reopened");
        }

        @Test
        void that_reopens_a_question_without_an_undecided_stance_leaves_no_reading() {
            Timeline fleet = dossier(List.of(
                            decides("decision", NORLAND, day(5), READY),
                            act("reopened", REOPENS, "fleet", day(8)),
                            LAST))
                    .timeline("ash", NORLAND, FLEET);
            assertThat(fleet.on(may(7)).stance()).contains(READY);
            assertThat(fleet.on(may(8)).isSilent()).isTrue();
        }

        @Test
        void that_reopens_another_question_moves_nothing() {
            Timeline timeline = timeline(decision, act("reopened", REOPENS, "fleet", day(8)), LAST);
            assertThat(timeline.on(may(8)).stance()).contains(SIGNS);
        }

        @Test
        void that_reverses_it_ends_it_even_where_no_other_answer_is_told() {
            Timeline timeline = timeline(decision, act("reversed", REVERSES, "decision", day(8)), LAST);
            assertThat(timeline.on(may(7)).stance()).contains(SIGNS);
            assertThat(timeline.on(may(8)).is(SIGNS)).isNotEqualTo(Truth.HOLDS);
        }

        @Test
        void that_reverses_it_with_another_answer_moves_the_position_there() {
            Timeline timeline = timeline(
                    decision,
                    decides(
                            "reversed",
                            NORLAND,
                            day(8),
                            acts(content(Force.UNSAID, REFUSES), new Act(REVERSES, "decision"))),
                    LAST);
            assertThat(timeline.on(may(8)).stance()).contains(REFUSES);
        }

        @Test
        void that_suspends_one_that_is_no_longer_in_force_marks_nothing() {
            Timeline timeline = timeline(
                    decision,
                    decides("other", NORLAND, day(7), REFUSES),
                    act("pause", SUSPENDS, "decision", day(8)),
                    LAST);
            assertThat(timeline.on(may(9)).stance()).contains(REFUSES);
            assertThat(timeline.on(may(9)).suspended()).isEmpty();
        }

        @Test
        void that_suspends_a_decision_marks_what_rests_on_another_claim_of_the_same_stance() {
            Timeline timeline = timeline(
                    decision,
                    position("sentence", NORLAND, SIGNS, day(7)),
                    act("pause", SUSPENDS, "decision", day(8)),
                    LAST);
            assertThat(names(timeline.on(may(9)).claims())).containsExactly("sentence");
            assertThat(names(timeline.on(may(9)).suspended())).containsExactly("pause");
        }

        @Test
        void that_suspends_what_a_sentence_tells_marks_it_too() {
            Timeline timeline = timeline(
                    position("sentence", NORLAND, SIGNS, day(5)), act("pause", SUSPENDS, "sentence", day(8)), LAST);
            assertThat(names(timeline.on(may(9)).suspended())).containsExactly("pause");
        }

        @Test
        void that_reaffirms_another_decision_does_not_lift_the_suspension_of_this_one() {
            Timeline timeline = timeline(
                    decides("declined", NORLAND, day(3), REFUSES),
                    decision,
                    act("pause", SUSPENDS, "decision", day(8)),
                    act("reaffirmed", REAFFIRMS, "declined", day(10)),
                    LAST);
            assertThat(names(timeline.on(may(11)).suspended())).containsExactly("pause");
        }

        @Test
        void that_reverses_it_while_another_question_is_answered_ends_it_all_the_same() {
            Timeline timeline = timeline(
                    decision,
                    decides(
                            "reversed",
                            NORLAND,
                            day(8),
                            acts(content(Force.UNSAID, READY), new Act(REVERSES, "decision"))),
                    LAST);
            assertThat(timeline.on(may(8)).is(SIGNS)).isNotEqualTo(Truth.HOLDS);
        }

        @Test
        void that_reverses_one_on_another_question_ends_nothing_here() {
            Timeline timeline = timeline(
                    decision,
                    decides("fleetIsReadied", NORLAND, day(6), READY),
                    act("reversed", REVERSES, "fleetIsReadied", day(8)),
                    LAST);
            assertThat(timeline.on(may(9)).stance()).contains(SIGNS);
        }

        @Test
        void that_reverses_it_by_some_day_ends_it_by_then_whatever_it_answers() {
            for (Content content : List.of(Content.NONE, content(Force.UNSAID, REFUSES))) {
                Timeline timeline = timeline(
                        decision,
                        decides("reversed", NORLAND, by(8), acts(content, new Act(REVERSES, "decision"))),
                        sequence("order", "decision", "reversed"),
                        LAST);
                assertThat(timeline.on(may(8)).isSilent()).as("%s", content).isTrue();
            }
        }

        @Test
        void of_another_question_does_not_touch_this_one() {
            Timeline timeline = timeline(
                    decision,
                    decides("fleetIsReadied", NORLAND, day(5), READY),
                    act("pause", SUSPENDS, "fleetIsReadied", day(8)),
                    LAST);
            assertThat(timeline.on(may(9)).stance()).contains(SIGNS);
            assertThat(timeline.on(may(9)).suspended()).isEmpty();
            assertThat(timeline.on(may(7)).confirmed()).isFalse();
        }

        @Test
        void that_is_denied_or_guessed_does_nothing() {
            for (Modality modality : List.of(DENIED, CONJECTURED)) {
                Timeline timeline = timeline(
                        decision,
                        retold(act("pause", SUSPENDS, "decision", day(8)), modality),
                        retold(act("reopened", REOPENS, "treaty", day(9)), modality),
                        LAST);
                assertThat(timeline.on(may(10)).stance()).as(modality.words()).contains(SIGNS);
                assertThat(timeline.on(may(10)).suspended()).isEmpty();
                assertThat(timeline.on(may(7)).confirmed()).isFalse();
            }
        }

        @Test
        void what_is_presupposed_later_reaches_back_only_to_what_was_said_otherwise() {
            Timeline timeline = timeline(
                    decision,
                    decides("declined", NORLAND, day(8), REFUSES),
                    presupposed("open", NORLAND, UNDECIDED, day(12)),
                    LAST);
            assertThat(timeline.on(may(6)).stance()).as("before the refusal").contains(SIGNS);
            assertThat(timeline.on(may(8)).stance()).contains(REFUSES);
            assertThat(timeline.on(may(10)).stances()).containsExactly(REFUSES, UNDECIDED);
            assertThat(timeline.on(may(12)).stance()).contains(UNDECIDED);
        }

        @Test
        void what_is_presupposed_later_does_not_reach_back_over_what_is_presupposed_otherwise() {
            Timeline timeline = timeline(
                    decision,
                    presupposed("still", NORLAND, SIGNS, day(9)),
                    presupposed("open", NORLAND, UNDECIDED, day(12)),
                    LAST);
            assertThat(timeline.on(may(7)).stance()).contains(SIGNS);
            assertThat(timeline.on(may(11)).stances()).containsExactly(SIGNS, UNDECIDED);
        }

        @Test
        void two_presuppositions_that_exclude_each_other_are_both_shown() {
            Timeline timeline = timeline(
                    presupposed("again", NORLAND, UNDECIDED, day(8)),
                    presupposed("reaffirmed", NORLAND, SIGNS, day(8)));
            assertThat(timeline.on(may(8)).stances()).containsExactly(SIGNS, UNDECIDED);
            assertThat(timeline.on(may(8)).basis()).isEqualTo(PRESUPPOSED);
            assertThat(timeline.on(may(8)).is(SIGNS)).isEqualTo(Truth.UNDETERMINED);
        }

        private Claim act(String name, Act.Kind kind, String upon, Optional<Dating> when) {
            return decides(name, NORLAND, when, acts(new Act(kind, upon)));
        }
    }

    @Nested
    class At_an_instant {

        private final Timeline timeline = timeline(
                CABINET_DECIDES,
                position("before", NORLAND, UNDECIDED, day(9)),
                decides("afternoon", CABINET, clock(12, 15, 30), SIGNS),
                decides("evening", CABINET, clock(12, 22, 0), REFUSES),
                LAST);

        @ParameterizedTest(name = "at {0}:{1} on the 12th: {2}")
        @CsvSource({
            "0,  0,  UNDECIDED",
            "15, 29, UNDECIDED",
            "15, 31, SIGNS",
            "21, 59, SIGNS",
            "22, 1,  REFUSES",
            "23, 59, REFUSES"
        })
        void the_stance_then_is_read(int hour, int minute, String stance) {
            assertThat(timeline.at(kongshavn(12, hour, minute)).stance().map(Stance::name))
                    .contains(stance);
        }

        @Test
        void within_the_very_minute_both_may_hold() {
            assertThat(timeline.at(kongshavn(12, 15, 30)).stances()).containsExactly(SIGNS, UNDECIDED);
            assertThat(timeline.at(kongshavn(12, 15, 30)).basis()).isEqualTo(STATED);
            assertThat(timeline.at(kongshavn(12, 15, 31)).basis()).isEqualTo(CARRIED);
        }

        @Test
        void within_a_day_that_is_only_given_as_a_day_both_may_hold() {
            Timeline byDay = timeline(
                    position("before", NORLAND, UNDECIDED, day(9)), position("accepts", NORLAND, SIGNS, day(12)), LAST);
            assertThat(byDay.at(kongshavn(11, 23, 59)).stance()).contains(UNDECIDED);
            assertThat(byDay.at(kongshavn(12, 12, 0)).stances()).containsExactly(SIGNS, UNDECIDED);
            assertThat(byDay.at(kongshavn(13, 0, 0)).stance()).contains(SIGNS);
        }

        @Test
        void a_message_is_read_at_both_ends_and_only_what_both_agree_on_is_sure() {
            // Noon in Tamra is four in the morning in Kongshavn.
            Timeline message = timeline(
                    HOLM_SPEAKS,
                    position("before", NORLAND, UNDECIDED, day(9)),
                    sends("cable", HOLM, REGENT, clock(12, 12, 0), atItsWord(SIGNS)),
                    LAST);
            assertThat(message.at(kongshavn(12, 3, 59)).stance()).contains(UNDECIDED);
            assertThat(message.at(kongshavn(12, 6, 0)).stances()).containsExactly(SIGNS, UNDECIDED);
            assertThat(message.at(kongshavn(12, 12, 1)).stance()).contains(SIGNS);
        }

        @Test
        void nothing_is_said_of_changes_within_the_day() {
            assertThat(timeline.at(kongshavn(12, 23, 0)).shifts()).isEmpty();
        }

        @Test
        void there_is_no_reading_before_the_first_claim() {
            assertThat(timeline.at(kongshavn(8, 23, 59)).isSilent()).isTrue();
        }
    }

    @Nested
    class Over_a_span {

        @Test
        void there_is_one_reading_for_each_day_first_and_last_included() {
            Timeline timeline = timeline(
                    position("open", NORLAND, UNDECIDED, day(9)), position("accepts", NORLAND, SIGNS, day(11)), LAST);
            ImmutableList<Reading> readings = timeline.over(may(8), may(12));
            assertThat(readings.stream().map(Reading::basis)).containsExactly(NONE, STATED, CARRIED, STATED, CARRIED);
            for (int day = 8; day <= 12; day++) {
                assertThat(readings.get(day - 8)).isEqualTo(timeline.on(may(day)));
            }
            assertThat(timeline.over(may(9), may(9))).hasSize(1);
        }
    }

    @Nested
    class The_modality_of_a_claim {

        private final Claim before = position("before", NORLAND, UNDECIDED, day(9));
        private final Claim accepts = position("accepts", NORLAND, SIGNS, day(12));

        @Test
        void that_is_construed_moves_the_position_and_the_reading_is_soft() {
            Timeline timeline =
                    timeline(before, retold(accepts, new Modality.Construed(ImmutableList.of("before"))), LAST);
            assertThat(timeline.on(may(12)).stance()).contains(SIGNS);
            assertThat(timeline.on(may(12)).isSoft()).isTrue();
            assertThat(timeline.on(may(20)).isSoft()).isTrue();
            assertThat(timeline.on(may(11)).isSoft()).isFalse();
        }

        @Test
        void that_is_conjectured_denied_rejected_or_left_open_moves_nothing() {
            ImmutableList<Agent> falk = ImmutableList.of(FALK);
            for (Modality modality : List.of(
                    CONJECTURED,
                    DENIED,
                    new Modality.Reported(falk, Attitude.REJECTED),
                    new Modality.Reported(falk, Attitude.LEFT_OPEN))) {
                Timeline timeline = timeline(before, retold(accepts, modality), LAST);
                assertThat(timeline.on(may(12)).stance()).as(modality.words()).contains(UNDECIDED);
                assertThat(timeline.on(may(12)).isSoft()).isFalse();
                assertThat(timeline.on(may(12)).beside().isEmpty())
                        .as("what is denied is not even shown beside")
                        .isEqualTo(modality.says() == Truth.FAILS);
            }
        }

        @Test
        void that_is_an_accepted_report_or_an_inference_moves_the_position() {
            for (Modality modality : List.of(
                    Modality.Plain.INFERRED, new Modality.Reported(ImmutableList.of(FALK), Attitude.ACCEPTED))) {
                Timeline timeline = timeline(before, retold(accepts, modality), LAST);
                assertThat(timeline.on(may(12)).stance()).as(modality.words()).contains(SIGNS);
                assertThat(timeline.on(may(12)).isSoft()).isFalse();
            }
        }
    }

    /** A decision whose date stands in another passage than the decision itself. */
    @Nested
    class A_date_in_another_passage {

        private final Claim before = position("before", NORLAND, UNDECIDED, day(9));
        private final Claim decision = decides("decision", NORLAND, UNDATED, SIGNS);

        @Test
        void dates_the_move_and_the_reading_rests_on_both_claims() {
            Timeline timeline = timeline(before, decision, phase("passage", "decision", Phase.DONE, day(12)), LAST);
            assertThat(timeline.on(may(11)).stance()).contains(UNDECIDED);
            assertThat(timeline.on(may(12)).stance()).contains(SIGNS);
            assertThat(names(timeline.on(may(12)).claims())).containsExactly("decision", "passage");
        }

        @Test
        void gives_way_to_a_date_of_its_own() {
            Timeline timeline = timeline(
                    before,
                    phase("anotherDay", "decision", Phase.DONE, day(14)),
                    decides("decision", NORLAND, day(12), SIGNS),
                    LAST);
            assertThat(timeline.on(may(12)).stance()).contains(SIGNS);
        }

        @Test
        void of_the_main_phase_goes_before_its_own_date_of_another_phase() {
            Event.Course delivered = Event.Course.of("cable", Phase.DELIVERED, day(14).orElseThrow());
            Timeline timeline = timeline(
                    before,
                    event("cable", message(delivered, List.of(NORLAND), REGENT, List.of(), atItsWord(SIGNS))),
                    phase("sending", "cable", Phase.SENT, day(12)),
                    LAST);
            assertThat(timeline.on(may(12)).stance()).contains(SIGNS);
        }

        @Test
        void that_is_denied_dates_nothing() {
            Timeline timeline =
                    timeline(before, decision, retold(phase("passage", "decision", Phase.DONE, day(12)), DENIED), LAST);
            assertThat(timeline.on(may(12)).stance()).contains(UNDECIDED);
        }

        @Test
        void that_is_guessed_dates_nothing() {
            Timeline timeline = timeline(
                    before, decision, retold(phase("passage", "decision", Phase.DONE, day(12)), CONJECTURED), LAST);
            assertThat(timeline.on(may(12)).stance()).contains(UNDECIDED);
        }

        @Test
        void that_makes_the_reading_soft_if_it_is_construed() {
            Timeline timeline = timeline(
                    before,
                    decision,
                    retold(
                            phase("passage", "decision", Phase.DONE, day(12)),
                            new Modality.Construed(ImmutableList.of("before"))),
                    LAST);
            assertThat(timeline.on(may(12)).stance()).contains(SIGNS);
            assertThat(timeline.on(may(12)).isSoft()).isTrue();
        }
    }

    /** What the two papers look like, in an affair of 1871. */
    @Nested
    class Shapes_of_the_papers {

        private final Claim open = position("open", NORLAND, UNDECIDED, day(9));
        private final Claim holmAgrees = says("holmAgrees", HOLM, BRANDT, clock(12, 15, 30), atItsWord(SIGNS));
        private final Claim cabinetAgrees = decides(
                "cabinetAgrees",
                CABINET,
                about(told(new Relative("holmAgrees", Side.AFTER, Optional.of(7), Unit.HOURS))),
                SIGNS);

        @Test
        void a_leader_agrees_and_his_government_seven_hours_later() {
            List<Claim> claims = List.of(open, CABINET_DECIDES, holmAgrees, cabinetAgrees, LAST);
            Timeline norland = timeline(claims);
            assertThat(norland.at(kongshavn(12, 21, 0)).stance()).contains(UNDECIDED);
            assertThat(norland.at(kongshavn(12, 22, 0)).stances()).containsExactly(SIGNS, UNDECIDED);
            assertThat(norland.at(kongshavn(12, 23, 31)).stance()).contains(SIGNS);
            assertThat(shifts(norland.on(may(12)))).containsExactly("SIGNS cabinetAgrees");
            assertThat(besides(norland.on(may(12)))).containsExactly("SIGNS holmAgrees");
            Timeline holm = dossier(claims).timeline("ash", HOLM, TREATY);
            assertThat(holm.at(kongshavn(12, 16, 0)).stance())
                    .as("he himself holds it hours before, by the clock of Kongshavn and of Tamra")
                    .contains(SIGNS);
        }

        @Test
        void a_leader_who_speaks_for_the_state_moves_it_at_once() {
            Timeline norland = timeline(open, HOLM_SPEAKS, CABINET_DECIDES, holmAgrees, cabinetAgrees, LAST);
            assertThat(norland.at(kongshavn(12, 16, 0)).stance()).contains(SIGNS);
            assertThat(shifts(norland.on(may(12)))).containsExactly("SIGNS holmAgrees");
            assertThat(norland.on(may(12)).stance()).contains(SIGNS);
        }

        @Test
        void an_envoy_without_instructions_binds_nobody_but_himself() {
            List<Claim> claims = List.of(
                    open,
                    voice("brandtCarries", BRANDT, ENVOY, UNDATED),
                    sends("joint", BRANDT, REGENT, part(11, DayPart.Part.NIGHT), atItsWord(REFUSES)),
                    LAST);
            assertThat(timeline(claims).on(may(11)).stance()).contains(UNDECIDED);
            assertThat(besides(timeline(claims).on(may(11)))).containsExactly("REFUSES joint");
            assertThat(dossier(claims)
                            .timeline("ash", BRANDT, TREATY)
                            .on(may(11))
                            .stance())
                    .contains(REFUSES);
        }

        @Test
        void an_order_is_retracted_and_the_question_is_not_reopened() {
            Timeline norland = timeline(
                    voice("holmDecides", HOLM, DECIDES, UNDATED),
                    orders("order", HOLM, BRANDT, day(8), content(Force.UNSAID, SIGNS)),
                    orders("halt", HOLM, BRANDT, day(12), acts(new Act(RETRACTS, "order"))),
                    orders("resume", HOLM, BRANDT, day(13), acts(new Act(REAFFIRMS, "order"))),
                    LAST);
            assertThat(stances(norland, 8, 14)).containsOnly(Set.of(SIGNS));
            assertThat(names(norland.on(may(12)).suspended())).containsExactly("halt");
            assertThat(norland.on(may(10)).confirmed()).isTrue();
        }

        @Test
        void reaffirmed_says_that_it_stood_and_decided_again_that_it_did_not() {
            Claim first = decides("first", NORLAND, day(5), SIGNS);
            Timeline reaffirmed =
                    timeline(first, decides("second", NORLAND, day(13), acts(new Act(REAFFIRMS, "first"))));
            Timeline again = timeline(
                    first,
                    presupposed("openAgain", NORLAND, UNDECIDED, day(12)),
                    decides("second", NORLAND, day(13), SIGNS));
            assertThat(reaffirmed.on(may(12)).stance()).contains(SIGNS);
            assertThat(reaffirmed.on(may(12)).confirmed()).isTrue();
            assertThat(reaffirmed.on(may(13)).shifts()).isEmpty();
            assertThat(again.on(may(12)).stance()).contains(UNDECIDED);
            assertThat(again.on(may(12)).basis()).isEqualTo(PRESUPPOSED);
            assertThat(shifts(again.on(may(13)))).containsExactly("SIGNS second");
        }

        @Test
        void a_decision_is_called_final_more_than_once() {
            Timeline norland = timeline(
                    decides("first", NORLAND, day(5), SIGNS),
                    decides("final", NORLAND, day(8), acts(new Act(CALLS_FINAL, "first"))),
                    decides("pause", NORLAND, day(10), acts(new Act(POSTPONES, "first"))),
                    decides("finalAgain", NORLAND, day(13), acts(new Act(CALLS_FINAL, "first"))),
                    LAST);
            assertThat(stances(norland, 5, 14)).containsOnly(Set.of(SIGNS));
            assertThat(norland.over(may(6), may(13)).stream().flatMap(it -> it.shifts().stream()))
                    .isEmpty();
            assertThat(norland.on(may(9)).suspended()).isEmpty();
            assertThat(names(norland.on(may(11)).suspended())).containsExactly("pause");
        }

        @Test
        void one_agent_says_no_to_one_addressee_and_threatens_another_within_hours() {
            Timeline norland = timeline(
                    open,
                    HOLM_SPEAKS,
                    says("toTheEnvoy", HOLM, BRANDT, clock(12, 10, 0), atItsWord(REFUSES)),
                    says("toTheRegent", HOLM, REGENT, clock(12, 14, 0), content(Force.DEVICE, SIGNS)),
                    LAST);
            assertThat(norland.on(may(12)).stance()).contains(REFUSES);
            assertThat(besides(norland.on(may(12)))).containsExactly("SIGNS toTheRegent");
        }
    }

    private static Instant kongshavn(int day, int hour, int minute) {
        return at(day, hour, minute).atZone(KONGSHAVN.zone()).toInstant();
    }

    private static List<Set<Stance>> stances(Timeline timeline, int first, int last) {
        return timeline.over(may(first), may(last)).stream()
                .<Set<Stance>>map(reading -> ImmutableSet.copyOf(reading.stances()))
                .toList();
    }

    private static List<String> shifts(Reading reading) {
        return reading.shifts().stream()
                .map(shift -> shift.to() + " " + shift.at().claim().id().name())
                .toList();
    }

    private static List<String> besides(Reading reading) {
        return reading.beside().stream()
                .map(voiced -> voiced.stance() + " " + voiced.claim().id().name())
                .toList();
    }
}
