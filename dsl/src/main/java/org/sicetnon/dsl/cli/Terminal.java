package org.sicetnon.dsl.cli;

import java.io.InputStream;
import java.util.Map;
import org.sicetnon.dsl.run.Colours;
import org.sicetnon.report.Report;

/**
 * Where a call comes from.
 *
 * @param environment the variables of the environment
 * @param isTerminal whether a reader sits before standard output
 * @param input standard input
 * @param divert sends to standard error what a trusted program prints from now on
 */
record Terminal(Map<String, String> environment, boolean isTerminal, InputStream input, Runnable divert) {

    /** Makes one in which no trusted program prints. */
    Terminal(Map<String, String> environment, boolean isTerminal, InputStream input) {
        this(environment, isTerminal, input, () -> {});
    }

    /** Returns whether words may be coloured, if the call says nothing of it: on a terminal that can, unless NO_COLOR is set. */
    Report.Colour colour() {
        return Colours.of(environment, isTerminal);
    }
}
