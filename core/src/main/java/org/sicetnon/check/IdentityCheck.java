package org.sicetnon.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.LinkedListMultimap;
import com.google.common.collect.ListMultimap;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sicetnon.account.Account;
import org.sicetnon.account.Claim;
import org.sicetnon.account.ClaimId;
import org.sicetnon.account.Concordance.Degree;
import org.sicetnon.account.Dossier;

/** Where it is in doubt which of several entries of one account tells of the same thing as an entry of another. */
final class IdentityCheck implements Check {

    @Override
    public String name() {
        return "identity";
    }

    @Override
    public Examination examine(Dossier dossier, ImmutableList<Account> accounts) {
        Tally tally = new Tally(name());
        Tie.pairs(accounts, (one, other) -> {
            ListMultimap<ClaimId, Tie> doubtful = LinkedListMultimap.create();
            for (Tie tie : Tie.between(dossier, one, other)) {
                doubtful.put(tie.here(), tie);
                doubtful.put(tie.there(), tie);
            }
            doubtful.asMap().forEach((id, ties) -> ask(id, ties, tally));
        });
        return tally.done();
    }

    private void ask(ClaimId id, Collection<Tie> ties, Tally tally) {
        List<Tie> doubtful = ties.stream()
                .filter(tie -> tie.identity().degree() == Degree.PERHAPS)
                .toList();
        if (doubtful.isEmpty()) {
            return;
        }
        if (doubtful.size() == 1 || doubtful.size() < ties.size()) {
            tally.agreed();
            return;
        }
        Tie first = doubtful.get(0);
        boolean isHere = first.here().equals(id);
        Account account = isHere ? first.one() : first.other();
        Account others = isHere ? first.other() : first.one();
        ImmutableList<Claim> candidates = doubtful.stream()
                .flatMap(tie -> (isHere ? tie.claimThere() : tie.claimHere()).stream())
                .collect(ImmutableList.toImmutableList());
        Optional<Claim> claim = account.claim(id.name());
        if (claim.isPresent()) {
            tally.found(new Finding(
                    name() + ":" + id + ":" + others.name(),
                    name(),
                    Finding.Kind.DISCREPANCY,
                    Finding.Severity.NOTE,
                    new Finding.Point("which is it", claim.get().title()),
                    ImmutableList.of(
                            Finding.Side.of(account, Tally.quoted(claim.get()), claim.get()),
                            Finding.Side.of(
                                    others,
                                    "it may be "
                                            + candidates.stream()
                                                    .map(Tally::quoted)
                                                    .collect(Collectors.joining(" or ")),
                                    candidates)),
                    Optional.of(first.identity()),
                    ImmutableList.of(),
                    ImmutableList.of()));
        }
    }
}
