package org.sicetnon.account;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.sicetnon.agent.Agent;
import org.sicetnon.condition.Condition;
import org.sicetnon.event.Act;
import org.sicetnon.event.Clause;
import org.sicetnon.event.Event;
import org.sicetnon.position.Question;
import org.sicetnon.source.Document;
import org.sicetnon.source.Locator;
import org.sicetnon.time.Dating;
import org.sicetnon.time.Place;
import org.sicetnon.time.Relative;

/** Finds what cannot be a claim (rule 16): unknown names, names given twice, missing locators, unfit identities. */
final class Fitting {

    private final World world;
    private final Optional<Question> leading;
    private final List<Account.Parts> accounts;
    private final List<Concordance.Identity> identities;
    private final List<Problem> problems;

    Fitting(
            World world,
            Optional<Question> leading,
            List<Account.Parts> accounts,
            List<Concordance.Identity> identities,
            List<Problem> problems) {
        this.world = world;
        this.leading = leading;
        this.accounts = accounts;
        this.identities = identities;
        this.problems = problems;
    }

    void check() {
        if (leading.isEmpty()) {
            incomplete("This dossier names no leading question. Add one: leading theQuestion");
        } else if (!world.questions().contains(leading.get())) {
            incomplete("The leading question " + leading.get().name() + " is not among the questions of this dossier.");
        }
        if (accounts.isEmpty()) {
            incomplete("This dossier has no account. Name at least one: accounts ash, elm");
        }
        twice(world.agents(), Agent::name, "agents", Optional.empty());
        twice(world.places(), Place::name, "places", Optional.empty());
        twice(world.questions(), Question::name, "questions", Optional.empty());
        twice(accounts, Account.Parts::name, "accounts", Optional.empty());
        accounts.forEach(parts -> new OneAccount(parts).check());
        identities.forEach(this::identity);
    }

    private void incomplete(String says) {
        problems.add(new Problem(Problem.Kind.INCOMPLETE, Optional.empty(), "", says, ImmutableList.of()));
    }

    private <T> void twice(Iterable<T> things, Function<T, String> name, String what, Optional<String> account) {
        Set<String> seen = new HashSet<>();
        for (T thing : things) {
            if (!seen.add(name.apply(thing))) {
                problems.add(new Problem(
                        Problem.Kind.DUPLICATE,
                        account.map(it -> new ClaimId(it, name.apply(thing))),
                        name.apply(thing),
                        "There are two " + what + " of the name '" + name.apply(thing) + "'"
                                + account.map(it -> " in " + it).orElse("") + ". Rename one?",
                        ImmutableList.of()));
            }
        }
    }

    private void identity(Concordance.Identity identity) {
        boolean oneIsKnown = tied(identity, identity.one());
        boolean otherIsKnown = tied(identity, identity.other());
        if (identity.one().account().equals(identity.other().account())) {
            unfit(
                    identity,
                    identity.one(),
                    "The concordance ties " + identity.one() + " to " + identity.other()
                            + ", but both are entries of one account. It ties entries of two.");
        } else if (oneIsKnown
                && otherIsKnown
                && identities.stream()
                        .anyMatch(it -> it.concerns(identity.one())
                                && it.concerns(identity.other())
                                && !it.degree().equals(identity.degree()))) {
            unfit(
                    identity,
                    identity.one(),
                    "The concordance calls " + identity.one() + " and " + identity.other() + " both "
                            + identity.degree() + " and something else. Keep one of the two.");
        }
    }

    private boolean tied(Concordance.Identity identity, ClaimId id) {
        Optional<Account.Parts> account =
                accounts.stream().filter(it -> it.name().equals(id.account())).findFirst();
        if (account.isEmpty()) {
            problems.add(new Problem(
                    Problem.Kind.UNKNOWN_NAME,
                    Optional.of(id),
                    id.account(),
                    "The concordance names " + id + ", but there is no account '" + id.account() + "'.",
                    accounts.stream()
                            .map(Account.Parts::name)
                            .distinct()
                            .sorted()
                            .collect(ImmutableList.toImmutableList())));
            return false;
        }
        if (!account.get().has(id.name())) {
            problems.add(new Problem(
                    Problem.Kind.UNKNOWN_NAME,
                    Optional.of(id),
                    id.name(),
                    "The concordance names " + id + " as " + identity.degree() + ", but " + id.account()
                            + " has no entry of that name.",
                    account.get().claims().stream()
                            .map(claim -> claim.id().name())
                            .distinct()
                            .sorted()
                            .collect(ImmutableList.toImmutableList())));
            return false;
        }
        return true;
    }

