package org.sicetnon.dsl.script;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Supplier;
import org.sicetnon.account.Account;
import org.sicetnon.account.ClaimId;
import org.sicetnon.account.Dossier;
import org.sicetnon.account.Matter.OfCharacter.Nature;
import org.sicetnon.agent.Agent;
import org.sicetnon.check.Absence;
import org.sicetnon.check.Comparison;
import org.sicetnon.check.Inquiry;
import org.sicetnon.check.Inquiry.Answer;
import org.sicetnon.check.Statement;
import org.sicetnon.condition.Commitment;
import org.sicetnon.dsl.language.Node;
import org.sicetnon.event.Phase;
import org.sicetnon.position.Question;
import org.sicetnon.position.Stance;
import org.sicetnon.report.Report;
import org.sicetnon.time.DayRange;
import org.sicetnon.time.Place;

/** Turns the tree of a script into questions to core, without asking any of them yet. */
final class CheckBinder {

    static final ImmutableList<String> WORDS = ImmutableList.of(
            "position",
            "date",
            "status",
            "happened",
            "before",
            "consistent",
            "from",
            "to",
            "by",
            "among",
            "where",
            "count",
            "says",
            "called",
            "affirmed",
            "because",
            "sincere",
            "cites",
            "absence",
            "disputed",
            "dropping",
            "agreed",
            "drafted",
            "spoken",
            "sent",
            "delivered",
            "read",
            "compare",
            "days",
            "positions",
            "commitments",
            "findings",
            "reconciled",
            "agreements",
            "silences",
            "when",
            "conflicts");

    private static final int MOST_DAYS = 1_000;

    /** The words that may stand alone: without accounts behind them, they are put to all. */
    private static final ImmutableSet<String> ALONE = ImmutableSet.of("consistent", "conflicts");

    /** The words that give a value, which is compared with another. */
    private static final ImmutableSet<String> VALUES = ImmutableSet.of(
            "position", "date", "status", "from", "to", "by", "among", "where", "count", "says", "absence");

    /** The words that hold or fail of one entry. */
    private static final ImmutableMap<String, BiFunction<CheckWords, ImmutableSet<ClaimId>, Statement>> OF_ONE =
            ImmutableMap.of(
                    "happened", CheckWords::happened,
                    "affirmed", CheckWords::affirmed,
                    "sincere", CheckWords::sincere,
                    "disputed", CheckWords::disputed);

    /** The words that ask for an agent. */
    private static final ImmutableMap<String, BiFunction<CheckWords, ImmutableSet<ClaimId>, Answer<Agent>>> WHO =
            ImmutableMap.of(
                    "from", CheckWords::from,
                    "to", CheckWords::to,
                    "by", CheckWords::by,
                    "among", CheckWords::among);

    /** The words that are put to all accounts, whosever the entry is. */
    private static final ImmutableSet<String> OF_ALL = ImmutableSet.of("absence", "dropping");

    /** The words that give a time to compare with. */
    static final ImmutableSet<String> TIMES = WordScope.of(TimePhrases.class).words();

    private static final ImmutableSet<Phase> PHASES =
            ImmutableSet.of(Phase.AGREED, Phase.DRAFTED, Phase.SPOKEN, Phase.SENT, Phase.DELIVERED, Phase.READ);

    private final Dossier dossier;
    private final CheckNames names;

    CheckBinder(Dossier dossier, CheckNames names) {
        this.dossier = dossier;
        this.names = names;
    }

    /** A part of a statement: whom it asks, and what. */
    private record Part(ImmutableList<Account> accounts, Supplier<Statement> ask) {}

    /** Whether a word compares accounts: all of it, or one part of the report. */
    static boolean isComparing(String word) {
        return word.equals("compare") || section(word).isPresent();
    }

    private static boolean isReporting(String word) {
        return isComparing(word) || word.equals("when") || word.equals("conflicts");
    }

    /** Returns the part of the report that a word asks for. */
    static Optional<Report.Section> section(String word) {
        return Arrays.stream(Report.Section.values())
                .filter(section -> section.toString().equals(word))
                .findFirst();
    }

