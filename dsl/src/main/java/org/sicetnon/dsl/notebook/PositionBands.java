package org.sicetnon.dsl.notebook;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableTable;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.sicetnon.account.Account;
import org.sicetnon.account.Reading;
import org.sicetnon.agent.Agent;
import org.sicetnon.position.Question;
import org.sicetnon.position.Stance;
import org.sicetnon.report.Wording;
import org.sicetnon.time.DayRange;

/**
 * Draws positions on one question as bands over the days, a band for each agent in each account.
 *
 * <p>How the account comes to it is told by the frame and the fill: stated, full; presupposed, pale with a thick frame;
 * carried, pale; carried and open, pale with a broken frame; left open between several, hatched; no reading, nothing but a
 * dotted line. Each stance has a letter, that of the key, and its name wherever there is room for it.
 */
final class PositionBands {

    private static final int LABELS = 96;
    private static final int ALL_DAYS = 800;
    private static final int WIDEST = 56;
    private static final int HEIGHT = 38;
    private static final int GAP = 8;
    private static final int TITLE = 24;

    /** About so wide is a letter of the smallest size. */
    private static final double LETTER = 5.9;

    private static final int LINE = 11;
    private static final int LINES = 3;

    private final Markup page;
    private final Question question;
    private final ImmutableList<LocalDate> days;
    private final double day;
    private final ImmutableMap<Stance, String> letters;

    /**
     * Days on which one account has the same of one agent.
     *
     * @param days the days
     * @param reading what it has
     */
    record Stretch(DayRange days, Reading reading) {}

    PositionBands(Markup page, Question question, ImmutableList<LocalDate> days) {
        this.page = page;
        this.question = question;
        this.days = days;
        this.day = Math.min(WIDEST, (double) ALL_DAYS / Math.max(1, days.size()));
        ImmutableMap.Builder<Stance, String> all = ImmutableMap.builder();
        for (int i = 0; i < question.stances().size(); i++) {
            all.put(question.stances().get(i), i < 26 ? String.valueOf((char) ('A' + i)) : String.valueOf(i + 1));
        }
        this.letters = all.buildOrThrow();
    }

    /** Joins the runs of all accounts to the stretches of one, the account of that number. */
    static ImmutableList<Stretch> stretches(ImmutableList<Wording.Run> runs, int account) {
        Deque<Stretch> stretches = new ArrayDeque<>();
        for (Wording.Run run : runs) {
            Reading reading = run.readings().get(account);
            if (!stretches.isEmpty() && said(stretches.getLast().reading()).equals(said(reading))) {
                Stretch last = stretches.removeLast();
                DayRange joined = DayRange.between(
                        last.days().firstDay().orElseThrow(),
                        run.days().lastDay().orElseThrow());
                stretches.addLast(new Stretch(joined, last.reading()));
            } else {
                stretches.addLast(new Stretch(run.days(), reading));
            }
        }
        return ImmutableList.copyOf(stretches);
    }

    private static String said(Reading reading) {
        return Wording.stances(reading) + " (" + Wording.basis(reading) + ")";
    }

    void draw(ImmutableTable<Agent, Account, ImmutableList<Stretch>> all) {
        if (days.isEmpty() || all.isEmpty()) {
            return;
        }
        int width = (int) Math.ceil(LABELS + day * days.size() + 4);
        int height = 30 + all.rowKeySet().size() * (TITLE + all.columnKeySet().size() * (HEIGHT + GAP)) + GAP;
        ImmutableList<String> attributes = ImmutableList.of(
                "xmlns",
                "http://www.w3.org/2000/svg",
                "viewBox",
                "0 0 " + width + " " + height,
                "width",
                String.valueOf(width),
                "height",
                String.valueOf(height),
                "style",
                "max-width:100%;height:auto;background:#ffffff;display:block",
                "font-family",
                "system-ui,sans-serif",
                "role",
                "img");
        page.element("svg", attributes, svg -> {
            svg.element("title", "", "Positions over the days: " + question.asks());
            calendar(height);
            int top = 30;
            for (Agent agent : all.rowKeySet()) {
                text(0, top + 16, 13, "#1c1c1c", "start", "600", agent.called());
                top += TITLE;
                for (var band : all.row(agent).entrySet()) {
                    text(
                            0,
                            top + HEIGHT / 2.0 + 4,
                            12,
                            "#1c1c1c",
                            "start",
                            "400",
                            band.getKey().name());
                    for (Stretch stretch : band.getValue()) {
                        stretch(stretch, top);
                    }
                    top += HEIGHT + GAP;
                }
            }
        });
        key();
    }

    /** The numbers of the days, as many as there is room for, and the months. */
    private void calendar(int height) {
        int step = (int) Math.max(1, Math.ceil(20 / day));
        for (int i = 0; i < days.size(); i++) {
            LocalDate date = days.get(i);
            double left = LABELS + i * day;
            if (i == 0 || date.getDayOfMonth() == 1) {
                String month = date.getMonth().getDisplayName(TextStyle.FULL, Locale.UK) + " " + date.getYear();
                text(left, 11, 11, "#1c1c1c", "start", "600", month);
            }
            if (i % step == 0) {
                text(left + day / 2, 25, 10, "#555555", "middle", "400", String.valueOf(date.getDayOfMonth()));
                page.empty(
                        "line",
                        "x1",
                        number(left),
                        "y1",
                        "28",
                        "x2",
                        number(left),
                        "y2",
                        String.valueOf(height),
                        "stroke",
                        "#e6e6e6");
            }
        }
    }

