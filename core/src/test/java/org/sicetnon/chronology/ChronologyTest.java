package org.sicetnon.chronology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sicetnon.check.Affair.HAVEN;
import static org.sicetnon.check.Affair.HOLM;
import static org.sicetnon.check.Affair.NORLAND;
import static org.sicetnon.check.Affair.TAMRA;
import static org.sicetnon.check.Affair.TAMRA_CITY;
import static org.sicetnon.check.Affair.affair;
import static org.sicetnon.check.Affair.claim;
import static org.sicetnon.check.Affair.clock;
import static org.sicetnon.check.Affair.construed;
import static org.sicetnon.check.Affair.day;
import static org.sicetnon.check.Affair.days;
import static org.sicetnon.check.Affair.denied;
import static org.sicetnon.check.Affair.done;
import static org.sicetnon.check.Affair.guessed;
import static org.sicetnon.check.Affair.in;
import static org.sicetnon.check.Affair.may;
import static org.sicetnon.check.Affair.meeting;
import static org.sicetnon.check.Affair.message;
import static org.sicetnon.check.Affair.phase;
import static org.sicetnon.check.Affair.remark;
import static org.sicetnon.check.Affair.sequence;
import static org.sicetnon.check.Affair.undated;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.sicetnon.account.Claim;
import org.sicetnon.account.ClaimId;
import org.sicetnon.account.Concordance.Degree;
import org.sicetnon.account.Dossier;
import org.sicetnon.account.Matter;
import org.sicetnon.check.Affair;
import org.sicetnon.condition.Fate;
import org.sicetnon.event.Act;
import org.sicetnon.event.Content;
import org.sicetnon.event.Event;
import org.sicetnon.event.Force;
import org.sicetnon.event.Phase;
import org.sicetnon.source.Document;
import org.sicetnon.time.Dating;
import org.sicetnon.time.DayRange;
import org.sicetnon.time.EdtfText;
import org.sicetnon.time.Relative;
import org.sicetnon.time.Relative.Side;
import org.sicetnon.time.Relative.Unit;
import org.sicetnon.time.Truth;

class ChronologyTest {

    @Nested
    class Dates {

        @Test
        void a_day_is_a_day_where_the_thing_happened() {
            Chronology.Span span = of(done("decree", day(12))).span(ash("decree"), Phase.DONE);

            assertThat(span.earliest().orElseThrow().minute()).hasToString("1871-05-11T23:00:00Z");
            assertThat(span.latest().orElseThrow().minute()).hasToString("1871-05-12T22:59:00Z");
            assertThat(span.latest().orElseThrow().claims()).containsExactly(ash("decree"));
        }

        @Test
        void a_day_of_a_message_may_be_read_at_either_end() {
            Chronology.Span span = of(message("note", Phase.SENT, day(12))).span(ash("note"), Phase.SENT);

            assertThat(span.earliest().orElseThrow().minute()).hasToString("1871-05-11T15:00:00Z");
            assertThat(span.latest().orElseThrow().minute()).hasToString("1871-05-12T22:59:00Z");
        }

        @Test
        void a_clock_time_of_a_message_is_read_at_one_end_or_the_other_and_never_between() {
            Claim note = message("note", Phase.SENT, clock(12, 15, 0));

            assertThat(of(note, done("decree", in(HAVEN, clock(12, 7, 0))), sameMoment("sameHour", "decree", "note"))
                            .consistent())
                    .as("15:00 in the east is 7:00 in the west")
                    .isEqualTo(Truth.HOLDS);
            Chronology between =
                    of(note, done("decree", in(HAVEN, clock(12, 11, 0))), sameMoment("sameHour", "decree", "note"));
            assertThat(between.consistent()).isEqualTo(Truth.FAILS);
            assertThat(names(between)).containsExactly("[ash.decree, ash.note, ash.sameHour]");
        }

        @Test
        void what_nobody_places_may_have_been_anywhere() {
            Chronology chronology = of(Affair.fate("lapse", "paid", Fate.FAILED, day(12)));
            Chronology.Span span = chronology.span(ash("lapse"), Phase.DONE);

            assertThat(span.earliest().orElseThrow().minute()).hasToString("1871-05-11T10:00:00Z");
            assertThat(span.latest().orElseThrow().minute()).hasToString("1871-05-13T11:59:00Z");
        }

        @Test
        void two_dates_of_one_thing_clash_and_the_smallest_change_is_told() {
            Chronology chronology = of(done("decree", day(12)), phase("again", "decree", Phase.DONE, day(14)));

            assertThat(names(chronology)).containsExactly("[ash.again, ash.decree]");
            assertThat(chronology.clashes(5).get(0).mends())
                    .extracting(it ->
                            it.claim() + " " + it.side() + " " + it.minute().orElseThrow())
                    .containsExactly("ash.again LEAST 1871-05-12T22:59:00Z", "ash.decree MOST 1871-05-13T23:00:00Z");
        }

