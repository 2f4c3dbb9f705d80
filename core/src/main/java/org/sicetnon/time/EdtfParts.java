package org.sicetnon.time;

import java.util.Optional;

/** Reads one date between two positions of a text: its parts, and the signs before and behind each. */
final class EdtfParts {

    static final String SIGNS = "?~%";

    private final String text;
    private final int from;
    private final int to;
    private final int[] begins = new int[3];
    private final int[] ends = new int[3];
    private final Edtf.Qualifier[] qualifiers = {Edtf.Qualifier.NONE, Edtf.Qualifier.NONE, Edtf.Qualifier.NONE};
    private int count;
    private int at;

    EdtfParts(String text, int from, int to) {
        this.text = text;
        this.from = from;
        this.to = to;
        this.at = from;
    }

    EdtfDate read() {
        do {
            readPart();
        } while (hyphen());
        Optional<EdtfFault> fault = EdtfCalendar.fault(digits(0), digits(1), digits(2));
        if (fault.isPresent()) {
            int part = Math.min(fault.get().part(), count - 1);
            throw fault(begins[part], ends[part], fault.get().sentence(), mended(fault.get()));
        }
        return new EdtfDate(part(0), optional(1), optional(2));
    }

    /** A sign before a part is its own; one behind it is also that of the parts to its left. */
    private void readPart() {
        if (count == 3) {
            throw fault(
                    at - 1,
                    to,
                    "A date ends with its day, but found " + EdtfFault.quoted(text.substring(at - 1, to)) + ".",
                    text.substring(0, at - 1) + text.substring(to));
        }
        Edtf.Qualifier before = sign();
        begins[count] = at;
        skipPart();
        ends[count] = at;
        if (begins[count] == ends[count]) {
            throw fault(at, at + 1, expected() + " was expected, but found " + here() + ".", withoutHyphen());
        }
        qualifiers[count++] = before;
        Edtf.Qualifier behind = sign();
        for (int part = 0; part < count; part++) {
            qualifiers[part] = qualifiers[part].and(behind);
        }
    }

    private void skipPart() {
        if (count == 0 && at < to && text.charAt(at) == '-') {
            at++;
        }
        while (at < to && isOfPart(text.charAt(at))) {
            at += count == 0 && text.startsWith("Y-", at) ? 2 : 1;
        }
    }

    private boolean isOfPart(char letter) {
        return (count == 0 ? "0123456789XYES" : "0123456789X").indexOf(letter) >= 0;
    }

    private Edtf.Qualifier sign() {
        if (at >= to || SIGNS.indexOf(text.charAt(at)) < 0) {
            return Edtf.Qualifier.NONE;
        }
        char sign = text.charAt(at++);
        if (at < to && SIGNS.indexOf(text.charAt(at)) >= 0) {
            throw fault(at - 1, at + 1, "One sign qualifies a part, % for both ? and ~, but found two.", "");
        }
        return switch (sign) {
            case '?' -> Edtf.Qualifier.UNCERTAIN;
            case '~' -> Edtf.Qualifier.APPROXIMATE;
            default -> Edtf.Qualifier.UNCERTAIN_AND_APPROXIMATE;
        };
    }

    private boolean hyphen() {
        if (at == to) {
            return false;
        }
        if (text.charAt(at) != '-') {
            throw fault(at, at + 1, stray(text.charAt(at)), "");
        }
        at++;
        return true;
    }

    private String stray(char letter) {
        boolean inSet = text.charAt(0) == '[' || text.charAt(0) == '{';
        if (letter == 'T') {
            return "A time of day stands alone, not in " + (inSet ? "a set" : "an interval") + ", but found 'T'.";
        }
        return letter == '/' && inSet
                ? "A set has dates and runs of dates such as 1670..1672, no intervals, but found '/'."
                : "A hyphen or the end of the date was expected, but found " + here() + ".";
    }

    private String expected() {
        return switch (count) {
            case 0 -> "A year";
            case 1 -> "A month";
            default -> "A day";
        };
    }

    private String here() {
        return at < to ? EdtfFault.quoted(text, at) : "the end of the date";
    }

    private String withoutHyphen() {
        return at == to && count > 0 ? text.substring(0, at - 1) + text.substring(at) : "";
    }

    /** A fault proposes a year in place of a year, and else the whole date. It knows nothing of qualifiers. */
    private String mended(EdtfFault fault) {
        boolean qualified = qualifiers[0].and(qualifiers[1]).and(qualifiers[2]) != Edtf.Qualifier.NONE;
        if (qualified || fault.fix().isEmpty()) {
            return "";
        }
        String rest = fault.part() == 0 ? text.substring(ends[0], to) : "";
        return text.substring(0, from) + fault.fix() + rest + text.substring(to);
    }

    private String digits(int part) {
        return part < count ? text.substring(begins[part], ends[part]) : "";
    }

    private Optional<EdtfDate.Part> optional(int number) {
        return number < count ? Optional.of(part(number)) : Optional.empty();
    }

    private EdtfDate.Part part(int number) {
        return new EdtfDate.Part(digits(number), qualifiers[number]);
    }

    private EdtfException fault(int first, int behind, String sentence, String fix) {
        return new EdtfException(text, first, behind, sentence, fix);
    }
}
