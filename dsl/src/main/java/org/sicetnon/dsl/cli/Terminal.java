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
 */
record Terminal(Map<String, String> environment, boolean isTerminal, InputStream input) {

    /** Returns whether words may be coloured, if the call says nothing of it: on a terminal that can, unless NO_COLOR is set. */
    Report.Colour colour() {
        return Colours.of(environment, isTerminal);
    }
}
