package org.sicetnon.report;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sicetnon.account.Account;
import org.sicetnon.account.Claim;
import org.sicetnon.account.Dossier;
import org.sicetnon.account.Matter;
import org.sicetnon.check.Comparison;
import org.sicetnon.check.Inquiry;
import org.sicetnon.check.Outcome;
import org.sicetnon.condition.Commitment;
import org.sicetnon.condition.Condition;
import org.sicetnon.time.Truth;

/** Sets the commitments of each account in words, with where each stands. */
final class CommitmentWords {

    private static final String UNKNOWN = "unknown";

    private final Dossier dossier;
    private final ImmutableList<Account> accounts;
    private final int name;
    private final Report.Extent extent;

    CommitmentWords(Comparison comparison, int name, Report.Extent extent) {
        this.extent = extent;
        this.dossier = comparison.dossier();
        this.accounts = comparison.accounts();
        this.name = name;
    }

    void print(Page page) {
        ImmutableList<Wording.Line> pledges = pledges();
        for (Wording.Line pledge : pledges) {
            page.paragraph("  " + Strings.padEnd(pledge.head(), name, ' ') + "  ", " ".repeat(4 + name), pledge.text());
        }
        if (told().isEmpty()) {
            page.line("  None.");
        }
        notShown(pledges).ifPresent(it -> page.blank().line(it));
    }

    /** Says how many are not among those that are shown. */
    Optional<String> notShown(ImmutableList<Wording.Line> shown) {
        int open = told().size() - shown.size();
        return open == 0 ? Optional.empty() : Optional.of("Not shown: " + open + " whose standing is not known.");
    }

    /** The commitments, a line each; in a short report only those whose standing is known. */
    ImmutableList<Wording.Line> pledges() {
        ImmutableList.Builder<Wording.Line> pledges = ImmutableList.builder();
        told().forEach((claim, commitment) -> {
            Account account = dossier.account(claim.id().account()).orElseThrow();
            String status = status(account, claim, dossier.days().lastDay().orElseThrow());
            if (extent == Report.Extent.FULL || !status.equals(UNKNOWN)) {
                pledges.add(new Wording.Line(
                        account.name(),
                        claim.title() + " · " + binds(commitment) + " · " + status
                                + fates(account, claim, commitment)));
            }
        });
        return pledges.build();
    }

    /** What each account tells of as pledged; nothing where the dossier has no last day. */
    private ImmutableMap<Claim, Commitment> told() {
        ImmutableMap.Builder<Claim, Commitment> told = ImmutableMap.builder();
        for (Account account : accounts) {
            for (Claim claim : account.claims()) {
                if (claim.says() == Truth.HOLDS
                        && claim.matter() instanceof Matter.OfCommitment matter
                        && dossier.days().lastDay().isPresent()) {
                    told.put(claim, matter.commitment());
                }
            }
        }
        return told.buildOrThrow();
    }

    private static String binds(Commitment commitment) {
        String condition = commitment.condition().map(Condition::says).orElse("");
        return switch (commitment.logic()) {
            case UNCONDITIONAL -> "in any case";
            case IF -> "if: " + condition;
            case ONLY_IF -> "only if: " + condition;
            case IF_AND_ONLY_IF -> "if and only if: " + condition;
        };
    }

    private String status(Account account, Claim claim, LocalDate day) {
        return new Inquiry(dossier, ImmutableList.of(account))
                .status(ImmutableSet.of(claim.id()), day).outcomes().stream()
                        .flatMap(outcome -> outcome.grounds().stream())
                        .map(Outcome.Ground::value)
                        .map(value -> value.toLowerCase(Locale.ROOT).replace('_', ' '))
                        .findFirst()
                        .orElse(UNKNOWN);
    }

    /** What the account says became of the commitment or of its condition. */
    private static String fates(Account account, Claim claim, Commitment commitment) {
        List<String> said = account.claims().stream()
                .filter(it -> it.says() == Truth.HOLDS
                        && it.matter() instanceof Matter.OfFate fate
                        && (fate.of().equals(claim.id().name())
                                || commitment
                                        .condition()
                                        .filter(condition -> condition.name().equals(fate.of()))
                                        .isPresent()))
                .map(Claim::title)
                .distinct()
                .toList();
        return said.isEmpty() ? "" : said.stream().collect(Collectors.joining("; ", " (", ")"));
    }
}