        @Test
        void what_is_disputed_bounds_nothing_and_what_is_not_still_does() {
            Chronology chronology = of(
                    done("decree", day(12)),
                    phase("again", "decree", Phase.DONE, day(14)),
                    done("flood", after(1, Unit.HOURS, "storm")),
                    done("storm", clock(9, 10, 0)));

            assertThat(chronology.span(ash("decree"), Phase.DONE))
                    .isEqualTo(new Chronology.Span(Optional.empty(), Optional.empty()));
            assertThat(chronology
                            .span(ash("flood"), Phase.DONE)
                            .latest()
                            .orElseThrow()
                            .minute())
                    .hasToString("1871-05-09T10:00:00Z");
        }
    }

    @Nested
    class One_of_several_days {

        private final Claim decree = done("decree", oneOf("[1871-05-04,1871-05-06]"));

        @Test
        void is_none_of_those_between() {
            for (int on = 3; on <= 7; on++) {
                Chronology chronology = of(decree, phase("again", "decree", Phase.DONE, day(on)));

                assertThat(chronology.consistent()).as("on the %d", on).isEqualTo(Truth.of(on == 4 || on == 6));
                if (on == 5) {
                    assertThat(names(chronology)).containsExactly("[ash.again, ash.decree]");
                }
            }
        }

        @Test
        void may_be_one_where_the_other_cannot_be() {
            Claim[] afterStorm = {decree, done("storm", day(5)), sequence("order", "storm", "decree")};
            Claim[] beforeStorm = {decree, done("storm", day(5)), sequence("order", "decree", "storm")};

            assertThat(of(afterStorm).consistent()).isEqualTo(Truth.HOLDS);
            assertThat(of(beforeStorm).consistent()).isEqualTo(Truth.HOLDS);
            assertThat(of(afterStorm)
                            .supposing(Constraint.atMost(
                                    Point.EPOCH, point("decree"), minute(5, 22, 59), new Ground.Supposed("by the 5th")))
                            .consistent())
                    .isEqualTo(Truth.FAILS);
        }

        @Test
        void cannot_stand_where_neither_can_be_and_the_conflict_is_minimal() {
            Claim[] claims = {
                decree,
                done("storm", day(5)),
                done("flood", day(5)),
                sequence("one", "storm", "decree"),
                sequence("two", "decree", "flood")
            };
            Chronology chronology = of(claims);

            assertThat(names(chronology)).containsExactly("[ash.decree, ash.flood, ash.one, ash.storm, ash.two]");
            for (Claim claim : claims) {
                assertThat(chronology.without(ash(claim.id().name())).consistent())
                        .as("without %s", claim)
                        .isEqualTo(Truth.HOLDS);
            }
        }

        @Test
        void may_be_one_of_several_runs_open_at_either_end() {
            String runs = "[..1871-05-02,1871-05-08..1871-05-09,1871-05-12..]";
            for (int on = 1; on <= 14; on++) {
                assertThat(of(done("decree", oneOf(runs)), phase("again", "decree", Phase.DONE, day(on)))
                                .consistent())
                        .as("on the %d", on)
                        .isEqualTo(Truth.of(on <= 2 || on == 8 || on == 9 || on >= 12));
            }
        }

        @Test
        void bounds_at_its_gaps_and_says_why() {
            Chronology.Span after = of(decree, done("storm", day(5)), sequence("order", "storm", "decree"))
                    .span(ash("decree"), Phase.DONE);
            Chronology.Span before = of(decree, done("storm", day(5)), sequence("order", "decree", "storm"))
                    .span(ash("decree"), Phase.DONE);

            assertThat(after.earliest().orElseThrow().minute()).hasToString("1871-05-05T23:00:00Z");
            assertThat(after.earliest().orElseThrow().claims())
                    .containsExactly(ash("decree"), ash("order"), ash("storm"));
            assertThat(after.latest().orElseThrow().minute()).hasToString("1871-05-06T22:59:00Z");
            assertThat(after.latest().orElseThrow().claims()).containsExactly(ash("decree"));
            assertThat(before.earliest().orElseThrow().minute()).hasToString("1871-05-03T23:00:00Z");
            assertThat(before.latest().orElseThrow().minute()).hasToString("1871-05-04T22:59:00Z");
            assertThat(before.latest().orElseThrow().claims())
                    .containsExactly(ash("decree"), ash("order"), ash("storm"));
        }

        @Test
        void settles_an_order_by_its_gap() {
            Chronology chronology = of(
                    decree,
                    done("storm", clock(5, 9, 0)),
                    done("audience", clock(5, 18, 0)),
                    sequence("order", "storm", "decree"));

            assertThat(chronology.order(point("decree"), point("audience")))
                    .isEqualTo(new Order(Truth.FAILS, Truth.FAILS, Truth.HOLDS));
            assertThat(chronology.because(point("audience"), point("decree")))
                    .map(Ground::toString)
                    .containsExactly("ash.audience", "ash.decree", "ash.order", "ash.storm");
            assertThat(chronology.because(point("decree"), point("audience")))
                    .isEqualTo(chronology.because(point("audience"), point("decree")));
            assertThat(of(decree, done("audience", clock(5, 18, 0))).order(point("decree"), point("audience")))
                    .as("the 4th is before and the 6th after")
                    .isEqualTo(new Order(Truth.UNDETERMINED, Truth.FAILS, Truth.UNDETERMINED));
        }

