package org.sicetnon.account;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sicetnon.source.AccountText;
import org.sicetnon.source.Locator;

/**
 * Proves, given the text of an account, that every anchor of its header and its claims occurs in it exactly once and
 * stands where its locator says. A dossier builds without its texts; this is the separate step.
 */
public final class AnchorProof {

    private AnchorProof() {}

    /**
     * Returns what is amiss, in the order of the account; nothing if every anchor is proved.
     *
     * @param account the account
     * @param text its text, cut at the headings of {@link Account#sections()}
     */
    public static ImmutableList<Problem> of(Account account, AccountText text) {
        List<Problem> amiss = new ArrayList<>();
        text.missingHeadings()
                .forEach(heading -> amiss.add(problem(
                        Optional.empty(),
                        heading,
                        "The heading '" + heading + "' does not stand in the text of " + account + ".")));
        ofHeader(account)
                .forEach(locator -> says(account, text, locator)
                        .ifPresent(says -> amiss.add(problem(
                                Optional.empty(),
                                locator.anchor(),
                                "The anchor '" + locator.anchor() + "' of the header of " + account + " " + says))));
        for (Claim claim : account.claims()) {
            for (Locator locator : claim.locators()) {
                says(account, text, locator)
                        .ifPresent(says -> amiss.add(problem(
                                Optional.of(claim.id()),
                                locator.anchor(),
                                "The anchor '" + locator.anchor() + "' of " + claim.id() + " " + says)));
            }
        }
        return ImmutableList.copyOf(amiss);
    }

    /** Returns all anchors that an account has: its header's, then its claims'. */
    static ImmutableList<Locator> anchored(Account account) {
        return Stream.concat(ofHeader(account), account.claims().stream().flatMap(claim -> claim.locators().stream()))
                .collect(ImmutableList.toImmutableList());
    }

    private static Stream<Locator> ofHeader(Account account) {
        return Stream.concat(
                account.coverage().scopeLocators().stream(),
                account.coverage().passedOver().stream().map(PassedOver::where));
    }

    /** Returns whether an anchor occurs once, in the place that its locator names. */
    static boolean isProved(Account account, AccountText text, Locator locator) {
        return says(account, text, locator).isEmpty();
    }

    private static Optional<String> says(Account account, AccountText text, Locator locator) {
        ImmutableList<AccountText.Place> found = text.find(locator.anchor());
        if (found.isEmpty()) {
            return Optional.of("does not occur in the text. Copy the author's words exactly?");
        }
        String where = found.stream().map(AnchorProof::words).collect(Collectors.joining(" and "));
        if (found.size() > 1) {
            return Optional.of("occurs " + found.size() + " times: " + where + ". Take a few words more?");
        }
        AccountText.Place expected = place(account, locator);
        return found.get(0).equals(expected)
                ? Optional.empty()
                : Optional.of("stands " + where + ", but its locator says " + words(expected) + ".");
    }

    static AccountText.Place place(Account account, Locator locator) {
        return locator instanceof Locator.InNote note
                ? new AccountText.InNote(note.note())
                : new AccountText.InSection(
                        Optional.ofNullable(account.sections().get(((Locator.InSection) locator).section())));
    }

    private static String words(AccountText.Place place) {
        if (place instanceof AccountText.InNote note) {
            return "in note " + note.number();
        }
        return ((AccountText.InSection) place)
                .heading()
                .map(heading -> "in the section '" + heading + "'")
                .orElse("in the opening");
    }

    private static Problem problem(Optional<ClaimId> claim, String word, String says) {
        return new Problem(Problem.Kind.UNPROVED_ANCHOR, claim, word, says, ImmutableList.of());
    }
}
