package org.sicetnon.dsl.script;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.sicetnon.agent.Agent;
import org.sicetnon.dsl.language.Erratum;
import org.sicetnon.dsl.language.Names;
import org.sicetnon.dsl.language.Node;
import org.sicetnon.dsl.language.Source;
import org.sicetnon.dsl.language.Span;
import org.sicetnon.position.Question;
import org.sicetnon.position.Stance;
import org.sicetnon.time.ClockTime;
import org.sicetnon.time.Dating;
import org.sicetnon.time.DayPart;
import org.sicetnon.time.DayRange;
import org.sicetnon.time.Place;
import org.sicetnon.time.When;

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

    private static final ImmutableMap<String, Object> PARTS = WordSort.choices(DayPart.Part.class);

    private final Source source;
    private final WordScope root;
    private final WordScope phrases;
    private final WordNames names;
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
                .map(line -> new Declaration(line.word(), word(line.arguments().get(0)), line))
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
                        "A line begins with a word that says what it is about; this is " + described(statement) + ".");
                continue;
            }
            Node.Call call = line.get();
            ImmutableList<WordForm> forms = scope.forms().get(call.word());
            if (forms.isEmpty()) {
                unknownWord(call, scope, owner);
                // The word that was meant is not missing as well.
                Names.nearest(call.word(), scope.words())
                        .ifPresent(near ->
                                seen.putIfAbsent(scope.forms().get(near).get(0).key(), call));
                continue;
            }
            WordForm any = forms.get(0);
            Optional<Node.Call> before = Optional.ofNullable(seen.putIfAbsent(any.key(), call));
            if (before.isPresent() && any.line().often() != WordLine.Often.ANY_NUMBER) {
                erratum(
                        call.wordAt(),
                        any.line().oneOf().isEmpty()
                                ? "'" + call.word() + "' stands in line "
                                        + before.get().at().line() + " already, for " + owner.called() + "."
                                : "The " + any.key() + " of " + owner.called() + " stands in line "
                                        + before.get().at().line() + " already: "
                                        + before.get().word() + ".",
                        any.several()
                                ? "Put all of them behind one word, like this: "
                                        + any.line().value()
                                : "Keep one of them?");
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

    private void missing(String key, ImmutableList<WordForm> forms, Owner owner) {
        ImmutableSet<String> words = forms.stream().map(WordForm::word).collect(ImmutableSet.toImmutableSet());
        String example = forms.get(0).line().value();
        if (words.contains(key)) {
            erratum(
                    owner.at(),
                    Ascii.toUpperCase(owner.called().substring(0, 1))
                            + owner.called().substring(1) + " has no line '" + key + "'.",
                    "Add it like this: " + example);
        } else {
            erratum(
                    owner.at(),
                    Ascii.toUpperCase(owner.called().substring(0, 1))
                            + owner.called().substring(1) + " has no " + key + ".",
                    "Add a line with one of these: " + list(words, "or") + ".");
        }
    }

    private void unknownWord(Node.Call call, WordScope scope, Owner owner) {
        ImmutableList<String> holders = root.holding(call.word());
        Optional<String> hint = root.words().contains(call.word())
                ? Optional.of("It stands by itself, outside of all braces. Is a brace missing above?")
                : holders.size() > FEW
                        ? Optional.of("It stands between the braces of an entry. Is there a brace too many above?")
                        : holders.isEmpty()
                                ? phrases.forms().get(call.word()).stream()
                                        .findFirst()
                                        .map(form -> "It stands within a line, like this: "
                                                + form.line().value())
                                        .or(() -> Names.nearest(call.word(), scope.words())
                                                .map(near -> "Did you mean " + near + "?"))
                                        .or(() -> Optional.of("Its own words are " + list(own(scope), "and") + "."))
                                : Optional.of("It is a word of " + list(holders, "and") + ".");
        noted(call.wordAt(), "'" + call.word() + "' is no word of " + owner.called() + ".", hint);
    }

    /** The words that not every entry has. */
    private ImmutableSet<String> own(WordScope scope) {
        return scope.words().stream()
                .filter(word -> root.holding(word).size() <= FEW)
                .collect(ImmutableSet.toImmutableSet());
    }

    /** Calls the method that the line fits. */
    private Optional<Object> call(Node.Call call, List<WordForm> forms, Object target) {
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
        // An entry is read even if its first line has an error, so that those of its other lines are found.
        WordForm form = fitting.orElse(forms.get(0));
        if (fitting.isEmpty() && !(takesBlock && !arguments.isEmpty() && form.fitting(arguments) > 0)) {
            return Optional.empty();
        }
        return values(form, call).flatMap(values -> invoked(form, target, values, call));
    }

    private Optional<Object> invoked(WordForm form, Object target, List<Object> values, Node.Call call) {
        try {
            return Optional.ofNullable(form.method().invoke(target, values.toArray()));
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof IllegalArgumentException refused) {
                errata.add(erratum(source, blamed(form, call), String.valueOf(refused.getMessage())));
                return Optional.empty();
            }
            throw new IllegalStateException("the word " + call.word(), thrown.getCause());
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException("the word " + call.word(), impossible);
        }
    }

    /** What a constructor refuses is mostly the last thing it is given; of an entry as a whole, its name is shown. */
    private static Span blamed(WordForm form, Node.Call call) {
        ImmutableList<Node> arguments = call.arguments();
        return arguments.isEmpty()
                ? call.wordAt()
                : arguments
                        .get(form.inside().isPresent() ? 0 : arguments.size() - 1)
                        .at();
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
                    "'" + call.word() + "' is followed by too little: " + wanted + " is missing.",
                    likeThis(best.get(0)));
            return;
        }
        Node found = arguments.get(place);
        erratum(
                found.at(),
                "Behind '" + call.word() + "' " + wanted + " is expected here, but this is " + described(found) + ".",
                misquoted(found, best.get(0).typeAt(place)).orElseGet(() -> likeThis(best.get(0))));
    }

    private static String likeThis(WordForm form) {
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

    /** Makes of what follows the word what the method takes; nothing if a part of it cannot be read. */
    private Optional<List<Object>> values(WordForm form, Node.Call call) {
        List<Object> values = new ArrayList<>();
        Optional<Question> question = Optional.empty();
        boolean complete = true;
        ImmutableList<Node> arguments = call.arguments();
        for (int place = 0; place < arguments.size() && form.typeAt(place).isPresent(); place++) {
            Class<?> type = form.typeAt(place).get();
            if (type == Dating.class) {
                complete &= dating(arguments.subList(place, arguments.size()), call)
                        .map(values::add)
                        .isPresent();
                break;
            }
            if (!WordSort.of(type).fits(arguments.get(place))) {
                break;
            }
            Optional<?> value = value(type, arguments.get(place), call, question);
            value.ifPresent(values::add);
            complete &= value.isPresent();
            question = value.isPresent() && value.get() instanceof Question it ? Optional.of(it) : question;
        }
        return complete ? Optional.of(packed(form, call, values)) : Optional.empty();
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
        form.inside().ifPresent(inside -> {
            // Only texts can be missing here: those of a first line that has an erratum already.
            while (values.size() < form.takes().size()) {
                values.add("");
            }
            Node first = call.arguments().get(0);
            Owner owner = new Owner(call.word() + " " + source.textOf(first.at()), first.at());
            Consumer<Object> lines = target ->
                    lines(call.block().map(Node.Block::statements).orElse(ImmutableList.of()), inside, target, owner);
            values.add(lines);
        });
        return values;
    }

    private Optional<?> value(Class<?> type, Node node, Node.Call call, Optional<Question> question) {
        return switch (WordSort.of(type)) {
            case TEXT -> Optional.of(((Node.Text) node).value());
            case ZONE -> zone((Node.Text) node);
            case NUMBER -> number((Node.Whole) node);
            case NUMBERS -> numbers((Node.Series) node);
            case DAY -> Optional.of(((Node.DateWord) node).date());
            case CLOCK ->
                local((Node.DateWord) node)
                        .flatMap(date -> date.time().map(time -> date.date().atTime(time)));
            case DAYS -> days(node);
            case TIME -> time(node);
            case DATING -> dating(ImmutableList.of(node), call);
            case NAME -> Optional.of(named(call.word(), (Node.Name) node));
            case ENTRY -> Optional.of(entry((Node.Member) node));
            case AGENT -> Optional.of(agent(word(node)));
            case PLACE -> place(word(node), ImmutableSet.of());
            case QUESTION -> question(word(node));
            case STANCE -> question.flatMap(asked -> stance(word(node), asked));
            case CHOICE -> choice(word(node), type);
            case PHRASE -> phrase((Node.Call) node, type);
        };
    }

    private Word named(String behind, Node.Name name) {
        Word word = word(name);
        namings.add(new Naming(behind, word));
        return word;
    }

    private static Word word(Node node) {
        Node.Name name = (Node.Name) node;
        return new Word(name.text(), name.at());
    }

    private static ConcordanceWords.Entry entry(Node.Member member) {
        return new ConcordanceWords.Entry(word(member.owner()), new Word(member.name(), member.nameAt()));
    }

    private Optional<ZoneId> zone(Node.Text text) {
        try {
            return Optional.of(ZoneId.of(text.value()));
        } catch (DateTimeException unknown) {
            Optional<String> near = Names.nearest(text.value(), ZoneId.getAvailableZoneIds());
            erratum(
                    text.at(),
                    "There is no zone '" + text.value() + "' in the tz database.",
                    near.map(zone -> "Did you mean '" + zone + "'?").orElse("A zone is written like 'Europe/London'."));
            return Optional.empty();
        }
    }

    private Optional<Integer> number(Node.Whole whole) {
        if (whole.value() > Integer.MAX_VALUE) {
            erratum(whole.at(), "The number " + whole.value() + " is too large to be counted.");
            return Optional.empty();
        }
        return Optional.of((int) whole.value());
    }

    private Optional<ImmutableList<Integer>> numbers(Node.Series series) {
        ImmutableList<Integer> numbers = series.items().stream()
                .flatMap(item -> number((Node.Whole) item).stream())
                .collect(ImmutableList.toImmutableList());
        return Optional.of(numbers).filter(all -> all.size() == series.items().size());
    }

    private Optional<DayRange> days(Node node) {
        if (node instanceof Node.DateWord date) {
            return Optional.of(DayRange.on(date.date()));
        }
        Node.DateSpan span = (Node.DateSpan) node;
        try {
            return Optional.of(DayRange.between(span.from().date(), span.to().date()));
        } catch (IllegalArgumentException refused) {
            errata.add(erratum(source, span.at(), String.valueOf(refused.getMessage())));
            return Optional.empty();
        }
    }

    private Optional<When> time(Node node) {
        if (node instanceof Node.Call call) {
            return phrase(call, When.class);
        }
        return local((Node.DateWord) node)
                .map(date -> date.time()
                        .<When>map(time -> new ClockTime(date.date().atTime(time)))
                        .orElseGet(() -> DayRange.on(date.date())));
    }

    /** A time without a zone, which no author prints; who knows it names the place of the clock. */
    private Optional<Node.DateWord> local(Node.DateWord date) {
        if (date.offset().isPresent()) {
            erratum(
                    date.at(),
                    "The time " + date.text() + " has a zone, which no author prints.",
                    "Write the time of his clock and, if he names it, its place: " + date.date() + "T"
                            + date.time().orElseThrow() + ", ThePlace");
            return Optional.empty();
        }
        return Optional.of(date);
    }

    private Optional<Dating> dating(List<Node> words, Node.Call call) {
        Optional<When> when = time(words.get(0));
        Optional<Place> place = Optional.empty();
        boolean about = false;
        for (Node node : words.subList(1, words.size())) {
            Word word = word(node);
            if (PARTS.get(word.text()) instanceof DayPart.Part part) {
                when = when.flatMap(it -> partOf(it, part, word));
            } else if (word.text().equals("about")) {
                about = true;
            } else if (place.isPresent()) {
                erratum(
                        word.at(),
                        "'" + call.word() + "' has a place already: "
                                + place.get().name() + ".",
                        "Keep one of them?");
            } else {
                place = place(word, PARTS.keySet());
            }
        }
        boolean isAbout = about;
        Optional<Place> where = place;
        return when.map(it -> new Dating(it, where, isAbout));
    }

    private Optional<When> partOf(When when, DayPart.Part part, Word word) {
        if (when instanceof DayRange days && days.onlyDay().isPresent()) {
            return Optional.of(new DayPart(days.onlyDay().get(), part));
        }
        erratum(
                word.at(),
                "'" + word + "' is a part of one day, but this time is " + when + ".",
                "It is written behind a single day, such as 1871-05-12, " + word + ".");
        return Optional.empty();
    }

    private Agent agent(Word word) {
        return names.agent(word.text()).orElseGet(() -> {
            unknown(word, "agent", names.agents());
            return names.standIn(word.text());
        });
    }

    /** Returns the place; if there is none, the author may also have meant one of the other words. */
    private Optional<Place> place(Word word, Set<String> others) {
        Optional<Place> place = names.place(word.text());
        if (place.isEmpty()) {
            boolean isOther = Names.nearest(word.text(), Sets.union(names.places(), others))
                    .filter(others::contains)
                    .isPresent();
            unknown(word, "place", isOther ? others : names.places());
        }
        return place;
    }

    private Optional<Question> question(Word word) {
        Optional<Question> question = names.question(word.text());
        if (question.isEmpty()) {
            unknown(word, "question", names.questions());
        }
        return question;
    }

    private Optional<Stance> stance(Word word, Question question) {
        Optional<Stance> stance = question.stance(word.text());
        if (stance.isEmpty() && !names.isExcused("answer to", question.name())) {
            ImmutableSet<String> answers = WordNames.answers(question);
            ImmutableSet<String> others = names.questionsAnsweredBy(word.text());
            String elsewhere = others.isEmpty()
                    ? Names.nearest(word.text(), answers)
                            .map(near -> "Did you mean " + near + "? ")
                            .orElse("")
                    : "It is an answer to " + list(others, "and") + ". ";
            erratum(
                    word.at(),
                    word + " is no answer to " + question.name() + ".",
                    elsewhere + (answers.size() == 1 ? "The only answer is " : "The answers are ")
                            + list(answers, "and") + ".");
        }
        return stance;
    }

    private Optional<Object> choice(Word word, Class<?> type) {
        ImmutableMap<String, Object> choices = WordSort.choices(type);
        Optional<Object> choice = Optional.ofNullable(choices.get(word.text()));
        if (choice.isEmpty()) {
            noted(
                    word.at(),
                    "'" + word + "' is none of the words that may stand here.",
                    Names.nearest(word.text(), choices.keySet())
                            .map(near -> "Did you mean " + near + "?")
                            .or(() -> Optional.of(
                                    "They are " + list(ImmutableSortedSet.copyOf(choices.keySet()), "and") + ".")));
        }
        return choice;
    }

    /** Reads words within a line, such as {@code by(Birch)}, that are to come to {@code type}. */
    private <T> Optional<T> phrase(Node.Call call, Class<T> type) {
        ImmutableList<WordForm> all = phrases.forms().values().stream()
                .filter(form -> form.method().getReturnType() == type)
                .collect(ImmutableList.toImmutableList());
        ImmutableList<WordForm> forms =
                all.stream().filter(form -> form.word().equals(call.word())).collect(ImmutableList.toImmutableList());
        if (forms.isEmpty() || call.receiver().isPresent()) {
            ImmutableSet<String> known = all.stream().map(WordForm::word).collect(ImmutableSet.toImmutableSet());
            noted(
                    call.wordAt(),
                    "'" + call.word() + "' is none of the words that may stand here.",
                    Names.nearest(call.word(), known)
                            .map(near -> "Did you mean " + near + "?")
                            .or(() -> Optional.of(
                                    all.size() == 1 ? likeThis(all.get(0)) : "They are " + list(known, "and") + ".")));
            return Optional.empty();
        }
        return call(call, forms, new DossierPhrasing()).map(type::cast);
    }

    private static String described(Node node) {
        return node.match(new Node.Cases<String>() {
            @Override
            public String name(Node.Name name) {
                return "the name " + name.text();
            }

            @Override
            public String member(Node.Member member) {
                return "the name " + member.name() + " of another name";
            }

            @Override
            public String text(Node.Text text) {
                return "the text '" + Ascii.truncate(text.value(), 30, "…") + "'";
            }

            @Override
            public String whole(Node.Whole whole) {
                return "the number " + whole.value();
            }

            @Override
            public String date(Node.DateWord date) {
                return (date.time().isPresent() ? "the time " : "the day ") + date.text();
            }

            @Override
            public String series(Node.Series series) {
                return "a list in brackets";
            }

            @Override
            public String dateSpan(Node.DateSpan span) {
                return "the span of days " + span.from().text() + ".."
                        + span.to().text();
            }

            @Override
            public String call(Node.Call call) {
                return "'" + call.word() + "' with what follows it";
            }

            @Override
            public String comparison(Node.Comparison comparison) {
                return "a comparison";
            }

            @Override
            public String both(Node.Both both) {
                return "a statement with '&&'";
            }

            @Override
            public String either(Node.Either either) {
                return "a statement with '||'";
            }

            @Override
            public String not(Node.Not not) {
                return "a statement with '!'";
            }

            @Override
            public String block(Node.Block block) {
                return "a block in braces";
            }
        });
    }
}
