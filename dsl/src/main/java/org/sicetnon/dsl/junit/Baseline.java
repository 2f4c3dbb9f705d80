package org.sicetnon.dsl.junit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sicetnon.dsl.language.ErrataException;
import org.sicetnon.dsl.language.Erratum;
import org.sicetnon.dsl.language.Names;
import org.sicetnon.dsl.language.Source;
import org.sicetnon.dsl.language.Span;

/**
 * The findings that someone has judged, as they stand in a file.
 *
 * @param source the file
 * @param lines by the identifier of the finding, in the order of the file
 */
record Baseline(Source source, ImmutableMap<String, Line> lines) {

    static final String BETWEEN = " | ";

    static final Baseline NONE = new Baseline(new Source("", ""), ImmutableMap.of());

    /** What someone holds of a finding. */
    enum Judgement {
        /** The accounts do stand against each other there. */
        RIGHT,
        /** They do not; the finding reads too much into them. */
        HARMLESS,
        /** Nobody has looked yet. */
        UNJUDGED;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One judged finding.
     *
     * @param finding its identifier
     * @param at where the identifier stands
     * @param judgement what is held of it
     */
    record Line(String finding, Span at, Judgement judgement) {}

    static Baseline read(Path file) {
        try {
            return new Reader(new Source(file.toString(), Files.readString(file, StandardCharsets.UTF_8))).read();
        } catch (NoSuchFileException e) {
            throw StatedScript.unreadable(
                    file.toString(),
                    "There is no baseline " + file + ". Write a first one with CheckRules.writeBaseline?");
        } catch (MalformedInputException e) {
            throw StatedScript.unreadable(file.toString(), file + " is not written in UTF-8. Save it as UTF-8?");
        } catch (IOException e) {
            throw StatedScript.unreadable(file.toString(), file + " cannot be read. A baseline is a file of text.");
        }
    }

    /** Returns an erratum at the identifier of a line. */
    Erratum erratum(Line line, String says) {
        return Erratum.of(source, line.at(), says);
    }

    /** Reads a file, and gathers all that is wrong with it. */
    private static final class Reader {

        private final Source source;
        private final List<Erratum> errata = new ArrayList<>();
        private final Map<String, Line> lines = new LinkedHashMap<>();

        Reader(Source source) {
            this.source = source;
        }

        Baseline read() {
            int count = (int) source.text().chars().filter(sign -> sign == '\n').count() + 1;
            for (int number = 1; number <= count; number++) {
                String text = source.line(number);
                if (!text.isBlank() && !text.stripLeading().startsWith("#")) {
                    line(number, text);
                }
            }
            if (!errata.isEmpty()) {
                throw new ErrataException(errata);
            }
            return new Baseline(source, ImmutableMap.copyOf(lines));
        }

        private void line(int number, String text) {
            int first = text.indexOf('|');
            int second = text.indexOf('|', first + 1);
            if (first < 0 || second < 0) {
                errata.add(Erratum.of(
                                source,
                                span(number, text, 0, text.length()),
                                "A line of a baseline has three parts, with | between them.")
                        .withHint("Write: the finding | right, harmless or unjudged | because"));
                return;
            }
            Span finding = span(number, text, 0, first);
            Span word = span(number, text, first + 1, second);
            Optional<Judgement> judgement = judgement(word);
            boolean hasReason = !text.substring(second + 1).isBlank();
            if (source.textOf(finding).isBlank()) {
                errata.add(Erratum.of(source, finding, "This line names no finding."));
            } else if (judgement.isPresent() && judgement.get() != Judgement.UNJUDGED && !hasReason) {
                errata.add(Erratum.of(source, word, "This judgement has no reason.")
                        .withHint("Say after the second | why it is " + judgement.get() + "."));
            }
            Line line = new Line(source.textOf(finding), finding, judgement.orElse(Judgement.UNJUDGED));
            Line earlier = lines.putIfAbsent(line.finding(), line);
            if (earlier != null) {
                errata.add(Erratum.of(
                                source,
                                finding,
                                "This finding is judged in line " + earlier.at().line() + " already.")
                        .withHint("Take one of the two lines out?"));
            }
        }

        private Optional<Judgement> judgement(Span at) {
            String word = source.textOf(at);
            Optional<Judgement> judgement = Stream.of(Judgement.values())
                    .filter(it -> it.toString().equals(word))
                    .findFirst();
            if (judgement.isEmpty()) {
                ImmutableList<String> known = Arrays.stream(Judgement.values())
                        .map(Judgement::toString)
                        .collect(ImmutableList.toImmutableList());
                errata.add(Erratum.of(source, at, "'" + word + "' is no judgement.")
                        .withHint(Names.nearest(word, known)
                                .map(near -> "Did you mean " + near + "?")
                                .orElse("There is " + known.stream().collect(Collectors.joining(", ")) + ".")));
            }
            return judgement;
        }

        /** The part of a line without the blanks around it. */
        private static Span span(int number, String text, int start, int end) {
            int from = start;
            int to = end;
            while (from < to && Character.isWhitespace(text.charAt(from))) {
                from++;
            }
            while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
                to--;
            }
            return new Span(number, from + 1, number, to + 1);
        }
    }
}
