package org.sicetnon.report;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.base.Strings;
import java.util.ArrayList;
import java.util.List;

/** Lines of a page that is being set. */
final class Page {

    private final StringBuilder text = new StringBuilder();

    Page line(String line) {
        text.append(CharMatcher.whitespace().trimTrailingFrom(line)).append('\n');
        return this;
    }

    Page blank() {
        return line("");
    }

    /** Sets a paragraph: the first line begins with {@code first}, those that follow with {@code next}. */
    Page paragraph(String first, String next, String words) {
        return heading(first, first.length(), next, words);
    }

    /** Sets a paragraph that begins with words already set, which take {@code taken} columns: colours take none. */
    Page heading(String begun, int taken, String next, String words) {
        List<String> lines = wrap(words, Report.WIDTH - Math.max(taken, next.length()));
        for (int i = 0; i < lines.size(); i++) {
            line((i == 0 ? begun : next) + lines.get(i));
        }
        return this;
    }

    /** Sets lanes beside each other, each already cut to {@code width}. */
    Page lanes(String margin, int width, List<List<String>> lanes) {
        int height = lanes.stream().mapToInt(List::size).max().orElse(0);
        for (int row = 0; row < height; row++) {
            StringBuilder line = new StringBuilder(margin);
            for (List<String> lane : lanes) {
                line.append(Strings.padEnd(row < lane.size() ? lane.get(row) : "", width + 2, ' '));
            }
            line(line.toString());
        }
        return this;
    }

    static List<String> wrap(String words, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : Splitter.on(' ').omitEmptyStrings().split(words)) {
            if (line.length() > 0 && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
            while (line.length() > width) {
                lines.add(line.substring(0, width));
                line.delete(0, width);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
