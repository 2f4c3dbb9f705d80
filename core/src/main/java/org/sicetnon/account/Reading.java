package org.sicetnon.account;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.sicetnon.agent.Agent;
import org.sicetnon.event.Force;
import org.sicetnon.position.Question;
import org.sicetnon.position.Stance;
import org.sicetnon.time.Truth;

/**
 * What an account says of an agent's position at a time, with the claims it rests on.
 *
 * @param account the name of the account
 * @param agent whose position
 * @param question on what
 * @param stances the stance in force; several if the account leaves open which; none if it has no reading
 * @param basis whether it is stated then or carried from an earlier claim
 * @param confirmed whether a carried stance is presupposed by a later claim of the account; otherwise it is only open
 *     (rule 7)
 * @param suspended the claims that suspend, retract or postpone what the stance rests on (rule 5)
 * @param claims the claims that the reading rests on, in the order of the text
 * @param shifts the changes within the day, in order; empty if nothing changed that day or no day was asked for
 * @param beside stances voiced at that time that do not move the position: drafts, devices, an envoy's word (rule 4)
 */
public record Reading(
        String account,
        Agent agent,
        Question question,
        ImmutableSet<Stance> stances,
        Basis basis,
        boolean confirmed,
        ImmutableList<Claim> suspended,
        ImmutableList<Claim> claims,
        ImmutableList<Shift> shifts,
        ImmutableList<Voiced> beside) {

    /** How an account comes to have a reading at a time. */
    public enum Basis {
        /** A claim speaks of that time. */
        STATED,
        /** A claim takes it for granted of that time. */
        PRESUPPOSED,
        /** A stance lasts until the account puts another in its place. */
        CARRIED,
        /** The account has no reading. */
        NONE
    }

    /**
     * A change of position within a day.
     *
     * @param to the stance from then on
     * @param at the time from which it holds
     */
    public record Shift(Stance to, Attestation at) {}

    /**
     * A stance that is voiced and does not move the position.
     *
     * @param claim where it is told
     * @param stance what is voiced
     * @param force how the account takes it
     * @param undated whether it moves nothing only because the account does not say from when it held
     */
    public record Voiced(Claim claim, Stance stance, Force force, boolean undated) {}

    /** Returns whether the account has no reading. */
    public boolean isSilent() {
        return stances.isEmpty();
    }

    /** Returns the stance in force, if the account leaves just one. */
    public Optional<Stance> stance() {
        return stances.size() == 1 ? Optional.of(stances.iterator().next()) : Optional.empty();
    }

    /**
     * Returns whether the position is just that stance (rule 2): a definite other one fails it, even where the two are
     * not opposed.
     */
    public Truth is(Stance stance) {
        if (stances.contains(stance)) {
            return stances.size() == 1 ? Truth.HOLDS : Truth.UNDETERMINED;
        }
        return stances.isEmpty() ? Truth.UNDETERMINED : Truth.FAILS;
    }

    Reading withShifts(ImmutableList<Shift> changes) {
        return new Reading(account, agent, question, stances, basis, confirmed, suspended, claims, changes, beside);
    }

    /** Returns whether the reading rests on a guess or on our own construction (rule 10). */
    public boolean isSoft() {
        return claims.stream().anyMatch(claim -> claim.modality().isSoft());
    }
}
