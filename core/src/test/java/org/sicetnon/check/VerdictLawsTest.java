package org.sicetnon.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.google.common.collect.Collections2;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sicetnon.check.Outcome.Standing;
import org.sicetnon.time.Truth;

class VerdictLawsTest {

    /** Every outcome that one account can have: a counted truth, silence, or a denied presupposition. */
    private static final List<Outcome> OUTCOMES = List.of(
            outcome(Truth.HOLDS, Standing.COUNTS),
            outcome(Truth.FAILS, Standing.COUNTS),
            outcome(Truth.UNDETERMINED, Standing.COUNTS),
            outcome(Truth.UNDETERMINED, Standing.SILENT),
            outcome(Truth.UNDETERMINED, Standing.DENIES_PRESUPPOSITION));

    private static Outcome outcome(Truth truth, Standing standing) {
        return new Outcome("ash", truth, standing, ImmutableList.of());
    }

    private static List<List<Outcome>> upToThreeAccounts() {
        List<List<Outcome>> all = new ArrayList<>();
        for (int accounts = 1; accounts <= 3; accounts++) {
            all.addAll(Lists.cartesianProduct(Collections.nCopies(accounts, OUTCOMES)));
        }
        return all;
    }

    /** Rule 2, word for word. */
    private static Verdict.Kind byTheRule(List<Outcome> outcomes) {
        int holds = 0;
        int fails = 0;
        int open = 0;
        int denying = 0;
        for (Outcome outcome : outcomes) {
            if (outcome.standing() == Standing.DENIES_PRESUPPOSITION) {
                denying++;
            } else if (outcome.standing() == Standing.COUNTS) {
                holds += outcome.truth() == Truth.HOLDS ? 1 : 0;
                fails += outcome.truth() == Truth.FAILS ? 1 : 0;
                open += outcome.truth() == Truth.UNDETERMINED ? 1 : 0;
            }
        }
        if (denying > 0) {
            return holds + fails + open > 0 ? Verdict.Kind.DISPUTED : Verdict.Kind.UNDETERMINED;
        }
        if (holds > 0 && fails > 0) {
            return Verdict.Kind.DISPUTED;
        }
        if (open > 0 || holds + fails == 0) {
            return Verdict.Kind.UNDETERMINED;
        }
        return holds > 0 ? Verdict.Kind.HOLDS : Verdict.Kind.FAILS;
    }

    private static Verdict.Kind verdict(List<Outcome> outcomes) {
        return new Statement(ImmutableList.copyOf(outcomes)).verdict().kind();
    }

    @Test
    void a_verdict_is_the_one_of_the_rule() {
        assertThat(upToThreeAccounts())
                .hasSize(5 + 25 + 125)
                .allSatisfy(outcomes -> assertThat(verdict(outcomes)).isEqualTo(byTheRule(outcomes)));
    }

    @Test
    void a_verdict_does_not_depend_on_the_order_of_accounts() {
        assertThat(upToThreeAccounts())
                .allSatisfy(outcomes -> assertThat(Collections2.permutations(outcomes))
                        .allSatisfy(order -> assertThat(verdict(order)).isEqualTo(verdict(outcomes))));
    }

    @Test
    void a_negation_turns_what_is_settled_and_nothing_else() {
        assertThat(upToThreeAccounts()).allSatisfy(outcomes -> {
            Statement statement = new Statement(ImmutableList.copyOf(outcomes));
            Verdict.Kind turned = statement.not().verdict().kind();
            switch (statement.verdict().kind()) {
                case HOLDS -> assertThat(turned).isEqualTo(Verdict.Kind.FAILS);
                case FAILS -> assertThat(turned).isEqualTo(Verdict.Kind.HOLDS);
                case DISPUTED -> assertThat(turned).isEqualTo(Verdict.Kind.DISPUTED);
                case UNDETERMINED -> assertThat(turned).isEqualTo(Verdict.Kind.UNDETERMINED);
            }
            assertThat(statement.not().not()).isEqualTo(statement);
        });
    }

