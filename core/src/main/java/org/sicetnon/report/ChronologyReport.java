package org.sicetnon.report;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sicetnon.account.Account;
import org.sicetnon.account.Claim;
import org.sicetnon.account.ClaimId;
import org.sicetnon.account.Dossier;
import org.sicetnon.check.Clashes;
import org.sicetnon.check.Termini;
import org.sicetnon.chronology.Chronology;
import org.sicetnon.chronology.Ground;
import org.sicetnon.event.Phase;
import org.sicetnon.source.Locator;
import org.sicetnon.time.Place;
import org.sicetnon.time.Truth;

/**
 * What accounts say of time, in words: how early and how late an entry was, and what cannot stand together.
 *
 * <pre>{@code
 * Inquiry ask = Inquiry.into(dossier, "tan");
 * new ChronologyReport(dossier).conflicts(ask.conflicts());
 * }</pre>
 *
 * <p>The words may change with any version; do not parse them.
 *
 * @param dossier the dossier to which the accounts belong
 */
public record ChronologyReport(Dossier dossier) {

    /**
     * Returns how early and how late each phase of an entry was in each account, with the claims that set it, and how a
     * date is derived that is told by another.
     *
     * @param name what the entry is called
     * @param termini what is known of it, as an inquiry gives it
     */
    public String when(String name, ImmutableList<Termini> termini) {
        Page page = new Page().blank().line("WHEN   " + name).blank();
        if (termini.isEmpty()) {
            return page.line("  Nothing that is said limits its time.").toString();
        }
        int width = width(termini.stream().map(it -> it.entry().account()).collect(ImmutableList.toImmutableList()));
        ClashWords words = new ClashWords(dossier);
        for (Termini it : termini) {
            String first = "  " + Strings.padEnd(it.entry().account(), width, ' ') + "  ";
            String next = " ".repeat(first.length());
            page.paragraph(first, next, words.title(it.entry()) + ", " + phase(it) + ":");
            for (String told : it.told().stream()
                    .map(at -> (at.claim().says() == Truth.HOLDS
                                    ? ""
                                    : at.claim().modality().words() + ", ")
                            + Words.time(dossier, at))
                    .distinct()
                    .toList()) {
                page.paragraph(next + "told: ", next + "  ", told);
            }
            limits(page, next, it);
            if (it.span().earliest().isEmpty()
                    && it.span().latest().isEmpty()
                    && it.disputed().isEmpty()) {
                page.paragraph(next, next, "nothing sets a first or a last day");
            }
            for (Chronology.Clash clash : it.disputed()) {
                page.paragraph(
                        next,
                        next + "  ",
                        "set aside, since these cannot stand together: "
                                + clash.claims().stream().map(ClaimId::toString).collect(Collectors.joining(", ")));
            }
        }
        return page.toString();
    }

    private String phase(Termini it) {
        return it.told().stream()
                .map(Words::phase)
                .findFirst()
                .orElseGet(
                        () -> it.phase() == Phase.OPENED ? "opened" : it.phase().words());
    }

    /** The two ends; what sets both is told once. */
    private void limits(Page page, String margin, Termini of) {
        ClashWords words = new ClashWords(dossier);
        ImmutableList<Place> places = words.places(of.entry(), of.phase());
        Optional<String> first =
                of.span().earliest().map(it -> "not before " + words.moment(it.minute(), places, true));
        Optional<String> last = of.span().latest().map(it -> "not after " + words.moment(it.minute(), places, false));
        ImmutableList<Ground> before =
                of.span().earliest().map(Chronology.Terminus::because).orElse(ImmutableList.of());
        ImmutableList<Ground> after =
                of.span().latest().map(Chronology.Terminus::because).orElse(ImmutableList.of());
        if (first.isPresent() && last.isPresent() && ImmutableSet.copyOf(before).equals(ImmutableSet.copyOf(after))) {
            limit(page, margin, first.get() + ", " + last.get(), before);
        } else {
            first.ifPresent(it -> limit(page, margin, it, before));
            last.ifPresent(it -> limit(page, margin, it, after));
        }
    }

    private void limit(Page page, String margin, String limit, ImmutableList<Ground> because) {
        ClashWords words = new ClashWords(dossier);
        page.paragraph(margin, margin + "  ", limit);
        for (Ground ground : because) {
            words.because(ground).ifPresent(why -> page.paragraph(margin + "  ", margin + "    ", why));
        }
    }

    /** Returns what cannot stand together, the claims with their passages, and what would mend it. */
    public String conflicts(Clashes clashes) {
        String asked = clashes.accounts().stream().map(Account::name).collect(Collectors.joining(", "));
        Page page = new Page()
                .blank()
                .line("CONFLICTS   " + asked + ": " + result(clashes))
                .blank();
        int width = width(clashes.accounts().stream().map(Account::name).collect(ImmutableList.toImmutableList()));
        ClashWords words = new ClashWords(dossier);
        for (int i = 0; i < clashes.all().size(); i++) {
            Chronology.Clash clash = clashes.all().get(i);
            String begun = Strings.padEnd(i + 1 + "", 4, ' ');
            page.paragraph(begun, "    ", words.headline(clash));
            for (ClaimId id : clash.claims()) {
                dossier.claim(id).ifPresent(claim -> claim(page, width, words, claim));
            }
            for (Ground ground : clash.grounds()) {
                if (ground.claim().isEmpty()) {
                    words.because(ground).ifPresent(why -> page.paragraph("    ", "    ", why + "."));
                }
            }
            page.paragraph("    ", "    ", words.settling(clash));
            page.blank();
        }
        return page.toString();
    }

    /** Returns which of the claims of a clash can stand, and with what change of one of them all could, in one or two sentences. */
    public String settling(Chronology.Clash clash) {
        return new ClashWords(dossier).settling(clash);
    }

    /** Returns the smallest change of one claim with which a clash is gone: {@code 'the landing' was 13 May 1871 or later}. */
    public String mend(Chronology.Mend mend) {
        return new ClashWords(dossier).mend(mend);
    }

    private static String result(Clashes clashes) {
        int found = clashes.all().size();
        boolean all = clashes.complete();
        if (found == 0) {
            return all ? "all that is said of time can be so together" : "too much is left open to tell";
        }
        String conflicts = Words.count(found, "minimal conflict");
        return all || found < Clashes.MOST
                ? conflicts + (all ? "" : "; too much is left open to tell if there are more")
                : "the first " + conflicts;
    }

    private static void claim(Page page, int width, ClashWords words, Claim claim) {
        String first = "      " + Strings.padEnd(claim.id().account(), width, ' ') + "  ";
        String next = " ".repeat(first.length());
        for (Locator locator : claim.locators()) {
            page.paragraph(first, next, locator.place() + " \"" + locator.anchor() + "\"");
            first = next;
        }
        page.paragraph(
                next + "  ",
                next + "  ",
                words.said(claim) + " · " + claim.modality().words());
    }

    private static int width(ImmutableList<String> names) {
        return names.stream().mapToInt(String::length).max().orElse(0);
    }
}