    /** A word is asked of the dossier; the accounts to which it is put stand last. */
    private void refuseReceiver(Node.Call call) {
        call.receiver()
                .filter(receiver -> WORDS.contains(call.word()))
                .ifPresent(receiver -> names.report(
                        receiver.at(),
                        "'" + call.word() + "' does not follow a point.",
                        receiver instanceof Node.Name name
                                        && names.account(name).isPresent()
                                ? "The account stands last, as in: position(China, 1950-10-12, " + name.text() + ")"
                                : "As in: " + example(call.word())));
    }

    /** Returns the comparison of the accounts that are named, on a question if one is named behind them. */
    Supplier<Comparison> compared(Node.Call call) {
        refuseReceiver(call);
        List<Node> open = new ArrayList<>(call.arguments());
        Optional<Question> question = about(call);
        question.ifPresent(it -> open.remove(open.size() - 1));
        if (open.size() < 2) {
            names.report(
                    call.at(),
                    "A comparison needs two accounts, but this names fewer.",
                    "Write: " + call.word() + " "
                            + dossier.accounts().stream()
                                    .map(Account::name)
                                    .reduce((a, b) -> a + ", " + b)
                                    .orElse("ash, elm"));
        }
        ImmutableList<Account> accounts = open.stream()
                .flatMap(node -> names.accountOrReport(node).stream())
                .distinct()
                .collect(ImmutableList.toImmutableList());
        return () -> {
            Comparison all = Comparison.of(dossier, accounts);
            return question.map(all::about).orElse(all);
        };
    }

    /** Returns the question that is named behind the accounts, if one is. */
    private Optional<Question> about(Node.Call call) {
        return call.arguments().stream()
                .reduce((first, second) -> second)
                .filter(last -> names.account(last).isEmpty())
                .flatMap(names::question);
    }

    /** Returns the line as a call where a word stands alone that may. */
    static Node called(Node node) {
        return node instanceof Node.Name name && ALONE.contains(name.text())
                ? new Node.Call(
                        Optional.empty(), name.text(), name.at(), ImmutableList.of(), Optional.empty(), name.at())
                : node;
    }

    /** Returns how early and how late an entry was; nothing if the line has an erratum. */
    Optional<Supplier<CheckScript.Bounded>> when(Node.Call call, String text) {
        Arguments arguments = new Arguments(call);
        Optional<ImmutableSet<ClaimId>> entry = arguments.entry();
        return entry.isPresent() && arguments.areAllRead()
                ? Optional.of(() -> new CheckScript.Bounded(
                        text,
                        text.substring(text.indexOf("when") + 4).strip(),
                        arguments.words().when(entry.get())))
                : Optional.empty();
    }

    /** Returns what cannot stand together; nothing if the line has an erratum. */
    Optional<Supplier<CheckScript.Clashing>> conflicts(Node.Call call, String text) {
        return asked(call)
                .map(accounts -> () ->
                        new CheckScript.Clashing(text, new CheckAnswers(new Inquiry(dossier, accounts)).conflicts()));
    }

    /** The accounts that are all the arguments of a word, in the dossier's order; all accounts, if none is named. */
    private Optional<ImmutableList<Account>> asked(Node.Call call) {
        refuseReceiver(call);
        ImmutableSet<Account> named = call.arguments().stream()
                .flatMap(node -> names.accountOrReport(node).stream())
                .collect(ImmutableSet.toImmutableSet());
        boolean fits =
                call.arguments().stream().allMatch(node -> names.account(node).isPresent());
        return fits ? Optional.of(named.isEmpty() ? dossier.accounts() : named.asList()) : Optional.empty();
    }

    Optional<Supplier<Statement>> statement(Node node) {
        return part(node).map(Part::ask);
    }

