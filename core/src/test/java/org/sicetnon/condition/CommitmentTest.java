package org.sicetnon.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sicetnon.agent.Agent;
import org.sicetnon.condition.Commitment.Logic;
import org.sicetnon.condition.Commitment.Status;
import org.sicetnon.position.Position;
import org.sicetnon.position.Question;
import org.sicetnon.position.Stance;
import org.sicetnon.time.Truth;

class CommitmentTest {

    private static final Condition PAID = new Condition("paid", "the subsidy is paid");

    @ParameterizedTest(name = "{0}: condition {1} binds {2}")
    @CsvSource(textBlock = """
            UNCONDITIONAL,  HOLDS,        HOLDS
            UNCONDITIONAL,  FAILS,        HOLDS
            UNCONDITIONAL,  UNDETERMINED, HOLDS
            IF,             HOLDS,        HOLDS
            IF,             FAILS,        UNDETERMINED
            IF,             UNDETERMINED, UNDETERMINED
            ONLY_IF,        HOLDS,        UNDETERMINED
            ONLY_IF,        FAILS,        FAILS
            ONLY_IF,        UNDETERMINED, UNDETERMINED
            IF_AND_ONLY_IF, HOLDS,        HOLDS
            IF_AND_ONLY_IF, FAILS,        FAILS
            IF_AND_ONLY_IF, UNDETERMINED, UNDETERMINED
            """)
    void if_and_only_if_are_not_the_same(Logic logic, Truth condition, Truth binds) {
        assertThat(commitment(logic).binds(condition)).isEqualTo(binds);
    }

