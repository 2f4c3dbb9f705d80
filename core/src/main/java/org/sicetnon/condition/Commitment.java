package org.sicetnon.condition;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Optional;
import org.sicetnon.agent.Agent;
import org.sicetnon.position.Position;
import org.sicetnon.time.Truth;

/**
 * An agent's pledge or threat to an addressee, with the condition under which it binds and its author's logic.
 *
 * @param to the addressee, if the account names one
 * @param pledge who will stand for what
 * @param logic how condition and pledge are tied
 * @param condition the condition; empty exactly if the pledge is unconditional
 */
public record Commitment(Optional<Agent> to, Position pledge, Logic logic, Optional<Condition> condition) {

    /** How an author ties a condition to a pledge. He may be quoted later as having said another. */
    public enum Logic {
        /** It binds in any case. */
        UNCONDITIONAL,
        /** It binds if the condition holds; otherwise nothing is said. */
        IF,
        /** It does not bind unless the condition holds; if it holds, nothing is said. */
        ONLY_IF,
        /** It binds if the condition holds and not otherwise. */
        IF_AND_ONLY_IF
    }

    /** Where a commitment stands at an instant. */
    public enum Status {
        /** Its condition has not come to hold, so nothing is owed yet. */
        DORMANT,
        /** Its condition holds, and it has not been kept yet. */
        DUE,
        /** It was kept. */
        HONOURED,
        /** What was pledged was done, though nothing was owed: on other grounds. */
        HONOURED_ON_OTHER_GROUNDS,
        /** It was due and not kept. */
        BROKEN,
        /** The one who made it said that he would not keep it. */
        REFUSED,
        /** The one who made it took it back. */
        WITHDRAWN,
        /** The account does not settle it. */
        UNKNOWN
    }

    /**
     * Makes a commitment.
     *
     * @throws IllegalArgumentException if logic and condition do not fit together
     */
    public Commitment {
        checkArgument(
                condition.isEmpty() == (logic == Logic.UNCONDITIONAL),
                "A commitment names a condition exactly if it has one; this is %s and names %s.",
                logic,
                condition.map(Condition::name).orElse("none"));
    }

    /**
     * Returns whether the commitment binds, given whether its condition holds. "If" and "only if" part here: where the
     * condition fails, a pledge under "if" is left open, one under "only if" is not owed.
     */
    public Truth binds(Truth conditionHolds) {
        return switch (logic) {
            case UNCONDITIONAL -> Truth.HOLDS;
            case IF_AND_ONLY_IF -> conditionHolds;
            case IF -> conditionHolds == Truth.HOLDS ? Truth.HOLDS : Truth.UNDETERMINED;
            case ONLY_IF -> conditionHolds == Truth.FAILS ? Truth.FAILS : Truth.UNDETERMINED;
        };
    }

    /**
     * Returns where the commitment stands.
     *
     * @param conditionHolds whether its condition holds by then, as the account has it
     * @param performed whether what was pledged was done by then, as the account has it
     * @param said what the account itself says became of the commitment by then; it goes before what is worked out
     */
    public Status status(Truth conditionHolds, Truth performed, Optional<Fate> said) {
        if (said.isPresent()) {
            return switch (said.get()) {
                case HONOURED -> Status.HONOURED;
                case BROKEN -> Status.BROKEN;
                case REFUSED -> Status.REFUSED;
                case WITHDRAWN -> Status.WITHDRAWN;
                case FULFILLED, FAILED, WAIVED -> status(conditionHolds, performed, Optional.empty());
            };
        }
        Truth binds = binds(conditionHolds);
        if (performed == Truth.HOLDS) {
            return binds == Truth.HOLDS
                    ? Status.HONOURED
                    : binds == Truth.FAILS ? Status.HONOURED_ON_OTHER_GROUNDS : Status.UNKNOWN;
        }
        if (binds == Truth.HOLDS) {
            return performed == Truth.FAILS ? Status.DUE : Status.UNKNOWN;
        }
        return conditionHolds == Truth.FAILS ? Status.DORMANT : Status.UNKNOWN;
    }
}