    private Optional<Part> part(Node node) {
        return node.match(new Node.Cases<>() {
            @Override
            public Optional<Part> comparison(Node.Comparison comparison) {
                return compare(comparison);
            }

            @Override
            public Optional<Part> both(Node.Both both) {
                return joined(both, both.left(), both.right(), Statement::and);
            }

            @Override
            public Optional<Part> either(Node.Either either) {
                return joined(either, either.left(), either.right(), Statement::or);
            }

            @Override
            public Optional<Part> not(Node.Not not) {
                return part(not.statement())
                        .map(it -> new Part(it.accounts(), () -> it.ask().get().not()));
            }

            @Override
            public Optional<Part> call(Node.Call call) {
                return verdictWord(call);
            }

            @Override
            public Optional<Part> name(Node.Name name) {
                if (called(name) instanceof Node.Call call && call.word().equals("consistent")) {
                    return verdictWord(call);
                }
                String says = "'" + name.text() + "' alone says nothing that holds or fails.";
                if (WORDS.contains(name.text())) {
                    names.report(name.at(), says, "Write what it is about, as in: " + example(name.text()));
                } else {
                    names.unknown(name.at(), says, name.text(), WORDS);
                }
                return Optional.empty();
            }

            @Override
            public Optional<Part> member(Node.Member member) {
                return noStatement(member);
            }

            @Override
            public Optional<Part> text(Node.Text text) {
                return noStatement(text);
            }

            @Override
            public Optional<Part> whole(Node.Whole whole) {
                return noStatement(whole);
            }

            @Override
            public Optional<Part> date(Node.DateWord date) {
                return noStatement(date);
            }

            @Override
            public Optional<Part> series(Node.Series series) {
                return noStatement(series);
            }

            @Override
            public Optional<Part> dateSpan(Node.DateSpan span) {
                return noStatement(span);
            }

            @Override
            public Optional<Part> block(Node.Block block) {
                return noStatement(block);
            }
        });
    }

    private Optional<Part> noStatement(Node node) {
        names.report(
                node.at(),
                "This says nothing that holds or fails.",
                "A statement compares, as in: position(China, 1950-10-12) == NON_INTERVENTION");
        return Optional.empty();
    }

    private Optional<Part> joined(Node whole, Node left, Node right, BinaryOperator<Statement> join) {
        Optional<Part> one = part(left);
        Optional<Part> other = part(right);
        if (one.isEmpty() || other.isEmpty()) {
            return Optional.empty();
        }
        if (!one.get().accounts().equals(other.get().accounts())) {
            names.report(
                    whole.at(),
                    "The two parts are put to different accounts: " + one.get().accounts() + " and "
                            + other.get().accounts() + ".",
                    "Name the same accounts in both, or in none.");
            return Optional.empty();
        }
        return Optional.of(new Part(
                one.get().accounts(),
                () -> join.apply(one.get().ask().get(), other.get().ask().get())));
    }

    private Optional<Part> verdictWord(Node.Call call) {
        Optional<Phase> phase = phase(call.word());
        Arguments arguments = new Arguments(call);
        BiFunction<CheckWords, ImmutableSet<ClaimId>, Statement> ofOne = OF_ONE.get(call.word());
        if (ofOne != null || phase.isPresent()) {
            return arguments
                    .entry()
                    .filter(it -> arguments.areAllRead())
                    .map(entry -> arguments.part(words ->
                            ofOne != null ? ofOne.apply(words, entry) : words.cameAbout(entry, phase.orElseThrow())));
        }
        if (call.word().equals("before") || call.word().equals("because")) {
            Optional<ImmutableSet<ClaimId>> one = arguments.entry();
            Optional<ImmutableSet<ClaimId>> other = arguments.entry();
            return one.isPresent() && other.isPresent() && arguments.areAllRead()
                    ? Optional.of(arguments.part(words -> call.word().equals("before")
                            ? words.before(one.get(), other.get())
                            : words.because(one.get(), other.get())))
                    : Optional.empty();
        }
        return switch (call.word()) {
            case "consistent" ->
                asked(call)
                        .map(accounts -> new Part(
                                accounts, () -> new CheckAnswers(new Inquiry(dossier, accounts)).consistent()));
            case "called" -> called(arguments);
            case "cites" -> cites(arguments);
            case "dropping" -> dropping(arguments);
            default -> noVerdict(call);
        };
    }

