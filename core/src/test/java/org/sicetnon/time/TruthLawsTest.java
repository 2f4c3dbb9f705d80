package org.sicetnon.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sicetnon.time.Truth.FAILS;
import static org.sicetnon.time.Truth.HOLDS;
import static org.sicetnon.time.Truth.UNDETERMINED;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every law over every triple of the three values: 27 cases each. */
class TruthLawsTest {

    @ParameterizedTest(name = "{0} and {1}: both {2}, either {3}, agreed {4}")
    @CsvSource(textBlock = """
            HOLDS,        HOLDS,        HOLDS,        HOLDS,        HOLDS
            HOLDS,        FAILS,        FAILS,        HOLDS,        UNDETERMINED
            HOLDS,        UNDETERMINED, UNDETERMINED, HOLDS,        UNDETERMINED
            FAILS,        HOLDS,        FAILS,        HOLDS,        UNDETERMINED
            FAILS,        FAILS,        FAILS,        FAILS,        FAILS
            FAILS,        UNDETERMINED, FAILS,        UNDETERMINED, UNDETERMINED
            UNDETERMINED, HOLDS,        UNDETERMINED, HOLDS,        UNDETERMINED
            UNDETERMINED, FAILS,        FAILS,        UNDETERMINED, UNDETERMINED
            UNDETERMINED, UNDETERMINED, UNDETERMINED, UNDETERMINED, UNDETERMINED
            """)
    void the_tables_are_those_of_strong_kleene_logic(Truth a, Truth b, Truth both, Truth either, Truth agreed) {
        assertThat(a.and(b)).isEqualTo(both);
        assertThat(a.or(b)).isEqualTo(either);
        assertThat(a.agreeing(b)).isEqualTo(agreed);
    }

