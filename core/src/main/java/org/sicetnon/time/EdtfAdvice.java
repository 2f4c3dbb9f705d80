package org.sicetnon.time;

import com.google.common.collect.ImmutableList;
import java.util.regex.Pattern;

/**
 * What an author may have meant by a text that is not EDTF: the first rewriting of a usual slip that is. Slips are the
 * signs of the draft of 2012, capitals and small letters, blanks and typographers' hyphens, missing zeros and hyphens,
 * and the words of catalogues, "c. 1950", "1950s".
 */
final class EdtfAdvice {

    private static final int LONGEST = 200;

    private record Slip(Pattern found, String instead) {
        static Slip of(String found, String instead) {
            return new Slip(Pattern.compile(found), instead);
        }
    }

    private static final ImmutableList<Slip> ALWAYS = ImmutableList.of(
            Slip.of("\\s*([,/]|\\.\\.)\\s*", "$1"),
            Slip.of("^\\s+|\\s+$", ""),
            Slip.of("[\u2010-\u2015\u2212]", "-"),
            Slip.of("(?i)\\bunknown\\b", ""),
            Slip.of("(?i)\\bopen\\b|(?<=/)\u2026|\u2026(?=/)", ".."),
            Slip.of("\\?~|~\\?", "%"),
            Slip.of("(?<=[0-9uxX-])[ux]|^[ux](?=[0-9uxX])", "X"),
            Slip.of("(?<![0-9A-Za-z])y(?=-?\\d)", "Y"),
            Slip.of("(?<=\\d)e(?=\\d)", "E"),
            Slip.of("(?<=\\d)[ps](?=\\d)", "S"));

    private static final ImmutableList<Slip> ONE_BY_ONE = ImmutableList.of(
            Slip.of("^(.*)$", "$1"),
            Slip.of("\\b(\\d{4}-\\d\\d-\\d\\d)[ t](?=\\d)", "$1T"),
            Slip.of("z$", "Z"),
            Slip.of("(?i)^(?:circa|about|ca?\\.?)\\s*(.+)$", "$1~"),
            Slip.of("^(\\d{3})0'?s$", "$1X"),
            Slip.of("^\\((.+)\\)([?~%])$", "$1$2"),
            Slip.of("^(\\d{4})(\\d\\d)(\\d\\d)$", "$1-$2-$3"),
            Slip.of("^(\\d{4})(\\d\\d)(\\d\\d)T(\\d\\d)(\\d\\d)(\\d\\d)", "$1-$2-$3T$4:$5:$6"),
            Slip.of("^(\\d{4})[./](\\d\\d)[./](\\d\\d)$", "$1-$2-$3"),
            Slip.of("(?<=-)(\\d)(?=$|[-/,.?~%\\]}T])", "0$1"),
            Slip.of("^(\\d{4})-(\\d{4})$", "$1/$2"),
            Slip.of("^([^\\[{/]*[^\\[{/.])\\.\\.([^\\]}/]*)$", "$1/$2"),
            Slip.of("^(\\[.*[^\\]}])\\}?$", "$1]"),
            Slip.of("^(\\{.*[^\\]}])\\]?$", "$1}"),
            Slip.of("^(.*[^\\]])\\]$", "[$1]"),
            Slip.of("^(.*[^}])\\}$", "{$1}"),
            Slip.of("^([^\\[{]+,.+)$", "[$1]"),
            Slip.of("^(Y-?\\d+)-.*$", "$1"),
            Slip.of("\\s", ""));

    private EdtfAdvice() {}

    /** Returns an EDTF text near to one that is not, empty if there is none. */
    static String near(String text) {
        if (text.length() > LONGEST) {
            return "";
        }
        String usual = text;
        for (Slip slip : ALWAYS) {
            usual = slip.found().matcher(usual).replaceAll(slip.instead());
        }
        for (Slip slip : ONE_BY_ONE) {
            String candidate = slip.found().matcher(usual).replaceAll(slip.instead());
            if (!candidate.equals(text) && !checked(candidate).isEmpty()) {
                return candidate;
            }
        }
        return "";
    }

    /** Returns {@code text} if it is EDTF, else nothing: no fix that would not stand. */
    static String checked(String text) {
        if (text.isEmpty()) {
            return "";
        }
        try {
            return EdtfParsing.strictly(text).toString().isEmpty() ? "" : text;
        } catch (EdtfException fault) {
            return "";
        }
    }
}
