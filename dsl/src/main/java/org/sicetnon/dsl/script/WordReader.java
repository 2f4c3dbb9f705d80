package org.sicetnon.dsl.script;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.sicetnon.dsl.language.Erratum;
import org.sicetnon.dsl.language.Names;
import org.sicetnon.dsl.language.Node;
import org.sicetnon.dsl.language.Source;
import org.sicetnon.dsl.language.Span;
import org.sicetnon.time.Dating;

/**
 * Reads the lines of one file: finds for each the method of its word, makes of what follows the word what the method
 * takes, and calls it.
 *
 * <p>Whatever an author cannot mean is an erratum at its place, and reading goes on. A line with an erratum is not
 * called, but for a name that nobody bears, for which somebody stands in.
 */
final class WordReader {

    /** Of no more words than this, all are listed for an author who has none that is near. */
    private static final int FEW = 10;

    private final Source source;
    private final WordScope root;
    private final WordScope phrases;
    private final WordNames names;
    private final WordValues values;
    private final List<Erratum> errata = new ArrayList<>();
    private final List<Naming> namings = new ArrayList<>();

    /**
     * Makes a reader of one file.
     *
     * @param root the words of that file
     * @param phrases the words within a line
     */
    WordReader(Source source, WordScope root, WordScope phrases, WordNames names) {
        this.source = source;
        this.root = root;
        this.phrases = phrases;
        this.names = names;
        this.values = new WordValues(this, phrases, names);
    }

    /** A name that a line gives or refers to, with the word that it stands behind. */
    record Naming(String behind, Word word) {}

    /**
     * A line of the file itself that gives a name.
     *
     * @param kind its word, such as {@code message}
     */
    record Declaration(String kind, Word word, Node.Call line) {

        String name() {
            return word.text();
        }

        /** Returns the lines between its braces that begin with one of those words, misspelt or not. */
        Stream<Node.Call> lines(Set<String> words) {
            return line.block().stream()
                    .flatMap(block -> block.statements().stream())
                    .flatMap(statement -> WordReader.line(statement).stream())
                    .filter(line -> words.contains(line.word())
                            || Names.nearest(line.word(), words).isPresent());
        }
    }

    /** Returns the lines that give a name, whether they can be read or not. */
    static ImmutableList<Declaration> declarations(ImmutableList<Node> statements) {
        return statements.stream()
                .flatMap(statement -> WordReader.line(statement).stream())
                .filter(line -> !line.arguments().isEmpty() && line.arguments().get(0) instanceof Node.Name)
                .map(line -> new Declaration(
                        line.word(), WordValues.word(line.arguments().get(0)), line))
                .collect(ImmutableList.toImmutableList());
    }

    /** What lines belong to: how messages call it, and its place. */
    private record Owner(String called, Span at) {}

    /** Reads the lines of the file itself. */
    void read(ImmutableList<Node> statements, Object target, String called) {
        Span first = statements.stream()
                .map(statement -> line(statement).map(Node.Call::wordAt).orElse(statement.at()))
                .min(Span.BY_PLACE)
                .orElse(START);
        lines(statements, root, target, new Owner(called, first));
    }

    static final Span START = new Span(1, 1, 1, 1);

    Source source() {
        return source;
    }

    /** Returns the names that the file itself declares, twice if it declares them twice. */
    Stream<Word> declared() {
        return namings.stream()
                .filter(naming -> root.words().contains(naming.behind()))
                .map(Naming::word);
    }

    ImmutableList<Erratum> errata() {
        return ImmutableList.copyOf(errata);
    }

    /** Keeps a name, so that what is wrong with it can be shown in its place. */
    void naming(String behind, Word word) {
        namings.add(new Naming(behind, word));
    }

    /** Returns every name that the file's lines give or refer to as {@link Word}, in the order of reading. */
    ImmutableList<Naming> namings() {
        return ImmutableList.copyOf(namings);
    }

    void erratum(Span at, String says) {
        errata.add(Erratum.of(source, at, says));
    }

    void erratum(Span at, String says, String hint) {
        errata.add(Erratum.of(source, at, says).withHint(hint));
    }

