package org.sicetnon.examples.korea;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.sicetnon.account.ClaimId;
import org.sicetnon.check.Finding;
import org.sicetnon.check.Finding.Kind;
import org.sicetnon.check.Finding.Severity;

/**
 * One disagreement that a reader of the two texts wrote down without knowing what the checks find.
 *
 * <p>The entries of its two passages, the checks beside its point and the reason of a miss were added afterwards.
 *
 * @param id its number in the list
 * @param scope {@code between} the accounts, or the name of the one within which it lies
 * @param kind on what they disagree, in a word
 * @param severity how much it weighs, as the reader judged
 * @param summary what it is, in a sentence
 * @param sides the entries that tell of the one passage, and those that tell of the other; a side may have none
 * @param beside checks whose findings about these entries are on another point than this one
 * @param why why no check finds it on its point; blank if one does
 */
record Disagreement(
        String id,
        String scope,
        String kind,
        Severity severity,
        String summary,
        ImmutableList<ImmutableSet<ClaimId>> sides,
        ImmutableSet<String> beside,
        String why) {

    private static final Splitter NAMES = Splitter.on(' ').omitEmptyStrings();

    static Disagreement of(CSVRecord row) {
        return new Disagreement(
                row.get("id"),
                row.get("scope"),
                row.get("kind"),
                Severity.valueOf(row.get("severity").toUpperCase(Locale.ROOT)),
                row.get("summary"),
                sides(row),
                ImmutableSet.copyOf(
                        Splitter.on(';').trimResults().omitEmptyStrings().split(row.get("beside"))),
                row.get("why"));
    }

    private static ImmutableList<ImmutableSet<ClaimId>> sides(CSVRecord row) {
        String scope = row.get("scope");
        if (scope.equals("between")) {
            return Stream.of("kim", "tan")
                    .map(account -> entries(account, row.get(account + "_claims")))
                    .collect(ImmutableList.toImmutableList());
        }
        return Splitter.on('|')
                .splitToStream(row.get(scope + "_claims"))
                .map(names -> entries(scope, names))
                .collect(ImmutableList.toImmutableList());
    }

    private static ImmutableSet<ClaimId> entries(String account, String names) {
        return NAMES.splitToStream(names)
                .map(name -> new ClaimId(account, name))
                .collect(ImmutableSet.toImmutableSet());
    }

    boolean isBetween() {
        return scope.equals("between");
    }

    boolean isSilence() {
        return kind.equals("silence");
    }

    /**
     * Returns whether a finding is about both passages: an absence about one of them, where one account is silent. What
     * the model reconciles counts only where the reader saw no conflict either.
     */
    boolean isFoundBy(Finding finding) {
        ImmutableSet<ClaimId> claims =
                finding.claims().stream().map(claim -> claim.id()).collect(ImmutableSet.toImmutableSet());
        return isOfThisSort(finding)
                && (finding.kind() == Kind.ABSENCE
                        ? sides.stream().anyMatch(side -> meet(side, claims))
                        : sides.stream().allMatch(side -> meet(side, claims)));
    }

    private static boolean meet(ImmutableSet<ClaimId> side, ImmutableSet<ClaimId> claims) {
        return side.stream().anyMatch(claims::contains);
    }

    private boolean isOfThisSort(Finding finding) {
        boolean light = severity == Severity.DIFFERENCE || severity == Severity.NOTE;
        return switch (finding.kind()) {
            case DISCREPANCY -> isBetween();
            case WITHIN_ONE -> finding.accounts().equals(ImmutableSet.of(scope));
            case RECONCILED -> light && isBetween() == (finding.accounts().size() > 1);
            case ABSENCE -> isSilence();
        };
    }

    @Override
    public String toString() {
        return Stream.of(id, kind + ", " + severity, summary).collect(Collectors.joining("  "));
    }
}
