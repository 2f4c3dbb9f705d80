package org.sicetnon.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sicetnon.check.Affair.*;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.sicetnon.account.Claim;
import org.sicetnon.account.Concordance.Degree;
import org.sicetnon.account.Dossier;
import org.sicetnon.account.Matter;
import org.sicetnon.account.Matter.OfCharacter.Nature;
import org.sicetnon.check.Finding.Severity;
import org.sicetnon.event.Content;
import org.sicetnon.event.Event;
import org.sicetnon.event.Phase;

class GatheringTest {

    private static List<Finding> findings(Affair affair, Check... checks) {
        Dossier dossier = affair.dossier();
        return Comparison.of(dossier, dossier.accounts(), ImmutableList.copyOf(checks))
                .findings();
    }

    @Nested
    class Three_accounts {

        private final Affair three = affair().told("ash", done("reply", day(12)))
                .told("elm", done("reply", day(14)))
                .same("ash.reply", "elm.reply");

        @Test
        void of_which_one_stands_alone_make_one_finding_that_names_it() {
            List<Finding> findings =
                    findings(three.told("oak", done("reply", day(12))).same("oak.reply", "elm.reply"), new DateCheck());

            assertThat(findings).hasSize(1);
            assertThat(findings.get(0).accounts()).containsExactly("ash", "elm", "oak");
            assertThat(findings.get(0).dissenting()).contains("elm");
            assertThat(names(findings.get(0))).containsExactly("ash.reply", "elm.reply", "oak.reply");
        }

        @Test
        void that_all_differ_make_one_finding_in_which_none_stands_alone() {
            List<Finding> findings =
                    findings(three.told("oak", done("reply", day(16))).same("oak.reply", "elm.reply"), new DateCheck());

            assertThat(findings).hasSize(1);
            assertThat(findings.get(0).sides()).hasSize(3);
            assertThat(findings.get(0).dissenting()).isEmpty();
        }

        @Test
        void of_which_one_is_only_perhaps_of_the_same_thing_make_two() {
            assertThat(findings(
                            three.told("oak", done("reply", day(16))).tied(Degree.PERHAPS, "oak.reply", "elm.reply"),
                            new DateCheck()))
                    .extracting(Finding::severity)
                    .containsExactly(Severity.CONTRADICTION, Severity.TENSION);
        }

        @Test
        void that_order_three_things_otherwise_make_a_finding_of_every_two_things() {
            Affair affair = affair();
            for (String account : List.of("ash", "oak")) {
                affair.told(account, done("plea", day(10)), done("reply", day(12)), done("sails", day(14)));
            }
            affair.told("elm", done("plea", day(18)), done("reply", day(12)), done("sails", day(14)));
            for (String entry : List.of("plea", "reply", "sails")) {
                affair.same("ash." + entry, "elm." + entry).same("elm." + entry, "oak." + entry);
            }
            List<Finding> findings = findings(affair, new OrderCheck());

            assertThat(findings)
                    .extracting(Affair::names)
                    .containsExactlyInAnyOrder(
                            Set.of("ash.plea", "ash.reply", "elm.plea", "elm.reply", "oak.plea", "oak.reply"),
                            Set.of("ash.plea", "ash.sails", "elm.plea", "elm.sails", "oak.plea", "oak.sails"));
            assertThat(findings).allSatisfy(it -> assertThat(it.dissenting()).contains("elm"));
            assertThat(findings).extracting(Finding::id).doesNotHaveDuplicates();
            assertOrderIsOfNoWeight(affair, new OrderCheck(), 2);
        }
    }

    @Nested
    class What_follows_from_another_finding {

        private final Affair dated = affair().told("ash", done("plea", day(10)), done("reply", day(12)))
                .told("elm", done("plea", day(14)), done("reply", day(12)))
                .same("ash.plea", "elm.plea")
                .same("ash.reply", "elm.reply");

        @Test
        void hangs_under_it_as_an_order_does_under_the_date() {
            List<Finding> findings = findings(dated, new OrderCheck(), new DateCheck());

            assertThat(findings).extracting(Finding::check).containsExactly("date");
            assertThat(findings.get(0).under()).extracting(Finding::check).containsExactly("order");
        }

        @Test
        void stands_alone_where_nothing_explains_it() {
            assertThat(findings(dated, new OrderCheck()))
                    .extracting(Finding::check)
                    .containsExactly("order");
            assertThat(findings(
                            affair().told("ash", undated("plea"), undated("reply"), sequence("said", "plea", "reply"))
                                    .told("elm", undated("plea"), undated("reply"), sequence("said", "reply", "plea"))
                                    .same("ash.plea", "elm.plea")
                                    .same("ash.reply", "elm.reply"),
                            new OrderCheck(),
                            new DateCheck()))
                    .extracting(Finding::check)
                    .containsExactly("order");
        }

        @Test
        void is_no_order_that_an_unlike_actor_cannot_explain() {
            Affair affair = affair().told("ash", decision("plea", HOLM, days(9, 10), ACCEPTS), done("reply", day(12)))
                    .told("elm", decision("plea", REGENT, days(14, 15), ACCEPTS), done("reply", day(12)))
                    .same("ash.plea", "elm.plea")
                    .same("ash.reply", "elm.reply");

            assertThat(findings(affair, new OrderCheck(), new ActorCheck()))
                    .extracting(Finding::check)
                    .containsExactly("actor", "order");
            assertThat(findings(affair, new OrderCheck(), new ActorCheck()))
                    .allSatisfy(it -> assertThat(it.under()).isEmpty());
        }

