package org.sicetnon.dsl.language;

import static java.lang.Math.min;

import java.util.Locale;
import java.util.Optional;

/** Finds the name that an author may have meant. */
public final class Names {

    private Names() {}

    /**
     * Returns the known name that is nearest to {@code word}, if one is near.
     *
     * <p>Near is a name that differs in capitals only, or by few letters added, left out, changed or swapped with their
     * neighbour: one in a word of three to five letters, two in one of six to eight, three in a longer one. Of names
     * equally near, the one that agrees better in its capitals is taken, then the first in the order of their letters,
     * whatever the order in which they are given. The word itself is not its own near name.
     *
     * <p>{@code Names.nearest("Chna", List.of("China", "Chen"))} is {@code China}.
     */
    public static Optional<String> nearest(String word, Iterable<String> known) {
        String plain = word.toLowerCase(Locale.ROOT);
        int allowed = word.length() < 3 ? 0 : min(word.length() / 3, 3);
        Optional<Candidate> best = Optional.empty();
        for (String name : known) {
            if (name.equals(word) || Math.abs(name.length() - word.length()) > allowed) {
                continue;
            }
            int edits = edits(plain, name.toLowerCase(Locale.ROOT));
            if (edits <= allowed) {
                Candidate candidate = new Candidate(name, edits, edits(word, name));
                best = best.filter(before -> before.isBetterThan(candidate)).or(() -> Optional.of(candidate));
            }
        }
        return best.map(Candidate::name);
    }

    private record Candidate(String name, int edits, int editsWithCapitals) {

        boolean isBetterThan(Candidate that) {
            if (edits != that.edits) {
                return edits < that.edits;
            }
            return editsWithCapitals != that.editsWithCapitals
                    ? editsWithCapitals < that.editsWithCapitals
                    : name.compareTo(that.name) <= 0;
        }
    }

    /** The edit distance, a swap of two neighbours being one edit; only the last three rows of its table are kept. */
    private static int edits(String from, String to) {
        int[] beforeLast = new int[to.length() + 1];
        int[] last = new int[to.length() + 1];
        int[] row = new int[to.length() + 1];
        for (int column = 0; column <= to.length(); column++) {
            row[column] = column;
        }
        for (int i = 1; i <= from.length(); i++) {
            int[] spare = beforeLast;
            beforeLast = last;
            last = row;
            row = spare;
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int changed = from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1;
                row[j] = min(last[j - 1] + changed, min(last[j], row[j - 1]) + 1);
                boolean swapped = i > 1
                        && j > 1
                        && from.charAt(i - 1) == to.charAt(j - 2)
                        && from.charAt(i - 2) == to.charAt(j - 1);
                if (swapped) {
                    row[j] = min(row[j], beforeLast[j - 2] + 1);
                }
            }
        }
        return row[to.length()];
    }
}
