package org.sicetnon.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sicetnon.account.Account;
import org.sicetnon.account.Attestation;
import org.sicetnon.account.Claim;
import org.sicetnon.account.ClaimId;
import org.sicetnon.account.Concordance.Degree;
import org.sicetnon.account.Concordance.Identity;
import org.sicetnon.account.Dossier;
import org.sicetnon.account.Matter;
import org.sicetnon.account.Matter.OfEvidence.State;
import org.sicetnon.source.Document;
import org.sicetnon.time.Truth;
import org.sicetnon.time.When;

/**
 * Do two accounts treat one piece of evidence unlike: does one rely on what the other doubts or misses, do they date one
 * document otherwise, do they read out of it what cannot both be? And does one rely itself on what it doubts elsewhere?
 *
 * <p>Documents are one where the concordance says so, or where both give one shelfmark.
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
        accounts.forEach(account -> relyOnDoubted(account, tally));
        Tie.pairs(accounts, (one, other) -> {
            ImmutableList<Tie> ties = Tie.between(dossier, one, other);
            ImmutableList<Tie> documents = documents(dossier, one, other, ties);
            for (Tie tie : documents) {
                compareDates(tie, tally);
                rely(tie, one, tie.here().name(), other, tie.there().name(), tally);
                rely(tie, other, tie.there().name(), one, tie.here().name(), tally);
                ties.forEach(entries -> compareReadings(tie, entries, tally));
            }
            for (Tie tie : ties) {
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
                boolean oneMark = here.shelfmarks().stream()
                        .anyMatch(mark ->
                                !mark.mark().isEmpty() && there.shelfmarks().contains(mark));
                if (tied.isPresent()) {
                    found.add(tied.get());
                } else if (oneMark) {
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
        ImmutableList<Claim> against = against(doubting, same);
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

    /** One account misses evidence for what the other tells with documents (rule 15). */
    private void missing(Tie tie, Account missing, String entry, Account telling, String same, Tally tally) {
        ImmutableList<Claim> lacking = against(missing, entry);
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

    /** Both cite one document for one thing, and tell of it what cannot both be. */
    private void compareReadings(Tie document, Tie entries, Tally tally) {
        Optional<Claim> here = entries.claimHere()
                .filter(it -> it.cites().contains(document.here().name()));
        Optional<Claim> there = entries.claimThere()
                .filter(it -> it.cites().contains(document.there().name()));
        if (here.isEmpty() || there.isEmpty()) {
            return;
        }
        if (areApart(entries, here.get(), there.get())) {
            tally.found(entries.conflict(
                    name(),
                    "reading of one document",
                    Finding.Side.of(entries.one(), "it is read as " + Tally.quoted(here.get()), here.get()),
                    Finding.Side.of(entries.other(), "it is read as " + Tally.quoted(there.get()), there.get())));
        } else {
            tally.agreed();
        }
    }

    private static boolean areApart(Tie tie, Claim here, Claim there) {
        boolean denied =
                here.says() != Truth.UNDETERMINED && here.says() == there.says().not();
        return denied
                || tie.one().attestations(here.id().name()).stream()
                        .anyMatch(a -> tie.other().attestations(there.id().name()).stream()
                                .anyMatch(b -> a.phase() == b.phase()
                                        && a.compare(b, tie.dossier().world().conventions())
                                                        .fit()
                                                == Attestation.Fit.APART));
    }
}
