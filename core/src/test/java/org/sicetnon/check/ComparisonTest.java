package org.sicetnon.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sicetnon.check.Affair.*;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.sicetnon.account.Claim;
import org.sicetnon.account.Concordance.Degree;
import org.sicetnon.account.Dossier;
import org.sicetnon.check.Finding.Kind;
import org.sicetnon.check.Finding.Severity;
import org.sicetnon.event.Clause;
import org.sicetnon.event.Force;
import org.sicetnon.event.Phase;
import org.sicetnon.position.Question;
import org.sicetnon.position.Stance;

class ComparisonTest {

    private static final Stance SAILS = Stance.of("SAILS", Stance.Kind.YES);
    private static final Stance STAYS = Stance.of("STAYS", Stance.Kind.NO);

    private final Dossier dossier = affair().told(
                    "ash",
                    done("reply", day(12)),
                    message("note", Phase.SENT, day(10)),
                    done("sails", day(9)),
                    phase("again", "sails", Phase.DONE, day(11)),
                    stance("leans", NORLAND, LEANS_TO_ACCEPT, day(20)))
            .told(
                    "elm",
                    done("answer", day(14)),
                    message("note", Phase.DELIVERED, day(18)),
                    done("leaves", day(17)),
                    stance("agrees", NORLAND, ACCEPTS, day(20)))
            .same("ash.reply", "elm.answer")
            .same("ash.note", "elm.note")
            .tied(Degree.PERHAPS, "ash.sails", "elm.leaves")
            .dossier();

    private final Comparison comparison = Comparison.of(dossier, dossier.accounts());

    @Test
    void puts_every_check_of_the_catalogue_in_its_order() {
        assertThat(comparison.examinations())
                .extracting(Check.Examination::check)
                .containsExactly(
                        "date",
                        "order",
                        "occurrence",
                        "actor",
                        "place",
                        "quantity",
                        "stance",
                        "condition",
                        "content",
                        "selection",
                        "cause",
                        "characterisation",
                        "evidence",
                        "identity",
                        "silence",
                        "chronology",
                        "effect before cause",
                        "dated twice",
                        "text against note",
                        "told twice",
                        "guess as fact",
                        "exclusive stances",
                        "presupposition",
                        "against what is in force",
                        "final twice",
                        "in two places",
                        "two answers",
                        "older document");
        assertThat(Comparison.CHECKS)
                .extracting(Check::name)
                .containsExactlyElementsOf(comparison.examinations().stream()
                        .map(Check.Examination::check)
                        .toList());
    }

    @Test
    void lists_the_weightiest_first() {
        assertThat(comparison.findings())
                .extracting(Finding::severity)
                .contains(Severity.CONTRADICTION, Severity.TENSION, Severity.DIFFERENCE)
                .isSorted();
    }