    @Test
    void operators_work_within_each_account_before_the_verdict_is_taken() {
        Statement one = new Statement(ImmutableList.of(OUTCOMES.get(0), OUTCOMES.get(1)));
        Statement other = new Statement(ImmutableList.of(OUTCOMES.get(1), OUTCOMES.get(0)));

        assertThat(one.verdict().kind()).isEqualTo(Verdict.Kind.DISPUTED);
        assertThat(other.verdict().kind()).isEqualTo(Verdict.Kind.DISPUTED);
        assertThat(one.or(other).verdict().kind()).isEqualTo(Verdict.Kind.HOLDS);
        assertThat(one.and(other).verdict().kind()).isEqualTo(Verdict.Kind.FAILS);
    }

    @Test
    void within_an_account_the_truth_of_the_parts_decides() {
        for (Outcome one : OUTCOMES) {
            for (Outcome other : OUTCOMES) {
                assertThat(one.and(other).truth()).isEqualTo(one.truth().and(other.truth()));
                assertThat(one.or(other).truth()).isEqualTo(one.truth().or(other.truth()));
                assertThat(one.and(other).not())
                        .as("De Morgan for %s and %s", one, other)
                        .isEqualTo(one.not().or(other.not()));
            }
        }
    }

    @Test
    void an_account_is_silent_on_a_whole_only_where_it_is_on_both_parts() {
        Outcome silent = OUTCOMES.get(3);

        assertThat(silent.and(silent).standing()).isEqualTo(Standing.SILENT);
        assertThat(silent.and(OUTCOMES.get(0)).standing()).isEqualTo(Standing.COUNTS);
        assertThat(silent.and(OUTCOMES.get(0)).truth()).isEqualTo(Truth.UNDETERMINED);
        assertThat(silent.and(OUTCOMES.get(1)).truth()).isEqualTo(Truth.FAILS);
    }

    @Test
    void neither_disputed_nor_undetermined_is_a_boolean() {
        assertThat(upToThreeAccounts()).allSatisfy(outcomes -> {
            Verdict verdict = new Statement(ImmutableList.copyOf(outcomes)).verdict();
            switch (verdict.kind()) {
                case HOLDS -> assertThat(verdict.isTrue()).isTrue();
                case FAILS -> assertThat(verdict.isTrue()).isFalse();
                case DISPUTED, UNDETERMINED -> assertThatIllegalStateException().isThrownBy(verdict::isTrue);
            }
        });
    }

    @Test
    void parts_that_are_put_to_different_accounts_are_not_joined() {
        Statement one = new Statement(ImmutableList.of(OUTCOMES.get(0)));
        Statement two = new Statement(ImmutableList.of(OUTCOMES.get(0), OUTCOMES.get(0)));

        assertThatIllegalArgumentException().isThrownBy(() -> one.and(two));
    }

    /** How true something is within one account, as a number: operators take the lesser or the greater. */
    private static int weight(Truth truth) {
        return switch (truth) {
            case FAILS -> 0;
            case UNDETERMINED -> 1;
            case HOLDS -> 2;
        };
    }

    private static Outcome joinedByTheRule(Outcome one, Outcome other, boolean both) {
        int joint = both
                ? Math.min(weight(one.truth()), weight(other.truth()))
                : Math.max(weight(one.truth()), weight(other.truth()));
        if (joint != 1) {
            return outcome(joint == 2 ? Truth.HOLDS : Truth.FAILS, Standing.COUNTS);
        }
        List<Standing> standings = List.of(one.standing(), other.standing());
        Standing standing = standings.contains(Standing.DENIES_PRESUPPOSITION)
                ? Standing.DENIES_PRESUPPOSITION
                : standings.contains(Standing.COUNTS) ? Standing.COUNTS : Standing.SILENT;
        return outcome(Truth.UNDETERMINED, standing);
    }