    private void stretch(Stretch stretch, int top) {
        LocalDate first = stretch.days().firstDay().orElseThrow();
        LocalDate last = stretch.days().lastDay().orElseThrow();
        double left = LABELS + ChronoUnit.DAYS.between(days.get(0), first) * day;
        double width = (ChronoUnit.DAYS.between(first, last) + 1) * day;
        Reading reading = stretch.reading();
        if (reading.isSilent()) {
            double middle = top + HEIGHT / 2.0;
            page.empty(
                    "line",
                    "x1",
                    number(left + 2),
                    "y1",
                    number(middle),
                    "x2",
                    number(left + width - 2),
                    "y2",
                    number(middle),
                    "stroke",
                    "#8a8a8a",
                    "stroke-dasharray",
                    "1 4");
            if (width > 70) {
                text(left + 4, middle - 4, 10, "#555555", "start", "400", "no reading");
            }
            return;
        }
        page.element("g", "", g -> {
            g.element("title", "", Wording.days(stretch.days()) + ": " + said(reading));
            frame(reading, left + 1, top, width - 2);
            label(reading, left + 1, top, width - 2);
        });
    }

    private void frame(Reading reading, double left, int top, double width) {
        Stance first = reading.stances().iterator().next();
        String colour = Style.of(first.kind());
        boolean stated = reading.basis() == Reading.Basis.STATED;
        boolean open = reading.basis() == Reading.Basis.CARRIED && !reading.confirmed();
        boolean several = reading.stances().size() > 1;
        String id = "hatch-" + colour.substring(1);
        if (several) {
            hatch(id, colour);
        }
        ImmutableList.Builder<String> attributes = ImmutableList.<String>builder()
                .add("x", number(left), "y", String.valueOf(top), "width", number(width))
                .add("height", String.valueOf(HEIGHT), "rx", "3")
                .add("fill", several ? "url(#" + id + ")" : colour)
                .add("fill-opacity", several || stated ? "1" : "0.16")
                .add("stroke", colour)
                .add("stroke-width", reading.basis() == Reading.Basis.PRESUPPOSED ? "2.5" : "1");
        if (open) {
            attributes.add("stroke-dasharray", "4 3");
        }
        page.empty("rect", attributes.build().toArray(new String[0]));
    }

    private void hatch(String id, String colour) {
        ImmutableList<String> attributes = ImmutableList.of(
                "id",
                id,
                "width",
                "8",
                "height",
                "8",
                "patternUnits",
                "userSpaceOnUse",
                "patternTransform",
                "rotate(45)");
        page.element(
                "defs",
                "",
                defs -> defs.element("pattern", attributes, pattern -> {
                    pattern.empty("rect", "width", "8", "height", "8", "fill", "#ffffff");
                    pattern.empty("rect", "width", "2", "height", "8", "fill", colour, "fill-opacity", "0.45");
                }));
    }

    /** The stance with how the account comes to it, if there is room for both; else its letter. */
    private void label(Reading reading, double left, int top, double width) {
        boolean stated =
                reading.basis() == Reading.Basis.STATED && reading.stances().size() == 1;
        String ink = stated ? "#ffffff" : "#1c1c1c";
        List<String> lines = new ArrayList<>(wrapped(Wording.stances(reading), width));
        lines.addAll(wrapped(Wording.basis(reading), width));
        boolean fits = lines.size() <= LINES && lines.stream().allMatch(line -> line.length() * LETTER <= width - 4);
        List<String> shown = fits ? lines : List.of(letters(reading));
        double base = top + (HEIGHT - shown.size() * LINE) / 2.0 + 9;
        for (int i = 0; i < shown.size(); i++) {
            text(
                    left + width / 2,
                    base + i * LINE,
                    fits ? 10 : 12,
                    ink,
                    "middle",
                    i == 0 ? "600" : "400",
                    shown.get(i));
        }
    }

    private String letters(Reading reading) {
        StringBuilder all = new StringBuilder();
        for (Stance stance : reading.stances()) {
            all.append(all.length() == 0 ? "" : "/").append(letters.getOrDefault(stance, "?"));
        }
        return all.toString();
    }

    private static List<String> wrapped(String words, double width) {
        List<String> lines = new ArrayList<>();
        for (String word : Splitter.on(' ').split(words)) {
            String last = lines.isEmpty() ? "" : lines.get(lines.size() - 1) + " " + word;
            if (!last.isEmpty() && last.length() * LETTER <= width - 4) {
                lines.set(lines.size() - 1, last);
            } else {
                lines.add(word);
            }
        }
        return lines;
    }

    /** What the letters and the frames mean. */
    private void key() {
        page.element("div", Style.QUIET, line -> {
            letters.forEach((stance, letter) -> {
                line.element("b", "color:" + Style.of(stance.kind()), letter);
                line.words(" " + stance.words() + "   ");
            });
        });
        page.element(
                "div",
                Style.QUIET,
                "Full: stated. Pale with a thick frame: presupposed. Pale: carried on; with a broken frame, only until the"
                        + " account says more. Hatched: left open between several. Dotted line: no reading.");
    }

    private void text(double x, double y, int size, String ink, String anchor, String weight, String words) {
        page.element(
                "text",
                ImmutableList.of(
                        "x",
                        number(x),
                        "y",
                        number(y),
                        "font-size",
                        String.valueOf(size),
                        "fill",
                        ink,
                        "text-anchor",
                        anchor,
                        "font-weight",
                        weight),
                it -> it.words(words));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
