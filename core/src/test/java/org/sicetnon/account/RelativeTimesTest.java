package org.sicetnon.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sicetnon.account.Embassy.*;
import static org.sicetnon.event.Phase.DELIVERED;
import static org.sicetnon.event.Phase.OPENED;
import static org.sicetnon.event.Phase.SENT;

import com.google.common.collect.Collections2;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sicetnon.agent.Voice;
import org.sicetnon.condition.Commitment;
import org.sicetnon.condition.Fate;
import org.sicetnon.event.Content;
import org.sicetnon.event.Event;
import org.sicetnon.event.Phase;
import org.sicetnon.time.Conventions;
import org.sicetnon.time.Dating;
import org.sicetnon.time.DayPart;
import org.sicetnon.time.Place;
import org.sicetnon.time.Relative;
import org.sicetnon.time.Relative.Side;
import org.sicetnon.time.Relative.Unit;
import org.sicetnon.time.Truth;

/** Times that are told by other entries, and where times are read (rule 12). */
class RelativeTimesTest {

    @Nested
    class Told_by_another_entry {

        @Test
        void a_time_hangs_on_the_main_time_of_its_anchor() {
            Account account = account(
                    event(
                            "telegram",
                            message(
                                    Event.Course.of(
                                            "telegram",
                                            ImmutableMap.of(
                                                    Phase.DRAFTED,
                                                    day(9).orElseThrow(),
                                                    SENT,
                                                    day(10).orElseThrow(),
                                                    DELIVERED,
                                                    day(14).orElseThrow())),
                                    List.of(HOLM),
                                    REGENT,
                                    List.of(),
                                    Content.NONE)),
                    decides("decision", CABINET, after(1, Unit.DAYS, "telegram"), SIGNS));
            assertThat(resolved(account, "decision")).isEqualTo("1871-05-11");
        }

        @Test
        void without_a_main_time_it_hangs_on_the_first_that_there_is() {
            Account account = account(
                    event(
                            "telegram",
                            message(
                                    Event.Course.of("telegram", DELIVERED, day(14).orElseThrow()),
                                    List.of(HOLM),
                                    REGENT,
                                    List.of(),
                                    Content.NONE)),
                    decides("decision", CABINET, after(1, Unit.DAYS, "telegram"), SIGNS));
            assertThat(resolved(account, "decision")).isEqualTo("1871-05-15");
        }

        @Test
        void it_can_hang_on_another_phase_that_has_an_entry_of_its_own() {
            Account account = account(
                    sends("telegram", HOLM, REGENT, day(10), Content.NONE),
                    phase("delivery", "telegram", DELIVERED, day(14)),
                    decides("decision", CABINET, after(1, Unit.DAYS, "delivery"), SIGNS));
            assertThat(resolved(account, "decision")).isEqualTo("1871-05-15");
        }

        @Test
        void the_anchors_time_may_stand_in_another_passage() {
            Account account = account(
                    sends("telegram", HOLM, REGENT, UNDATED, Content.NONE),
                    phase("sending", "telegram", SENT, day(10)),
                    decides("decision", CABINET, after(1, Unit.DAYS, "telegram"), SIGNS));
            assertThat(resolved(account, "decision")).isEqualTo("1871-05-11");
        }

        @Test
        void an_undated_anchor_gives_no_time_that_is_known() {
            Account account = account(
                    decides("first", CABINET, UNDATED, SIGNS),
                    decides("second", CABINET, after(1, Unit.DAYS, "first"), SIGNS));
            assertThat(resolved(account, "second")).isEqualTo("/");
        }

        @Test
        void what_the_author_wrote_is_kept_beside_what_it_comes_to() {
            Account account = account(
                    decides("first", CABINET, clock(12, 15, 30), SIGNS),
                    decides("second", CABINET, about(after(7, Unit.HOURS, "first")), SIGNS));
            Attestation at = account.attestations("second").get(0);
            assertThat(at.told()).hasToString("7 hours after first~");
            assertThat(at.dating().when()).hasToString("1871-05-12T21:30/1871-05-12T23:31");
        }

