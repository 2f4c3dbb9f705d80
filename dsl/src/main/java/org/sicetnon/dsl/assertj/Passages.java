package org.sicetnon.dsl.assertj;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.stream.Collectors;
import org.sicetnon.account.Claim;
import org.sicetnon.check.Outcome;
import org.sicetnon.check.Verdict;
import org.sicetnon.report.Report;

/** What accounts have, in words, with where it stands. */
final class Passages {

    private Passages() {}

    /** A line for each place of each claim. */
    static String of(Collection<Claim> claims) {
        return claims.stream()
                .flatMap(claim -> claim.locators().stream()
                        .map(locator -> "  " + claim + "  " + locator.place() + " \"" + locator.anchor() + "\"  "
                                + claim.title() + ", " + claim.modality().words()))
                .collect(Collectors.joining("\n"));
    }

    static ImmutableList<String> names(Collection<Claim> claims) {
        return claims.stream().map(Claim::toString).collect(ImmutableList.toImmutableList());
    }

    static String failure(String statement, Verdict verdict, Verdict.Kind wanted) {
        return "Found: " + verdict.kind() + ". Expected: " + wanted + ".\n" + page(statement, verdict);
    }

    static String page(String statement, Verdict verdict) {
        return Report.statement(new Report.Judged(statement, verdict));
    }

    /** The parts of the statement, as scripts write them; a statement made in Java has no other words. */
    static String parts(Verdict verdict) {
        return verdict.outcomes().stream()
                .flatMap(outcome -> outcome.grounds().stream())
                .map(Outcome.Ground::part)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** What each account has, in a line. */
    static String values(Verdict verdict) {
        return verdict.outcomes().stream()
                .map(outcome -> outcome.account() + " "
                        + outcome.grounds().stream()
                                .map(ground -> ground.value() + " (" + ground.how() + ")")
                                .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
    }
}