        @Test
        void keeps_its_gap_as_an_anchor() {
            for (int on = 5; on <= 9; on++) {
                Chronology chronology = of(
                        decree,
                        done("landing", after(2, Unit.DAYS, "decree")),
                        phase("dated", "landing", Phase.DONE, day(on)));
                assertThat(chronology.consistent()).as("on the %d", on).isEqualTo(Truth.of(on == 6 || on == 8));
                if (on == 7) {
                    assertThat(names(chronology).get(0)).startsWith("[ash.dated, ash.decree, ash.landing");
                }
            }
        }

        @Test
        void keeps_its_gap_as_an_anchor_also_where_nobody_places_it() {
            Chronology chronology = of(
                    Affair.fate("lapse", "paid", Fate.FAILED, oneOf("[1871-05-04,1871-05-06]")),
                    Affair.fate("suit", "paid", Fate.FAILED, after(2, Unit.DAYS, "lapse")));
            Point written = new Point.Day(new Point.Reached(ash("suit"), Phase.DONE), "");
            for (int on = 5; on <= 9; on++) {
                Ground mine = new Ground.Supposed("it was on the " + on);
                assertThat(chronology
                                .supposing(Constraint.exactly(Point.EPOCH, written, minute(on, 0, 0), mine))
                                .consistent())
                        .as("on the %d", on)
                        .isEqualTo(Truth.of(on == 6 || on == 8));
            }
        }

        @Test
        void of_a_message_is_one_at_its_senders_or_its_receivers_place() {
            Claim note = message("note", Phase.SENT, oneOf("[1871-05-04,1871-05-06]"));

            assertThat(of(note, phase("again", "note", Phase.SENT, in(HAVEN, clock(5, 12, 0))))
                            .consistent())
                    .isEqualTo(Truth.FAILS);
            assertThat(of(note, phase("again", "note", Phase.SENT, in(HAVEN, clock(5, 18, 0))))
                            .consistent())
                    .as("in the east it is the 6th already")
                    .isEqualTo(Truth.HOLDS);
        }

        @Test
        void of_two_accounts_clash_where_no_day_is_common() {
            Dossier apart = affair().told("ash", decree)
                    .told("elm", done("edict", oneOf("[1871-05-03,1871-05-05]")))
                    .same("ash.decree", "elm.edict")
                    .dossier();
            Dossier common = affair().told("ash", decree)
                    .told("elm", done("edict", oneOf("[1871-05-03,1871-05-06]")))
                    .same("ash.decree", "elm.edict")
                    .dossier();

            assertThat(names(Chronology.of(apart, apart.accounts())))
                    .containsExactly("[ash.decree, elm.edict, same ash.decree, elm.edict]");
            assertThat(Chronology.of(common, common.accounts()).consistent()).isEqualTo(Truth.HOLDS);
        }

        @Test
        void dates_a_document_that_is_no_older_than_what_it_attests() {
            Document diary = new Document(
                    "diary",
                    "the minister's diary",
                    Optional.of(EdtfText.parse("[1871-05-04,1871-05-06]")),
                    ImmutableList.of());
            for (int on = 5; on <= 8; on++) {
                Dossier dossier = affair().told(
                                "ash",
                                done("audience", day(on)),
                                claim(
                                        "diaryHasIt",
                                        new Matter.OfEvidence(
                                                "diary", Matter.OfEvidence.State.GENUINE, Optional.of("audience"))))
                        .holding("ash", diary)
                        .dossier();
                assertThat(Chronology.of(dossier, dossier.accounts()).consistent())
                        .as("on the %d", on)
                        .isEqualTo(Truth.of(on < 8)); // the 6th ends last where nobody says where it is
            }
        }

        @Test
        void is_left_open_only_where_more_than_so_many_cases_would_be_needed() {
            // Odd days and even days: what is on one of each at once has to be refuted day by day, each with each.
            assertThat(alternating(90).consistent()).isEqualTo(Truth.FAILS);
            Chronology open = alternating(110);

            assertThat(90 * 90).isLessThan(Network.CASES);
            assertThat(110 * 110).isGreaterThan(Network.CASES);
            assertThat(open.consistent()).isEqualTo(Truth.UNDETERMINED);
            assertThat(open.search(10)).isEqualTo(new Chronology.Search(ImmutableList.of(), false));
            assertThat(open.span(ash("decree"), Phase.DONE)
                            .earliest()
                            .orElseThrow()
                            .claims())
                    .as("what is left open bounds by its first and its last")
                    .containsExactly(ash("edict"), ash("same"));
        }

