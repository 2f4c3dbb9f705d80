package org.sicetnon.dsl.notebook;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableTable;
import com.google.common.collect.Maps;
import org.sicetnon.account.Account;
import org.sicetnon.account.Claim;
import org.sicetnon.account.Dossier;
import org.sicetnon.account.Modality;
import org.sicetnon.agent.Agent;
import org.sicetnon.check.Comparison;
import org.sicetnon.check.Outcome;
import org.sicetnon.check.Verdict;
import org.sicetnon.dsl.script.CheckScript;
import org.sicetnon.position.Question;
import org.sicetnon.report.Report;
import org.sicetnon.report.Wording;

/** Sets what a line of a cell comes to as HTML. */
final class CellPage {

    private final Dossier dossier;
    private final Markup page = new Markup();

    private CellPage(Dossier dossier) {
        this.dossier = dossier;
    }

    /** Returns what a line comes to, as one element. */
    static String html(Dossier dossier, CheckScript.Item item) {
        CellPage page = new CellPage(dossier);
        page.page.element("div", Style.SHEET, sheet -> page.item(item));
        return page.page.toString();
    }

    /** Returns a dossier with its accounts, as one element. */
    static String html(Dossier dossier) {
        CellPage page = new CellPage(dossier);
        Comparison none = Comparison.of(dossier, dossier.accounts(), ImmutableList.of());
        page.page.element("div", Style.SHEET, sheet -> page.heading(new Wording(Report.of(none, Report.Colour.NONE))));
        return page.page.toString();
    }

    private void item(CheckScript.Item item) {
        if (item instanceof CheckScript.Judged judged) {
            verdict(judged.text(), judged.verdict());
        } else if (item instanceof CheckScript.Compared compared) {
            Report report = Report.of(compared.comparison(), Report.Colour.NONE);
            compared.section()
                    .ifPresentOrElse(
                            section -> section(new Wording(report), section),
                            () -> compared(new Wording(report.brief())));
        } else if (item instanceof CheckScript.Bounded bounded) {
            title("When: " + bounded.name());
            limits(Wording.limits(dossier, bounded.termini()));
        } else if (item instanceof CheckScript.Clashing clashing) {
            title("Conflicts: " + Wording.counted(clashing.clashes()));
            cards(Wording.conflicts(dossier, clashing.clashes()));
        }
    }

    private void verdict(String text, Verdict verdict) {
        page.element("div", Style.PLAIN, line -> {
            label(verdict.kind().toString(), Style.of(verdict.kind()));
            line.element("code", Style.CODE, text);
        });
        page.element("table", Style.TABLE, table -> {
            for (Outcome outcome : verdict.outcomes()) {
                table.element("tr", Style.ROW, row -> {
                    row.element("th", Style.NAME, outcome.account());
                    row.element("td", Style.CELL, Wording.outcome(outcome));
                    row.element("td", Style.CELL, cell -> outcome.grounds().forEach(this::ground));
                });
            }
        });
    }

    private void ground(Outcome.Ground ground) {
        page.element("div", "", line -> {
            line.words(ground.part() + " = ");
            line.element("b", "", ground.value());
            line.words(" (" + ground.how() + ")");
        });
        if (!ground.claims().isEmpty()) {
            page.element(
                    "ul",
                    Style.LIST,
                    list -> ground.claims().forEach(claim -> list.element("li", Style.ITEM, line -> claim(claim))));
        }
    }

    private void claim(Claim claim) {
        page.words(claim.title()
                + (claim.modality() == Modality.Plain.ASSERTED
                        ? ""
                        : ", " + claim.modality().words()));
        Wording.passages(claim).stream().limit(1).forEach(it -> {
            page.words(" · ");
            passage(it);
        });
    }

    private void passage(Wording.Passage passage) {
        page.words(passage.place() + " ");
        page.element("i", "", "“" + passage.anchor() + "”");
    }

    private void compared(Wording words) {
        heading(words);
        days(words);
        section(words, Report.Section.POSITIONS);
        section(words, Report.Section.COMMITMENTS);
        section(words, Report.Section.FINDINGS);
        section(words, Report.Section.AGREEMENTS);
        section(words, Report.Section.SILENCES);
        page.element("p", Style.QUIET, words.examined());
    }

