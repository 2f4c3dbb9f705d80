package org.sicetnon.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sicetnon.check.Affair.*;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sicetnon.account.Concordance.Degree;
import org.sicetnon.account.Dossier;
import org.sicetnon.check.Finding.Kind;
import org.sicetnon.check.Finding.Severity;
import org.sicetnon.event.Phase;

class ComparisonTest {

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
}