        private Chronology alternating(int days) {
            return of(
                    done("decree", oneOf(everyOther(1, days))),
                    done("edict", oneOf(everyOther(2, days))),
                    phase("same", "edict", Phase.DONE, after(0, Unit.MINUTES, "decree")));
        }

        private String everyOther(int first, int days) {
            return IntStream.range(0, days)
                    .mapToObj(i -> may(1).plusDays(first - 1 + 2L * i).toString())
                    .collect(Collectors.joining(",", "[", "]"));
        }

        private Dating oneOf(String edtf) {
            return Dating.of(EdtfText.parse(edtf));
        }

        private long minute(int day, int hour, int minute) {
            return LocalDateTime.of(may(day), LocalTime.of(hour, minute)).toEpochSecond(ZoneOffset.UTC) / 60;
        }
    }

    @Nested
    class Told_by_others {

        @Test
        void a_sum_of_hours_that_does_not_fit_the_authors_own_dates_is_found() {
            Chronology chronology = of(
                    done("dawn", clock(12, 5, 0)),
                    done("landing", after(7, Unit.HOURS, "dawn")),
                    done("audience", after(6, Unit.HOURS, "landing")),
                    phase("audienceDated", "audience", Phase.DONE, clock(12, 16, 0)));

            assertThat(chronology.consistent()).isEqualTo(Truth.FAILS);
            assertThat(names(chronology)).containsExactly("[ash.audience, ash.audienceDated, ash.dawn, ash.landing]");
            assertThat(chronology.clashes(5).get(0).mends())
                    .filteredOn(it -> it.claim().equals(ash("landing")))
                    .extracting(it -> it.minutes() + " to " + it.mended())
                    .containsExactly("420 to 300");
        }

        @Test
        void about_gives_room_by_the_conventions() {
            assertThat(of(
                                    done("dawn", clock(12, 5, 0)),
                                    done("landing", about(after(7, Unit.HOURS, "dawn"))),
                                    phase("dated", "landing", Phase.DONE, clock(12, 13, 0)))
                            .consistent())
                    .isEqualTo(Truth.HOLDS);
            assertThat(of(
                                    done("dawn", clock(12, 5, 0)),
                                    done("landing", about(after(7, Unit.HOURS, "dawn"))),
                                    phase("dated", "landing", Phase.DONE, clock(12, 13, 1)))
                            .consistent())
                    .isEqualTo(Truth.FAILS);
        }

        @Test
        void two_days_later_inherits_the_doubt_of_its_anchor() {
            Chronology chronology = of(done("arrival", days(9, 11)), done("audience", after(2, Unit.DAYS, "arrival")));
            Chronology.Span span = chronology.span(ash("audience"), Phase.DONE);

            assertThat(span.earliest().orElseThrow().minute()).hasToString("1871-05-10T23:00:00Z");
            assertThat(span.latest().orElseThrow().minute()).hasToString("1871-05-13T22:59:00Z");
            assertThat(span.latest().orElseThrow().claims()).containsExactly(ash("arrival"), ash("audience"));
        }

        @Test
        void two_days_later_is_counted_by_the_calendar_whatever_the_hour() {
            for (int hour : new int[] {0, 23}) {
                Chronology.Span span = of(
                                done("arrival", clock(9, hour, 30)), done("audience", after(2, Unit.DAYS, "arrival")))
                        .span(ash("audience"), Phase.DONE);
                assertThat(span.earliest().orElseThrow().minute()).hasToString("1871-05-10T23:00:00Z");
                assertThat(span.latest().orElseThrow().minute()).hasToString("1871-05-11T22:59:00Z");
            }
        }

        @Test
        void two_days_later_elsewhere_is_a_day_of_that_place() {
            Chronology.Span span = of(
                            done("arrival", in(TAMRA_CITY, day(9))),
                            done("audience", in(HAVEN, after(2, Unit.DAYS, "arrival"))))
                    .span(ash("audience"), Phase.DONE);
            assertThat(span.earliest().orElseThrow().minute()).hasToString("1871-05-10T23:00:00Z");
        }

        @Test
        void a_doubtful_anchor_that_is_only_guessed_dates_nothing() {
            Chronology chronology =
                    of(guessed(done("arrival", day(9))), done("audience", after(2, Unit.DAYS, "arrival")));

            assertThat(chronology.span(ash("audience"), Phase.DONE).earliest()).isEmpty();
            assertThat(of(
                                    guessed(done("arrival", day(9))),
                                    done("audience", after(2, Unit.DAYS, "arrival")),
                                    phase("dated", "audience", Phase.DONE, day(20)))
                            .consistent())
                    .isEqualTo(Truth.HOLDS);
        }