    private Optional<Part> noVerdict(Node.Call call) {
        if (isReporting(call.word())) {
            names.report(
                    call.at(),
                    "'" + call.word() + "' prints a part of the report, which neither holds nor fails.",
                    "Put it on a line of its own, as in: " + example(call.word()));
        } else if (VALUES.contains(call.word())) {
            names.report(
                    call.at(),
                    "'" + call.word() + "' gives a value, which neither holds nor fails.",
                    "Compare it, as in: " + example(call.word()));
        } else {
            names.unknown(
                    call.wordAt(), "There is no word '" + call.word() + "' in a check script.", call.word(), WORDS);
        }
        return Optional.empty();
    }

    private Optional<Part> called(Arguments arguments) {
        Optional<ImmutableSet<ClaimId>> entry = arguments.entry();
        Optional<Nature> nature = arguments
                .next("what it is called")
                .flatMap(node -> names.word(node, "A step is not called so.", Arrays.asList(Nature.values())));
        return entry.isPresent() && nature.isPresent() && arguments.areAllRead()
                ? Optional.of(arguments.part(words -> words.called(entry.get(), nature.get())))
                : Optional.empty();
    }

    private Optional<Part> cites(Arguments arguments) {
        boolean isForEntry = arguments.size() > 1;
        Optional<ImmutableSet<ClaimId>> entry = isForEntry ? arguments.entry() : Optional.empty();
        Optional<ImmutableSet<ClaimId>> document = arguments.next("a document").flatMap(names::document);
        if (document.isEmpty() || (isForEntry && entry.isEmpty()) || !arguments.areAllRead()) {
            return Optional.empty();
        }
        return Optional.of(arguments.part(words ->
                entry.map(it -> words.cites(it, document.get())).orElseGet(() -> words.cites(document.get()))));
    }

    private Optional<Part> dropping(Arguments arguments) {
        Optional<ImmutableSet<ClaimId>> entry = arguments.entry();
        List<Optional<ImmutableSet<ClaimId>>> dropped = new ArrayList<>();
        do {
            dropped.add(arguments.entry());
        } while (arguments.peek().isPresent());
        if (entry.isEmpty() || dropped.stream().anyMatch(Optional::isEmpty) || !arguments.areAllRead()) {
            return Optional.empty();
        }
        ImmutableSet<ClaimId> all =
                dropped.stream().flatMap(it -> it.orElseThrow().stream()).collect(ImmutableSet.toImmutableSet());
        return Optional.of(arguments.part(words -> words.dropping(entry.get(), all)));
    }

    private static String example(String word) {
        if (isComparing(word)) {
            return word + " kim, tan";
        }
        return switch (word) {
            case "from", "to" -> word + "(jointTelegram) == Mao";
            case "by" -> "by(decision) == Mao";
            case "among" -> "among(talks) == Mao";
            case "where" -> "where(talks) == Moscow";
            case "count" -> "count(jointTelegram, divisions) == 9";
            case "says" -> "says(jointTelegram, sendingTroops) == NON_INTERVENTION";
            case "absence" -> "absence(jointTelegram) == SILENT";
            case "position" -> "position(China, 1950-10-12) == NON_INTERVENTION";
            case "date" -> "date(jointTelegram) == 1950-10-11";
            case "status" -> "status(pledge, 1950-10-12) == DORMANT";
            case "before", "because" -> word + "(talks, jointTelegram)";
            case "called" -> "called(decision, definitive)";
            case "when" -> "when talks";
            case "conflicts", "consistent" -> word + " kim";
            case "dropping" -> "dropping(talks, jointTelegram)";
            default -> word + "(talks)";
        };
    }

    private static Optional<Phase> phase(String word) {
        return PHASES.stream().filter(phase -> phase.toString().equals(word)).findFirst();
    }

