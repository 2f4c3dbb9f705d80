package org.sicetnon.dsl.run;

import java.io.Console;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sicetnon.report.Report;

/** Whether a program may colour what it prints, if its caller says nothing of it. */
public final class Colours {

    private Colours() {}

    /**
     * Returns colour on a terminal that can show it, unless {@code NO_COLOR} is set.
     *
     * @param environment the variables of the environment
     * @param isTerminal whether a reader sits before standard output
     */
    public static Report.Colour of(Map<String, String> environment, boolean isTerminal) {
        boolean forbidden = !environment.getOrDefault("NO_COLOR", "").isEmpty()
                || environment.getOrDefault("TERM", "dumb").equals("dumb");
        return isTerminal && !forbidden ? Report.Colour.ANSI : Report.Colour.NONE;
    }

    /**
     * Returns whether a console is a terminal, so that a reader sits before it; since JDK 22 there is one also where
     * output goes into a pipe.
     *
     * @param console what {@code System.console()} returns
     */
    @SuppressWarnings("SystemConsoleNull") // isTerminal, which tells since JDK 22, is asked where it exists
    public static boolean isTerminal(@Nullable Console console) {
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }
}
