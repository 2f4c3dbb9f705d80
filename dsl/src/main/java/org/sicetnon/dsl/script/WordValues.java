package org.sicetnon.dsl.script;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sicetnon.agent.Agent;
import org.sicetnon.dsl.language.Names;
import org.sicetnon.dsl.language.Node;
import org.sicetnon.dsl.language.Span;
import org.sicetnon.position.Question;
import org.sicetnon.position.Stance;
import org.sicetnon.time.ClockTime;
import org.sicetnon.time.Dating;
import org.sicetnon.time.DayPart;
import org.sicetnon.time.DayRange;
import org.sicetnon.time.EdtfException;
import org.sicetnon.time.EdtfText;
import org.sicetnon.time.Place;
import org.sicetnon.time.When;

/** Makes of what follows a word in one file what the word's method takes: agents, times, answers to questions. */
final class WordValues {

    private static final ImmutableMap<String, Object> PARTS = WordSort.choices(DayPart.Part.class);

    private final WordReader reader;
    private final WordScope phrases;
    private final WordNames names;

    WordValues(WordReader reader, WordScope phrases, WordNames names) {
        this.reader = reader;
        this.phrases = phrases;
        this.names = names;
    }

    /** Makes of what follows the word what the method takes; nothing if a part of it cannot be read. */
    Optional<List<Object>> of(WordForm form, Node.Call call) {
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
        return complete ? Optional.of(values) : Optional.empty();
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
            case EDTF -> edtf((Node.Text) node);
            case TIME -> time(node);
            case DATING -> dating(ImmutableList.of(node), call);
            case NAME -> Optional.of(named(call.word(), node));
            case ENTRY -> Optional.of(entry((Node.Member) node));
            case AGENT -> Optional.of(agent(word(node)));
            case PLACE -> place(word(node), ImmutableSet.of());
            case QUESTION -> question(word(node));
            case STANCE -> question.flatMap(asked -> stance(word(node), asked));
            case CHOICE -> choice(word(node), type);
            case PHRASE -> phrase((Node.Call) node, type);
        };
    }

    private Word named(String behind, Node name) {
        Word word = word(name);
        reader.naming(behind, word);
        return word;
    }

    static Word word(Node node) {
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
            reader.erratum(
                    text.at(),
                    "There is no zone '" + text.value() + "' in the tz database.",
                    near.map(zone -> "Did you mean '" + zone + "'?").orElse("A zone is written like 'Europe/London'."));
            return Optional.empty();
        }
    }

    private Optional<Integer> number(Node.Whole whole) {
        if (whole.value() > Integer.MAX_VALUE) {
            reader.erratum(whole.at(), "The number " + whole.value() + " is too large to be counted.");
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
            reader.refused(span.at(), refused);
            return Optional.empty();
        }
    }

    private Optional<When> time(Node node) {
        if (node instanceof Node.Call call) {
            return phrase(call, When.class);
        }
        if (node instanceof Node.Text text) {
            return edtf(text).map(it -> it);
        }
        return local((Node.DateWord) node)
                .map(date -> date.time()
                        .<When>map(time -> new ClockTime(date.date().atTime(time)))
                        .orElseGet(() -> DayRange.on(date.date())));
    }

    /** Reads a time in EDTF, whose faults are shown in their place within the text. */
    private Optional<EdtfText> edtf(Node.Text text) {
        try {
            return Optional.of(EdtfText.dating(text.value()));
        } catch (EdtfException fault) {
            reader.noted(within(text, fault), fault.sentence(), fault.fix().map(fix -> "Did you mean '" + fix + "'?"));
        } catch (DateTimeException beyond) {
            reader.erratum(text.at(), String.valueOf(beyond.getMessage()), "Is there a digit too many?");
        }
        return Optional.empty();
    }

    /** Where the fault stands, if the text is written as it is read: on one line, without escapes. */
    private static Span within(Node.Text text, EdtfException fault) {
        Span at = text.at();
        boolean plain = at.line() == at.endLine()
                && at.endColumn() - at.column() == text.value().length() + 2;
        int from = at.column() + fault.column();
        return plain && !text.value().isEmpty() ? new Span(at.line(), from, at.line(), from + fault.width()) : at;
    }

    /** A time without a zone, which no author prints; who knows it names the place of the clock. */
    private Optional<Node.DateWord> local(Node.DateWord date) {
        if (date.offset().isPresent()) {
            reader.erratum(
                    date.at(),
                    "The time " + date.text() + " has a zone, which no author prints.",
                    "Write the time of his clock and, if he names it, its place: " + date.date() + "T"
                            + date.time().orElseThrow() + ", ThePlace");
            return Optional.empty();
        }
        return Optional.of(date);
    }

    private Optional<Dating> dating(List<Node> words, Node.Call call) {
        Optional<Dating> told = told(words.get(0));
        Optional<When> when = told.map(Dating::when);
        Optional<Place> place = Optional.empty();
        boolean about = told.filter(Dating::about).isPresent();
        for (Node node : words.subList(1, words.size())) {
            Word word = word(node);
            if (PARTS.get(word.text()) instanceof DayPart.Part part) {
                when = when.flatMap(it -> partOf(it, part, word));
            } else if (word.text().equals("about")) {
                about = true;
            } else if (place.isPresent()) {
                reader.erratum(
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
        return when.map(it -> new Dating(it, where, isAbout, told.flatMap(Dating::reach)));
    }

    /** Reads a time, or one of which the author says "about" by a word in front. */
    private Optional<Dating> told(Node node) {
        boolean isDating = node instanceof Node.Call call
                && phrases.forms().get(call.word()).stream()
                        .anyMatch(form -> form.method().getReturnType() == Dating.class);
        return isDating ? phrase((Node.Call) node, Dating.class) : time(node).map(Dating::of);
    }

    /** Reads a time that stands alone, with what words within a line may say of it. */
    Optional<Dating> dating(Node node) {
        return WordSort.DATING.fits(node) ? told(node) : Optional.empty();
    }

    private Optional<When> partOf(When when, DayPart.Part part, Word word) {
        if (when instanceof DayRange days && days.onlyDay().isPresent()) {
            return Optional.of(new DayPart(days.onlyDay().get(), part));
        }
        reader.erratum(
                word.at(),
                "'" + word + "' is a part of one day, but this time is " + when + ".",
                "It is written behind a single day, such as 1871-05-12, " + word + ".");
        return Optional.empty();
    }

    private Agent agent(Word word) {
        return names.agent(word.text()).orElseGet(() -> {
            reader.unknown(word, "agent", names.agents());
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
            reader.unknown(word, "place", isOther ? others : names.places());
        }
        return place;
    }

    private Optional<Question> question(Word word) {
        Optional<Question> question = names.question(word.text());
        if (question.isEmpty()) {
            reader.unknown(word, "question", names.questions());
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
                    : "It is an answer to " + WordReader.list(others, "and") + ". ";
            reader.erratum(
                    word.at(),
                    word + " is no answer to " + question.name() + ".",
                    elsewhere + (answers.size() == 1 ? "The only answer is " : "The answers are ")
                            + WordReader.list(answers, "and") + ".");
        }
        return stance;
    }

    private Optional<Object> choice(Word word, Class<?> type) {
        ImmutableMap<String, Object> choices = WordSort.choices(type);
        Optional<Object> choice = Optional.ofNullable(choices.get(word.text()));
        if (choice.isEmpty()) {
            reader.noted(
                    word.at(),
                    "'" + word + "' is none of the words that may stand here.",
                    Names.nearest(word.text(), choices.keySet())
                            .map(near -> "Did you mean " + near + "?")
                            .or(() -> Optional.of("They are "
                                    + WordReader.list(ImmutableSortedSet.copyOf(choices.keySet()), "and") + ".")));
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
            reader.noted(
                    call.wordAt(),
                    "'" + call.word() + "' is none of the words that may stand here.",
                    Names.nearest(call.word(), known)
                            .map(near -> "Did you mean " + near + "?")
                            .or(() -> Optional.of(
                                    all.size() == 1
                                            ? WordReader.likeThis(all.get(0))
                                            : "They are " + WordReader.list(known, "and") + ".")));
            return Optional.empty();
        }
        return reader.call(call, forms, new DossierPhrasing()).map(type::cast);
    }
}
