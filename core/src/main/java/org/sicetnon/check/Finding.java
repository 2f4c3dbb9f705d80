package org.sicetnon.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sicetnon.account.Account;
import org.sicetnon.account.Attestation;
import org.sicetnon.account.Claim;
import org.sicetnon.account.Concordance.Identity;
import org.sicetnon.account.Reading;
import org.sicetnon.chronology.Chronology;
import org.sicetnon.event.Phase;
import org.sicetnon.position.Stance;
import org.sicetnon.time.Convention;
import org.sicetnon.time.DayRange;
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
 * @param dissenting of three or more accounts, the one that differs where the others agree; empty where none stands alone
 * @param conventions the conventions without which it would not stand; empty if it stands on the words alone
 * @param clash what cannot stand together and what would mend it, if the finding is one of several times (rule 17)
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
        ImmutableList<Finding> under,
        Optional<String> dissenting,
        ImmutableList<Reliance> conventions,
        Optional<Chronology.Clash> clash) {

    Finding(
            String id,
            String check,
            Kind kind,
            Severity severity,
            Matter matter,
            ImmutableList<Side> sides,
            Optional<Identity> identity,
            ImmutableList<Place> places,
            ImmutableList<Finding> under) {
        this(id, check, kind, severity, matter, sides, identity, places, under, Optional.empty());
    }

    Finding(
            String id,
            String check,
            Kind kind,
            Severity severity,
            Matter matter,
            ImmutableList<Side> sides,
            Optional<Identity> identity,
            ImmutableList<Place> places,
            ImmutableList<Finding> under,
            Optional<String> dissenting) {
        this(
                id,
                check,
                kind,
                severity,
                matter,
                sides,
                identity,
                places,
                under,
                dissenting,
                ImmutableList.of(),
                Optional.empty());
    }

    /**
     * That a finding rests on a convention: how wide a word is that no author defines.
     *
     * @param convention which one
     * @param value what the dossier says it is: {@code 2 days}, {@code 20:00 to 6:00 of the next day}
     */
    public record Reliance(Convention convention, String value) {}

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
    public sealed interface Matter {

        /** Calls the case of {@code cases} that fits. */
        <R> R match(Matters<R> cases);
    }

    /**
     * One case for each sort of matter.
     *
     * @param <R> what the chooser returns
     */
    public interface Matters<R> {
        /** The time of a phase. */
        R timing(Timing matter);

        /** Whether something came about. */
        R occurrence(Occurrence matter);

        /** A position over some days. */
        R standing(Standing matter);

        /** What is taken for granted of a position. */
        R presupposition(Presupposition matter);

        /** That something is not told. */
        R untold(Untold matter);

        /** Anything else that is told unlike. */
        R point(Point matter);
    }

    /**
     * The time of a phase.
     *
     * @param title what happened
     * @param phase which phase of it
     */
    public record Timing(String title, Phase phase) implements Matter {
        @Override
        public <R> R match(Matters<R> cases) {
            return cases.timing(this);
        }
    }

    /**
     * Whether something came about.
     *
     * @param title what is asserted
     * @param phase which phase of it
     */
    public record Occurrence(String title, Phase phase) implements Matter {
        @Override
        public <R> R match(Matters<R> cases) {
            return cases.occurrence(this);
        }
    }

    /**
     * A position over a run of days (rule 7), each time when the day ended.
     *
     * @param agent whose, as printed
     * @param question on what, by name
     * @param days the days, both ends known
     */
    public record Standing(String agent, String question, DayRange days) implements Matter {
        @Override
        public <R> R match(Matters<R> cases) {
            return cases.standing(this);
        }
    }

    /**
     * What an account takes for granted of a position.
     *
     * @param agent for whom, as printed
     * @param question on what, by name
     */
    public record Presupposition(String agent, String question) implements Matter {
        @Override
        public <R> R match(Matters<R> cases) {
            return cases.presupposition(this);
        }
    }

    /**
     * That an account does not tell of something.
     *
     * @param title of what
     * @param account which account does not
     * @param absence why
     */
    public record Untold(String title, String account, Absence absence) implements Matter {
        @Override
        public <R> R match(Matters<R> cases) {
            return cases.untold(this);
        }
    }

    /**
     * One point on which something is told unlike.
     *
     * @param aspect which point, in a word or two: {@code addressee}, {@code place}, {@code cause}
     * @param title of what, readable alone
     */
    public record Point(String aspect, String title) implements Matter {
        @Override
        public <R> R match(Matters<R> cases) {
            return cases.point(this);
        }
    }

    /**
     * One side of a finding.
     *
     * @param account the name of the account
     * @param value what it has
     * @param claims the claims that it rests on, in the order of the text
     */
    public record Side(String account, Value value, ImmutableList<Claim> claims) {

        /** Returns a side whose value is one or a few words. */
        static Side of(Account account, String words, Claim... claims) {
            return of(account, words, ImmutableList.copyOf(claims));
        }

        /** Returns a side whose value is one or a few words. */
        static Side of(Account account, String words, ImmutableList<Claim> claims) {
            return new Side(account.name(), new Words(words), claims);
        }
    }

    /** What a side has. */
    public sealed interface Value {

        /** Calls the case of {@code cases} that fits. */
        <R> R match(Values<R> cases);
    }

    /**
     * One case for each sort of value.
     *
     * @param <R> what the chooser returns
     */
    public interface Values<R> {
        /** A time. */
        R time(Time value);

        /** That it was so, or was not. */
        R told(Told value);

        /** A reading of a position. */
        R position(Position value);

        /** A stance that is taken for granted. */
        R takenForGranted(TakenForGranted value);

        /** Anything else, in words. */
        R words(Words value);
    }

    /**
     * A time.
     *
     * @param at when, told by whom
     */
    public record Time(Attestation at) implements Value {
        @Override
        public <R> R match(Values<R> cases) {
            return cases.time(this);
        }
    }

    /**
     * That it was so, or was not.
     *
     * @param asserted whether it is asserted rather than denied
     */
    public record Told(boolean asserted) implements Value {
        @Override
        public <R> R match(Values<R> cases) {
            return cases.told(this);
        }
    }

    /**
     * A reading of a position.
     *
     * @param reading the reading; of a run of days that of its best attested day
     */
    public record Position(Reading reading) implements Value {
        @Override
        public <R> R match(Values<R> cases) {
            return cases.position(this);
        }
    }

    /**
     * A stance that is taken for granted.
     *
     * @param agent whose, as printed
     * @param stance which
     * @param held whether it is taken for granted that it was held, rather than that it was not
     */
    public record TakenForGranted(String agent, Stance stance, boolean held) implements Value {
        @Override
        public <R> R match(Values<R> cases) {
            return cases.takenForGranted(this);
        }
    }

    /**
     * Anything else.
     *
     * @param words what the side has: {@code Mao Zedong}, {@code 9 divisions}
     */
    public record Words(String words) implements Value {
        @Override
        public <R> R match(Values<R> cases) {
            return cases.words(this);
        }
    }

    /** Returns a finding within one account, on one point, named by the claims of its sides. */
    static Finding within(String check, String aspect, Severity severity, String title, Side... sides) {
        ImmutableList<Side> all = ImmutableList.copyOf(sides);
        return new Finding(
                check + ":"
                        + all.stream()
                                .flatMap(side -> side.claims().stream())
                                .map(Claim::toString)
                                .distinct()
                                .collect(Collectors.joining("~"))
                        + ":" + aspect,
                check,
                Kind.WITHIN_ONE,
                severity,
                new Point(aspect, title),
                all,
                Optional.empty(),
                ImmutableList.of(),
                ImmutableList.of());
    }

    /** Returns the accounts of its sides, each once, in order. */
    public ImmutableSet<String> accounts() {
        return sides.stream().map(Side::account).collect(ImmutableSet.toImmutableSet());
    }

    /** Returns the claims of its sides, each once, in order. */
    public ImmutableSet<Claim> claims() {
        return sides.stream().flatMap(side -> side.claims().stream()).collect(ImmutableSet.toImmutableSet());
    }

    Finding withId(String other) {
        return new Finding(
                other, check, kind, severity, matter, sides, identity, places, under, dissenting, conventions, clash);
    }

    Finding withUnder(ImmutableList<Finding> derived) {
        return new Finding(
                id, check, kind, severity, matter, sides, identity, places, derived, dissenting, conventions, clash);
    }

    Finding withDissenting(Optional<String> account) {
        return new Finding(
                id, check, kind, severity, matter, sides, identity, places, under, account, conventions, clash);
    }

    Finding withConventions(ImmutableList<Reliance> reliances) {
        return new Finding(
                id, check, kind, severity, matter, sides, identity, places, under, dissenting, reliances, clash);
    }

    Finding withClash(Chronology.Clash found) {
        return new Finding(
                id,
                check,
                kind,
                severity,
                matter,
                sides,
                identity,
                places,
                under,
                dissenting,
                conventions,
                Optional.of(found));
    }
}
