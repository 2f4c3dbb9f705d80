package org.sicetnon.examples.ember;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sicetnon.account.Account;
import org.sicetnon.account.Dossier;
import org.sicetnon.account.Modality;
import org.sicetnon.check.Absence;
import org.sicetnon.check.Comparison;
import org.sicetnon.check.Finding;
import org.sicetnon.dsl.script.Dossiers;

class EmberDossierTest {

    private static final Dossier DOSSIER = Dossiers.named("ember-1874");

    @Test
    void three_accounts_that_agree_give_no_finding() {
        Comparison comparison = Comparison.of(DOSSIER, DOSSIER.accounts());

        assertThat(comparison.findings()).isEmpty();
        assertThat(comparison.agreed()).isGreaterThan(200);
    }

    @ParameterizedTest
    @CsvSource({"calder, imrie", "calder, sand", "imrie, sand", "sand, calder"})
    void nor_do_any_two_of_them(String one, String other) {
        ImmutableList<Account> two = ImmutableList.of(
                DOSSIER.account(one).orElseThrow(), DOSSIER.account(other).orElseThrow());

        assertThat(Comparison.of(DOSSIER, two).findings()).isEmpty();
    }

    @Test
    void it_has_an_entry_of_every_kind() {
        assertThat(DOSSIER.accounts())
                .flatExtracting(Account::claims)
                .extracting(claim -> claim.matter().kind())
                .contains(
                        "message",
                        "meeting",
                        "decision",
                        "order",
                        "statement",
                        "movement",
                        "action",
                        "assessment",
                        "plan",
                        "phase",
                        "position",
                        "speaker",
                        "commitment",
                        "fate",
                        "sequence",
                        "evidence",
                        "cause",
                        "purpose",
                        "quantity",
                        "clause",
                        "character");
    }

    @Test
    void what_one_boy_heard_from_a_clerk_who_had_it_from_a_pilot_counts_as_told() {
        Modality charts = DOSSIER.account("imrie")
                .orElseThrow()
                .claim("charts")
                .orElseThrow()
                .modality();

        assertThat(charts.words()).isEqualTo("reported from the clerk Mott, the pilot Sorn, accepted");
        assertThat(charts.isSoft()).isFalse();
    }

    @Test
    void one_cable_is_of_the_5th_at_Vik_and_of_the_6th_at_Port_Ember() {
        List<Finding> dates = Comparison.of(DOSSIER, DOSSIER.accounts()).reconciled().stream()
                .filter(it -> it.check().equals("date"))
                .toList();

        assertThat(dates).singleElement().satisfies(it -> {
            assertThat(it.accounts()).containsExactly("calder", "sand");
            assertThat(it.places()).extracting(place -> place.called()).containsExactly("Vik", "Port Ember");
        });
    }

    @Test
    void an_account_is_silent_on_nothing_that_it_tells_of_by_way_of_a_third() {
        ImmutableSet<String> silences = Comparison.of(DOSSIER, DOSSIER.accounts()).absences().stream()
                .map(it -> (Finding.Untold) it.matter())
                .filter(it -> it.absence() == Absence.SILENT)
                .map(it -> it.account() + ": " + it.title())
                .collect(Collectors.collectingAndThen(Collectors.toList(), ImmutableSet::copyOf));

        assertThat(silences)
                .containsExactlyInAnyOrder(
                        "calder: The boys fly kites from the wall",
                        "calder: Lamps are lit at Vik",
                        "calder: The squadron is due on the 14th",
                        "imrie: The surgeon rings the bells",
                        "imrie: Lamps are lit at Vik",
                        "imrie: Minister Roth promises the squadron",
                        "imrie: Roth promises ships",
                        "imrie: The squadron is due on the 14th",
                        "sand: The surgeon rings the bells",
                        "sand: The boys fly kites from the wall",
                        "sand: The charts are burnt",
                        "sand: Sorn burns his charts",
                        "sand: The Consul asks for open gates",
                        "sand: The Consul bids them open");
    }
}
