package org.sicetnon.time;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;

/** Reads a text from left to right and says where it leaves the notation. Positions count from 0. */
final class EdtfParsing {

    private final String text;

    private EdtfParsing(String text) {
        this.text = text;
    }

    static Edtf parse(String text) {
        try {
            return strictly(text);
        } catch (EdtfException fault) {
            String fix = EdtfAdvice.checked(fault.fix().orElse(""));
            throw fault.withFix(fix.isEmpty() ? EdtfAdvice.near(text) : fix);
        }
    }

    /** Reads a text; what a fault proposes has not been tried. */
    static Edtf strictly(String text) {
        return new EdtfParsing(text).value();
    }

    private Edtf value() {
        if (text.isBlank()) {
            throw fault(0, text.length(), "A date such as 1950-10-12 was expected, but the text is empty.", "");
        }
        for (int at = 0; at < text.length(); at++) {
            if (Character.isWhitespace(text.charAt(at))) {
                throw fault(at, at + 1, "EDTF has no blanks, but there is one.", "");
            }
        }
        if (text.charAt(0) == '[') {
            return set(EdtfSet.Kind.ONE_OF, ']');
        }
        if (text.charAt(0) == '{') {
            return set(EdtfSet.Kind.ALL_OF, '}');
        }
        int slash = text.indexOf('/');
        if (slash >= 0) {
            return interval(slash);
        }
        int clock = text.indexOf('T');
        return clock >= 0 ? time(clock) : date(0, text.length());
    }

    private EdtfSet set(EdtfSet.Kind kind, char close) {
        int end = text.length() - 1;
        if (end == 0 || text.charAt(end) != close) {
            throw fault(
                    end,
                    end + 1,
                    "A set that opens with " + text.charAt(0) + " closes with " + close + ", but this one ends with "
                            + text.charAt(end) + ".",
                    "");
        }
        if (end == 1) {
            throw fault(0, 2, "A set has one member or more, but this one has none.", "");
        }
        ImmutableList.Builder<EdtfSet.Member> members = ImmutableList.builder();
        int from = 1;
        while (from <= end) {
            int comma = text.indexOf(',', from);
            int to = comma < 0 ? end : comma;
            members.add(member(from, to, from == 1, to == end));
            from = to + 1;
        }
        return new EdtfSet(kind, members.build());
    }

    private EdtfSet.Member member(int from, int to, boolean first, boolean last) {
        if (from == to) {
            int comma = text.charAt(from) == ',' ? from : from - 1;
            throw fault(
                    from,
                    from + 1,
                    "A date was expected, but found " + EdtfFault.quoted(text, from) + ".",
                    without(comma));
        }
        int dots = text.indexOf("..", from);
        if (dots < 0 || dots >= to) {
            return EdtfSet.Member.of(date(from, to));
        }
        if (to - from == 2) {
            throw fault(from, to, "A run of dates in a set names one of its ends, but .. names none.", "");
        }
        if (dots == from && !first) {
            throw fault(
                    from,
                    to,
                    "Only the first member of a set is open at its beginning, but this is not the first.",
                    "");
        }
        if (dots + 2 == to && !last) {
            throw fault(from, to, "Only the last member of a set is open at its end, but this is not the last.", "");
        }
        EdtfInterval.End start = dots == from ? EdtfInterval.NoDate.OPEN : date(from, dots);
        EdtfInterval.End end = dots + 2 == to ? EdtfInterval.NoDate.OPEN : date(dots + 2, to);
        if (EdtfRelations.endsBeforeItBegins(start, end)) {
            throw fault(
                    dots + 2,
                    to,
                    "A run of dates ends after it begins, but this one begins in " + start + " and ends in " + end
                            + ".",
                    text.substring(0, from) + end + ".." + start + text.substring(to));
        }
        return new EdtfSet.Member(start, end);
    }

    private EdtfInterval interval(int slash) {
        int second = text.indexOf('/', slash + 1);
        if (second >= 0) {
            throw fault(second, second + 1, "An interval has two ends, but here a second / begins a third.", "");
        }
        EdtfInterval.End start = end(0, slash);
        EdtfInterval.End end = end(slash + 1, text.length());
        if (EdtfRelations.endsBeforeItBegins(start, end)) {
            throw fault(
                    slash + 1,
                    text.length(),
                    "An interval ends after it begins, but this one begins in " + start + " and ends in " + end + ".",
                    end + "/" + start);
        }
        return new EdtfInterval(start, end);
    }

    private EdtfInterval.End end(int from, int to) {
        String written = text.substring(from, to);
        if (written.isEmpty()) {
            return EdtfInterval.NoDate.UNKNOWN;
        }
        return written.equals("..") ? EdtfInterval.NoDate.OPEN : date(from, to);
    }

    private EdtfTime time(int letter) {
        EdtfDate date = date(0, letter);
        if (date.precision().orElseThrow() != Edtf.Precision.DAY) {
            throw fault(0, letter, "A time of day belongs to a day, but " + date + " is none.", "");
        }
        if (date.hasUnspecifiedDigits() || date.qualifier() != Edtf.Qualifier.NONE) {
            throw fault(
                    0,
                    letter,
                    "A time of day belongs to a day without X and without ?, ~ or %, but this one is " + date + ".",
                    date.hasUnspecifiedDigits()
                            ? ""
                            : text.substring(0, letter).replaceAll("[?~%]", "") + text.substring(letter));
        }
        return new EdtfClock(text, letter + 1).read(LocalDate.parse(date.toString()));
    }

    private EdtfDate date(int from, int to) {
        return new EdtfParts(text, from, to).read();
    }

    private String without(int at) {
        return text.substring(0, at) + text.substring(at + 1);
    }

    private EdtfException fault(int from, int to, String sentence, String fix) {
        return new EdtfException(text, from, to, sentence, fix);
    }
}
