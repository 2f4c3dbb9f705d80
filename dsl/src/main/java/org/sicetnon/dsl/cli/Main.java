package org.sicetnon.dsl.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.sicetnon.dsl.run.Colours;

/**
 * The command line {@code sicetnon}.
 *
 * <pre>{@code
 * sicetnon check SCRIPT                          what a script asks; - reads it from standard input
 * sicetnon compare DOSSIER [ACCOUNT...]          what accounts say, held against each other
 * sicetnon position DOSSIER AGENT DAY [QUESTION] what an agent stood for when a day ended
 * sicetnon verify DOSSIER TEXTDIR                the accounts held against their texts
 * sicetnon export DOSSIER                        the dossier as JSON
 * sicetnon jupyter install                       the language in Jupyter's notebooks
 * sicetnon help [COMMAND]
 * }</pre>
 *
 * <p>It exits with 0 when it ran; with 1 when a statement fails, when a finding weighs as much as {@code --fail-at} says, or
 * when an anchor or a date is amiss; with 2 when it was called wrongly; with 3 when a script, a dossier or a text is not
 * there or cannot be read as it stands; with 70 when it has a mistake of its own. What it says it says in UTF-8, whatever
 * the terminal's charset is, and it ends quietly when nobody reads on.
 */
public final class Main {

    private static final int OWN_MISTAKE = 70;

    private Main() {}

    /** Runs the program and ends the virtual machine with its status. */
    public static void main(String[] args) {
        System.exit(status(args));
    }

    private static int status(String[] args) {
        Reply reply;
        try {
            reply = Program.reply(
                    List.of(args),
                    new Terminal(
                            System.getenv(),
                            Colours.isTerminal(System.console()),
                            System.in,
                            () -> System.setOut(System.err)));
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
            err.println("This is a mistake of sicetnon itself. Please report it with the lines below.");
            e.printStackTrace(err);
            return OWN_MISTAKE;
        }
        try {
            write(FileDescriptor.out, reply.out());
        } catch (IOException e) {
            return unwritten(e, reply.status());
        }
        try {
            write(FileDescriptor.err, reply.err());
        } catch (IOException unheard) {
            return reply.status();
        }
        return reply.status();
    }

    /** Whoever closed the pipe has read enough, so that this is no failure; a full disk is one. */
    private static int unwritten(IOException e, int status) {
        String why = String.valueOf(e.getMessage());
        if (why.toLowerCase(Locale.ROOT).contains("pipe")) {
            return status;
        }
        new PrintStream(System.err, true, StandardCharsets.UTF_8).println("The output cannot be written: " + why + ".");
        return Reply.BAD_INPUT;
    }

    // Not through System.out, which keeps silent about what it could not write, and is not closed: it is not ours.
    @SuppressWarnings("resource")
    private static void write(FileDescriptor where, String text) throws IOException {
        new FileOutputStream(where).write(text.getBytes(StandardCharsets.UTF_8));
    }
}
