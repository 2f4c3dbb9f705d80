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
}