    private Optional<Part> compare(Node.Comparison comparison) {
        if (comparison.operator() != Node.Operator.SAME && comparison.operator() != Node.Operator.UNLIKE) {
            names.report(
                    comparison.at(),
                    "'" + comparison.operator().sign() + "' does not compare what accounts say.",
                    "Write == or !=; for the order of two entries: before(talks, jointTelegram)");
            return Optional.empty();
        }
        boolean turned = !isAsked(comparison.left()) && isAsked(comparison.right());
        Node asked = turned ? comparison.right() : comparison.left();
        Node value = turned ? comparison.left() : comparison.right();
        if (!(asked instanceof Node.Call call)) {
            return noStatement(comparison);
        }
        Optional<Part> same = switch (call.word()) {
            case "position" -> position(call, value);
            case "date" -> date(call, value);
            case "status" -> status(call, value);
            case "from", "to", "by", "among" -> who(call, value);
            case "where" -> where(call, value);
            case "count" -> count(call, value);
            case "says" -> says(call, value);
            case "absence" -> absence(call, value);
            default -> {
                if (isReporting(call.word())) {
                    noVerdict(call);
                } else if (WORDS.contains(call.word())) {
                    names.report(
                            comparison.at(),
                            "'" + call.word() + "' holds or fails by itself and is not compared.",
                            "Leave out the comparison, or put ! in front.");
                } else {
                    verdictWord(call);
                }
                yield Optional.empty();
            }
        };
        return comparison.operator() == Node.Operator.SAME
                ? same
                : same.map(it -> new Part(it.accounts(), () -> it.ask().get().not()));
    }

    /** Whether it is a word that asks something, and not one that gives a time to compare with. */
    private static boolean isAsked(Node node) {
        return node instanceof Node.Call call
                && (call.word().equals("by")
                        ? !isTime(call)
                        : !TIMES.contains(call.word()) || WORDS.contains(call.word()));
    }

    /** {@code by(1950-10-11)} is a time, {@code by(decision)} asks who decided. */
    private static boolean isTime(Node.Call call) {
        return !call.arguments().isEmpty() && call.arguments().get(0) instanceof Node.DateWord;
    }

    private Optional<Part> position(Node.Call call, Node value) {
        Arguments arguments = new Arguments(call);
        Optional<Agent> agent = arguments.next("an agent").flatMap(names::agent);
        Question question = arguments
                .peek()
                .flatMap(names::question)
                .map(it -> {
                    arguments.skip();
                    return it;
                })
                .orElse(dossier.leading());
        if (arguments.peek().filter(Node.Name.class::isInstance).isPresent() && arguments.size() > 1) {
            names.word(
                    arguments.peek().get(),
                    "There is no question of that name in this dossier.",
                    dossier.world().questions().stream().map(Question::name).toList());
            return Optional.empty();
        }
        Optional<Stance> stance = names.stance(question, value);
        Optional<Node> time = arguments.next("a day");
        if (!arguments.areAllRead() || agent.isEmpty() || stance.isEmpty() || time.isEmpty()) {
            return Optional.empty();
        }
        if (time.get() instanceof Node.DateSpan span
                && span.to().date().isBefore(span.from().date())) {
            names.report(
                    span.at(),
                    "This span ends before it begins.",
                    "Did you mean " + span.to().text() + ".." + span.from().text() + "?");
            return Optional.empty();
        }
        if (time.get() instanceof Node.DateSpan span
                && span.from().date().plusDays(MOST_DAYS).isBefore(span.to().date())) {
            names.report(
                    span.at(),
                    "A position is asked at the end of each day, and this span has too many.",
                    "Ask of " + MOST_DAYS + " days at most.");
            return Optional.empty();
        }
        if (time.get() instanceof Node.DateSpan span) {
            List<LocalDate> days =
                    span.from().date().datesUntil(span.to().date().plusDays(1)).toList();
            return Optional.of(arguments.part(words -> days.stream()
                    .map(day -> words.position(agent.get(), question, day).is(stance.get()))
                    .reduce(Statement::and)
                    .orElseThrow()));
        }
        if (!(time.get() instanceof Node.DateWord date)) {
            names.report(time.get().at(), "A day is needed here.", "Write it as 1950-10-12");
            return Optional.empty();
        }
        if (date.time().isEmpty()) {
            return Optional.of(arguments.part(
                    words -> words.position(agent.get(), question, date.date()).is(stance.get())));
        }
        return instant(date, agent.get())
                .map(at -> arguments.part(
                        words -> words.position(agent.get(), question, at).is(stance.get())));
    }