    @Test
    void a_joint_statement_is_worked_out_account_by_account_and_judged_by_the_rule() {
        List<List<Outcome>> twoAccounts = Lists.cartesianProduct(Collections.nCopies(2, OUTCOMES));
        for (List<Outcome> one : twoAccounts) {
            for (List<Outcome> other : twoAccounts) {
                Statement first = new Statement(ImmutableList.copyOf(one));
                Statement second = new Statement(ImmutableList.copyOf(other));
                for (boolean both : List.of(true, false)) {
                    List<Outcome> joint = List.of(
                            joinedByTheRule(one.get(0), other.get(0), both),
                            joinedByTheRule(one.get(1), other.get(1), both));
                    Statement statement = both ? first.and(second) : first.or(second);
                    assertThat(statement.outcomes())
                            .as("%s %s %s", one, both ? "&&" : "||", other)
                            .isEqualTo(joint);
                    assertThat(statement.verdict().kind()).isEqualTo(byTheRule(joint));
                }
            }
        }
    }

    @Test
    void a_part_that_settles_the_whole_makes_up_for_one_whose_presupposition_is_denied() {
        Outcome holds = OUTCOMES.get(0);
        Outcome fails = OUTCOMES.get(1);
        Outcome denies = OUTCOMES.get(4);

        assertThat(denies.and(fails)).isEqualTo(fails);
        assertThat(denies.or(holds)).isEqualTo(holds);
        assertThat(denies.and(holds)).isEqualTo(denies);
        assertThat(denies.or(fails)).isEqualTo(denies);
    }

    @Test
    void a_denied_presupposition_is_disputed_where_another_account_has_it_and_otherwise_undetermined() {
        Outcome denies = OUTCOMES.get(4);
        Outcome silent = OUTCOMES.get(3);

        assertThat(verdict(List.of(denies))).isEqualTo(Verdict.Kind.UNDETERMINED);
        assertThat(verdict(List.of(denies, denies, silent))).isEqualTo(Verdict.Kind.UNDETERMINED);
        for (Outcome counted : OUTCOMES.subList(0, 3)) {
            assertThat(verdict(List.of(denies, silent, counted))).isEqualTo(Verdict.Kind.DISPUTED);
            assertThat(verdict(List.of(denies.not(), silent.not(), counted.not())))
                    .isEqualTo(Verdict.Kind.DISPUTED);
        }
    }

    @Test
    void all_silent_is_undetermined_and_nobody_asked_is_too() {
        Outcome silent = OUTCOMES.get(3);

        assertThat(verdict(List.of(silent, silent, silent))).isEqualTo(Verdict.Kind.UNDETERMINED);
        assertThat(verdict(List.of())).isEqualTo(Verdict.Kind.UNDETERMINED);
    }

    @Test
    void a_silent_account_is_named_and_changes_nothing() {
        Outcome silent = new Outcome("oak", Truth.UNDETERMINED, Standing.SILENT, ImmutableList.of());
        assertThat(upToThreeAccounts()).allSatisfy(outcomes -> {
            List<Outcome> more = new ArrayList<>(outcomes);
            more.add(silent);
            Verdict verdict = new Statement(ImmutableList.copyOf(more)).verdict();

            assertThat(verdict.kind()).isEqualTo(verdict(outcomes));
            assertThat(verdict.outcomes()).containsExactlyElementsOf(more);
        });
    }

    @Test
    void what_is_no_boolean_says_so_by_its_word() {
        Verdict disputed = new Statement(ImmutableList.of(OUTCOMES.get(0), OUTCOMES.get(1))).verdict();
        Verdict undetermined = new Statement(ImmutableList.of(OUTCOMES.get(2))).verdict();

        assertThatIllegalStateException().isThrownBy(disputed::isTrue).withMessageContaining("disputed");
        assertThatIllegalStateException().isThrownBy(undetermined::isTrue).withMessageContaining("undetermined");
    }

    @Test
    void the_grounds_of_both_parts_are_kept_in_their_order() {
        Outcome.Ground first = new Outcome.Ground("first", "yes", "stated", ImmutableList.of());
        Outcome.Ground second = new Outcome.Ground("second", "no", "carried", ImmutableList.of());
        Outcome one = new Outcome("ash", Truth.HOLDS, Standing.COUNTS, ImmutableList.of(first));
        Outcome other = new Outcome("ash", Truth.FAILS, Standing.COUNTS, ImmutableList.of(second));

        assertThat(one.and(other).grounds()).containsExactly(first, second);
        assertThat(other.or(one).grounds()).containsExactly(second, first);
        assertThat(one.not().grounds()).containsExactly(first);
    }
}
