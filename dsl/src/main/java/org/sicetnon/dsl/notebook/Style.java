package org.sicetnon.dsl.notebook;

import org.sicetnon.check.Verdict;
import org.sicetnon.position.Stance;

/**
 * How a page looks. A notebook may drop a style sheet and has rules of its own for tables, so that each element says all
 * that it needs. The colours are told apart by the colour-blind, and each has a word beside it.
 */
final class Style {

    static final String SHEET = "background:#ffffff;color:#1c1c1c;border:1px solid #d0d0d0;border-radius:4px;"
            + "padding:10px 14px;margin:4px 0;font:14px/1.45 system-ui,sans-serif;text-align:left;max-width:66em";
    static final String HEADING = "font-size:15px;font-weight:600;margin:10px 0 6px 0";
    static final String QUIET = "color:#555555;font-size:13px;margin:4px 0 0 0";
    static final String PLAIN = "margin:4px 0";
    static final String CODE = "font-family:ui-monospace,monospace;font-size:13px;background:#f3f3f3;color:#1c1c1c;"
            + "padding:1px 4px;border-radius:3px";
    static final String TABLE = "border-collapse:collapse;margin:6px 0;font-size:13px;color:#1c1c1c;border:0";
    static final String ROW = "background:#ffffff;border:0";
    static final String CELL =
            "text-align:left;vertical-align:top;padding:3px 14px 3px 0;border-bottom:1px solid #e4e4e4";
    static final String NAME = CELL + ";font-weight:600";
    static final String LINE = CELL + ";white-space:nowrap";
    static final String HEAD =
            "text-align:left;vertical-align:top;padding:3px 14px 3px 0;border-bottom:1px solid #8a8a8a;"
                    + "font-weight:600";
    static final String LIST = "margin:4px 0;padding-left:1.3em";
    static final String ITEM = "margin:2px 0;font-size:13px";

    private static final String BLUE = "#00588f";
    private static final String RED = "#a63a00";
    private static final String PURPLE = "#7a2d6b";
    private static final String GREEN = "#00604a";
    private static final String GREY = "#5c5c5c";

    private Style() {}

    static String card(String colour) {
        return "border:1px solid #d0d0d0;border-left:5px solid " + colour
                + ";border-radius:4px;padding:8px 12px;margin:8px 0;font-size:14px";
    }

    static String label(String colour) {
        return "display:inline-block;background:" + colour
                + ";color:#ffffff;font-size:11px;font-weight:600;letter-spacing:.04em;padding:1px 7px;border-radius:3px;"
                + "margin-right:8px";
    }

    static String ofLabel(String label) {
        return switch (label) {
            case "CONTRADICTION", "CONFLICT" -> RED;
            case "TENSION" -> PURPLE;
            case "DIFFERENCE" -> BLUE;
            case "RECONCILED" -> GREEN;
            default -> GREY;
        };
    }

    static String of(Verdict.Kind verdict) {
        return switch (verdict) {
            case HOLDS -> BLUE;
            case FAILS -> RED;
            case DISPUTED -> PURPLE;
            case UNDETERMINED -> GREY;
        };
    }

    static String of(Stance.Kind kind) {
        return switch (kind) {
            case YES -> BLUE;
            case NO -> RED;
            case CONDITIONAL -> PURPLE;
            case INCLINATION -> GREEN;
            case UNDECIDED -> GREY;
        };
    }
}
