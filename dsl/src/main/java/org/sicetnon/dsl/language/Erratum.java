package org.sicetnon.dsl.language;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/**
 * One thing in a file that cannot be read as its author meant it, with its place and the likeliest remedy.
 *
 * <pre>{@code
 * Erratum.of(source, name.at(), "There is no agent 'Chna' in this dossier.").withHint("Did you mean China?").render()
 *
 * korea-1950.dossier:41:10  There is no agent 'Chna' in this dossier.
 *   41 | position Chna, 1950-10-12, NON_INTERVENTION
 *      |          ^^^^
 * Did you mean China?
 * }</pre>
 *
 * @param source the file
 * @param at what is wrong; of a span over several lines the first is shown
 * @param says what is wrong with it, one sentence in the author's words
 * @param hint the likeliest remedy, mostly a question
 */
public record Erratum(Source source, Span at, String says, Optional<String> hint) {

    /** The order of reading: by the name of the file, then by place. */
    public static final Comparator<Erratum> BY_PLACE = Comparator.comparing(
                    (Erratum erratum) -> erratum.source().name())
            .thenComparing(Erratum::at, Span.BY_PLACE)
            .thenComparing(Erratum::says);

    /** A line is shown whole up to this length; of a longer one, so much around the place. */
    private static final int SHOWN = 160;

    private static final String CUT = "… ";

    public Erratum {
        requireNonNull(source, "source");
        requireNonNull(at, "at");
        requireNonNull(says, "says");
        requireNonNull(hint, "hint");
    }

    /** Returns an erratum for which no remedy is known. */
    public static Erratum of(Source source, Span at, String says) {
        return new Erratum(source, at, says, Optional.empty());
    }

    /** Returns the same with this remedy. */
    public Erratum withHint(String remedy) {
        return new Erratum(source, at, says, Optional.of(remedy));
    }

    /** Returns the erratum as it is printed: place and sentence, the line with carets below it, and the remedy. */
    public String render() {
        if (source.text().isEmpty()) {
            // A file that could not be read has no lines.
            return source.name() + "  " + says + hint.map("\n"::concat).orElse("");
        }
        String line = source.line(at.line());
        int start = Math.min(at.column() - 1, line.length());
        int end = at.endLine() > at.line() ? line.length() : Math.min(at.endColumn() - 1, line.length());
        String front = "";
        if (line.length() > SHOWN) {
            int from = Math.max(0, Math.min(start - SHOWN / 4, line.length() - SHOWN));
            front = from > 0 ? CUT : "";
            line = line.substring(from, Math.min(line.length(), from + SHOWN));
            start -= from;
            end = Math.min(end - from, line.length());
        }
        StringBuilder page = new StringBuilder()
                .append(String.format(Locale.ROOT, "%s:%s  %s\n", source.name(), at, says))
                .append(String.format(Locale.ROOT, "%4d | ", at.line()))
                .append(front)
                .append(line)
                .append('\n')
                .append(" ".repeat(String.format(Locale.ROOT, "%4d", at.line()).length()))
                .append(" | ")
                .append(" ".repeat(front.length()));
        line.substring(0, start)
                .codePoints()
                .forEach(sign -> page.append(sign == '\t' ? "\t" : " ".repeat(width(sign))));
        int carets = line.substring(start, Math.max(start, end))
                .codePoints()
                .map(Erratum::width)
                .sum();
        page.append("^".repeat(Math.max(1, carets)));
        hint.ifPresent(remedy -> page.append('\n').append(remedy));
        return page.toString();
    }

    /** How many columns of a fixed-width page the sign takes: a Chinese character two, an accent on a letter none. */
    private static int width(int sign) {
        int type = Character.getType(sign);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        boolean wide = (sign >= 0x1100 && sign <= 0x115F)
                || (sign >= 0x2E80 && sign <= 0xA4CF)
                || (sign >= 0xAC00 && sign <= 0xD7A3)
                || (sign >= 0xF900 && sign <= 0xFAFF)
                || (sign >= 0xFE30 && sign <= 0xFE6F)
                || (sign >= 0xFF00 && sign <= 0xFF60)
                || (sign >= 0xFFE0 && sign <= 0xFFE6)
                || (sign >= 0x1F300 && sign <= 0x1FAFF)
                || (sign >= 0x20000 && sign <= 0x3FFFD);
        return wide ? 2 : 1;
    }
}