        @Test
        void the_anchors_own_about_is_inherited() {
            Account account = account(
                    decides("first", CABINET, about(clock(12, 15, 30)), SIGNS),
                    decides("second", CABINET, after(7, Unit.HOURS, "first"), SIGNS),
                    decides("third", CABINET, about(after(7, Unit.HOURS, "first")), SIGNS));
            assertThat(resolved(account, "second")).isEqualTo("1871-05-12T21:30/1871-05-12T23:31");
            assertThat(resolved(account, "third"))
                    .as("and added to by another")
                    .isEqualTo("1871-05-12T20:30/1871-05-13T00:31");
        }

        @Test
        void the_anchors_place_is_inherited_unless_another_is_stated() {
            Account account = account(
                    sends("first", HOLM, REGENT, in(TAMRA_CITY, clock(12, 15, 30)), Content.NONE),
                    decides("second", CABINET, after(7, Unit.HOURS, "first"), SIGNS),
                    decides("third", CABINET, in(KONGSHAVN, after(7, Unit.HOURS, "first")), SIGNS));
            assertThat(account.attestations("second").get(0).places()).containsExactly(TAMRA_CITY);
            assertThat(account.attestations("third").get(0).places()).containsExactly(KONGSHAVN);
        }

        @ParameterizedTest(name = "said {0} the {1}th, in a meeting from the 10th to the 12th: {2}")
        @CsvSource(textBlock = """
                since, 11, 1871-05-11/1871-05-12
                since, 8,  1871-05-10/1871-05-12
                by,    11, 1871-05-10/1871-05-11
                on,    11, 1871-05-11
                on,    14, 1871-05-14
                since, 14, 1871-05-14/..
                """)
        void a_time_that_the_author_leaves_open_lies_within_the_meeting(String how, int day, String expected) {
            Optional<Dating> said = how.equals("since") ? since(day) : how.equals("by") ? by(day) : day(day);
            ImmutableMap<Phase, Dating> phases =
                    ImmutableMap.of(OPENED, day(10).orElseThrow(), Phase.CLOSED, day(12).orElseThrow());
            Account account = account(
                    event(
                            "council",
                            new Event.Meeting(
                                    Event.Course.of("council", phases),
                                    ImmutableList.of(HOLM, REGENT),
                                    Optional.of(GREENWICH))),
                    event(
                            "speech",
                            new Event.Statement(
                                    course("speech", Phase.DONE, said),
                                    ImmutableList.of(HOLM),
                                    ImmutableList.of(REGENT),
                                    Optional.of("council"),
                                    Content.NONE)));
            assertThat(resolved(account, "speech")).isEqualTo(expected);
        }

        @Test
        void what_is_said_in_a_meeting_is_said_on_its_days() {
            for (boolean closes : new boolean[] {true, false}) {
                ImmutableMap<Phase, Dating> phases = closes
                        ? ImmutableMap.of(OPENED, day(10).orElseThrow(), Phase.CLOSED, day(12).orElseThrow())
                        : ImmutableMap.of(OPENED, day(10).orElseThrow());
                Account account = account(
                        event(
                                "council",
                                new Event.Meeting(
                                        Event.Course.of("council", phases),
                                        ImmutableList.of(HOLM, REGENT),
                                        Optional.of(GREENWICH))),
                        event(
                                "speech",
                                new Event.Statement(
                                        Event.Course.undated("speech"),
                                        ImmutableList.of(HOLM),
                                        ImmutableList.of(REGENT),
                                        Optional.of("council"),
                                        Content.NONE)));
                assertThat(resolved(account, "speech")).isEqualTo(closes ? "1871-05-10/1871-05-12" : "1871-05-10");
                assertThat(account.attestations("speech").get(0).places()).containsExactly(GREENWICH);
            }
        }
    }

    @Nested
    class Chains {

