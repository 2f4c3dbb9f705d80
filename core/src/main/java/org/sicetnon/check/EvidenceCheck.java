package org.sicetnon.check;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sicetnon.account.Account;
import org.sicetnon.account.Attestation;
import org.sicetnon.account.Claim;
import org.sicetnon.account.ClaimId;
import org.sicetnon.account.Concordance.Degree;
import org.sicetnon.account.Concordance.Identity;
import org.sicetnon.account.Dossier;
import org.sicetnon.account.Matter;
import org.sicetnon.account.Matter.OfEvidence.State;
import org.sicetnon.account.Modality;
import org.sicetnon.agent.Agent;
import org.sicetnon.event.Event;
import org.sicetnon.event.Phase;
import org.sicetnon.source.Document;
import org.sicetnon.source.Shelfmark;
import org.sicetnon.time.Truth;
import org.sicetnon.time.When;

/**
 * Do two accounts treat one piece of evidence unlike: does one rely on what the other doubts or misses, do they date one
 * document otherwise, do they read out of it what cannot both be, have they it from unlike witnesses? And does one
 * rely itself on what it doubts elsewhere, tell as sent what it holds for never sent, make a cause of what it has no
 * evidence of?
 *
 * <p>Documents are one where the concordance says so, or where both give one shelfmark and it does not say otherwise.
 */
final class EvidenceCheck implements Check {

    private static final ImmutableSet<State> AGAINST = ImmutableSet.of(State.LACKING, State.DOUBTED, State.NEVER_SENT);

    @Override
    public String name() {
        return "evidence";
    }

    @Override
    public Examination examine(Dossier dossier, ImmutableList<Account> accounts) {
        Tally tally = new Tally(name());
        for (Account account : accounts) {
            relyOnDoubted(account, tally);
            relyOnUnsent(account, tally);
            buildOnLacking(account, tally);
        }
        Tie.pairs(accounts, (one, other) -> {
            ImmutableList<Tie> ties = Tie.between(dossier, one, other);
            ImmutableList<Tie> documents = documents(dossier, one, other, ties);
            for (Tie tie : documents) {
                compareDates(tie, tally);
                compareMarks(tie, tally);
                rely(tie, one, tie.here().name(), other, tie.there().name(), tally);
                rely(tie, other, tie.there().name(), one, tie.here().name(), tally);
            }
            for (Tie tie : ties) {
                compareReadings(documents, tie, tally);
                compareWitnesses(tie, tally);
                missing(tie, one, tie.here().name(), other, tie.there().name(), tally);
                missing(tie, other, tie.there().name(), one, tie.here().name(), tally);
            }
        });
        return tally.done();
    }

    /** Returns the ties of documents: those that the editor makes, and those of one shelfmark. */
    static ImmutableList<Tie> documents(Dossier dossier, Account one, Account other, ImmutableList<Tie> ties) {
        List<Tie> found = new ArrayList<>();
        for (Document here : one.documents()) {
            for (Document there : other.documents()) {
                ClaimId a = new ClaimId(one.name(), here.name());
                ClaimId b = new ClaimId(other.name(), there.name());
                Optional<Tie> tied = ties.stream()
                        .filter(tie -> tie.here().equals(a) && tie.there().equals(b))
                        .findFirst();
                boolean apart = dossier.concordance().concerning(a).stream()
                        .anyMatch(it -> it.concerns(b) && it.degree() != Degree.SAME && it.degree() != Degree.PERHAPS);
                boolean oneMark = here.shelfmarks().stream()
                        .anyMatch(mark ->
                                !mark.mark().isEmpty() && there.shelfmarks().contains(mark));
                if (tied.isPresent()) {
                    found.add(tied.get());
                } else if (oneMark && !apart) {
                    found.add(new Tie(dossier, one, other, new Identity(Degree.SAME, a, b, "one shelfmark")));
                }
            }
        }
        return ImmutableList.copyOf(found);
    }

    private void compareDates(Tie tie, Tally tally) {
        Optional<When> here = tie.one().document(tie.here().name()).flatMap(Document::dated);
        Optional<When> there = tie.other().document(tie.there().name()).flatMap(Document::dated);
        if (here.isEmpty() || there.isEmpty()) {
            return;
        }
        if (here.get().days().overlaps(there.get().days())) {
            tally.agreed();
        } else {
            tally.found(tie.difference(
                    name(),
                    "date of the document",
                    side(tie.one(), tie.here().name(), "it is dated " + here.get()),
                    side(tie.other(), tie.there().name(), "it is dated " + there.get())));
        }
    }