        @Test
        void the_hinge_of_two_chains_is_tightened_from_both_sides() {
            Chronology chronology = of(
                    done("storm", day(9)),
                    done("landing", after("storm")),
                    done("audience", after("landing")),
                    done("treaty", after("audience")),
                    phase("signed", "treaty", Phase.DONE, day(10)));
            Chronology.Span span = chronology.span(ash("audience"), Phase.DONE);

            assertThat(span.earliest().orElseThrow().minute()).hasToString("1871-05-08T23:02:00Z");
            assertThat(span.latest().orElseThrow().minute()).hasToString("1871-05-10T22:58:00Z");
            assertThat(chronology.order(point("landing"), point("treaty")))
                    .isEqualTo(new Order(Truth.HOLDS, Truth.FAILS, Truth.FAILS));
        }
    }

    @Nested
    class Orders {

        @Test
        void an_arrival_before_its_dispatch_is_found() {
            Chronology chronology =
                    of(message("note", Map.of(Phase.SENT, day(14), Phase.DELIVERED, in(TAMRA_CITY, clock(12, 9, 0)))));

            assertThat(names(chronology)).containsExactly("[ash.note, ash.note: sent before delivered]");
            assertThat(chronology.clashes(5).get(0).claims()).containsExactly(ash("note"));
        }

        @Test
        void phases_are_in_order_also_where_one_between_is_not_told() {
            assertThat(names(
                            of(message("note", Phase.DRAFTED, day(14)), phase("reading", "note", Phase.READ, day(12)))))
                    .containsExactly("[ash.note, ash.reading, ash.note: drafted before read]");
        }

        @Test
        void a_report_dated_before_what_it_reports_is_found() {
            Chronology chronology = of(
                    meeting("talks", day(12)),
                    message("report", Phase.SENT, in(HAVEN, day(10))),
                    sequence("reportOfTalks", "talks", "report"));

            assertThat(names(chronology)).containsExactly("[ash.report, ash.reportOfTalks, ash.talks]");
        }

        @Test
        void a_report_follows_what_it_reports() {
            Claim talks = meeting("talks", day(12));

            assertThat(names(of(talks, said("report", Act.Kind.REPORTS, "talks", day(10)))))
                    .containsExactly("[ash.report, ash.talks]");
            assertThat(of(talks, said("report", Act.Kind.REPORTS, "talks", day(12)))
                            .consistent())
                    .isEqualTo(Truth.HOLDS);
            assertThat(of(guessed(talks), said("report", Act.Kind.REPORTS, "talks", day(10)))
                            .consistent())
                    .as("what is reported is only guessed")
                    .isEqualTo(Truth.HOLDS);
            assertThat(of(undated("talks"), said("report", Act.Kind.REPORTS, "talks", day(10)))
                            .span(ash("talks"), Phase.DONE)
                            .latest()
                            .orElseThrow()
                            .claims())
                    .containsExactly(ash("report"));
        }

        @Test
        void so_does_a_draft_of_a_report() {
            Claim report = claim(
                    "report",
                    new Matter.OfEvent(new Event.Message(
                            Event.Course.of("report", ImmutableMap.of(Phase.DRAFTED, day(10), Phase.SENT, day(14))),
                            ImmutableList.of(TAMRA),
                            ImmutableList.of(NORLAND),
                            ImmutableList.of(),
                            ImmutableList.of(),
                            Optional.empty(),
                            new Content(
                                    ImmutableList.of(),
                                    ImmutableList.of(new Act(Act.Kind.REPORTS, "talks")),
                                    Force.UNSAID))));
            assertThat(names(of(meeting("talks", day(12)), report))).containsExactly("[ash.report, ash.talks]");
        }

        @Test
        void what_is_said_in_answer_follows_what_it_answers() {
            Claim asked = message("question", Map.of(Phase.SENT, day(10), Phase.DELIVERED, in(TAMRA_CITY, day(13))));

            assertThat(names(of(asked, said("reply", Act.Kind.ANSWERS, "question", day(11)))))
                    .containsExactly("[ash.question, ash.reply]");
            assertThat(of(asked, said("reply", Act.Kind.ANSWERS, "question", day(14)))
                            .consistent())
                    .isEqualTo(Truth.HOLDS);
            assertThat(of(
                                    message("question", Phase.SENT, day(10)),
                                    said("reply", Act.Kind.ANSWERS, "question", day(11)))
                            .consistent())
                    .as("nobody says when it was delivered")
                    .isEqualTo(Truth.HOLDS);
        }

        @Test
        void a_document_that_attests_something_is_no_older_than_it() {
            Document diary = new Document(
                    "diary", "the minister's diary", Optional.of(DayRange.on(may(12))), ImmutableList.of());

            assertThat(names(attesting(diary, Matter.OfEvidence.State.GENUINE, day(15))))
                    .containsExactly("[ash.decree, ash.diaryHasIt]");
            assertThat(attesting(diary, Matter.OfEvidence.State.GENUINE, day(12))
                            .consistent())
                    .isEqualTo(Truth.HOLDS);
            assertThat(attesting(diary, Matter.OfEvidence.State.SILENT, day(15)).consistent())
                    .as("it is silent of it")
                    .isEqualTo(Truth.HOLDS);
            assertThat(attesting(
                                    new Document("diary", "the diary", Optional.empty(), ImmutableList.of()),
                                    Matter.OfEvidence.State.GENUINE,
                                    day(15))
                            .consistent())
                    .as("it has no date")
                    .isEqualTo(Truth.HOLDS);
        }