    @Test
    void keeps_what_matters_what_is_reconciled_and_what_is_absent_apart() {
        assertThat(comparison.findings())
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it.kind()).isIn(Kind.DISCREPANCY, Kind.WITHIN_ONE));
        assertThat(comparison.reconciled())
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it.kind()).isEqualTo(Kind.RECONCILED));
        assertThat(comparison.findings().size()
                        + comparison.reconciled().size()
                        + comparison.absences().size())
                .isEqualTo(comparison.examinations().stream()
                        .mapToInt(it -> it.findings().size())
                        .sum());
    }

    @Test
    void counts_everything_that_it_examined_once() {
        assertThat(comparison.examinations())
                .allSatisfy(it -> assertThat(it.examined())
                        .isEqualTo(it.agreed() + it.untold() + it.findings().size()));
        assertThat(comparison.examined())
                .isEqualTo(comparison.examinations().stream()
                        .mapToInt(Check.Examination::examined)
                        .sum())
                .isPositive();
        assertThat(comparison.agreed())
                .isEqualTo(comparison.examinations().stream()
                        .mapToInt(Check.Examination::agreed)
                        .sum());
        assertThat(comparison.untold())
                .isEqualTo(comparison.examinations().stream()
                        .mapToInt(Check.Examination::untold)
                        .sum());
    }

    @Test
    void no_finding_stands_without_claims_and_their_locators() {
        assertThat(comparison.examinations().stream().flatMap(it -> it.findings().stream()))
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.claims())
                        .isNotEmpty()
                        .allSatisfy(claim -> assertThat(claim.locators()).isNotEmpty()));
    }

    @Test
    void every_finding_has_a_name_of_its_own() {
        assertThat(comparison.examinations().stream()
                        .flatMap(it -> it.findings().stream())
                        .map(Finding::id))
                .doesNotHaveDuplicates();
    }

    @Test
    void a_check_that_examined_nothing_says_so() {
        Dossier nothing = affair().told("ash", undated("reply")).dossier();

        assertThat(Comparison.of(nothing, nothing.accounts()).examinations())
                .hasSize(Comparison.CHECKS.size())
                .allSatisfy(it -> assertThat(it.examined()).isZero());
    }

    @Test
    void takes_a_check_of_your_own() {
        Check own = new Check() {
            @Override
            public String name() {
                return "own";
            }

            @Override
            public Examination examine(Dossier asked, ImmutableList<org.sicetnon.account.Account> accounts) {
                return new Examination(name(), accounts.size(), 0, accounts.size(), ImmutableList.of());
            }
        };
        Comparison by = Comparison.of(dossier, dossier.accounts(), ImmutableList.of(own));

        assertThat(by.examined()).isEqualTo(2);
        assertThat(by.untold()).isEqualTo(2);
        assertThat(by.findings()).isEmpty();
    }

    @Test
    void asks_only_the_accounts_it_is_given() {
        Comparison one =
                Comparison.of(dossier, ImmutableList.of(dossier.account("ash").orElseThrow()));

        assertThat(one.findings())
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it.accounts()).containsExactly("ash"));
        assertThat(one.absences()).isEmpty();
    }

    @Test
    void is_the_same_on_every_run() {
        assertThat(List.of(
                        Comparison.of(dossier, dossier.accounts()).examinations(),
                        Comparison.of(dossier, dossier.accounts()).examinations()))
                .containsOnly(comparison.examinations());
    }

    @Nested
    class About_one_question {

        private final Question fleet = Question.of("fleet", "Does the fleet sail?", SAILS, STAYS);

        private Claim resolves(String name, int day) {
            return saying(name, CABINET, day(day), Force.UNSAID, new Clause(fleet, SAILS));
        }

        private final Dossier told = affair().asking(fleet)
                .told(
                        "ash",
                        done("reply", day(12)),
                        resolves("fleetSails", 10),
                        decision("decision", CABINET, day(15), ACCEPTS),
                        stance("refuses", NORLAND, REFUSES, day(9)))
                .told(
                        "elm",
                        done("reply", day(14)),
                        resolves("fleetSails", 13),
                        decision("decision", CABINET, day(17), ACCEPTS),
                        stance("agrees", NORLAND, ACCEPTS, day(9)))
                .same("ash.reply", "elm.reply")
                .same("ash.fleetSails", "elm.fleetSails")
                .same("ash.decision", "elm.decision")
                .dossier();

        private Set<String> about(Question question) {
            Comparison about = Comparison.of(told, told.accounts()).about(question);
            assertThat(about.examined()).isEqualTo(about.findings().size());
            return about.findings().stream()
                    .flatMap(it -> it.claims().stream())
                    .map(it -> it.id().name())
                    .collect(Collectors.toSet());
        }

        @Test
        void stands_what_is_found_of_positions_on_it_and_of_claims_that_answer_it() {
            assertThat(about(ENVOY)).containsExactlyInAnyOrder("decision", "refuses", "agrees");
            assertThat(about(fleet)).containsExactly("fleetSails");
        }

        @Test
        void stands_a_sentence_about_a_stance_that_two_accounts_date_unlike() {
            Dossier dated = affair().asking(fleet)
                    .told("ash", stance("agrees", NORLAND, ACCEPTS, day(9)))
                    .told("elm", stance("agrees", NORLAND, ACCEPTS, day(12)))
                    .same("ash.agrees", "elm.agrees")
                    .dossier();
            Comparison all = Comparison.of(dated, dated.accounts(), ImmutableList.of(new DateCheck()));
            assertThat(all.about(ENVOY).findings()).isEqualTo(all.findings()).hasSize(1);
            assertThat(all.about(fleet).findings()).isEmpty();
        }
    }
}