    /** Two shelfmarks may name one document: that each account keeps it elsewhere is told, and is no discrepancy. */
    private void compareMarks(Tie tie, Tally tally) {
        ImmutableList<Shelfmark> here = marks(tie.one(), tie.here().name());
        ImmutableList<Shelfmark> there = marks(tie.other(), tie.there().name());
        boolean known = !here.isEmpty() && !there.isEmpty() && tie.identity().degree() == Degree.SAME;
        if (known && here.stream().noneMatch(mark -> there.stream().anyMatch(it -> beginAtOneLeaf(mark, it)))) {
            tally.found(tie.reconciled(
                    name(),
                    "shelfmark",
                    side(tie.one(), tie.here().name(), "it is kept at " + kept(here)),
                    side(tie.other(), tie.there().name(), "it is kept at " + kept(there))));
        }
    }

    /** Leaves 41 to 45 are written 41-45 or 41-5, and one author cites a leaf more than another. */
    private static boolean beginAtOneLeaf(Shelfmark one, Shelfmark other) {
        return one.keeper().equals(other.keeper())
                && Splitter.on('-')
                        .splitToList(one.mark())
                        .get(0)
                        .equals(Splitter.on('-').splitToList(other.mark()).get(0));
    }

    private static ImmutableList<Shelfmark> marks(Account account, String document) {
        return account.document(document).stream()
                .flatMap(it -> it.shelfmarks().stream())
                .filter(mark -> !mark.mark().isEmpty())
                .collect(ImmutableList.toImmutableList());
    }

    private static String kept(ImmutableList<Shelfmark> marks) {
        return marks.stream().map(Shelfmark::toString).collect(Collectors.joining(", "));
    }

    /** One thing is told in both accounts on report, and by unlike chains of witnesses (rule 9). */
    private void compareWitnesses(Tie tie, Tally tally) {
        Optional<ImmutableList<Agent>> here = tie.claimHere().flatMap(EvidenceCheck::chain);
        Optional<ImmutableList<Agent>> there = tie.claimThere().flatMap(EvidenceCheck::chain);
        if (here.isEmpty() || there.isEmpty()) {
            return;
        }
        boolean alike = here.get().size() == there.get().size()
                && IntStream.range(0, here.get().size())
                        .allMatch(i -> isOne(tie, here.get().get(i), there.get().get(i)));
        if (alike) {
            tally.agreed();
        } else {
            tally.found(tie.difference(name(), "witnesses", tie.sides(from(here.get()), from(there.get()))));
        }
    }

    private static Optional<ImmutableList<Agent>> chain(Claim claim) {
        return claim.modality() instanceof Modality.Reported it && !it.by().isEmpty() && claim.says() == Truth.HOLDS
                ? Optional.of(it.by())
                : Optional.empty();
    }

    /** Scholars and witnesses are one where the concordance says so, or where both accounts name one of the shared world. */
    private static boolean isOne(Tie tie, Agent here, Agent there) {
        return here.equals(there)
                || tie.dossier()
                        .concordance()
                        .sameAs(new ClaimId(tie.one().name(), here.name()))
                        .contains(new ClaimId(tie.other().name(), there.name()));
    }

    private static String from(ImmutableList<Agent> witnesses) {
        return "it is told by "
                + witnesses.stream().map(Agent::called).collect(Collectors.joining(", who has it from "));
    }

    private static Finding.Side side(Account account, String document, String words) {
        return Finding.Side.of(account, words, citing(account, document));
    }

    private static ImmutableList<Claim> citing(Account account, String document) {
        return account.claims().stream()
                .filter(claim -> claim.cites().contains(document))
                .collect(ImmutableList.toImmutableList());
    }

    /** One account relies on a document of which the other doubts, misses or says that it was never sent. */
    private void rely(Tie tie, Account relying, String document, Account doubting, String same, Tally tally) {
        ImmutableList<Claim> resting = citing(relying, document).stream()
                .filter(claim -> claim.says() == Truth.HOLDS)
                .collect(ImmutableList.toImmutableList());
        // A doubt on one point touches only what the other account tells of that point.
        ImmutableList<Claim> against = against(doubting, same).stream()
                .filter(claim -> isAgainst(tie, doubting, claim, resting))
                .collect(ImmutableList.toImmutableList());
        if (resting.isEmpty() || against.isEmpty()) {
            return;
        }
        Finding.Side[] sides = {
            Finding.Side.of(relying, "it relies on the document", resting),
            Finding.Side.of(doubting, "the document is " + state(against.get(0)), against)
        };
        // To doubt is not to deny: only a draft that was never sent cannot be what the other took it for.
        boolean denied = against.stream().anyMatch(claim -> isSaid(claim, State.NEVER_SENT));
        tally.found(
                denied
                        ? tie.conflict(name(), "reliance", sides)
                        : tie.finding(name(), "reliance", Finding.Kind.DISCREPANCY, Finding.Severity.TENSION, sides));
    }