        private Chronology attesting(Document diary, Matter.OfEvidence.State state, Dating decree) {
            Dossier dossier = affair().told(
                            "ash",
                            done("decree", decree),
                            claim("diaryHasIt", new Matter.OfEvidence("diary", state, Optional.of("decree"))))
                    .holding("ash", diary)
                    .dossier();
            return Chronology.of(dossier, dossier.accounts());
        }

        @Test
        void what_is_told_again_is_one_thing_however_it_is_dated() {
            Claim[] claims = {
                done("treaty", day(9)),
                done("landing", after(2, Unit.DAYS, "treaty")),
                Affair.again(done("landingAgain", day(14)), "landing")
            };
            Chronology chronology = of(claims);

            assertThat(names(chronology))
                    .containsExactly(
                            "[ash.landing, ash.landingAgain, ash.treaty, ash.landingAgain again ash.landing, within"
                                    + " ash.landing done day in Haven]");
            assertThat(of(done("landing", day(9)), Affair.again(guessed(done("landingAgain", day(14))), "landing"))
                            .consistent())
                    .isEqualTo(Truth.HOLDS);
            assertThat(of(done("landing", day(9)), Affair.again(meeting("landingAgain", day(14)), "landing"))
                            .consistent())
                    .as("a meeting is no action")
                    .isEqualTo(Truth.HOLDS);
        }

        @Test
        void a_sum_decides_between_two_tellings() {
            Chronology chronology = of(
                    done("landing", day(19)),
                    Affair.again(done("landingAgain", day(10)), "landing"),
                    done("directive", after(5, Unit.DAYS, "landing")),
                    done("assent", day(17)),
                    sequence("order", "directive", "assent"));

            assertThat(names(chronology))
                    .containsExactly(
                            "[ash.landing, ash.landingAgain, ash.landingAgain again ash.landing]",
                            "[ash.assent, ash.directive, ash.landing, ash.order, within ash.directive done day in"
                                    + " Haven]");
        }

        @Test
        void sequences_that_go_round_are_found_without_any_date() {
            Chronology chronology = of(
                    undated("storm"),
                    undated("landing"),
                    undated("audience"),
                    sequence("first", "storm", "landing"),
                    sequence("second", "landing", "audience"),
                    sequence("third", "audience", "storm"));

            assertThat(names(chronology)).containsExactly("[ash.first, ash.second, ash.third]");
        }

        @Test
        void an_answer_follows_the_delivery_of_what_it_answers() {
            Claim asked = message("question", Map.of(Phase.SENT, day(10), Phase.DELIVERED, in(TAMRA_CITY, day(13))));
            assertThat(names(of(asked, answer("reply", "question", in(TAMRA_CITY, day(12))))))
                    .containsExactly("[ash.question, ash.reply]");
            assertThat(of(asked, answer("reply", "question", in(TAMRA_CITY, day(13))))
                            .consistent())
                    .isEqualTo(Truth.HOLDS);
        }

        @Test
        void what_is_said_in_a_meeting_lies_between_its_opening_and_its_close() {
            Claim talks = claim(
                    "talks",
                    new Matter.OfEvent(new Event.Meeting(
                            Event.Course.of(
                                    "talks",
                                    com.google.common.collect.ImmutableMap.of(
                                            Phase.OPENED, day(10), Phase.CLOSED, day(12))),
                            ImmutableList.of(NORLAND, TAMRA),
                            Optional.of(HAVEN))));
            assertThat(names(of(talks, remark("threat", "talks", in(HAVEN, day(14))))))
                    .containsExactly("[ash.talks, ash.threat]");
            assertThat(of(talks, remark("threat", "talks", in(HAVEN, day(12)))).consistent())
                    .isEqualTo(Truth.HOLDS);
        }

        @Test
        void what_is_denied_or_guessed_limits_nothing() {
            assertThat(of(done("decree", day(12)), denied(phase("not", "decree", Phase.DONE, day(14))))
                            .consistent())
                    .isEqualTo(Truth.HOLDS);
            assertThat(of(done("decree", day(12)), guessed(phase("maybe", "decree", Phase.DONE, day(14))))
                            .consistent())
                    .isEqualTo(Truth.HOLDS);
            assertThat(of(done("decree", day(12)), construed(phase("read", "decree", Phase.DONE, day(14)), "decree"))
                            .consistent())
                    .as("what the encoder reads out of it counts, and is printed as such")
                    .isEqualTo(Truth.FAILS);
        }
    }

    @Nested
    class Several_accounts {

        private final Dossier dossier = affair().told(
                        "ash", done("decree", day(10)), done("landing", after(2, Unit.DAYS, "decree")))
                .told("elm", done("arrival", day(15)), done("edict", day(10)))
                .same("ash.landing", "elm.arrival")
                .tied(Degree.PERHAPS, "ash.decree", "elm.edict")
                .dossier();