    private void unfit(Concordance.Identity identity, ClaimId id, String says) {
        problems.add(new Problem(
                Problem.Kind.UNFIT_IDENTITY, Optional.of(id), identity.one().name(), says, ImmutableList.of()));
    }

    /** What one account's claims name, each in its own account alone (rule 8). */
    private final class OneAccount {

        private final Account.Parts parts;
        private final Map<String, Claim> claims = new HashMap<>();
        private final ImmutableSet<String> documents;
        private final ImmutableSet<String> conditions;

        OneAccount(Account.Parts parts) {
            this.parts = parts;
            parts.claims().forEach(claim -> claims.putIfAbsent(claim.id().name(), claim));
            this.documents = parts.documents().stream().map(Document::name).collect(ImmutableSet.toImmutableSet());
            this.conditions = parts.conditions().stream().map(Condition::name).collect(ImmutableSet.toImmutableSet());
        }

        void check() {
            Optional<String> name = Optional.of(parts.name());
            twice(parts.claims(), claim -> claim.id().name(), "entries", name);
            twice(parts.documents(), Document::name, "documents", name);
            twice(parts.conditions(), Condition::name, "conditions", name);
            twice(Iterables.concat(agentsOnce(), parts.scholars()), Agent::name, "agents", name);
            parts.claims().forEach(this::claim);
        }

        /** Two agents of the world are no matter of an account. */
        private Iterable<Agent> agentsOnce() {
            Map<String, Agent> once = new LinkedHashMap<>();
            world.agents().forEach(agent -> once.putIfAbsent(agent.name(), agent));
            return once.values();
        }

        private void claim(Claim claim) {
            if (!claim.id().account().equals(parts.name())) {
                problems.add(new Problem(
                        Problem.Kind.UNFIT_NAME,
                        Optional.of(claim.id()),
                        claim.id().account(),
                        "Claim " + claim.id() + " stands in the account " + parts.name() + ".",
                        ImmutableList.of(parts.name())));
            }
            if (claim.locators().isEmpty()) {
                problems.add(new Problem(
                        Problem.Kind.MISSING_LOCATOR,
                        Optional.of(claim.id()),
                        "",
                        "Claim " + claim.id() + " says nowhere where its author says so.",
                        ImmutableList.of()));
            }
            for (Locator locator : claim.locators()) {
                if (locator instanceof Locator.InSection it
                        && !it.section().equals(Locator.OPENING)
                        && !parts.sections().containsKey(it.section())) {
                    unknown(claim, it.section(), "section", withOpening());
                }
            }
            claim.cites().forEach(cited -> named(claim, cited, "document", documents));
            claim.again().ifPresent(earlier -> entry(claim, earlier));
            if (claim.modality() instanceof Modality.Construed it) {
                it.from().forEach(from -> entry(claim, from));
            } else if (claim.modality() instanceof Modality.Reported it) {
                it.by().forEach(agent -> known(claim, agent));
            } else if (claim.modality() instanceof Modality.Denied it) {
                it.against().forEach(agent -> known(claim, agent));
            }
            claim.matter().match(new MatterNames(claim));
        }

        private ImmutableSet<String> withOpening() {
            Set<String> all = new LinkedHashSet<>(parts.sections().keySet());
            all.add(Locator.OPENING);
            return ImmutableSet.copyOf(all);
        }

        private void entry(Claim claim, String name) {
            named(claim, name, "entry", claims.keySet());
        }

        private void documentOrEntry(Claim claim, String name) {
            if (!documents.contains(name)) {
                entry(claim, name);
            }
        }

        private void named(Claim claim, String name, String sort, Set<String> known) {
            if (!known.contains(name)) {
                unknown(claim, name, sort, known);
            }
        }

        private void unknown(Claim claim, String name, String sort, Set<String> known) {
            problems.add(new Problem(
                    Problem.Kind.UNKNOWN_NAME,
                    Optional.of(claim.id()),
                    name,
                    "There is no " + sort + " '" + name + "' in " + parts.name() + ".",
                    known.stream().sorted().collect(ImmutableList.toImmutableList())));
        }

        private void known(Claim claim, Agent agent) {
            if (!world.agents().contains(agent) && !parts.scholars().contains(agent)) {
                unknown(
                        claim,
                        agent.name(),
                        "agent",
                        world.agents().stream().map(Agent::name).collect(ImmutableSet.toImmutableSet()));
            }
        }

        private void time(Claim claim, Dating dating) {
            if (dating.when() instanceof Relative relative) {
                entry(claim, relative.anchor());
            }
        }