    /** Notes a name that nothing bears, unless it is excused. */
    void unknown(Word word, String sort, Collection<String> known) {
        if (names.isExcused(sort, word.text())) {
            return;
        }
        noted(word.at(), "There is no " + sort + " '" + word + "' in this dossier.", remedy(word.text(), known));
    }

    /** Returns the near name, or all names if they are few. */
    static Optional<String> remedy(String word, Collection<String> known) {
        return Names.nearest(word, known)
                .map(near -> "Did you mean " + near + "?")
                .or(() -> known.isEmpty() || known.size() > FEW
                        ? Optional.empty()
                        : Optional.of(
                                (known.size() == 1 ? "There is only " : "There are ") + list(known, "and") + "."));
    }

    /** Returns an erratum of what core says is wrong, whose last sentence is the remedy if it is a question. */
    static Erratum erratum(Source source, Span at, String says) {
        int end = says.endsWith("?") ? says.indexOf(". ") + 1 : 0;
        return end == 0
                ? Erratum.of(source, at, says)
                : Erratum.of(source, at, says.substring(0, end)).withHint(says.substring(end + 1));
    }

    /** Notes what a constructor of core refuses. */
    void refused(Span at, IllegalArgumentException refusal) {
        errata.add(erratum(source, at, String.valueOf(refusal.getMessage())));
    }

    void noted(Span at, String says, Optional<String> hint) {
        errata.add(new Erratum(source, at, says, hint));
    }

    static String list(Collection<String> words, String last) {
        List<String> all = List.copyOf(words);
        return all.size() < 2
                ? String.join("", all)
                : String.join(", ", all.subList(0, all.size() - 1)) + " " + last + " " + all.get(all.size() - 1);
    }

    private void lines(ImmutableList<Node> statements, WordScope scope, Object target, Owner owner) {
        Map<String, Node.Call> seen = new HashMap<>();
        for (Node statement : statements) {
            Optional<Node.Call> line = line(statement);
            if (line.isEmpty()) {
                erratum(
                        statement.at(),
                        "A line begins with a word that says what it is about, not with " + written(statement) + ".");
                continue;
            }
            Node.Call call = line.get();
            ImmutableList<WordForm> forms = scope.forms().get(call.word());
            if (forms.isEmpty()) {
                unknownWord(call, scope, owner);
                // The word that was meant is not missing as well.
                Optional.of(call.word())
                        .filter(word -> !isWordElsewhere(word))
                        .flatMap(word -> Names.nearest(word, scope.words()))
                        .ifPresent(near ->
                                seen.putIfAbsent(scope.forms().get(near).get(0).key(), call));
                continue;
            }
            Optional<Node.Call> before =
                    Optional.ofNullable(seen.putIfAbsent(forms.get(0).key(), call));
            if (before.isPresent() && forms.get(0).line().often() != WordLine.Often.ANY_NUMBER) {
                twice(call, forms.get(0), before.get(), owner);
                continue;
            }
            call(call, forms, target);
        }
        for (String key : scope.obligatory().keySet()) {
            if (!seen.containsKey(key)) {
                missing(key, scope.obligatory().get(key), owner);
            }
        }
    }

    private static Optional<Node.Call> line(Node statement) {
        if (statement instanceof Node.Name name) {
            return Optional.of(new Node.Call(
                    Optional.empty(), name.text(), name.at(), ImmutableList.of(), Optional.empty(), name.at()));
        }
        return statement instanceof Node.Call call && call.receiver().isEmpty() ? Optional.of(call) : Optional.empty();
    }

    private void twice(Node.Call call, WordForm form, Node.Call before, Owner owner) {
        String already = " stands in line " + before.at().line() + " already";
        erratum(
                call.wordAt(),
                form.line().oneOf().isEmpty()
                        ? "'" + call.word() + "'" + already + ", for " + owner.called() + "."
                        : "The " + form.key() + " of " + owner.called() + already + ": " + before.word() + ".",
                form.several()
                        ? "Put all of them behind one word, like this: "
                                + form.line().value()
                        : "Keep one of them?");
    }