    private Optional<Instant> instant(Node.DateWord date, Agent agent) {
        Optional<ZoneId> zone =
                date.offset().<ZoneId>map(it -> it).or(() -> agent.seat().map(Place::zone));
        if (zone.isEmpty()) {
            names.report(
                    date.at(),
                    agent.called() + " has no seat in this dossier, so it is not known by whose clock this is meant.",
                    "Add an offset, as in 1950-10-12T15:30+08:00");
        }
        return zone.map(it -> LocalDateTime.of(date.date(), date.time().orElseThrow())
                .atZone(it)
                .toInstant());
    }

    private Optional<Part> date(Node.Call call, Node value) {
        Arguments arguments = new Arguments(call);
        Optional<ImmutableSet<ClaimId>> entry = arguments.entry();
        Optional<Phase> phase = arguments
                .peek()
                .filter(Node.Name.class::isInstance)
                .flatMap(node -> Arrays.stream(Phase.values())
                        .filter(it -> it.toString().equals(((Node.Name) node).text()))
                        .findFirst());
        phase.ifPresent(it -> arguments.skip());
        Optional<ImmutableList<DayRange>> days = names.days(value);
        return arguments.areAllRead() && entry.isPresent() && days.isPresent()
                ? Optional.of(arguments.part(words -> {
                    Answer<DayRange> answer =
                            phase.map(it -> words.date(entry.get(), it)).orElseGet(() -> words.date(entry.get()));
                    return days.get().stream()
                            .map(answer::is)
                            .reduce(Statement::or)
                            .orElseThrow();
                }))
                : Optional.empty();
    }

    private Optional<Part> status(Node.Call call, Node value) {
        Arguments arguments = new Arguments(call);
        Optional<ImmutableSet<ClaimId>> entry = arguments.entry();
        Optional<Node> day = arguments.next("a day");
        List<String> known =
                Arrays.stream(Commitment.Status.values()).map(Enum::name).toList();
        String word = value instanceof Node.Name name ? name.text() : "";
        if (!known.contains(word)) {
            names.unknown(value.at(), "That is no status of a commitment.", word.toUpperCase(Locale.ROOT), known);
            return Optional.empty();
        }
        if (day.isPresent() && !(day.get() instanceof Node.DateWord)) {
            names.report(day.get().at(), "A day is needed here.", "Write it as 1950-10-12");
            return Optional.empty();
        }
        return arguments.areAllRead() && entry.isPresent() && day.isPresent()
                ? Optional.of(arguments.part(words -> words.status(entry.get(), ((Node.DateWord) day.get()).date())
                        .is(Commitment.Status.valueOf(word))))
                : Optional.empty();
    }

    private Optional<Part> who(Node.Call call, Node value) {
        Arguments arguments = new Arguments(call);
        Optional<ImmutableSet<ClaimId>> entry = arguments.entry();
        Optional<Agent> agent = names.agent(value);
        return arguments.areAllRead() && entry.isPresent() && agent.isPresent()
                ? Optional.of(arguments.part(
                        words -> Objects.requireNonNull(WHO.get(call.word()), "a word that asks for an agent")
                                .apply(words, entry.get())
                                .is(agent.get())))
                : Optional.empty();
    }

    private Optional<Part> where(Node.Call call, Node value) {
        Arguments arguments = new Arguments(call);
        Optional<ImmutableSet<ClaimId>> entry = arguments.entry();
        Optional<Place> place = names.place(value);
        return arguments.areAllRead() && entry.isPresent() && place.isPresent()
                ? Optional.of(arguments.part(words -> words.where(entry.get()).is(place.get())))
                : Optional.empty();
    }