        private void question(Claim claim, Question question) {
            if (!world.questions().contains(question)) {
                unknown(
                        claim,
                        question.name(),
                        "question",
                        world.questions().stream().map(Question::name).collect(ImmutableSet.toImmutableSet()));
            }
        }

        private final class MatterNames implements Matter.Cases<Boolean> {
            private final Claim claim;

            MatterNames(Claim claim) {
                this.claim = claim;
            }

            @Override
            public Boolean event(Matter.OfEvent matter) {
                Event event = matter.event();
                event.participants().forEach(agent -> known(claim, agent));
                event.course().phases().values().forEach(dating -> time(claim, dating));
                event.content().clauses().stream()
                        .map(Clause::question)
                        .forEach(question -> OneAccount.this.question(claim, question));
                for (Act act : event.content().acts()) {
                    if (act.kind() == Act.Kind.REOPENS) {
                        named(
                                claim,
                                act.upon(),
                                "question",
                                world.questions().stream().map(Question::name).collect(ImmutableSet.toImmutableSet()));
                    } else {
                        entry(claim, act.upon());
                    }
                }
                if (event instanceof Event.Statement statement) {
                    statement.during().ifPresent(meeting -> entry(claim, meeting));
                } else if (event instanceof Event.Message message) {
                    message.bearer().forEach(agent -> known(claim, agent));
                    message.reserved().forEach(agent -> known(claim, agent));
                    message.answers().ifPresent(answered -> entry(claim, answered));
                }
                return true;
            }

            @Override
            public Boolean phase(Matter.OfPhase matter) {
                Claim of = claims.get(matter.of());
                if (of == null) {
                    entry(claim, matter.of());
                } else if (of.event().isEmpty()) {
                    problems.add(new Problem(
                            Problem.Kind.UNFIT_NAME,
                            Optional.of(claim.id()),
                            matter.of(),
                            "Claim " + claim.id() + " tells of a phase of " + matter.of() + ", but that is a "
                                    + of.matter().kind() + " and has no phases.",
                            ImmutableList.of()));
                }
                matter.dating().ifPresent(dating -> time(claim, dating));
                matter.bearer().forEach(agent -> known(claim, agent));
                return true;
            }

            @Override
            public Boolean position(Matter.OfPosition matter) {
                known(claim, matter.position().agent());
                question(claim, matter.position().question());
                matter.since().ifPresent(dating -> time(claim, dating));
                matter.until().ifPresent(dating -> time(claim, dating));
                return true;
            }

            @Override
            public Boolean voice(Matter.OfVoice matter) {
                known(claim, matter.voice().agent());
                known(claim, matter.voice().principal());
                matter.since().ifPresent(dating -> time(claim, dating));
                return true;
            }

            @Override
            public Boolean commitment(Matter.OfCommitment matter) {
                known(claim, matter.commitment().pledge().agent());
                question(claim, matter.commitment().pledge().question());
                matter.commitment().to().ifPresent(agent -> known(claim, agent));
                matter.commitment()
                        .condition()
                        .ifPresent(condition -> named(claim, condition.name(), "condition", conditions));
                matter.made().ifPresent(dating -> time(claim, dating));
                return true;
            }

            @Override
            public Boolean fate(Matter.OfFate matter) {
                if (matter.fate().isOfCondition()) {
                    named(claim, matter.of(), "condition", conditions);
                } else {
                    entry(claim, matter.of());
                }
                matter.since().ifPresent(dating -> time(claim, dating));
                return true;
            }

            @Override
            public Boolean sequence(Matter.OfSequence matter) {
                entry(claim, matter.earlier());
                entry(claim, matter.later());
                return true;
            }

            @Override
            public Boolean evidence(Matter.OfEvidence matter) {
                documentOrEntry(claim, matter.of());
                matter.about().ifPresent(about -> entry(claim, about));
                return true;
            }

            @Override
            public Boolean cause(Matter.OfCause matter) {
                entry(claim, matter.of());
                matter.from().ifPresent(from -> entry(claim, from));
                return true;
            }

            @Override
            public Boolean quantity(Matter.OfQuantity matter) {
                entry(claim, matter.of());
                return true;
            }

            @Override
            public Boolean clause(Matter.OfClause matter) {
                documentOrEntry(claim, matter.of());
                matter.tells().ifPresent(position -> {
                    known(claim, position.agent());
                    OneAccount.this.question(claim, position.question());
                });
                return true;
            }

            @Override
            public Boolean character(Matter.OfCharacter matter) {
                entry(claim, matter.of());
                return true;
            }
        }
    }
}
