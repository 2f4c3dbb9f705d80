package org.sicetnon.source;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A form of English words that tell a time; described at {@link DatePhrase}, one example each here. */
enum DatePattern {
    /** 1950-10-12. */
    ISO("(\\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])") {
        @Override
        DateSense sense(MatchResult found) {
            return days(group(found, 1), Optional.of(Integer.valueOf(found.group(2))), found.group(3));
        }
    },
    /** October 11, 1950; Oct. 2-3; October 2 and 3. */
    MONTH_AND_DAYS(Piece.MONTH + " " + Piece.DAYS + Piece.YEAR) {
        @Override
        DateSense sense(MatchResult found) {
            return days(group(found, 3), Optional.of(month(found.group(1))), found.group(2));
        }
    },
    /** 11 October 1950; the 12th of October; 9 and 10 October. */
    DAYS_AND_MONTH("(?:[Tt]he )?" + Piece.DAYS + " (?:of )?" + Piece.MONTH + Piece.YEAR) {
        @Override
        DateSense sense(MatchResult found) {
            return days(group(found, 3), Optional.of(month(found.group(2))), found.group(1));
        }
    },
    /** The 12th; the 9th and 10th; not the 13th Army, nor the 7th and 9th Fleets. */
    ORDINALS("[Tt]he (" + Piece.ORDINAL + "(?:" + Piece.JOIN + Piece.ORDINAL + "){0,8}+)" + Piece.NO_UNIT_OF_AN_ARMY) {
        @Override
        DateSense sense(MatchResult found) {
            return days(Optional.empty(), Optional.empty(), found.group(1));
        }
    },
    /** October 1950; mid-October; early to mid-October; the last days of September. */
    MONTH("(?:(?:[Tt]he )?(?:very )?(" + Part.words() + ")(?:(?:-? (?:to|or|and) |-to-)(?:the )?(" + Part.words()
            + "))?(?:[- ]| of (?:the month of )?| in )|[Tt]he month of )?" + Piece.MONTH_ALONE + Piece.YEAR) {
        @Override
        DateSense sense(MatchResult found) {
            Optional<Part> from = group(found, 1).map(Part::of);
            Optional<Part> to = group(found, 2).map(Part::of).or(() -> from);
            return DateSense.days(
                    group(found, 4).map(Integer::valueOf),
                    Optional.of(month(found.group(3))),
                    from.map(part -> part.first).orElse(1),
                    to.map(part -> part.last).orElse(DateSense.LAST_OF_MONTH));
        }
    },
    /** Monday. */
    WEEKDAY("(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?"),
    /** Christmas; National Day; his birthday. */
    FEAST(
            "Christmas(?: Eve| Day)?|Thanksgiving(?: Day)?|Easter|New Year(?:'s)?(?: Eve| Day)?|\\p{Lu}\\p{L}{1,20} Day|birthday"
                    + "|anniversary"),
    /** At 3:30 p.m.; 22:00; nine o'clock. */
    CLOCK(
            "(?:(?:[Aa]t|[Aa]round|[Aa]bout) ){0,2}(?:(?:[01]?\\d|2[0-4])(?:[:.][0-5]\\d)? ?(?:[AaPp]\\.[Mm]\\.?|[AaPp][Mm])"
                    + "|(?:[01]?\\d|2[0-4]):[0-5]\\d|(?:[01]\\d|2[0-4])[0-5]\\d hours|[\\p{L}\\d]{1,8} o'clock)"),
    /** The night of the 2nd; early morning; at noon. */
    PART_OF_DAY("(?:(?i:at|in|on|by|late|later|early|the|one)[ -]){0,4}(?:" + Piece.PART_OF_DAY
            + "|[Oo]vernight|[Tt]onight|(?:early|small|wee) hours)"),
    /** Yesterday. */
    TODAY("[Tt]oday|[Yy]esterday|[Tt]omorrow"),
    /** The same day; the following week; the past few days. */
    NEXT("(?:(?i:on|the|that|this|very|late|later|early|in) ){0,4}"
            + "(?i:next|following|same|previous|preceding|last|past|coming|other|very|first|second|third|fourth|fifth"
            + "|sixth|seventh) (?:" + Piece.NUMBER + " ){0,6}" + Piece.UNIT),
    /** That evening; this week; those days. */
    THAT("(?i:that|this|those|these) (?:very )?" + Piece.UNIT),
    /** The day before; the eve of; on the day of. */
    THE_DAY("[Tt]he (?:very )?(?:(?:day|week|month) (?:of|when|that|on which|before|after|earlier|later)|eve)"),
    /** Five hours later; two and a half months before; a week ago. */
    LATER("(?:" + Piece.FIRST_NUMBER + "(?:[ -]" + Piece.NUMBER + "){0,6}[ -])?" + Piece.UNIT + "(?:' time)?"
            + " (?:later|earlier|before|after|afterwards?|ago|previously|prior|beforehand|hence|from now|since)"),
    /** Within hours; after two or two and a half months; in three days. */
    WITHIN("(?i:within|after|before|in) (?:" + Piece.NUMBER + "[ -]){1,7}" + Piece.UNIT + "|(?i:within|after) "
            + Piece.UNIT);

    private final Pattern pattern;

