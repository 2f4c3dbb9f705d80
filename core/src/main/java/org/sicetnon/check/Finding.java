package org.sicetnon.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.sicetnon.account.Attestation;
import org.sicetnon.account.Claim;
import org.sicetnon.account.Concordance.Identity;
import org.sicetnon.account.Reading;
import org.sicetnon.event.Phase;
import org.sicetnon.position.Stance;
import org.sicetnon.time.Place;

/**
 * What a check reports: data, with the claims that produce it. Making words of it is the business of {@code report}.
 *
 * @param id an identifier of the check and the claims' names, without line numbers, that survives unrelated changes
 * @param check the name of the check
 * @param kind what sort of finding it is
 * @param severity how much it weighs
 * @param matter what it is about
 * @param sides what each claim or account has, at least one
 * @param identity the claim of the concordance that it rests on; empty where no identity of entries is needed
 * @param places the places under whose clocks two times are one, if it is reconciled by a reading (rule 12)
 * @param under findings that follow from this one, or say the same of another agent
 */
public record Finding(
        String id,
        String check,
        Kind kind,
        Severity severity,
        Matter matter,
        ImmutableList<Side> sides,
        Optional<Identity> identity,
        ImmutableList<Place> places,
        ImmutableList<Finding> under) {

    /** Weightiest first, then by check and identifier. */
    public static final Comparator<Finding> BY_WEIGHT = Comparator.comparing(Finding::severity)
            .thenComparing(Finding::check)
            .thenComparing(Finding::id);

    /** The sorts of finding. */
    public enum Kind {
        /** Between two accounts. */
        DISCREPANCY,
        /** Within one account. */
        WITHIN_ONE,
        /** Looks like a discrepancy and is none, under the reading that it states. */
        RECONCILED,
        /** One account says nothing of what another tells. */
        ABSENCE;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /** How much a finding weighs. */
    public enum Severity {
        /** Both cannot stand. */
        CONTRADICTION,
        /** Both can stand only under a stated reading. */
        TENSION,
        /** Unlike, but compatible. */
        DIFFERENCE,
        /** Worth knowing. */
        NOTE;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What a finding is about. */
    public sealed interface Matter {}

    /**
     * The time of a phase.
     *
     * @param title what happened
     * @param phase which phase of it
     */
    public record Timing(String title, Phase phase) implements Matter {}

    /**
     * Whether something came about.
     *
     * @param title what is asserted
     * @param phase which phase of it
     */
    public record Occurrence(String title, Phase phase) implements Matter {}

    /**
     * A position on a day.
     *
     * @param agent whose, as printed
     * @param question on what, by name
     * @param day when that day ended
     */
    public record Standing(String agent, String question, LocalDate day) implements Matter {}

    /**
     * What an account takes for granted of a position.
     *
     * @param agent for whom, as printed
     * @param question on what, by name
     */
    public record Presupposition(String agent, String question) implements Matter {}

    /**
     * That an account does not tell of something.
     *
     * @param title of what
     * @param account which account does not
     * @param absence why
     */
    public record Untold(String title, String account, Absence absence) implements Matter {}

    /**
     * One side of a finding.
     *
     * @param account the name of the account
     * @param value what it has
     * @param claims the claims that it rests on, in the order of the text
     */
    public record Side(String account, Value value, ImmutableList<Claim> claims) {}

    /** What a side has. */
    public sealed interface Value {}

    /**
     * A time.
     *
     * @param at when, told by whom
     */
    public record Time(Attestation at) implements Value {}

    /**
     * That it was so, or was not.
     *
     * @param asserted whether it is asserted rather than denied
     */
    public record Told(boolean asserted) implements Value {}

    /**
     * A reading of a position.
     *
     * @param reading the reading
     */
    public record Position(Reading reading) implements Value {}

    /**
     * A stance that is taken for granted.
     *
     * @param agent whose, as printed
     * @param stance which
     * @param held whether it is taken for granted that it was held, rather than that it was not
     */
    public record TakenForGranted(String agent, Stance stance, boolean held) implements Value {}

    /** Returns the accounts of its sides, each once, in order. */
    public ImmutableSet<String> accounts() {
        return sides.stream().map(Side::account).collect(ImmutableSet.toImmutableSet());
    }

    /** Returns the claims of its sides, each once, in order. */
    public ImmutableSet<Claim> claims() {
        return sides.stream().flatMap(side -> side.claims().stream()).collect(ImmutableSet.toImmutableSet());
    }

    Finding withUnder(ImmutableList<Finding> derived) {
        return new Finding(id, check, kind, severity, matter, sides, identity, places, derived);
    }
}