    private void section(Wording words, Report.Section section) {
        switch (section) {
            case DAYS -> days(words);
            case POSITIONS -> positions(words);
            case COMMITMENTS -> {
                title("Commitments, and where each stands when the last day ends");
                lines(words.commitments());
                words.commitmentsNotShown().ifPresent(it -> page.element("p", Style.QUIET, it));
            }
            case FINDINGS -> {
                title("Findings: " + words.counted());
                cards(words.findings());
                words.findingsNotShown().ifPresent(it -> page.element("p", Style.QUIET, it));
            }
            case RECONCILED -> {
                title("Reconciled: what looks like a discrepancy and need not be one");
                cards(words.reconciled());
            }
            case AGREEMENTS -> {
                title("Agreements: " + words.alike());
                list(words.agreements());
            }
            case SILENCES -> silences(words);
        }
    }

    private void heading(Wording words) {
        Dossier of = words.report().comparison().dossier();
        title(of.title());
        page.element("div", Style.QUIET, words.overview());
        page.element("table", Style.TABLE, table -> {
            for (Account account : words.report().comparison().accounts()) {
                table.element("tr", Style.ROW, row -> {
                    row.element("th", Style.NAME, account.name());
                    row.element(
                            "td",
                            Style.CELL,
                            cell -> words.account(account).forEach(line -> cell.element("div", "", line)));
                });
            }
        });
        page.element("div", Style.QUIET, words.edition());
    }

    private void days(Wording words) {
        title("The days side by side");
        page.element("table", Style.TABLE, table -> {
            head(words, "");
            for (Wording.Day day : words.days()) {
                table.element("tr", Style.ROW, row -> {
                    row.element("th", Style.NAME + ";white-space:nowrap", day.called());
                    day.lanes()
                            .forEach(lane -> row.element(
                                    "td",
                                    lane(words),
                                    cell -> lane.forEach(line -> {
                                        cell.element("div", "", it -> {
                                            if (!line.head().isEmpty()) {
                                                it.element("b", "", line.head() + " ");
                                            }
                                            it.words(line.text());
                                        });
                                    })));
                });
                for (Wording.DayEnd end : day.positions()) {
                    table.element("tr", Style.ROW, row -> {
                        row.element("td", Style.CELL, end.agent().called() + " when the day ended");
                        end.lanes()
                                .forEach(lane -> row.element(
                                        "td",
                                        lane(words),
                                        cell -> lane.forEach(line -> cell.element("div", "", line))));
                    });
                }
            }
        });
    }

    private static String lane(Wording words) {
        int accounts = words.report().comparison().accounts().size();
        return Style.CELL + ";width:" + 80 / Math.max(1, accounts) + "%";
    }

    private void head(Wording words, String first) {
        page.element("tr", Style.ROW, row -> {
            row.element("th", Style.HEAD, first);
            words.report().comparison().accounts().forEach(it -> row.element("th", Style.HEAD, it.name()));
        });
    }

    private void positions(Wording words) {
        Question question = words.report().comparison().question();
        title("Positions when each day ended: " + question.asks());
        ImmutableTable.Builder<Agent, Account, ImmutableList<PositionBands.Stretch>> all = ImmutableTable.builder();
        ImmutableList<Agent> agents = words.agents();
        if (agents.isEmpty()) {
            page.element("p", Style.PLAIN, "None.");
            return;
        }
        ImmutableList<Account> accounts = words.report().comparison().accounts();
        ImmutableMap<Agent, ImmutableList<Wording.Run>> each = Maps.toMap(agents, words::runs);
        each.forEach((agent, runs) -> {
            for (int i = 0; i < accounts.size(); i++) {
                all.put(agent, accounts.get(i), PositionBands.stretches(runs, i));
            }
        });
        new PositionBands(page, question, dossier.days().eachDay()).draw(all.buildOrThrow());
        each.forEach((agent, runs) -> page.element("table", Style.TABLE, table -> {
            head(words, agent.called());
            runs.forEach(run -> run(run));
        }));
    }

