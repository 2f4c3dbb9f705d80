package org.sicetnon.dsl.notebook;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.sicetnon.account.Dossier;
import org.sicetnon.check.Comparison;
import org.sicetnon.dsl.language.ErrataException;
import org.sicetnon.dsl.language.Script;
import org.sicetnon.dsl.language.Source;
import org.sicetnon.dsl.run.CheckRun;
import org.sicetnon.dsl.script.CheckScript;
import org.sicetnon.report.Report;

/**
 * One notebook while it is open. Its cells are one script: a cell that names a dossier in its first line is about that one,
 * every other about the one that was named last.
 *
 * <pre>{@code
 * Session session = new Session(Dossiers::named, ImmutableList::of);
 * session.run(1, "dossier 'korea-1950'");
 * session.run(2, "position(China, 1950-10-12) == NON_INTERVENTION").get(0).html();
 * }</pre>
 *
 * <p>It may be used by several threads; cells are then run one after the other.
 */
public final class Session {

    private final Function<String, Dossier> dossiers;
    private final Supplier<? extends List<String>> known;
    private volatile Optional<Dossier> dossier = Optional.empty();

    /**
     * Opens a notebook.
     *
     * @param dossiers finds a dossier by its name, as {@link CheckScript#read} wants it
     * @param known the names of the dossiers that can be found, which are offered where one is named
     */
    public Session(Function<String, Dossier> dossiers, Supplier<? extends List<String>> known) {
        this.dossiers = dossiers;
        this.known = known;
    }

    /**
     * What a cell comes to.
     *
     * @param dossier the dossier that it is about
     * @param items what each line comes to, in order
     * @param displays the same as it is shown, after the dossier itself where the cell names it
     */
    public record Answer(
            Optional<Dossier> dossier, ImmutableList<CheckScript.Item> items, ImmutableList<Display> displays) {}

    /**
     * Runs a cell; one that is blank, or holds nothing but comments, comes to nothing.
     *
     * @param number the number of the cell; messages call it {@code In [3]}
     * @param text everything in the cell
     * @throws ErrataException if the cell or the dossier that it names has errata, with all of them; nothing has been
     *     answered then. Where it names a dossier that cannot be read, there is none until one is named again: what
     *     follows was not asked of the one before
     * @throws CancellationException if the thread was interrupted meanwhile; nothing is changed then either
     */
    public Answer run(int number, String text) {
        Source source = new Source("In [" + number + "]", text);
        if (Script.read(source).statements().isEmpty()) {
            return new Answer(dossier, ImmutableList.of(), ImmutableList.of());
        }
        CheckScript script = dossier.map(it -> CheckScript.continued(source, it, this::named))
                .orElseGet(() -> CheckScript.read(source, this::named));
        Dossier about = script.dossier();
        ImmutableList.Builder<Display> displays = ImmutableList.builder();
        if (dossier.filter(it -> it == about).isEmpty()) {
            displays.add(opened(about));
        }
        CheckRun run = new CheckRun(about, script.run());
        run.items().forEach(item -> displays.add(new Display(print(run, item), CellPage.html(about, item))));
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("The cell was called off before it was answered.");
        }
        dossier = Optional.of(about);
        return new Answer(dossier, run.items(), displays.build());
    }

    private Dossier named(String name) {
        Optional<Dossier> before = dossier;
        dossier = Optional.empty();
        Dossier found = dossiers.apply(name);
        dossier = before;
        return found;
    }

    private static String print(CheckRun run, CheckScript.Item item) {
        // A report begins with a blank line, since it stands below others; a display stands alone.
        return CharMatcher.is('\n').trimFrom(run.print(item));
    }

    private static Display opened(Dossier dossier) {
        Comparison none = Comparison.of(dossier, dossier.accounts(), ImmutableList.of());
        return new Display(
                CharMatcher.is('\n')
                        .trimFrom(Report.of(none, Report.Colour.NONE).heading()),
                CellPage.html(dossier));
    }

    /** Whether a cell can be run as it stands. */
    public enum Completeness {
        /** It can be read. */
        COMPLETE,
        /** More must come: a bracket is open, or the line ends in a sign behind which something is wanted. */
        INCOMPLETE,
        /** Nothing that may come makes it readable. */
        REFUSED
    }

    /** Returns whether a cell can be run as it stands; which names it uses is of no weight. */
    public Completeness completeness(String text) {
        return Completions.isOpen(text)
                ? Completeness.INCOMPLETE
                : isReadable(text) ? Completeness.COMPLETE : Completeness.REFUSED;
    }

    private static boolean isReadable(String text) {
        try {
            Script.read(new Source("cell", text));
            return true;
        } catch (ErrataException e) {
            return false;
        }
    }

    /**
     * What may stand at a place of a cell.
     *
     * @param from where the word begins that is to be replaced
     * @param to where it ends
     * @param words what may stand there, the likeliest first
     */
    public record Completion(int from, int to, ImmutableList<String> words) {}

    /**
     * Returns what may stand at a place of a cell: words of the language, names of the dossier, answers to a question
     * behind {@code ==}, entries of an account behind {@code kim.}, and the names of dossiers where one is named.
     *
     * @param text the cell
     * @param at the place, counted in characters of the text
     */
    public Completion complete(String text, int at) {
        return new Completions(dossier, known).at(text, at);
    }

    /**
     * Returns help on the word at a place of a cell: what a word of the language asks, with an example, or what bears a
     * name in the dossier; empty where neither stands.
     *
     * @param text the cell
     * @param at the place, counted in characters of the text
     */
    public Optional<Display> help(String text, int at) {
        return Help.on(Completions.wordAt(text, at), dossier);
    }
}
