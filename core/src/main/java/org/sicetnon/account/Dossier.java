package org.sicetnon.account;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.sicetnon.agent.Agent;
import org.sicetnon.position.Question;
import org.sicetnon.time.Conventions;
import org.sicetnon.time.DayRange;

/**
 * Several accounts of one past, the world that they share, and the editor's concordance. Immutable and safe for use by
 * several threads (rule 18).
 *
 * <pre>{@code
 * Dossier dossier = Dossier.builder("embassy-1871")
 *         .world(world)
 *         .leading(offer)
 *         .account(ash)
 *         .account(elm)
 *         .build()
 *         .orThrow();
 * }</pre>
 */
public final class Dossier {

    private final String name;
    private final String title;
    private final World world;
    private final Question leading;
    private final DayRange days;
    private final ImmutableMap<String, Account> accounts;
    private final Concordance concordance;
    // Every check and every table of a report asks for the same timelines, and each takes a walk through an account.
    private final Map<TimelineKey, Timeline> timelines = new ConcurrentHashMap<>();

    private Dossier(Builder builder, Question leading, ImmutableList<Account> accounts, Concordance concordance) {
        this.name = builder.name;
        this.title = builder.title;
        this.world = builder.world;
        this.leading = leading;
        this.days = builder.days;
        this.concordance = concordance;
        Map<String, Account> byName = new LinkedHashMap<>();
        accounts.forEach(account -> byName.put(account.name(), account));
        this.accounts = ImmutableMap.copyOf(byName);
    }

    /**
     * Returns a builder of a dossier of that name.
     *
     * @param name the name by which scripts ask for it: {@code korea-1950}
     */
    public static Builder builder(String name) {
        return new Builder(name);
    }

    /** Returns the name by which scripts ask for it. */
    public String name() {
        return name;
    }

    /** Returns what it is about, in words. */
    public String title() {
        return title;
    }

    /** Returns what its accounts share. */
    public World world() {
        return world;
    }

    /** Returns the question that it is about above all: that of {@code position(agent, day)}. */
    public Question leading() {
        return leading;
    }

    /** Returns the days that it is about. */
    public DayRange days() {
        return days;
    }

    /** Returns its accounts, in the editor's order. */
    public ImmutableList<Account> accounts() {
        return accounts.values().asList();
    }

    /** Returns the account of that name. */
    public Optional<Account> account(String accountName) {
        return Optional.ofNullable(accounts.get(accountName));
    }

    /** Returns the claim of that identifier. */
    public Optional<Claim> claim(ClaimId id) {
        return account(id.account()).flatMap(account -> account.claim(id.name()));
    }

    /** Returns which entries of one account tell of the same thing as entries of another. */
    public Concordance concordance() {
        return concordance;
    }

    /** Returns the SHA-256 of all that it says, in hexadecimal: equal for equal content, however it was written down. */
    public String fingerprint() {
        return Hashing.sha256()
                .hashString(Canonical.textOf(this), StandardCharsets.UTF_8)
                .toString();
    }

    /**
     * Returns this dossier as it would be by other conventions: every time is resolved anew. What does not stand in it,
     * rests on the conventions.
     */
    public Dossier under(Conventions other) {
        Builder builder = new Builder(name)
                .title(title)
                .world(new World(world.agents(), world.places(), world.questions(), other))
                .leading(leading)
                .days(days);
        accounts().forEach(account -> builder.account(account.parts()));
        concordance.identities().forEach(builder::identity);
        return builder.build().orThrow();
    }

    /**
     * Returns an agent's positions on a question through time, as one account has them.
     *
     * @throws IllegalArgumentException if there is no such account
     */
    public Timeline timeline(String accountName, Agent agent, Question question) {
        Account account = account(accountName)
                .orElseThrow(() -> new IllegalArgumentException("There is no account '" + accountName
                        + "' in this dossier; there is " + String.join(", ", accounts.keySet()) + "."));
        return timelines.computeIfAbsent(
                new TimelineKey(account.name(), agent, question),
                asked -> new Timeline(account, agent, question, world.conventions()));
    }

    private record TimelineKey(String account, Agent agent, Question question) {}

    /**
     * Returns what a bare name stands for: for each thing that an account knows by that name, its entry together with
     * those that the concordance calls the same (rule 8). More than one set means that unrelated entries share the name.
     */
    public ImmutableList<ImmutableSortedSet<ClaimId>> entriesNamed(String entry) {
        return accounts().stream()
                .filter(account -> account.claim(entry).isPresent())
                .map(account -> concordance.sameAs(new ClaimId(account.name(), entry)))
                .distinct()
                .collect(ImmutableList.toImmutableList());
    }

    @Override
    public String toString() {
        return name;
    }

    /**
     * The outcome of a build: a dossier, or everything that is wrong.
     *
     * @param dossier the dossier; empty exactly if there are problems
     * @param problems what is wrong, in an order that does not depend on the order of input
     */
    public record Built(Optional<Dossier> dossier, ImmutableList<Problem> problems) {

        /**
         * Returns the dossier.
         *
         * @throws DossierException if there are problems
         */
        public Dossier orThrow() {
            return dossier.orElseThrow(() -> new DossierException(problems));
        }
    }

    /** Gathers the parts of a dossier. Not for use by several threads. */
    public static final class Builder {

        private final String name;
        private String title;
        private World world =
                new World(ImmutableList.of(), ImmutableList.of(), ImmutableList.of(), Conventions.STANDARD);
        private Optional<Question> leading = Optional.empty();
        private DayRange days = DayRange.UNKNOWN;
        private final List<Account.Parts> accounts = new ArrayList<>();
        private final List<Concordance.Identity> identities = new ArrayList<>();

        private Builder(String name) {
            this.name = name;
            this.title = name;
        }

        /** Says in words what the dossier is about. */
        public Builder title(String words) {
            this.title = words;
            return this;
        }

        /** Sets what the accounts share. */
        public Builder world(World shared) {
            this.world = shared;
            return this;
        }

        /** Sets the question that the dossier is about above all. */
        public Builder leading(Question question) {
            this.leading = Optional.of(question);
            return this;
        }

        /** Sets the days that the dossier is about. */
        public Builder days(DayRange about) {
            this.days = about;
            return this;
        }

        /** Adds an account. */
        public Builder account(Account.Parts parts) {
            accounts.add(parts);
            return this;
        }

        /** Adds a claim about identity. */
        public Builder identity(Concordance.Identity identity) {
            identities.add(identity);
            return this;
        }

        /** Builds the dossier, or says everything that is wrong. */
        public Built build() {
            List<Problem> problems = new ArrayList<>();
            Fitting fitting = new Fitting(world, leading, accounts, identities, problems);
            fitting.check();
            ImmutableList<Account> fitted = accounts.stream()
                    .map(parts -> new Account(parts, new Datings(parts, world.conventions(), problems).attestations()))
                    .collect(ImmutableList.toImmutableList());
            if (!problems.isEmpty()) {
                return new Built(
                        Optional.empty(),
                        ImmutableSet.copyOf(problems).stream()
                                .sorted(Problem.IN_ORDER)
                                .collect(ImmutableList.toImmutableList()));
            }
            return new Built(
                    Optional.of(new Dossier(
                            this, leading.orElseThrow(), fitted, new Concordance(ImmutableList.copyOf(identities)))),
                    ImmutableList.of());
        }
    }
}
