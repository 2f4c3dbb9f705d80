package org.sicetnon.report;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.sicetnon.account.Account;
import org.sicetnon.account.Dossier;
import org.sicetnon.account.Reading;
import org.sicetnon.account.Timeline;
import org.sicetnon.agent.Agent;
import org.sicetnon.check.Comparison;
import org.sicetnon.position.Question;
import org.sicetnon.time.DayRange;

/** Sets positions on a question beside each other, a line for each day or each run of days on which none changes. */
final class PositionTable {

    private static final int DAYS = 24;

    private final Dossier dossier;
    private final ImmutableList<Account> accounts;
    private final Question question;
    private final int lane;

    PositionTable(Comparison comparison) {
        this.dossier = comparison.dossier();
        this.accounts = comparison.accounts();
        this.question = comparison.question();
        this.lane = Math.max(20, (Report.WIDTH - DAYS - 4) / Math.max(1, accounts.size()) - 2);
    }

    void print(Page page, Agent agent) {
        page.line("  " + agent.called() + ": " + question.asks());
        page.lanes(
                "  ",
                lane,
                withDays(
                        List.of(""),
                        accounts.stream()
                                .map(account -> List.of(account.name()))
                                .toList()));
        runs(agent).forEach(run -> row(page, run));
        page.blank();
    }

    /** The runs of days on which no account changes what it has. */
    ImmutableList<Wording.Run> runs(Agent agent) {
        List<Timeline> timelines = accounts.stream()
                .map(account -> dossier.timeline(account.name(), agent, question))
                .toList();
        ImmutableList.Builder<Wording.Run> runs = ImmutableList.builder();
        List<LocalDate> run = new ArrayList<>();
        List<String> last = List.of();
        ImmutableList<Reading> first = ImmutableList.of();
        for (LocalDate day : dossier.days().eachDay()) {
            ImmutableList<Reading> readings =
                    timelines.stream().map(timeline -> timeline.on(day)).collect(ImmutableList.toImmutableList());
            List<String> now = readings.stream().map(PositionTable::cell).toList();
            if (!now.equals(last) && !run.isEmpty()) {
                runs.add(new Wording.Run(DayRange.between(run.get(0), run.get(run.size() - 1)), first));
                run.clear();
            }
            if (run.isEmpty()) {
                first = readings;
            }
            run.add(day);
            last = now;
        }
        return run.isEmpty()
                ? runs.build()
                : runs.add(new Wording.Run(DayRange.between(run.get(0), run.get(run.size() - 1)), first))
                        .build();
    }

    private void row(Page page, Wording.Run run) {
        page.lanes(
                run.differ() ? "> " : "  ",
                lane,
                withDays(
                        List.of(Words.days(run.days())),
                        run.readings().stream()
                                .map(reading -> Page.wrap(cell(reading), lane))
                                .toList()));
    }

    private List<List<String>> withDays(List<String> days, List<List<String>> lanes) {
        int height = lanes.stream().mapToInt(List::size).max().orElse(1);
        List<List<String>> all = new ArrayList<>();
        List<String> first = new ArrayList<>(lanes.get(0));
        for (int row = 0; row < Math.max(height, first.size()); row++) {
            String cell = row < first.size() ? first.get(row) : "";
            String margin = Strings.padEnd(row < days.size() ? days.get(row) : "", DAYS, ' ');
            if (row < first.size()) {
                first.set(row, margin + cell);
            } else {
                first.add(margin);
            }
        }
        all.add(first.stream()
                .map(line -> Strings.padEnd(line, DAYS + lane + 2, ' '))
                .toList());
        all.addAll(lanes.subList(1, lanes.size()));
        return all;
    }

    private static String cell(Reading reading) {
        return Words.stances(reading.stances()) + " (" + Words.basis(reading) + ")";
    }
}