    private Optional<Part> count(Node.Call call, Node value) {
        Arguments arguments = new Arguments(call);
        Optional<ImmutableSet<ClaimId>> entry = arguments.entry();
        Optional<String> unit =
                arguments.peek().filter(Node.Name.class::isInstance).map(node -> ((Node.Name) node).text());
        unit.ifPresent(it -> arguments.skip());
        if (!(value instanceof Node.Whole number)) {
            names.report(value.at(), "A count is compared with a whole number.", "As in: " + example("count"));
            return Optional.empty();
        }
        return arguments.areAllRead() && entry.isPresent()
                ? Optional.of(
                        arguments.part(words -> words.count(entry.get(), unit).is(number.value())))
                : Optional.empty();
    }

    private Optional<Part> says(Node.Call call, Node value) {
        Arguments arguments = new Arguments(call);
        Optional<ImmutableSet<ClaimId>> entry = arguments.entry();
        Optional<Question> question = arguments
                .next("a question")
                .flatMap(node -> names.word(
                                node,
                                "There is no question of that name in this dossier.",
                                dossier.world().questions().stream()
                                        .map(Question::name)
                                        .toList())
                        .flatMap(dossier.world()::question));
        Optional<Stance> stance = question.flatMap(it -> names.stance(it, value));
        return arguments.areAllRead() && entry.isPresent() && stance.isPresent()
                ? Optional.of(arguments.part(
                        words -> words.says(entry.get(), question.get()).is(stance.get())))
                : Optional.empty();
    }

    private Optional<Part> absence(Node.Call call, Node value) {
        Arguments arguments = new Arguments(call);
        Optional<ImmutableSet<ClaimId>> entry = arguments.entry();
        Optional<String> why = names.word(
                value,
                "That is no kind of absence.",
                Arrays.stream(Absence.values()).map(Enum::name).toList());
        return arguments.areAllRead() && entry.isPresent() && why.isPresent()
                ? Optional.of(arguments.part(words -> words.absence(entry.get()).is(Absence.valueOf(why.get()))))
                : Optional.empty();
    }

    /** The arguments of a word, read one after another; the accounts at the end are taken off first. */
    private final class Arguments {
        private final Node.Call call;
        private final List<Node> open;
        private final ImmutableList<Account> asked;
        private boolean fits = true;

        Arguments(Node.Call call) {
            refuseReceiver(call);
            this.call = call;
            this.open = new ArrayList<>(call.arguments());
            List<Account> last = new ArrayList<>();
            while (open.size() > 1 && names.account(open.get(open.size() - 1)).isPresent()) {
                last.add(0, names.account(open.remove(open.size() - 1)).orElseThrow());
            }
            Optional<Account> owner = open.stream()
                    .filter(node -> !OF_ALL.contains(call.word()))
                    .filter(Node.Member.class::isInstance)
                    .flatMap(node -> names.account(((Node.Member) node).owner()).stream())
                    .findFirst();
            this.asked = !last.isEmpty()
                    ? ImmutableList.copyOf(last)
                    : owner.map(ImmutableList::of).orElse(dossier.accounts());
        }

        Optional<Node> next(String expected) {
            if (open.isEmpty()) {
                fits = false;
                names.report(
                        call.at(),
                        "'" + call.word() + "' needs " + expected + " here.",
                        "As in: " + example(call.word()));
                return Optional.empty();
            }
            return Optional.of(open.remove(0));
        }

        Optional<Node> peek() {
            return open.stream().findFirst();
        }

        int size() {
            return open.size();
        }

        void skip() {
            open.remove(0);
        }

        Optional<ImmutableSet<ClaimId>> entry() {
            return next("an entry").flatMap(names::entry);
        }

        /** Whether nothing is left over; what is left is most likely the misspelt name of an account. */
        boolean areAllRead() {
            open.forEach(names::accountOrReport);
            return fits && open.isEmpty();
        }

        CheckWords words() {
            return new CheckAnswers(new Inquiry(dossier, asked));
        }

        Part part(Function<CheckWords, Statement> ask) {
            return new Part(asked, () -> ask.apply(words()));
        }
    }
}
