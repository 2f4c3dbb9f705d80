package org.sicetnon.dsl.script;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sicetnon.account.Account;
import org.sicetnon.account.ClaimId;
import org.sicetnon.account.Dossier;
import org.sicetnon.agent.Agent;
import org.sicetnon.dsl.language.Erratum;
import org.sicetnon.dsl.language.Names;
import org.sicetnon.dsl.language.Node;
import org.sicetnon.dsl.language.Source;
import org.sicetnon.dsl.language.Span;
import org.sicetnon.position.Question;
import org.sicetnon.position.Stance;

/** Resolves the names of a script in a dossier, and gathers those that nothing bears. */
final class CheckNames {

    /** Up to this many names are listed where none is near. */
    private static final int FEW = 12;

    private final Source source;
    private final Dossier dossier;
    private final List<Erratum> errata;

    CheckNames(Source source, Dossier dossier, List<Erratum> errata) {
        this.source = source;
        this.dossier = dossier;
        this.errata = errata;
    }

    void report(Span at, String says, String hint) {
        errata.add(Erratum.of(source, at, says).withHint(hint));
    }

    void unknown(Span at, String says, String word, Collection<String> known) {
        Erratum erratum = Erratum.of(source, at, says);
        errata.add(Names.nearest(word, known)
                .map(near -> erratum.withHint("Did you mean " + near + "?"))
                .orElseGet(() -> known.isEmpty() || known.size() > FEW
                        ? erratum
                        : erratum.withHint("There is " + String.join(", ", known) + ".")));
    }

    Optional<Account> account(Node node) {
        return node instanceof Node.Name name ? dossier.account(name.text()) : Optional.empty();
    }

    Optional<Account> accountOrReport(Node node) {
        Optional<Account> account = account(node);
        if (account.isEmpty()) {
            String word = node instanceof Node.Name name ? name.text() : "";
            unknown(
                    node.at(),
                    "There is no account '" + (word.isEmpty() ? source.textOf(node.at()) : word) + "' in "
                            + dossier.name() + ".",
                    word,
                    dossier.accounts().stream().map(Account::name).toList());
        }
        return account;
    }

    Optional<Agent> agent(Node node) {
        if (!(node instanceof Node.Name name)) {
            report(node.at(), "An agent is named here, such as China, but this is no name.", "Write the agent's name.");
            return Optional.empty();
        }
        ImmutableList<Agent> agents = ImmutableList.<Agent>builder()
                .addAll(dossier.world().agents())
                .addAll(dossier.accounts().stream()
                        .flatMap(account -> account.scholars().stream())
                        .toList())
                .build();
        Optional<Agent> agent =
                agents.stream().filter(it -> it.name().equals(name.text())).findFirst();
        if (agent.isEmpty()) {
            unknown(
                    name.at(),
                    "There is no agent '" + name.text() + "' in this dossier.",
                    name.text(),
                    agents.stream().map(Agent::name).distinct().toList());
        }
        return agent;
    }

    Optional<Question> question(Node node) {
        return node instanceof Node.Name name ? dossier.world().question(name.text()) : Optional.empty();
    }

    Optional<Stance> stance(Question question, Node node) {
        String word = node instanceof Node.Name name ? name.text() : source.textOf(node.at());
        Optional<Stance> stance = question.stance(word);
        if (stance.isEmpty()) {
            List<String> answers = question.stances().stream().map(Stance::name).toList();
            Optional<Question> other = dossier.world().questions().stream()
                    .filter(it -> it.stance(word).isPresent())
                    .findFirst();
            String says = other.map(it -> word + " answers the question " + it.name() + ", but this asks about "
                            + question.name() + ".")
                    .orElse(word + " is no answer to " + question.name() + ".");
            errata.add(Erratum.of(source, node.at(), says)
                    .withHint(Names.nearest(word, answers)
                            .map(near -> "Did you mean " + near + "?")
                            .orElse("The answers are " + String.join(", ", answers) + ".")));
        }
        return stance;
    }

    /** Resolves an entry: a bare name with all that is the same, or one account's own (rule 8). */
    Optional<ImmutableSet<ClaimId>> entry(Node node) {
        if (node instanceof Node.Member member && member.owner() instanceof Node.Name owner) {
            return member(member, owner);
        }
        if (!(node instanceof Node.Name name)) {
            report(node.at(), "An entry is named here, such as jointTelegram, but this is no name.", "Write its name.");
            return Optional.empty();
        }
        ImmutableList<ImmutableSortedSet<ClaimId>> entries = dossier.entriesNamed(name.text());
        if (entries.isEmpty()) {
            unknown(
                    name.at(),
                    "No account of this dossier has an entry '" + name.text() + "'.",
                    name.text(),
                    dossier.accounts().stream()
                            .flatMap(account -> account.claims().stream())
                            .map(claim -> claim.id().name())
                            .distinct()
                            .toList());
            return Optional.empty();
        }
        if (entries.size() > 1) {
            report(
                    name.at(),
                    "'" + name.text() + "' names entries that the concordance does not call the same: "
                            + entries.stream()
                                    .flatMap(ImmutableSet::stream)
                                    .map(ClaimId::toString)
                                    .collect(Collectors.joining(", "))
                            + ".",
                    "Name one of them, such as " + entries.get(0).first() + ", or tie them in the concordance.");
            return Optional.empty();
        }
        return Optional.of(entries.get(0));
    }

    private Optional<ImmutableSet<ClaimId>> member(Node.Member member, Node.Name owner) {
        Optional<Account> account = accountOrReport(owner);
        if (account.isPresent() && account.get().claim(member.name()).isEmpty()) {
            unknown(
                    member.nameAt(),
                    "There is no entry '" + member.name() + "' in " + owner.text() + ".",
                    member.name(),
                    account.get().claims().stream()
                            .map(claim -> claim.id().name())
                            .toList());
            return Optional.empty();
        }
        return account.map(it -> ImmutableSet.of(new ClaimId(it.name(), member.name())));
    }
}