        @Test
        void a_clash_between_accounts_names_the_identity_on_which_it_rests() {
            Chronology.Clash clash =
                    Chronology.of(dossier, dossier.accounts()).clashes(5).get(0);

            assertThat(clash.claims()).containsExactly(ash("decree"), ash("landing"), elm("arrival"));
            assertThat(clash.identities())
                    .containsExactly(new Ground.Identified(Degree.SAME, ash("landing"), elm("arrival")));
        }

        @Test
        void each_account_stands_alone() {
            assertThat(dossier.accounts())
                    .allSatisfy(account -> assertThat(
                                    Chronology.of(dossier, account).consistent())
                            .isEqualTo(Truth.HOLDS));
        }

        @Test
        void what_is_only_perhaps_the_same_ties_nothing() {
            Dossier perhaps = affair().told("ash", done("decree", day(10)))
                    .told("elm", done("edict", day(15)))
                    .tied(Degree.PERHAPS, "ash.decree", "elm.edict")
                    .dossier();
            assertThat(Chronology.of(perhaps, perhaps.accounts()).consistent()).isEqualTo(Truth.HOLDS);
        }

        @Test
        void identities_carry_through_an_account_that_gives_no_time() {
            Dossier three = affair().told("ash", done("decree", day(10)))
                    .told("elm", undated("edict"))
                    .told("oak", done("law", day(15)))
                    .same("ash.decree", "elm.edict")
                    .same("elm.edict", "oak.law")
                    .dossier();
            Chronology.Clash clash =
                    Chronology.of(three, three.accounts()).clashes(5).get(0);

            assertThat(clash.claims()).containsExactly(ash("decree"), new ClaimId("oak", "law"));
            assertThat(clash.identities()).hasSize(2);
        }

        @Test
        void a_part_lies_within_its_whole() {
            Dossier parts = affair().told(
                            "ash", meeting("talks", day(10)), phase("end", "talks", Phase.CLOSED, day(11)))
                    .told("elm", meeting("lastSession", day(13)))
                    .tied(Degree.WITHIN, "elm.lastSession", "ash.talks")
                    .dossier();
            assertThat(names(Chronology.of(parts, parts.accounts())))
                    .containsExactly("[ash.end, elm.lastSession, within elm.lastSession, ash.talks]");
        }

        @Test
        void a_part_of_a_journey_lies_between_its_departure_and_its_arrival() {
            for (int on = 9; on <= 13; on++) {
                Dossier parts = affair().told(
                                "ash",
                                Affair.journey(
                                        "crossing",
                                        Optional.of(HAVEN),
                                        Optional.of(HAVEN),
                                        Map.of(Phase.DEPARTED, day(10), Phase.ARRIVED, day(12))))
                        .told("elm", done("storm", day(on)))
                        .tied(Degree.WITHIN, "elm.storm", "ash.crossing")
                        .dossier();
                Chronology chronology = Chronology.of(parts, parts.accounts());

                assertThat(chronology.consistent()).as("on the %d", on).isEqualTo(Truth.of(on >= 10 && on <= 12));
                if (on == 13) {
                    assertThat(names(chronology))
                            .containsExactly("[ash.crossing, elm.storm, within elm.storm, ash.crossing]");
                }
            }
        }

        @Test
        void one_supposition_more_is_another_network() {
            Chronology chronology =
                    Chronology.of(dossier, dossier.account("ash").orElseThrow());
            Network<Point, Ground> supposed = chronology
                    .network()
                    .with(Constraint.atLeast(
                            point("landing"), point("decree"), 0, new Ground.Said(new ClaimId("mine", "guess"))));

            assertThat(supposed.consistent()).isEqualTo(Truth.FAILS);
            assertThat(chronology.consistent()).isEqualTo(Truth.HOLDS);
        }
    }

    @Test
    void what_its_documentation_shows_is_so() {
        Claim talk = done("talk", clock(12, 15, 0));
        Dossier dossier = affair().told(
                        "ash",
                        talk,
                        done("landing", day(14)),
                        meeting("audience", day(13)),
                        sequence("order", "landing", "audience"))
                .dossier();
        Chronology chronology = Chronology.of(dossier, dossier.account("ash").orElseThrow());

        assertThat(chronology.consistent()).isEqualTo(Truth.FAILS);
        assertThat(chronology.clashes(10).get(0).claims())
                .containsExactly(ash("audience"), ash("landing"), ash("order"));
        Chronology without = chronology.without(ash("landing"));
        assertThat(without.consistent()).isEqualTo(Truth.HOLDS);
        assertThat(without.span(ash("audience"), Phase.OPENED)
                        .latest()
                        .orElseThrow()
                        .claims())
                .containsExactly(ash("audience"));
        Ground mine = new Ground.Supposed("the talk was over by noon");
        long noon =
                LocalDateTime.of(may(12), LocalTime.NOON).atZone(HAVEN.zone()).toEpochSecond() / 60;
        assertThat(without.supposing(Constraint.atMost(Point.EPOCH, Point.of(ash("talk"), Phase.DONE), noon, mine))
                        .consistent())
                .isEqualTo(Truth.FAILS);
        assertThat(without.consistent()).as("it stays as it is").isEqualTo(Truth.HOLDS);
    }