    private void missing(String key, ImmutableList<WordForm> forms, Owner owner) {
        ImmutableSet<String> words = forms.stream().map(WordForm::word).collect(ImmutableSet.toImmutableSet());
        boolean isWord = words.contains(key);
        erratum(
                owner.at(),
                Ascii.toUpperCase(owner.called().charAt(0)) + owner.called().substring(1) + " has no "
                        + (isWord ? "line '" + key + "'." : key + "."),
                isWord
                        ? "Add it like this: " + forms.get(0).line().value()
                        : "Add a line with one of these: " + list(words, "or") + ".");
    }

    private void unknownWord(Node.Call call, WordScope scope, Owner owner) {
        erratum(call.wordAt(), "'" + call.word() + "' is no word of " + owner.called() + ".", hint(call.word(), scope));
    }

    /** Where the word belongs, if anywhere; else the one that was meant. */
    private String hint(String word, WordScope scope) {
        ImmutableList<String> holders = root.holding(word);
        if (root.words().contains(word)) {
            return "It stands by itself, outside of all braces. Is a brace missing above?";
        }
        if (holders.size() > FEW) {
            return "It stands between the braces of an entry. Is there a brace too many above?";
        }
        if (!holders.isEmpty()) {
            return "It is a word of " + list(holders, "and") + ".";
        }
        if (phrases.words().contains(word)) {
            return "It stands within a line, like this: "
                    + phrases.forms().get(word).get(0).line().value();
        }
        return Names.nearest(word, scope.words())
                .map(near -> "Did you mean " + near + "?")
                .orElseGet(() -> "Its own words are " + list(own(scope), "and") + ".");
    }

    private boolean isWordElsewhere(String word) {
        return root.words().contains(word)
                || !root.holding(word).isEmpty()
                || phrases.words().contains(word);
    }

    /** The words that not every entry has. */
    private ImmutableSet<String> own(WordScope scope) {
        return scope.words().stream()
                .filter(word -> root.holding(word).size() <= FEW)
                .collect(ImmutableSet.toImmutableSet());
    }

    /** Reads a time that stands alone. */
    Optional<Dating> dating(Node node) {
        return values.dating(node);
    }

    /** Calls the method that the line fits. */
    Optional<Object> call(Node.Call call, List<WordForm> forms, Object target) {
        ImmutableList<Node> arguments = call.arguments();
        Optional<WordForm> fitting =
                forms.stream().filter(form -> form.fits(arguments)).findFirst();
        boolean takesBlock = forms.get(0).inside().isPresent();
        call.block()
                .filter(block -> !takesBlock)
                .ifPresent(block ->
                        erratum(block.at(), "'" + call.word() + "' has no braces behind it.", likeThis(forms.get(0))));
        if (fitting.isEmpty()) {
            mismatch(call, forms);
        }
        // What declares a name is read in spite of an erratum, so that the name is there and other errata are found.
        WordForm form = fitting.orElse(forms.get(0));
        boolean declares =
                form.isDeclaration() && root.forms().containsEntry(call.word(), form) && form.fitting(arguments) > 0;
        if (fitting.isEmpty() && !declares) {
            return Optional.empty();
        }
        return values.of(form, call).flatMap(found -> invoked(form, target, packed(form, call, found), call));
    }

    /** The lines in the braces behind a word, for whoever hears them. */
    interface Block extends Consumer<Object> {}

