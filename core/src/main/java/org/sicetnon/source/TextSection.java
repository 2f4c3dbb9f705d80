package org.sicetnon.source;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A section of a body as it stands, with its marks.
 *
 * @param heading absent for the opening
 */
record TextSection(Optional<String> heading, String words) {

    static ImmutableList<TextSection> of(List<String> body, List<String> headings) {
        Map<String, String> sought = new LinkedHashMap<>();
        for (String heading : headings) {
            String words = AccountText.normalised(heading);
            checkArgument(!words.isEmpty(), "A heading is a line of the text, but one of %s is blank.", headings);
            sought.putIfAbsent(words, heading);
        }
        ImmutableList.Builder<TextSection> sections = ImmutableList.builder();
        Optional<String> heading = Optional.empty();
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < body.size(); i++) {
            Optional<Heading> next = Heading.at(i, body, sought);
            if (next.isPresent()) {
                sections.add(new TextSection(heading, words.toString()));
                heading = Optional.of(next.get().words);
                words = new StringBuilder();
                i = next.get().lastLine;
            } else {
                words.append(body.get(i)).append('\n');
            }
        }
        return sections.add(new TextSection(heading, words.toString())).build();
    }

    private record Heading(String words, int lastLine) {

        /** Returns the longest heading that begins with this line. */
        static Optional<Heading> at(int line, List<String> body, Map<String, String> sought) {
            Optional<Heading> longest = Optional.empty();
            String words = "";
            for (int i = line; i < body.size(); i++) {
                String so = AccountText.normalised(words + " " + body.get(i));
                if (so.isEmpty() || sought.keySet().stream().noneMatch(heading -> heading.startsWith(so))) {
                    return longest;
                }
                if (sought.containsKey(so) && !so.equals(words)) {
                    longest = Optional.of(new Heading(sought.get(so), i));
                }
                words = so;
            }
            return longest;
        }
    }
}