    private void run(Wording.Run run) {
        page.element("tr", Style.ROW, row -> {
            row.element("td", Style.LINE, it -> {
                it.words(Wording.days(run.days()));
                if (run.differ()) {
                    it.element("b", "", " they differ");
                }
            });
            run.readings()
                    .forEach(reading -> row.element("td", Style.CELL, it -> {
                        it.element(reading.isSilent() ? "span" : "b", "", Wording.stances(reading));
                        it.words(" (" + Wording.basis(reading) + ")");
                    }));
        });
    }

    private void silences(Wording words) {
        title("Silences: told by one account and not by the other");
        ImmutableList<Wording.Silence> silences = words.silences();
        if (words.report().comparison().absences().isEmpty()) {
            page.element("p", Style.PLAIN, "Nothing.");
        }
        if (!silences.isEmpty()) {
            page.element("table", Style.TABLE, table -> silences.forEach(this::silence));
        }
        words.silencesNotShown().ifPresent(it -> page.element("p", Style.QUIET, it));
    }

    private void silence(Wording.Silence silence) {
        page.element("tr", Style.ROW, row -> {
            row.element("th", Style.NAME, silence.account());
            if (!silence.reason().isEmpty()) {
                row.element("td", Style.LINE, silence.reason());
            }
            row.element("td", Style.CELL, silence.text());
        });
    }

    private void cards(ImmutableList<Wording.Told> all) {
        if (all.isEmpty()) {
            page.element("p", Style.PLAIN, "Nothing.");
        }
        all.forEach(this::card);
    }

    private void card(Wording.Told told) {
        String colour = Style.ofLabel(told.label());
        page.element("div", Style.card(colour), card -> {
            card.element("div", Style.PLAIN, line -> {
                label(told.number() + " " + told.label(), colour);
                line.element(told.says().isEmpty() && told.claims().isEmpty() ? "span" : "b", "", told.heading());
            });
            told.says().forEach(it -> card.element("div", Style.PLAIN, it));
            if (!told.claims().isEmpty()) {
                card.element("table", Style.TABLE, table -> told.claims().forEach(this::claimed));
            }
            told.because().forEach(it -> card.element("div", Style.QUIET, it));
            if (!told.settling().isEmpty()) {
                card.element("div", Style.QUIET, told.settling());
            }
            told.under().ifPresent(it -> card.element("div", Style.QUIET, it));
        });
    }

    private void claimed(Wording.Claimed claim) {
        page.element("tr", Style.ROW, row -> {
            row.element("th", Style.NAME, claim.account());
            row.element(
                    "td",
                    Style.CELL,
                    cell -> claim.passages().forEach(it -> cell.element("div", "", line -> passage(it))));
            row.element("td", Style.CELL, claim.says());
        });
    }

    private void limits(ImmutableList<Wording.Limited> all) {
        if (all.isEmpty()) {
            page.element("p", Style.PLAIN, "Nothing that is said limits its time.");
            return;
        }
        page.element(
                "table",
                Style.TABLE,
                table -> all.forEach(it -> table.element("tr", Style.ROW, row -> {
                    row.element("th", Style.NAME, it.account());
                    row.element("td", Style.CELL, it.heading());
                    row.element(
                            "td",
                            Style.CELL,
                            cell -> it.limits().forEach(limit -> {
                                cell.element("div", "", limit.lead() + limit.text());
                                if (!limit.because().isEmpty()) {
                                    list(limit.because());
                                }
                            }));
                })));
    }

    private void lines(ImmutableList<Wording.Line> lines) {
        if (lines.isEmpty()) {
            page.element("p", Style.PLAIN, "None.");
            return;
        }
        page.element(
                "table",
                Style.TABLE,
                table -> lines.forEach(it -> table.element("tr", Style.ROW, row -> {
                    row.element("th", Style.NAME, it.head());
                    row.element("td", Style.CELL, it.text());
                })));
    }

    private void list(ImmutableList<String> lines) {
        if (lines.isEmpty()) {
            page.element("p", Style.PLAIN, "Nothing.");
        } else {
            page.element("ul", Style.LIST, list -> lines.forEach(it -> list.element("li", Style.ITEM, it)));
        }
    }

    private void title(String words) {
        page.element("div", Style.HEADING, words);
    }

    private void label(String words, String colour) {
        page.element("span", Style.label(colour), words);
    }
}
