package org.sicetnon.dsl.script;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.sicetnon.source.Document;
import org.sicetnon.time.Dating;
import org.sicetnon.time.DayRange;
import org.sicetnon.time.Place;

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

    /**
     * Reads the days that a statement compares with: a day, a span of days, a time in EDTF, or one of the {@link
     * TimePhrases}. How wide its words are, the dossier says. Of several of which one is meant, each is given.
     */
    Optional<ImmutableList<DayRange>> days(Node node) {
        if (node instanceof Node.DateSpan || !WordSort.DATING.fits(node) || isByClock(node)) {
            if (node instanceof Node.DateSpan span
                    && !span.to().date().isBefore(span.from().date())) {
                return Optional.of(ImmutableList.of(
                        DayRange.between(span.from().date(), span.to().date())));
            }
            report(node.at(), "A day is compared with a day.", "Write it as 1950-10-12, or '1950-10' for a month");
            return Optional.empty();
        }
        WordScope phrases = WordScope.of(TimePhrases.class);
        WordReader reader = new WordReader(source, phrases, phrases, new WordNames());
        Optional<Dating> dating = reader.dating(node);
        errata.addAll(reader.errata());
        return dating.map(it -> dossier.world().conventions().alternatives(it).stream()
                .map(Dating::days)
                .collect(ImmutableList.toImmutableList()));
    }

    private static boolean isByClock(Node node) {
        return node instanceof Node.DateWord word && word.time().isPresent();
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

    Optional<Place> place(Node node) {
        String word = node instanceof Node.Name name ? name.text() : source.textOf(node.at());
        Optional<Place> place = dossier.world().place(word);
        if (place.isEmpty()) {
            unknown(
                    node.at(),
                    "There is no place '" + word + "' in this dossier.",
                    word,
                    dossier.world().places().stream().map(Place::name).toList());
        }
        return place;
    }

    /** Resolves a word out of a few, such as the names of an enumeration. */
    <T> Optional<T> word(Node node, String says, Iterable<T> known) {
        String word = node instanceof Node.Name name ? name.text() : source.textOf(node.at());
        ImmutableList<T> all = ImmutableList.copyOf(known);
        Optional<T> found =
                all.stream().filter(it -> it.toString().equals(word)).findFirst();
        if (found.isEmpty()) {
            unknown(node.at(), says, word, all.stream().map(Object::toString).toList());
        }
        return found;
    }

    /** Resolves a document: a bare name with all that the concordance calls the same, or one account's own. */
    Optional<ImmutableSet<ClaimId>> document(Node node) {
        Optional<String> owner = node instanceof Node.Member member && member.owner() instanceof Node.Name name
                ? Optional.of(name.text())
                : Optional.empty();
        String word = node instanceof Node.Member member ? member.name() : source.textOf(node.at());
        ImmutableList<Account> accounts = dossier.accounts().stream()
                .filter(account ->
                        owner.filter(it -> !it.equals(account.name())).isEmpty())
                .collect(ImmutableList.toImmutableList());
        ImmutableSet<ClaimId> found = accounts.stream()
                .filter(account -> account.document(word).isPresent())
                .map(account -> new ClaimId(account.name(), word))
                .flatMap(id -> owner.isPresent() ? Stream.of(id) : dossier.concordance().sameAs(id).stream())
                .collect(ImmutableSet.toImmutableSet());
        if (found.isEmpty()) {
            unknown(
                    node.at(),
                    "No account of this dossier cites a document '" + source.textOf(node.at()) + "'.",
                    word,
                    accounts.stream()
                            .flatMap(account -> account.documents().stream())
                            .map(Document::name)
                            .distinct()
                            .toList());
            return Optional.empty();
        }
        return Optional.of(found);
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