        @Test
        void are_worked_back_from_the_one_dated_entry_in_whatever_order_they_are_told() {
            List<Claim> claims = List.of(
                    decides("first", CABINET, day(12), SIGNS),
                    decides("second", CABINET, after(1, Unit.DAYS, "first"), SIGNS),
                    decides("third", CABINET, after(1, Unit.WEEKS, "second"), SIGNS),
                    decides("fourth", CABINET, before(2, Unit.DAYS, "third"), SIGNS));
            for (List<Claim> order : Collections2.permutations(claims)) {
                Account account = dossier(order).account("ash").orElseThrow();
                assertThat(resolved(account, "second")).isEqualTo("1871-05-13");
                assertThat(resolved(account, "third")).isEqualTo("1871-05-20");
                assertThat(resolved(account, "fourth")).isEqualTo("1871-05-18");
            }
        }

        @Test
        void inherit_every_doubt_on_the_way() {
            Account account = account(
                    decides("first", CABINET, days(12, 13), SIGNS),
                    decides("second", CABINET, told(Relative.after("first")), SIGNS),
                    decides("third", CABINET, before(1, Unit.DAYS, "second"), SIGNS));
            assertThat(resolved(account, "second")).isEqualTo("1871-05-12/..");
            assertThat(resolved(account, "third")).isEqualTo("1871-05-11/..");
        }

        @ParameterizedTest(name = "{0} links, told from the {1}")
        @CsvSource({"10000, first", "10000, last"})
        void may_be_of_any_length(int links, String from) {
            List<Claim> claims = new ArrayList<>();
            claims.add(decides("d0", CABINET, day(1), SIGNS));
            for (int link = 1; link <= links; link++) {
                claims.add(decides("d" + link, CABINET, after(1, Unit.DAYS, "d" + (link - 1)), SIGNS));
            }
            if (from.equals("last")) {
                Collections.reverse(claims);
            }
            Account account = dossier(claims).account("ash").orElseThrow();
            assertThat(resolved(account, "d" + links))
                    .isEqualTo(may(1).plusDays(links).toString());
        }
    }

    @Nested
    class Circles {

        @Test
        void are_refused_and_each_claim_in_them_is_named() {
            ImmutableList<Problem> problems = problems(
                    decides("first", CABINET, after(1, Unit.DAYS, "third"), SIGNS),
                    decides("second", CABINET, after(1, Unit.DAYS, "first"), SIGNS),
                    decides("third", CABINET, after(1, Unit.DAYS, "second"), SIGNS));
            assertThat(problems).allSatisfy(it -> assertThat(it.kind()).isEqualTo(Problem.Kind.CIRCULAR_TIME));
            assertThat(problems.stream().map(it -> it.claim().orElseThrow().name()))
                    .containsExactly("first", "second", "third");
        }

        @Test
        void of_one_claim_are_circles_too() {
            assertThat(problems(decides("first", CABINET, after(1, Unit.DAYS, "first"), SIGNS)))
                    .singleElement()
                    .satisfies(it -> assertThat(it.kind()).isEqualTo(Problem.Kind.CIRCULAR_TIME));
        }

        @Test
        void are_found_from_outside_as_well() {
            ImmutableList<Problem> problems = problems(
                    decides("outside", CABINET, after(1, Unit.DAYS, "first"), SIGNS),
                    decides("first", CABINET, after(1, Unit.DAYS, "second"), SIGNS),
                    decides("second", CABINET, after(1, Unit.DAYS, "first"), SIGNS));
            assertThat(problems)
                    .isNotEmpty()
                    .allSatisfy(it -> assertThat(it.kind()).isEqualTo(Problem.Kind.CIRCULAR_TIME));
        }

        @Test
        void a_later_phase_told_by_the_main_one_of_its_own_entry_is_none() {
            Account account = account(event(
                    "telegram",
                    message(
                            Event.Course.of(
                                    "telegram",
                                    ImmutableMap.of(
                                            SENT,
                                            day(10).orElseThrow(),
                                            DELIVERED,
                                            after(2, Unit.DAYS, "telegram").orElseThrow())),
                            List.of(HOLM),
                            REGENT,
                            List.of(),
                            Content.NONE)));
            assertThat(account.attestations("telegram", DELIVERED).get(0).days())
                    .hasToString("1871-05-12");
        }