    DatePattern(String form) {
        this.pattern = Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + form + ")(?![\\p{L}\\p{N}])");
    }

    /** Returns the days that these words name; most forms name none. */
    DateSense sense(MatchResult found) {
        return DateSense.NONE;
    }

    final Stream<MatchResult> in(String words) {
        return pattern.matcher(words).results();
    }

    /** Returns whether it may name several days, first and last, instead of one that is not known exactly. */
    final boolean isOfDays() {
        return compareTo(MONTH) < 0;
    }

    /** Returns whether it counts from a time that other words tell, which may be far from here. */
    final boolean isRelative() {
        return compareTo(TODAY) >= 0;
    }

    private static Optional<String> group(MatchResult found, int group) {
        return Optional.ofNullable(found.group(group));
    }

    private static int month(String name) {
        return 1 + Piece.MONTHS.indexOf(name.substring(0, 3));
    }

    private static DateSense days(Optional<String> year, Optional<Integer> month, String list) {
        ImmutableList<Integer> days = Piece.FIGURES
                .matcher(list)
                .results()
                .map(found -> Integer.valueOf(found.group()))
                .collect(ImmutableList.toImmutableList());
        int first = days.get(0);
        int last = days.get(days.size() - 1);
        return last < first ? DateSense.NONE : DateSense.days(year.map(Integer::valueOf), month, first, last);
    }

    /** The part of a month that a word means: wide, since no author says where "early" ends. */
    private enum Part {
        EARLY(1, 15, "early|beginning|start|first half|first week|(?:first|opening) " + Part.SOME_DAYS),
        MIDDLE(5, 25, "mid|middle|(?:second|third) week"),
        LATE(15, DateSense.LAST_OF_MONTH, "late|end|close|second half|(?:fourth|last) week|last " + Part.SOME_DAYS);

        private static final String SOME_DAYS = "(?:(?:few|two|three|four|five|six|seven|ten|\\d+) )?days";

        private final int first;
        private final int last;
        private final String words;

        Part(int first, int last, String words) {
            this.first = first;
            this.last = last;
            this.words = "(?i:" + words + ")";
        }

        static String words() {
            return "(?:" + EARLY.words + "|" + MIDDLE.words + "|" + LATE.words + ")";
        }

        static Part of(String word) {
            return Arrays.stream(values())
                    .filter(part -> word.matches(part.words))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** What forms are made of. Nothing is repeated without end, so that no table of numbers can stall the search. */
    private static final class Piece {

        static final Pattern FIGURES = Pattern.compile("\\d+");
        static final ImmutableList<String> MONTHS =
                ImmutableList.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

        private static final String LONG =
                "January|February|April|June|July|August|September|October|November|December";
        private static final String SHORT = "(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)";

        static final String MONTH = "(" + LONG + "|March|May|" + SHORT + "\\b\\.?)";

        /** "May" and "March" are other words as well. */
        static final String MONTH_ALONE =
                "(" + LONG + "|" + SHORT + "\\.|(?:(?<=\\b(?i:in|of|by|since|until|till|during"
                        + "|from|to|before|after|through|last|next|this|and|or|the|early|late|mid|end)[ -])(?:May|March))"
                        + "|(?:May|March)(?=,? (?:1[5-9]|20)\\d\\d(?!\\d)))";

        static final String YEAR = "(?:,? ?\\(?((?:1[5-9]|20)\\d\\d)(?!\\d))?";
        private static final String DAY = "(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?(?![\\p{L}\\d])";
        static final String ORDINAL = "(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)(?![\\p{L}\\d])";
        static final String JOIN = "(?: ?[-–—/] ?|,? (?:and|or|to|until|till|through) (?:the )?"
                + "|, (?=\\d{1,2}(?:st|nd|rd|th)?(?:, \\d{1,2}(?:st|nd|rd|th)?){0,8},? (?:and|or) \\d))";
        static final String DAYS = "(" + DAY + "(?:" + JOIN + DAY + "){0,8})";
        static final String NO_UNIT_OF_AN_ARMY =
                "(?!,? (?:and|to|or) \\d|[ -](?:\\p{Lu}?\\p{L}+ )?(?i:arm(?:y|ies)|corps|divisions?|fleets?|route|field"
                        + "|cavalry|marines?|infantry|regiments?|battalions?|brigades?|bureau|groups?|party|congress|plenum"
                        + "|air|session|artillery|border|parallel|century|anniversary|time|place|edition|volume)\\b)";

        static final String PART_OF_DAY =
                "(?:morning|afternoon|evening|noon|midday|midnight|dawn|dusk|daybreak|nightfall|sunrise|sunset|[Nn]ight)s?";
        static final String UNIT =
                "(?:[Mm]inute|[Hh]our|[Dd]ay|" + PART_OF_DAY + "|[Ww]eek|weekend|fortnight|[Mm]onth)s?";

        static final String FIRST_NUMBER =
                "(?i:\\d{1,4}|an?|the|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
                        + "|fifteen|twenty|thirty|half|few|several|some|many|couple|only|just|barely|less|more|about|nearly"
                        + "|almost|over)";
        static final String NUMBER = "(?:" + FIRST_NUMBER + "|than|of|or|to|and|quarter|hundred)";

        private Piece() {}
    }
}
