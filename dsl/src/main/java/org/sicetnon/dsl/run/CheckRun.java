package org.sicetnon.dsl.run;

import com.google.common.collect.ImmutableList;
import org.sicetnon.account.Dossier;
import org.sicetnon.check.Comparison;
import org.sicetnon.dsl.script.CheckScript;
import org.sicetnon.report.ChronologyReport;
import org.sicetnon.report.Report;

/**
 * What came of a script.
 *
 * @param dossier the dossier that it was run on
 * @param items what each line came to, in order
 */
public record CheckRun(Dossier dossier, ImmutableList<CheckScript.Item> items) {

    /** Returns the statements with their verdicts, in order. */
    public ImmutableList<CheckScript.Judged> statements() {
        return items.stream()
                .filter(CheckScript.Judged.class::isInstance)
                .map(CheckScript.Judged.class::cast)
                .collect(ImmutableList.toImmutableList());
    }

    /** Returns the comparisons, in order. */
    public ImmutableList<Comparison> comparisons() {
        return items.stream()
                .filter(CheckScript.Compared.class::isInstance)
                .map(item -> ((CheckScript.Compared) item).comparison())
                .collect(ImmutableList.toImmutableList());
    }

    /** Returns all of it as a page of print: the statements, then each part that was asked for. The words may change; do not parse. */
    public String print(Report.Colour colour) {
        StringBuilder page = new StringBuilder();
        if (!statements().isEmpty()) {
            Comparison none = Comparison.of(dossier, dossier.accounts(), ImmutableList.of());
            page.append(Report.of(none, colour).statements(judged()));
        }
        for (CheckScript.Item item : items) {
            if (item instanceof CheckScript.Compared compared) {
                page.append('\n')
                        .append(part(
                                compared,
                                Report.of(compared.comparison(), colour).brief()));
            } else if (!(item instanceof CheckScript.Judged)) {
                page.append(print(item));
            }
        }
        return page.toString();
    }

    /**
     * Returns what one line came to, uncoloured, as it stands alone: a statement with what each account has to it, a
     * comparison as a short report, a part of one that is asked for by its own word in full.
     */
    public String print(CheckScript.Item item) {
        if (item instanceof CheckScript.Compared compared) {
            Report report = Report.of(compared.comparison(), Report.Colour.NONE);
            return part(compared, compared.section().isPresent() ? report : report.brief());
        }
        if (item instanceof CheckScript.Bounded bounded) {
            return new ChronologyReport(dossier).when(bounded.name(), bounded.termini());
        }
        if (item instanceof CheckScript.Clashing clashing) {
            return new ChronologyReport(dossier).conflicts(clashing.clashes());
        }
        CheckScript.Judged judged = (CheckScript.Judged) item;
        return Report.grounds(new Report.Judged(judged.text(), judged.verdict()));
    }

    private static String part(CheckScript.Compared compared, Report report) {
        return compared.section().map(report::section).orElseGet(() -> report.page(ImmutableList.of()));
    }

    /** Returns the statements in the form in which a report takes them. */
    public ImmutableList<Report.Judged> judged() {
        return statements().stream()
                .map(it -> new Report.Judged(it.text(), it.verdict()))
                .collect(ImmutableList.toImmutableList());
    }
}