    private static boolean isAgainst(Tie tie, Account doubting, Claim doubt, ImmutableList<Claim> resting) {
        Optional<String> point = ((Matter.OfEvidence) doubt.matter()).about();
        return point.isEmpty()
                || !isSaid(doubt, State.DOUBTED)
                || tie.dossier().concordance().concerning(new ClaimId(doubting.name(), point.get())).stream()
                        .filter(identity -> identity.degree() != Degree.APART)
                        .anyMatch(identity -> resting.stream().anyMatch(claim -> identity.concerns(claim.id())));
    }

    private static boolean isSaid(Claim claim, State state) {
        return ((Matter.OfEvidence) claim.matter()).state() == state;
    }

    /** An account itself relies on a document of which it doubts elsewhere. */
    private void relyOnDoubted(Account account, Tally tally) {
        for (Document document : account.documents()) {
            ImmutableList<Claim> against = against(account, document.name()).stream()
                    .filter(claim -> isSaid(claim, State.DOUBTED))
                    .collect(ImmutableList.toImmutableList());
            ImmutableList<Claim> resting = citing(account, document.name()).stream()
                    .filter(claim -> claim.says() == Truth.HOLDS && !(claim.matter() instanceof Matter.OfEvidence))
                    .collect(ImmutableList.toImmutableList());
            if (!against.isEmpty() && !resting.isEmpty()) {
                tally.found(Finding.within(
                        name(),
                        "reliance",
                        Finding.Severity.TENSION,
                        document.title(),
                        Finding.Side.of(account, "the document is doubted", against),
                        Finding.Side.of(account, "it relies on the document", resting)));
            }
        }
    }

    /**
     * An account tells of a message as sent whose text, it says or guesses, was never sent; with it goes what else rests
     * on that text. A draft is evidence of what was drafted, so that without such a message nothing is amiss (rule 11).
     */
    private void relyOnUnsent(Account account, Tally tally) {
        for (Document document : account.documents()) {
            ImmutableList<Claim> unsent = account.claims().stream()
                    .filter(claim -> claim.says() != Truth.FAILS
                            && !ToldTwiceCheck.isLeftOpen(claim)
                            && claim.matter() instanceof Matter.OfEvidence it
                            && it.of().equals(document.name())
                            && it.state() == State.NEVER_SENT)
                    .collect(ImmutableList.toImmutableList());
            ImmutableList<Claim> citing = citing(account, document.name()).stream()
                    .filter(claim -> claim.says() == Truth.HOLDS && !(claim.matter() instanceof Matter.OfEvidence))
                    .collect(ImmutableList.toImmutableList());
            if (unsent.isEmpty() || citing.stream().noneMatch(EvidenceCheck::isSent)) {
                continue;
            }
            ImmutableList<Claim> attested = account.claims().stream()
                    .filter(claim -> claim.says() == Truth.HOLDS
                            && claim.matter() instanceof Matter.OfEvidence it
                            && it.of().equals(document.name())
                            && it.state() == State.EXISTS)
                    .collect(ImmutableList.toImmutableList());
            ImmutableList<Claim> resting =
                    Stream.concat(citing.stream(), attested.stream()).collect(ImmutableList.toImmutableList());
            tally.found(Finding.within(
                    name(),
                    "sent and never sent",
                    Tally.weight(unsent),
                    document.title(),
                    Finding.Side.of(account, "it relies on the document as one that was sent", resting),
                    Finding.Side.of(
                            account,
                            unsent.stream().allMatch(claim -> claim.modality().isSoft())
                                    ? "the document was perhaps never sent"
                                    : "the document was never sent",
                            unsent)));
        }
    }

    /** Whether it is told as a message that left its sender, and not only as one that was drafted. */
    private static boolean isSent(Claim claim) {
        return claim.event().filter(Event.Message.class::isInstance).isPresent()
                && ToldTwiceCheck.phases(claim).stream()
                        .anyMatch(phase -> phase == Phase.SENT || phase.presupposes(Phase.SENT));
    }

    /** An account makes a cause of that of which it misses the evidence. */
    private void buildOnLacking(Account account, Tally tally) {
        for (Claim lacking : account.claims()) {
            if (lacking.says() == Truth.HOLDS
                    && lacking.matter() instanceof Matter.OfEvidence it
                    && it.state() == State.LACKING) {
                ImmutableList<Claim> built = account.claims().stream()
                        .filter(claim -> claim.says() == Truth.HOLDS
                                && !claim.modality().isSoft()
                                && claim.matter() instanceof Matter.OfCause cause
                                && cause.from().equals(Optional.of(it.of())))
                        .collect(ImmutableList.toImmutableList());
                if (!built.isEmpty()) {
                    tally.found(Finding.within(
                            name(),
                            "cause without evidence",
                            Finding.Severity.TENSION,
                            built.get(0).title(),
                            Finding.Side.of(
                                    account,
                                    account.claim(it.of()).map(Tally::quoted).orElse(it.of()) + " is a cause",
                                    built),
                            Finding.Side.of(account, "evidence for it is lacking", lacking)));
                }
            }
        }
    }