    @ParameterizedTest(name = "{0}: condition {1}, performed {2}: {3}")
    @CsvSource(textBlock = """
            UNCONDITIONAL,  HOLDS,        HOLDS,        HONOURED
            UNCONDITIONAL,  HOLDS,        FAILS,        DUE
            UNCONDITIONAL,  HOLDS,        UNDETERMINED, UNKNOWN
            UNCONDITIONAL,  FAILS,        HOLDS,        HONOURED
            UNCONDITIONAL,  FAILS,        FAILS,        DUE
            UNCONDITIONAL,  FAILS,        UNDETERMINED, UNKNOWN
            UNCONDITIONAL,  UNDETERMINED, HOLDS,        HONOURED
            UNCONDITIONAL,  UNDETERMINED, FAILS,        DUE
            UNCONDITIONAL,  UNDETERMINED, UNDETERMINED, UNKNOWN
            IF,             HOLDS,        HOLDS,        HONOURED
            IF,             HOLDS,        FAILS,        DUE
            IF,             HOLDS,        UNDETERMINED, UNKNOWN
            IF,             FAILS,        HOLDS,        UNKNOWN
            IF,             FAILS,        FAILS,        DORMANT
            IF,             FAILS,        UNDETERMINED, DORMANT
            IF,             UNDETERMINED, HOLDS,        UNKNOWN
            IF,             UNDETERMINED, FAILS,        UNKNOWN
            IF,             UNDETERMINED, UNDETERMINED, UNKNOWN
            ONLY_IF,        HOLDS,        HOLDS,        UNKNOWN
            ONLY_IF,        HOLDS,        FAILS,        UNKNOWN
            ONLY_IF,        HOLDS,        UNDETERMINED, UNKNOWN
            ONLY_IF,        FAILS,        HOLDS,        HONOURED_ON_OTHER_GROUNDS
            ONLY_IF,        FAILS,        FAILS,        DORMANT
            ONLY_IF,        FAILS,        UNDETERMINED, DORMANT
            ONLY_IF,        UNDETERMINED, HOLDS,        UNKNOWN
            ONLY_IF,        UNDETERMINED, FAILS,        UNKNOWN
            ONLY_IF,        UNDETERMINED, UNDETERMINED, UNKNOWN
            IF_AND_ONLY_IF, HOLDS,        HOLDS,        HONOURED
            IF_AND_ONLY_IF, HOLDS,        FAILS,        DUE
            IF_AND_ONLY_IF, HOLDS,        UNDETERMINED, UNKNOWN
            IF_AND_ONLY_IF, FAILS,        HOLDS,        HONOURED_ON_OTHER_GROUNDS
            IF_AND_ONLY_IF, FAILS,        FAILS,        DORMANT
            IF_AND_ONLY_IF, FAILS,        UNDETERMINED, DORMANT
            IF_AND_ONLY_IF, UNDETERMINED, HOLDS,        UNKNOWN
            IF_AND_ONLY_IF, UNDETERMINED, FAILS,        UNKNOWN
            IF_AND_ONLY_IF, UNDETERMINED, UNDETERMINED, UNKNOWN
            """)
    void where_it_stands_is_worked_out_where_the_account_is_silent(
            Logic logic, Truth condition, Truth performed, Status expected) {
        assertThat(commitment(logic).status(condition, performed, Optional.empty()))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "said to be {0}: {1}")
    @CsvSource({"HONOURED, HONOURED", "BROKEN, BROKEN", "REFUSED, REFUSED", "WITHDRAWN, WITHDRAWN"})
    void what_the_account_says_of_it_goes_before_what_is_worked_out(Fate said, Status expected) {
        for (Logic logic : Logic.values()) {
            for (Truth condition : Truth.values()) {
                for (Truth performed : Truth.values()) {
                    assertThat(commitment(logic).status(condition, performed, Optional.of(said)))
                            .as("%s, condition %s, performed %s", logic, condition, performed)
                            .isEqualTo(expected);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Fate.class,
            names = {"FULFILLED", "FAILED"})
    void the_fate_of_a_condition_says_nothing_of_the_commitment_itself(Fate said) {
        for (Logic logic : Logic.values()) {
            for (Truth condition : Truth.values()) {
                for (Truth performed : Truth.values()) {
                    assertThat(commitment(logic).status(condition, performed, Optional.of(said)))
                            .isEqualTo(commitment(logic).status(condition, performed, Optional.empty()));
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Logic.class)
    void ignorance_of_the_condition_gives_nothing_that_both_outcomes_do_not(Logic logic) {
        for (Truth performed : Truth.values()) {
            Status unknown = commitment(logic).status(Truth.UNDETERMINED, performed, Optional.empty());
            if (unknown != Status.UNKNOWN) {
                assertThat(commitment(logic).status(Truth.HOLDS, performed, Optional.empty()))
                        .isEqualTo(unknown);
                assertThat(commitment(logic).status(Truth.FAILS, performed, Optional.empty()))
                        .isEqualTo(unknown);
            }
        }
    }

    @Nested
    class Logic_and_condition {

        @ParameterizedTest
        @EnumSource(
                value = Logic.class,
                names = {"IF", "ONLY_IF", "IF_AND_ONLY_IF"})
        void a_tie_to_a_condition_names_one(Logic logic) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Commitment(Optional.empty(), pledge(), logic, Optional.empty()))
                    .withMessageContaining(logic.toString());
        }

        @Test
        void an_unconditional_pledge_names_none() {
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () -> new Commitment(Optional.empty(), pledge(), Logic.UNCONDITIONAL, Optional.of(PAID)))
                    .withMessageContaining("paid");
        }
    }

    @ParameterizedTest(name = "{0} is said of a condition: {1}")
    @CsvSource({
        "FULFILLED, true",
        "FAILED, true",
        "HONOURED, false",
        "BROKEN, false",
        "REFUSED, false",
        "WITHDRAWN, false"
    })
    void a_fate_is_one_of_a_condition_or_one_of_a_commitment(Fate fate, boolean ofCondition) {
        assertThat(fate.isOfCondition()).isEqualTo(ofCondition);
        assertThat(fate).hasToString(fate.name().toLowerCase(Locale.ROOT));
    }

    private static Commitment commitment(Logic logic) {
        return new Commitment(
                Optional.empty(), pledge(), logic, logic == Logic.UNCONDITIONAL ? Optional.empty() : Optional.of(PAID));
    }

    private static Position pledge() {
        Stance signs = Stance.of("SIGNS", Stance.Kind.YES);
        Question treaty = Question.of("treaty", "Does Norland sign?", signs);
        return new Position(Agent.of("Norland", Agent.Kind.STATE), treaty, signs);
    }
}