    @Test
    void a_supposition_is_another_chronology() {
        Chronology chronology = of(
                done("storm", day(9)),
                done("landing", day(12)),
                done("audience", day(11)),
                sequence("order", "landing", "audience"));
        Ground mine = new Ground.Supposed("the landing was before the storm");

        assertThat(chronology.consistent()).isEqualTo(Truth.FAILS);
        assertThat(chronology.without(ash("audience")).consistent()).isEqualTo(Truth.HOLDS);
        assertThat(names(chronology
                        .without(ash("audience"))
                        .supposing(Constraint.atLeast(point("landing"), point("storm"), 1, mine))))
                .containsExactly("[ash.landing, ash.storm, supposed: the landing was before the storm]");
        assertThat(names(chronology)).containsExactly("[ash.audience, ash.landing, ash.order]");
    }

    @Test
    void an_undated_anchor_is_read_where_it_happens() {
        Chronology.Span span = of(
                        undated("landing"),
                        done("audience", after(2, Unit.DAYS, "landing")),
                        phase("dated", "audience", Phase.DONE, day(12)))
                .span(ash("landing"), Phase.DONE);

        assertThat(span.earliest().orElseThrow().minute()).hasToString("1871-05-09T23:00:00Z");
        assertThat(span.latest().orElseThrow().minute()).hasToString("1871-05-10T22:59:00Z");
    }

    @Test
    void nothing_depends_on_the_order_of_input() {
        List<Claim> claims = new ArrayList<>(List.of(
                done("dawn", clock(12, 5, 0)),
                done("landing", after(7, Unit.HOURS, "dawn")),
                done("audience", after(1, Unit.DAYS, "landing")),
                phase("dated", "audience", Phase.DONE, day(15)),
                message("note", Map.of(Phase.SENT, day(14), Phase.DELIVERED, in(TAMRA_CITY, clock(12, 9, 0)))),
                sequence("order", "note", "dawn")));
        Chronology told = of(claims.toArray(new Claim[0]));
        assertThat(told.clashes(100)).hasSizeGreaterThan(2);
        for (long seed = 0; seed < 20; seed++) {
            Collections.shuffle(claims, new Random(seed));
            Chronology shuffled = of(claims.toArray(new Claim[0]));
            assertThat(shuffled.clashes(100)).as("seed %d", seed).isEqualTo(told.clashes(100));
            assertThat(shuffled.span(ash("dawn"), Phase.DONE)).isEqualTo(told.span(ash("dawn"), Phase.DONE));
        }
    }

    private static Chronology of(Claim... claims) {
        Dossier dossier = affair().told("ash", claims).dossier();
        return Chronology.of(dossier, dossier.account("ash").orElseThrow());
    }

    private static List<String> names(Chronology chronology) {
        return chronology.clashes(5).stream().map(it -> it.grounds().toString()).toList();
    }

    /** What an author calls the same minute: no minutes after. */
    private static Claim sameMoment(String name, String of, String as) {
        return phase(name, of, Phase.DONE, after(0, Unit.MINUTES, as));
    }

    /** Something that Tamra says and does to an earlier entry. */
    private static Claim said(String name, Act.Kind kind, String upon, Dating when) {
        return claim(
                name,
                new Matter.OfEvent(new Event.Statement(
                        Event.Course.of(name, Phase.DONE, in(TAMRA_CITY, when)),
                        ImmutableList.of(TAMRA),
                        ImmutableList.of(),
                        Optional.empty(),
                        new Content(ImmutableList.of(), ImmutableList.of(new Act(kind, upon)), Force.UNSAID))));
    }

    private static Claim answer(String name, String to, Dating sent) {
        return claim(
                name,
                new Matter.OfEvent(new Event.Message(
                        Event.Course.of(name, Phase.SENT, sent),
                        ImmutableList.of(TAMRA),
                        ImmutableList.of(HOLM),
                        ImmutableList.of(),
                        ImmutableList.of(),
                        Optional.of(to),
                        Content.NONE)));
    }

    private static Dating after(int amount, Unit unit, String anchor) {
        return Dating.of(new Relative(anchor, Side.AFTER, Optional.of(amount), unit));
    }

    private static Dating after(String anchor) {
        return Dating.of(Relative.after(anchor));
    }

    private static Dating about(Dating dating) {
        return new Dating(dating.when(), dating.place(), true);
    }

    private static Point point(String entry) {
        return Point.of(ash(entry), Phase.DONE);
    }

    private static ClaimId ash(String name) {
        return new ClaimId("ash", name);
    }

    private static ClaimId elm(String name) {
        return new ClaimId("elm", name);
    }
}