        @Test
        void the_end_of_a_stance_told_by_its_beginning_is_none() {
            Account account = account(position("holds", NORLAND, SIGNS, day(10), after(3, Unit.DAYS, "holds")));
            assertThat(account.attestations("holds", Phase.CLOSED).get(0).days())
                    .hasToString("1871-05-13");
        }

        @Test
        void two_claims_that_hang_on_each_others_main_time_by_other_phases_are_none() {
            Account account = account(
                    event(
                            "telegram",
                            message(
                                    Event.Course.of(
                                            "telegram",
                                            ImmutableMap.of(
                                                    SENT,
                                                    day(10).orElseThrow(),
                                                    DELIVERED,
                                                    after(2, Unit.DAYS, "decision")
                                                            .orElseThrow())),
                                    List.of(HOLM),
                                    REGENT,
                                    List.of(),
                                    Content.NONE)),
                    decides("decision", CABINET, after(1, Unit.DAYS, "telegram"), SIGNS));
            assertThat(resolved(account, "decision")).isEqualTo("1871-05-11");
            assertThat(account.attestations("telegram", DELIVERED).get(0).days())
                    .hasToString("1871-05-13");
        }

        private ImmutableList<Problem> problems(Claim... claims) {
            return dossier().account(parts("ash", List.of(claims))).build().problems();
        }
    }

    @Nested
    class Places_of_time {

        @Test
        void a_stated_place_is_the_only_one() {
            assertThat(places(sends("it", HOLM, REGENT, in(GREENWICH, day(12)), Content.NONE)))
                    .containsExactly(GREENWICH);
        }

        @Test
        void a_message_is_read_at_its_senders_and_at_its_addressees_place() {
            assertThat(places(sends("it", HOLM, REGENT, day(12), Content.NONE))).containsExactly(KONGSHAVN, TAMRA_CITY);
            assertThat(places(sends("it", REGENT, HOLM, day(12), Content.NONE))).containsExactly(TAMRA_CITY, KONGSHAVN);
        }

        @Test
        void a_later_phase_in_another_passage_is_read_where_the_message_is() {
            assertThat(account(
                                    sends("it", HOLM, REGENT, day(12), Content.NONE),
                                    phase("passage", "it", DELIVERED, day(13)))
                            .attestations("passage")
                            .get(0)
                            .places())
                    .containsExactly(KONGSHAVN, TAMRA_CITY);
        }

        @Test
        void what_comes_before_the_sending_is_read_only_where_the_sender_is() {
            Account account = account(
                    sends("it", HOLM, REGENT, day(12), Content.NONE),
                    phase("draft", "it", Phase.DRAFTED, day(11)),
                    phase("delivery", "it", DELIVERED, day(13)));
            assertThat(account.attestations("draft").get(0).places()).containsExactly(KONGSHAVN);
            assertThat(account.attestations("delivery").get(0).places()).containsExactly(KONGSHAVN, TAMRA_CITY);
        }

        @Test
        void a_place_is_named_once() {
            assertThat(places(sends("it", HOLM, NORLAND, day(12), Content.NONE)))
                    .containsExactly(KONGSHAVN);
        }

        @Test
        void a_meeting_is_read_where_it_is_held() {
            ImmutableList<Place> held = places(event(
                    "it",
                    new Event.Meeting(
                            course("it", OPENED, day(12)), ImmutableList.of(HOLM, REGENT), Optional.of(GREENWICH))));
            assertThat(held).containsExactly(GREENWICH);
        }

        @Test
        void a_movement_is_read_at_its_start_and_at_its_goal() {
            ImmutableList<Place> voyage = places(event(
                    "it",
                    new Event.Movement(
                            course("it", Phase.DEPARTED, day(12)),
                            ImmutableList.of(LUND),
                            Optional.of(KONGSHAVN),
                            Optional.of(TAMRA_CITY))));
            assertThat(voyage).containsExactly(KONGSHAVN, TAMRA_CITY);
        }