        @Test
        void is_the_reading_of_a_document_of_which_the_dates_differ() {
            List<Finding> findings = findings(
                    affair().told("ash", citing(done("reply", day(12)), "diary"))
                            .told("elm", citing(done("reply", day(14)), "diary"))
                            .same("ash.reply", "elm.reply"),
                    new EvidenceCheck(),
                    new DateCheck());

            assertThat(findings).extracting(Finding::check).containsExactly("date");
            assertThat(findings.get(0).under()).extracting(Finding::check).containsExactly("evidence");
        }
    }

    @Nested
    class Among_three_accounts {

        @Test
        void two_phases_that_are_told_unlike_are_two_matters() {
            Affair affair = affair();
            for (String account : List.of("ash", "elm", "oak")) {
                int late = account.equals("elm") ? 2 : 0;
                affair.told(
                        account, message("note", Map.of(Phase.SENT, day(10 + late), Phase.DELIVERED, day(14 + late))));
            }
            affair.same("ash.note", "elm.note").same("elm.note", "oak.note");
            assertThat(findings(affair, new DateCheck()))
                    .hasSize(2)
                    .allSatisfy(it -> assertThat(it.dissenting()).contains("elm"));
        }

        @Test
        void a_sender_and_an_addressee_that_are_told_unlike_are_two_matters() {
            Affair affair = affair().told("ash", letter("note", List.of(NORLAND), List.of(TAMRA)))
                    .told("elm", letter("note", List.of(TAMRA), List.of(NORLAND)))
                    .told("oak", letter("note", List.of(NORLAND), List.of(TAMRA)))
                    .same("ash.note", "elm.note")
                    .same("elm.note", "oak.note");
            assertThat(findings(affair, new ActorCheck()))
                    .hasSize(2)
                    .allSatisfy(it -> assertThat(it.dissenting()).contains("elm"));
        }

        @Test
        void the_one_that_calls_another_step_the_last_stands_alone() {
            Affair affair = affair();
            for (String account : List.of("ash", "elm", "oak")) {
                affair.told(
                        account,
                        decision("step", NORLAND, day(10), ACCEPTS),
                        decision("later", NORLAND, day(14), ACCEPTS),
                        character("last", account.equals("ash") ? "step" : "later", Nature.DEFINITIVE));
            }
            for (String entry : List.of("step", "later")) {
                affair.same("ash." + entry, "elm." + entry).same("elm." + entry, "oak." + entry);
            }
            assertThat(findings(affair, new CharacterCheck())).singleElement().satisfies(it -> {
                assertThat(names(it)).containsExactly("ash.last", "elm.last", "oak.last");
                assertThat(it.dissenting()).contains("ash");
            });
        }

        @Test
        void an_order_of_two_of_them_hangs_under_the_date_of_all_three() {
            Affair affair = affair().told("ash", done("plea", day(10)), done("reply", day(12)))
                    .told("elm", done("plea", day(14)), done("reply", day(12)))
                    .told("oak", done("plea", day(10)))
                    .same("ash.plea", "elm.plea")
                    .same("elm.plea", "oak.plea")
                    .same("ash.reply", "elm.reply");
            List<Finding> findings = findings(affair, new OrderCheck(), new DateCheck());

            assertThat(findings).extracting(Finding::check).containsExactly("date");
            assertThat(findings.get(0).under()).extracting(Finding::check).containsExactly("order");
        }
    }

    @Nested
    class What_another_finding_does_not_explain {

        @Test
        void is_an_order_of_other_things() {
            Affair affair = affair().told(
                            "ash",
                            done("rain", day(1)),
                            undated("plea"),
                            undated("reply"),
                            sequence("said", "plea", "reply"))
                    .told(
                            "elm",
                            done("rain", day(3)),
                            undated("plea"),
                            undated("reply"),
                            sequence("said", "reply", "plea"))
                    .same("ash.rain", "elm.rain")
                    .same("ash.plea", "elm.plea")
                    .same("ash.reply", "elm.reply");
            assertThat(findings(affair, new OrderCheck(), new DateCheck()))
                    .extracting(Finding::check)
                    .containsExactly("date", "order");
        }
    }

    @Test
    void what_follows_from_the_date_of_a_meeting_hangs_under_it_for_what_was_said_there() {
        Claim speech = claim(
                "speech",
                new Matter.OfEvent(new Event.Statement(
                        Event.Course.undated("speech"),
                        ImmutableList.of(HOLM),
                        ImmutableList.of(),
                        Optional.of("council"),
                        Content.NONE)));
        Affair affair = affair().told("ash", meeting("council", day(10)), speech, done("reply", day(12)))
                .told("elm", meeting("council", day(14)), speech, done("reply", day(12)))
                .same("ash.council", "elm.council")
                .same("ash.speech", "elm.speech")
                .same("ash.reply", "elm.reply");
        List<Finding> findings = findings(affair, new OrderCheck(), new DateCheck());

        assertThat(findings).extracting(Finding::check).containsExactly("date");
        assertThat(findings.get(0).under()).extracting(Finding::check).contains("order");
    }

    @Test
    void what_hangs_is_no_longer_counted_for_itself() {
        Dossier dossier = affair().told("ash", done("plea", day(10)), done("reply", day(12)))
                .told("elm", done("plea", day(14)), done("reply", day(12)))
                .same("ash.plea", "elm.plea")
                .same("ash.reply", "elm.reply")
                .dossier();
        Comparison comparison =
                Comparison.of(dossier, dossier.accounts(), ImmutableList.of(new OrderCheck(), new DateCheck()));

        assertThat(comparison.examinations())
                .extracting(Check.Examination::examined)
                .containsExactly(0, 2);
        assertThat(comparison.agreed()).isEqualTo(1);
    }
}
