package org.sicetnon.source;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Comparator.comparing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Range;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds the {@linkplain DatePhrase date phrases} of a passage. */
final class DatePhrases {

    private static final Pattern TO = Pattern.compile(" ?[-–—] ?(?:the )?|,? (?:to|until|till|through) (?:the )?");
    private static final Pattern AND = Pattern.compile(",? and (?:the )?");
    private static final Pattern OF = Pattern.compile(
            "(?:,? \\(?|, ?)(?:(?:on|of|in|at|around|about|local time|Beijing time|Moscow time)[ ,]+){0,4}(?:the )?");
    private static final Pattern BETWEEN = Pattern.compile("(?i)\\bbetween (?:the )?$");
    private static final Pattern FROM = Pattern.compile(
            "(?i)\\b(?:after|since|from|following|as of|later than|starting|beginning)(?: on)?(?: the)? $");
    private static final Pattern UNTIL =
            Pattern.compile("(?i)\\b(?:before|by|until|till|up to|prior to|later than|through)(?: the)? $");
    private static final int LONGEST_LEAD = 24;

    private DatePhrases() {}

    /** Words of one form, or several that tell one time. */
    private record Found(int from, int to, DateSense sense, boolean relative, boolean span) {

        static final Comparator<Found> IN_ORDER =
                comparing(Found::from).thenComparing(Found::to, Comparator.reverseOrder());

        Found with(Found next, DateSense both, boolean isSpan) {
            return new Found(from, Math.max(to, next.to), both, both.isNone() && (relative || next.relative), isSpan);
        }

        DateSense either(Found next) {
            return sense.isNone() ? next.sense : sense;
        }
    }

    /** Returns them in the order of reading. */
    static ImmutableList<DatePhrase> of(TextPassage passage) {
        String words = passage.words();
        List<Found> all = new ArrayList<>();
        Arrays.stream(DatePattern.values())
                .flatMap(pattern -> pattern.in(words).map(it -> found(pattern, it)))
                .sorted(Found.IN_ORDER)
                .forEachOrdered(next -> {
                    Optional<Found> both =
                            all.isEmpty() ? Optional.empty() : together(all.get(all.size() - 1), next, words);
                    both.ifPresentOrElse(it -> all.set(all.size() - 1, it), () -> all.add(next));
                });
        ImmutableSortedSet<Integer> ends = TextSentences.ends(passage);
        return all.stream().map(found -> phrase(passage, ends, found)).collect(toImmutableList());
    }

    private static Found found(DatePattern pattern, MatchResult it) {
        DateSense sense = pattern.sense(it);
        return new Found(
                it.start(), it.end(), sense, pattern.isRelative(), pattern.isOfDays() && sense.isOfSeveralDays());
    }

    private static DatePhrase phrase(TextPassage passage, ImmutableSortedSet<Integer> ends, Found found) {
        return new DatePhrase(
                passage,
                Range.closedOpen(
                        Optional.ofNullable(ends.floor(found.from)).orElse(0),
                        ends.tailSet(found.to, true).first()),
                Range.closedOpen(found.from, found.to),
                led(found, passage.words().substring(Math.max(0, found.from - LONGEST_LEAD), found.from)));
    }

    /** Returns both as one, if they overlap or tell one time. */
    private static Optional<Found> together(Found one, Found next, String words) {
        if (next.to <= one.to) {
            return Optional.of(one.with(next, one.either(next), one.span));
        }
        boolean bothNamed = !one.sense.isNone() && !next.sense.isNone();
        if (next.from < one.to) {
            return Optional.of(one.with(next, bothNamed ? one.sense.to(next.sense) : one.either(next), one.span));
        }
        String between = words.substring(one.to, next.from);
        if (bothNamed) {
            boolean spans = TO.matcher(between).matches()
                    || (AND.matcher(between).matches()
                            && BETWEEN.matcher(words)
                                    .region(Math.max(0, one.from - LONGEST_LEAD), one.from)
                                    .find());
            return spans ? Optional.of(one.with(next, one.sense.to(next.sense), true)) : Optional.empty();
        }
        return isOneTime(one, next, between)
                ? Optional.of(one.with(next, one.either(next), one.span))
                : Optional.empty();
    }

    /** Of "five days later, on October 6", but not of "in September, five days later" nor "two days before October 21". */
    private static boolean isOneTime(Found one, Found next, String between) {
        return OF.matcher(between).matches()
                && !next.relative
                && (!one.relative || (!next.sense.isNone() && (between.startsWith(",") || between.startsWith(" ("))));
    }

    private static DateSense led(Found found, String lead) {
        if (found.span || found.sense.isNone()) {
            return found.sense;
        }
        if (FROM.matcher(lead).find()) {
            return found.sense.openAtTheEnd();
        }
        return UNTIL.matcher(lead).find() ? found.sense.openAtTheBeginning() : found.sense;
    }
}