        @Test
        void a_stance_is_read_at_the_seat_of_the_agent() {
            assertThat(places(position("it", BRANDT, SIGNS, day(12)))).containsExactly(TAMRA_CITY);
        }

        @Test
        void a_voice_is_read_at_the_seat_of_its_principal_and_a_pledge_at_that_of_the_one_who_makes_it() {
            assertThat(places(voice("it", BRANDT, Voice.Capacity.ENVOY, day(12))))
                    .containsExactly(KONGSHAVN);
            Commitment pledge = new Commitment(
                    Optional.empty(), stands(BRANDT, SIGNS), Commitment.Logic.UNCONDITIONAL, Optional.empty());
            assertThat(places(claim("it", new Matter.OfCommitment(pledge, day(12)))))
                    .containsExactly(TAMRA_CITY);
        }

        @Test
        void the_fate_of_a_condition_has_no_place() {
            assertThat(places(fate("it", "paid", Fate.FULFILLED, day(12)))).isEmpty();
        }

        @Test
        void where_nobody_has_a_place_none_is_invented() {
            assertThat(places(decides("it", LUND, day(12), SIGNS))).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"NIGHT", "MORNING"})
        void a_part_of_a_day_is_read_at_each_of_them(DayPart.Part part) {
            Attestation at = account(sends("it", HOLM, REGENT, part(12, part), Content.NONE))
                    .attestations("it")
                    .get(0);
            assertThat(at.readings(WORLD.conventions()))
                    .containsExactly(
                            at.dating().read(KONGSHAVN, WORLD.conventions()),
                            at.dating().read(TAMRA_CITY, WORLD.conventions()))
                    .doesNotHaveDuplicates();
        }

        private ImmutableList<Place> places(Claim claim) {
            return account(claim).attestations("it").get(0).places();
        }
    }

    private static Optional<Dating> after(int amount, Unit unit, String anchor) {
        return told(new Relative(anchor, Side.AFTER, Optional.of(amount), unit));
    }

    private static Optional<Dating> before(int amount, Unit unit, String anchor) {
        return told(new Relative(anchor, Side.BEFORE, Optional.of(amount), unit));
    }

    private static String resolved(Account account, String entry) {
        return account.attestations(entry).get(0).dating().when().toString();
    }

    @Nested
    class What_is_said_in_something {

        private Claim remark(String during, Optional<Dating> when) {
            return event(
                    "remark",
                    new Event.Statement(
                            course("remark", Phase.DONE, when),
                            ImmutableList.of(HOLM),
                            ImmutableList.of(REGENT),
                            Optional.of(during),
                            Content.NONE));
        }

        @Test
        void that_is_no_meeting_is_said_where_those_are_who_say_and_hear_it() {
            Account account = account(decides("decision", CABINET, day(12), SIGNS), remark("decision", day(12)));
            assertThat(account.attestations("remark"))
                    .singleElement()
                    .satisfies(at -> assertThat(at.places()).containsExactlyInAnyOrder(KONGSHAVN, TAMRA_CITY));
        }

        @Test
        void without_a_time_of_its_own_comes_before_what_is_told_to_come_after_it() {
            Account account = account(
                    event(
                            "council",
                            new Event.Meeting(
                                    course("council", Phase.OPENED, day(12)),
                                    ImmutableList.of(CABINET),
                                    Optional.of(KONGSHAVN))),
                    remark("council", UNDATED),
                    decides("decision", CABINET, told(Relative.after("remark")), SIGNS));
            Attestation remark = account.attestations("remark").get(0);
            Attestation decision = account.attestations("decision").get(0);
            assertThat(remark.isBefore(decision, Conventions.STANDARD)).isEqualTo(Truth.HOLDS);
            assertThat(decision.isBefore(remark, Conventions.STANDARD)).isEqualTo(Truth.FAILS);
        }
    }
}
