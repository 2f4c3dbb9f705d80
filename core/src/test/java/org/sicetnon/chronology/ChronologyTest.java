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
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.sicetnon.account.Claim;
import org.sicetnon.account.ClaimId;
import org.sicetnon.account.Concordance.Degree;
import org.sicetnon.account.Dossier;
import org.sicetnon.account.Matter;
import org.sicetnon.check.Affair;
import org.sicetnon.event.Act;
import org.sicetnon.event.Content;
import org.sicetnon.event.Event;
import org.sicetnon.event.Force;
import org.sicetnon.event.Phase;
import org.sicetnon.source.Document;
import org.sicetnon.time.Dating;
import org.sicetnon.time.DayRange;
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
            Chronology chronology = of(Affair.fate("lapse", "paid", org.sicetnon.condition.Fate.FAILED, day(12)));
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