    @ParameterizedTest(name = "not {0} is {1}")
    @CsvSource({"HOLDS, FAILS", "FAILS, HOLDS", "UNDETERMINED, UNDETERMINED"})
    void the_opposite_of_the_undetermined_is_undetermined(Truth truth, Truth opposite) {
        assertThat(truth.not()).isEqualTo(opposite);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void what_the_record_settles_is_two_valued(boolean settled) {
        assertThat(Truth.of(settled)).isEqualTo(settled ? HOLDS : FAILS);
    }

    @Test
    void an_operator_gives_what_all_completions_of_its_parts_agree_on() {
        forAll((a, b, c) -> {
            assertThat(a.and(b)).as("%s and %s", a, b).isEqualTo(completed(a, b, (x, y) -> x && y));
            assertThat(a.or(b)).as("%s or %s", a, b).isEqualTo(completed(a, b, (x, y) -> x || y));
            assertThat(a.not()).as("not %s", a).isEqualTo(completed(a, HOLDS, (x, y) -> !x));
        });
    }

    @Nested
    class The_algebra {

        @Test
        void both_operators_are_commutative_and_associative() {
            forEachOperator(op -> forAll((a, b, c) -> {
                assertThat(op.apply(a, b)).isEqualTo(op.apply(b, a));
                assertThat(op.apply(op.apply(a, b), c)).isEqualTo(op.apply(a, op.apply(b, c)));
            }));
        }

        @Test
        void agreeing_is_commutative_associative_and_idempotent() {
            forAll((a, b, c) -> {
                assertThat(a.agreeing(b)).isEqualTo(b.agreeing(a));
                assertThat(a.agreeing(b).agreeing(c)).isEqualTo(a.agreeing(b.agreeing(c)));
                assertThat(a.agreeing(a)).isEqualTo(a);
            });
        }

        @Test
        void de_morgan() {
            forAll((a, b, c) -> {
                assertThat(a.and(b).not()).isEqualTo(a.not().or(b.not()));
                assertThat(a.or(b).not()).isEqualTo(a.not().and(b.not()));
                assertThat(a.and(b).and(c).not()).isEqualTo(a.not().or(b.not()).or(c.not()));
            });
        }

        @Test
        void double_negation() {
            forAll((a, b, c) -> assertThat(a.not().not()).isEqualTo(a));
        }

        @Test
        void absorption_and_idempotence() {
            forAll((a, b, c) -> {
                assertThat(a.and(a.or(b))).isEqualTo(a);
                assertThat(a.or(a.and(b))).isEqualTo(a);
                assertThat(a.and(a)).isEqualTo(a);
                assertThat(a.or(a)).isEqualTo(a);
            });
        }

        @Test
        void each_operator_distributes_over_the_other() {
            forAll((a, b, c) -> {
                assertThat(a.and(b.or(c))).isEqualTo(a.and(b).or(a.and(c)));
                assertThat(a.or(b.and(c))).isEqualTo(a.or(b).and(a.or(c)));
            });
        }

        @Test
        void the_settled_values_are_neutral_or_final() {
            forAll((a, b, c) -> {
                assertThat(a.and(HOLDS)).isEqualTo(a);
                assertThat(a.or(FAILS)).isEqualTo(a);
                assertThat(a.and(FAILS)).isEqualTo(FAILS);
                assertThat(a.or(HOLDS)).isEqualTo(HOLDS);
            });
        }
    }

    @Nested
    class Ignorance {

        @Test
        void to_learn_more_never_overturns_what_was_settled() {
            forEachOperator(op -> forAll((a, b, c) -> {
                for (Truth learned : refinements(a)) {
                    assertThat(refinements(op.apply(a, b)))
                            .as("%s turned out %s, beside %s", a, learned, b)
                            .contains(op.apply(learned, b));
                }
            }));
            forAll((a, b, c) -> refinements(a)
                    .forEach(learned -> assertThat(refinements(a.not())).contains(learned.not())));
        }

        @Test
        void the_undetermined_settles_nothing() {
            forAll((a, b, c) -> {
                assertThat(UNDETERMINED.and(a)).isNotEqualTo(HOLDS);
                assertThat(UNDETERMINED.or(a)).isNotEqualTo(FAILS);
                assertThat(UNDETERMINED.agreeing(a)).isEqualTo(UNDETERMINED);
            });
            assertThat(UNDETERMINED.and(UNDETERMINED.not())).isEqualTo(UNDETERMINED);
            assertThat(UNDETERMINED.or(UNDETERMINED.not())).isEqualTo(UNDETERMINED);
        }

        @Test
        void beside_the_undetermined_only_a_part_that_settles_alone_settles() {
            forAll((a, b, c) -> {
                if (UNDETERMINED.and(a) != UNDETERMINED) {
                    assertThat(HOLDS.and(a)).isEqualTo(FAILS.and(a));
                }
                if (UNDETERMINED.or(a) != UNDETERMINED) {
                    assertThat(HOLDS.or(a)).isEqualTo(FAILS.or(a));
                }
            });
        }
    }

    private interface Law {
        void check(Truth a, Truth b, Truth c);
    }

    private interface Connective {
        boolean join(boolean one, boolean other);
    }

    private static void forAll(Law law) {
        for (Truth a : Truth.values()) {
            for (Truth b : Truth.values()) {
                for (Truth c : Truth.values()) {
                    law.check(a, b, c);
                }
            }
        }
    }

    private static void forEachOperator(Consumer<BinaryOperator<Truth>> law) {
        Stream.<BinaryOperator<Truth>>of(Truth::and, Truth::or).forEach(law);
    }

    /** What a value may turn out to be. */
    private static Set<Truth> refinements(Truth truth) {
        return truth == UNDETERMINED ? EnumSet.allOf(Truth.class) : EnumSet.of(truth);
    }

    private static boolean[] completions(Truth truth) {
        return switch (truth) {
            case HOLDS -> new boolean[] {true};
            case FAILS -> new boolean[] {false};
            case UNDETERMINED -> new boolean[] {true, false};
        };
    }

    private static Truth completed(Truth a, Truth b, Connective connective) {
        Set<Truth> outcomes = EnumSet.noneOf(Truth.class);
        for (boolean x : completions(a)) {
            for (boolean y : completions(b)) {
                outcomes.add(Truth.of(connective.join(x, y)));
            }
        }
        assertThat(outcomes).as("completions of %s", Arrays.asList(a, b)).isNotEmpty();
        return outcomes.size() == 1 ? outcomes.iterator().next() : UNDETERMINED;
    }
}
