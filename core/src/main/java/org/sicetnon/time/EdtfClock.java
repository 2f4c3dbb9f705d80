package org.sicetnon.time;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** Reads the time of day behind the T of a text. */
final class EdtfClock {

    private final String text;
    private int at;

    EdtfClock(String text, int from) {
        this.text = text;
        this.at = from;
    }

    EdtfTime read(LocalDate day) {
        int hour = number("An hour", 23);
        expect(':', "Minutes follow the hour behind a colon");
        int minute = number("A minute", 59);
        boolean seconds = at < text.length() && text.charAt(at) == ':';
        if (seconds) {
            at++;
        }
        int second = seconds ? number("A second", 59) : 0;
        Optional<ZoneOffset> offset = offset();
        return new EdtfTime(
                day.atTime(hour, minute, second), seconds ? Edtf.Precision.SECOND : Edtf.Precision.MINUTE, offset);
    }

    private Optional<ZoneOffset> offset() {
        if (at == text.length()) {
            return Optional.empty();
        }
        int from = at;
        char sign = text.charAt(at++);
        if (sign == 'Z') {
            expectEnd();
            return Optional.of(ZoneOffset.UTC);
        }
        if (sign != '+' && sign != '-') {
            boolean qualified = EdtfParts.SIGNS.indexOf(sign) >= 0;
            throw fault(
                    from,
                    from + 1,
                    (qualified
                                    ? "EDTF qualifies a date, not a time of day"
                                    : "Z, + or - or the end was expected behind the time")
                            + ", but found " + EdtfFault.quoted(text, from) + ".",
                    qualified ? text.substring(0, from) + text.substring(at) : "");
        }
        int hours = number("The number of hours from UTC", 18);
        int minutes = 0;
        if (at < text.length() && text.charAt(at) == ':') {
            at++;
            minutes = number("A minute", hours == 18 ? 0 : 59);
        }
        expectEnd();
        if (sign == '-' && hours == 0 && minutes == 0) {
            throw fault(
                    from,
                    at,
                    "A clock that is not apart from UTC has a Z, not a minus.",
                    text.substring(0, from) + "Z");
        }
        return Optional.of(
                sign == '+' ? ZoneOffset.ofHoursMinutes(hours, minutes) : ZoneOffset.ofHoursMinutes(-hours, -minutes));
    }

    private int number(String what, int greatest) {
        int from = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        String digits = text.substring(from, at);
        if (digits.length() != 2) {
            String padded = digits.length() == 1 ? text.substring(0, from) + "0" + text.substring(from) : "";
            throw fault(
                    from,
                    Math.max(at, from + 1),
                    what + " has two digits, but found "
                            + (digits.isEmpty() ? EdtfFault.quoted(text, from) : EdtfFault.quoted(digits))
                            + ".",
                    padded);
        }
        int number = Integer.parseInt(digits);
        if (number > greatest) {
            throw fault(
                    from, at, what + " is at most " + greatest + ", but found " + digits + ".", instead(from, digits));
        }
        return number;
    }

    private String instead(int from, String digits) {
        if (digits.equals("24") && text.charAt(from - 1) == 'T') {
            return LocalDate.parse(text.substring(0, from - 1)).plusDays(1) + "T00" + text.substring(at);
        }
        return digits.equals("60") ? text.substring(0, from) + "59" + text.substring(at) : "";
    }

    private void expect(char wanted, String sentence) {
        if (at == text.length() || text.charAt(at) != wanted) {
            throw fault(at, at + 1, sentence + ", but found " + EdtfFault.quoted(text, at) + ".", "");
        }
        at++;
    }

    private void expectEnd() {
        if (at < text.length()) {
            throw fault(
                    at,
                    text.length(),
                    "Nothing follows the clock's distance to UTC, but found " + EdtfFault.quoted(text, at) + ".",
                    text.substring(0, at));
        }
    }

    private EdtfException fault(int from, int to, String sentence, String fix) {
        return new EdtfException(text, from, to, sentence, fix);
    }
}