    private Optional<Object> invoked(WordForm form, Object target, List<Object> values, Node.Call call) {
        if (target instanceof WordLines lines) {
            heard(lines, form, values, call);
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(form.method().invoke(target, values.toArray()));
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof IllegalArgumentException refused) {
                refused(blamed(form, call), refused);
                return Optional.empty();
            }
            throw new IllegalStateException("the word " + call.word(), thrown.getCause());
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException("the word " + call.word(), impossible);
        }
    }

    private void heard(WordLines lines, WordForm form, List<Object> values, Node.Call call) {
        try {
            lines.hear(form.word(), values);
        } catch (IllegalArgumentException refused) {
            refused(blamed(form, call), refused);
        }
    }

    /**
     * What a constructor refuses is mostly the last thing it is given that is not refused by itself, as what stands in
     * parentheses is; of an entry as a whole, its name is shown.
     */
    private static Span blamed(WordForm form, Node.Call call) {
        ImmutableList<Node> arguments = call.arguments();
        if (arguments.isEmpty()) {
            return call.wordAt();
        }
        Node last = arguments.reverse().stream()
                .filter(node -> !(node instanceof Node.Call))
                .findFirst()
                .orElseGet(() -> arguments.get(arguments.size() - 1));
        return (form.inside().isPresent() ? arguments.get(0) : last).at();
    }

    private void mismatch(Node.Call call, List<WordForm> forms) {
        ImmutableList<Node> arguments = call.arguments();
        int place =
                forms.stream().mapToInt(form -> form.fitting(arguments)).max().orElse(0);
        ImmutableList<WordForm> best = forms.stream()
                .filter(form -> form.fitting(arguments) == place)
                .collect(ImmutableList.toImmutableList());
        ImmutableSortedSet<String> expected = best.stream()
                .flatMap(form -> form.expectedAt(place))
                .collect(ImmutableSortedSet.toImmutableSortedSet(String::compareTo));
        String wanted = expected.isEmpty() ? "nothing more" : list(expected, "or");
        if (place == arguments.size()) {
            erratum(
                    call.wordAt(),
                    "'" + call.word() + "' expects " + wanted + (arguments.isEmpty() ? " behind it." : " as well."),
                    likeThis(best.get(0)));
            return;
        }
        Node found = arguments.get(place);
        erratum(
                found.at(),
                "'" + call.word() + "' expects " + wanted + " here, not " + written(found) + ".",
                misquoted(found, best.get(0).typeAt(place)).orElseGet(() -> likeThis(best.get(0))));
    }

    /** The author's own words, or the first of them. */
    private String written(Node node) {
        return Ascii.truncate(source.textOf(node.at()).lines().findFirst().orElse(""), 40, "…");
    }

    static String likeThis(WordForm form) {
        return "It is written like this: " + form.line().value();
    }

    /** The likeliest slips: quotation marks left out or too many, and days as a span where it happened on one of them. */
    private static Optional<String> misquoted(Node found, Optional<Class<?>> wanted) {
        Optional<WordSort> sort = wanted.map(WordSort::of);
        if (found instanceof Node.Text text
                && text.value().matches("[\\w-]+")
                && sort.filter(WordSort::isOneBareWord).isPresent()) {
            return Optional.of("Did you mean " + text.value() + ", without quotation marks?");
        }
        if (found instanceof Node.Name name && sort.equals(Optional.of(WordSort.TEXT))) {
            return Optional.of("Did you mean '" + name.text() + "', in quotation marks?");
        }
        return found instanceof Node.DateSpan span && sort.equals(Optional.of(WordSort.DATING))
                ? Optional.of("For some day of these, write between("
                        + span.from().text() + ", " + span.to().text() + ").")
                : Optional.empty();
    }

    private List<Object> packed(WordForm form, Node.Call call, List<Object> values) {
        if (form.several()) {
            int first = form.takes().size() - 1;
            List<Object> rest = List.copyOf(values.subList(first, values.size()));
            Object packed = Array.newInstance(form.takes().get(first), rest.size());
            for (int at = 0; at < rest.size(); at++) {
                Array.set(packed, at, rest.get(at));
            }
            values.subList(first, values.size()).clear();
            values.add(packed);
        }
        while (values.size() < form.takes().size()) {
            values.add(""); // a text of a declaration that has an erratum already
        }
        form.inside().ifPresent(inside -> {
            Node first = call.arguments().get(0);
            Owner owner = new Owner(call.word() + " " + source.textOf(first.at()), first.at());
            Block lines = target ->
                    lines(call.block().map(Node.Block::statements).orElse(ImmutableList.of()), inside, target, owner);
            values.add(lines);
        });
        return values;
    }
}