    /** One account misses evidence for what the other tells with documents (rule 15). */
    private void missing(Tie tie, Account missing, String entry, Account telling, String same, Tally tally) {
        ImmutableList<Claim> lacking = lacking(missing, entry);
        ImmutableList<Claim> told = telling.about(same).stream()
                .filter(claim -> claim.says() == Truth.HOLDS && !claim.cites().isEmpty())
                .collect(ImmutableList.toImmutableList());
        if (!lacking.isEmpty() && !told.isEmpty()) {
            tally.found(tie.difference(
                    name(),
                    "evidence",
                    Finding.Side.of(missing, "evidence for it is " + state(lacking.get(0)), lacking),
                    Finding.Side.of(telling, "it is told with documents", told)));
        }
    }

    /** What an account misses for an entry: for the entry itself, or, for another of its entries, on this one. */
    private static ImmutableList<Claim> lacking(Account account, String entry) {
        return Stream.concat(
                        against(account, entry).stream(),
                        account.claims().stream()
                                .filter(claim -> claim.says() == Truth.HOLDS
                                        && claim.matter() instanceof Matter.OfEvidence it
                                        && it.state() == State.LACKING
                                        && it.about().filter(entry::equals).isPresent()
                                        && account.claim(it.of()).isPresent()))
                .distinct()
                .collect(ImmutableList.toImmutableList());
    }

    private static ImmutableList<Claim> against(Account account, String of) {
        return account.claims().stream()
                .filter(claim -> claim.says() == Truth.HOLDS
                        && claim.matter() instanceof Matter.OfEvidence it
                        && it.of().equals(of)
                        && AGAINST.contains(it.state()))
                .collect(ImmutableList.toImmutableList());
    }

    private static String state(Claim claim) {
        return ((Matter.OfEvidence) claim.matter()).state().toString();
    }

    /** Both cite one document for one thing, and tell of it what cannot both be; the weaker identity counts (rule 8). */
    private void compareReadings(ImmutableList<Tie> documents, Tie entries, Tally tally) {
        Optional<Claim> here = entries.claimHere();
        Optional<Claim> there = entries.claimThere();
        Optional<Tie> document = documents.stream()
                .filter(it -> here.isPresent()
                        && here.get().cites().contains(it.here().name())
                        && there.isPresent()
                        && there.get().cites().contains(it.there().name()))
                .min(Comparator.comparing(it -> it.identity().degree()));
        if (document.isEmpty()) {
            return;
        }
        if (areApart(document.get(), entries, here.orElseThrow(), there.orElseThrow())) {
            Identity weaker = document.get().identity().degree() == Degree.PERHAPS
                    ? document.get().identity()
                    : entries.identity();
            tally.found(entries.finding(
                    name(),
                    "reading of one document",
                    Finding.Kind.DISCREPANCY,
                    Tally.weight(weaker, ImmutableList.of(here.get(), there.get())),
                    Finding.Side.of(entries.one(), "it is read as " + Tally.quoted(here.get()), here.get()),
                    Finding.Side.of(entries.other(), "it is read as " + Tally.quoted(there.get()), there.get())));
        } else {
            tally.agreed();
        }
    }

    /** Only times that themselves rest on the document are read in it; those of other claims are the dates' matter. */
    private static boolean areApart(Tie document, Tie tie, Claim here, Claim there) {
        Truth says = cameAbout(tie.one(), here);
        boolean denied = says != Truth.UNDETERMINED
                && says == cameAbout(tie.other(), there).not();
        return denied
                || tie.one().attestations(here.id().name()).stream()
                        .filter(a -> a.claim().cites().contains(document.here().name()))
                        .anyMatch(a -> tie.other().attestations(there.id().name()).stream()
                                .filter(b -> b.claim()
                                        .cites()
                                        .contains(document.there().name()))
                                .anyMatch(b -> a.phase() == b.phase()
                                        && a.compare(b, tie.dossier().world().conventions())
                                                        .fit()
                                                == Attestation.Fit.APART));
    }

    /** What is denied of an event may be one phase of it, without which it can have come about all the same. */
    private static Truth cameAbout(Account account, Claim claim) {
        return claim.event()
                .map(event -> account.cameAbout(claim.id().name(), event.mainPhase()))
                .orElse(claim.says());
    }
}
