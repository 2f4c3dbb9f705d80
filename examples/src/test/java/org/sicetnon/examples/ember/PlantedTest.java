package org.sicetnon.examples.ember;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sicetnon.account.Dossier;
import org.sicetnon.check.Check;
import org.sicetnon.check.Comparison;
import org.sicetnon.check.Finding;

/**
 * Every check is held against disagreements that were planted, one at a time, into accounts that agree: it finds each,
 * finds nothing else, and, where three tell of the thing, names the one that stands alone.
 */
class PlantedTest {

    private static final int EACH = 12;

    private static final ImmutableSet<String> BESIDE = ImmutableSet.of("chronology", "older document");

    private static final List<String> TABLE = new ArrayList<>();

    static Stream<Plant> plants() {
        return Plant.all().stream();
    }

    @ParameterizedTest
    @MethodSource("plants")
    void a_planted_disagreement_is_found_alone_and_the_one_who_dissents_is_named(Plant plant) {
        int found = 0;
        int findings = 0;
        List<String> amiss = new ArrayList<>();
        for (int seed = 0; seed < EACH; seed++) {
            Draft draft = new Draft();
            Plant.Planted planted =
                    plant.planting().in(draft, new Random(plant.name().hashCode() + 1_000_003L * seed));
            ImmutableList<Finding> all = compared(draft, plant.check()).findings();
            findings += all.size();
            List<Finding> its = all.stream()
                    .filter(it -> it.check().equals(plant.check())
                            && it.claims().stream()
                                    .anyMatch(claim -> claim.toString().equals(planted.entry())))
                    .toList();
            boolean isNamed = its.stream().anyMatch(it -> it.dissenting().equals(planted.dissenting()));
            found += its.isEmpty() ? 0 : 1;
            if (all.size() != 1 || !isNamed) {
                amiss.add("seed " + seed + ", " + planted + ": "
                        + all.stream()
                                .map(it -> it.id() + " " + it.severity() + " " + it.dissenting() + " under "
                                        + it.under().size())
                                .toList());
            }
        }
        TABLE.add(String.format(
                Locale.ROOT,
                "%-30s %6d %7d %8d",
                plant.name(),
                EACH,
                100 * found / EACH,
                100 * found / Math.max(findings, 1)));

        assertThat(amiss).isEmpty();
    }

    @Test
    void a_planted_silence_is_found_of_each_who_tells() {
        ImmutableSet<String> before = silences(new Draft());
        for (int seed = 0; seed < EACH; seed++) {
            Draft draft = new Draft();
            ImmutableSet<String> planted = Plant.plantSilence(draft, new Random(seed));

            assertThat(Sets.difference(silences(draft), before))
                    .as("seed %s", seed)
                    .isEqualTo(planted);
            assertThat(compared(draft).findings()).as("seed %s", seed).isEmpty();
        }
    }

    @Test
    void there_is_a_plant_for_every_check() {
        ImmutableSet<String> checks =
                Comparison.CHECKS.stream().map(Check::name).collect(ImmutableSet.toImmutableSet());

        assertThat(plants().map(Plant::check).distinct())
                .containsExactlyInAnyOrderElementsOf(Sets.difference(checks, ImmutableSet.of("silence")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"calder crossing council plea", "imrie boat hearing wire", "sand passage sitting request"})
    void two_orders_that_one_account_turns_round_are_two_findings(String names) {
        List<String> all = List.of(names.split(" "));
        String account = all.get(0);
        String crossing = all.get(1);
        Draft draft = new Draft();
        draft.change(account, crossing, "departed");
        draft.add(account, "sequence", "one", "earlier " + all.get(2), "later " + crossing);
        draft.add(account, "sequence", "two", "earlier " + all.get(3), "later " + crossing);

        assertThat(compared(draft, "order").findings()).hasSize(2).allSatisfy(it -> {
            assertThat(it.check()).isEqualTo("order");
            assertThat(it.sides()).hasSize(3);
            assertThat(it.dissenting()).contains(account);
        });
    }

    @AfterAll
    static void print() {
        System.out.println(String.format(Locale.ROOT, "%-30s %6s %7s %8s", "planted", "plants", "found %", "alone %"));
        TABLE.forEach(System.out::println);
    }

    /**
     * A date or an order that one account turns round makes chronologies impossible as well, of one account or of two, and
     * a document older than what it is cited for: they are told beside it, and are not asked for here.
     */
    private static Comparison compared(Draft draft, String planted) {
        Dossier dossier = draft.dossier();
        boolean turned = planted.equals("date") || planted.equals("order");
        return Comparison.of(
                dossier,
                dossier.accounts(),
                Comparison.CHECKS.stream()
                        .filter(check -> !turned || !BESIDE.contains(check.name()))
                        .collect(ImmutableList.toImmutableList()));
    }

    private static Comparison compared(Draft draft) {
        Dossier dossier = draft.dossier();
        return Comparison.of(dossier, dossier.accounts());
    }

    private static ImmutableSet<String> silences(Draft draft) {
        return compared(draft).absences().stream().map(Finding::id).collect(ImmutableSet.toImmutableSet());
    }
}
