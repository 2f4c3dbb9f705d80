package org.sicetnon.dsl.script;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Lists;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.sicetnon.account.Dossier;
import org.sicetnon.account.World;
import org.sicetnon.agent.Agent;
import org.sicetnon.dsl.language.Names;
import org.sicetnon.dsl.language.Node;
import org.sicetnon.position.Question;
import org.sicetnon.position.Stance;
import org.sicetnon.time.Conventions;
import org.sicetnon.time.DayPart;
import org.sicetnon.time.DayRange;
import org.sicetnon.time.PeriodPart;
import org.sicetnon.time.Place;
import org.sicetnon.time.Relative;

/** Reads {@code world.dossier}: places first, then questions, then all that may name them. */
final class WorldReader implements WorldWords {

    private static final ImmutableList<String> FIRST = ImmutableList.of("place", "question");
    private static final ImmutableMap<String, Object> PARTS = ImmutableMap.<String, Object>builder()
            .putAll(WordSort.choices(DayPart.Part.class))
            .putAll(WordSort.choices(PeriodPart.Part.class))
            .buildOrThrow();
    private static final ImmutableSet<String> WIDE = ImmutableSet.of("about", "aboutMonth", "aboutYear", "by");
    private static final ImmutableMap<String, Object> ANSWERS = WordSort.choices(Stance.Kind.class);

    private final WordReader reader;
    private final WordNames names;
    private final List<Agent> agents = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();
    private final List<Question> questions = new ArrayList<>();
    private final List<Word> owners = new ArrayList<>();
    private ImmutableList<Word> accounts = ImmutableList.of();
    private Conventions conventions = Conventions.STANDARD;
    private String name = "";
    private String title = "";
    private Optional<Question> leading = Optional.empty();
    private DayRange days = DayRange.UNKNOWN;

    WorldReader(WordReader reader, WordNames names) {
        this.reader = reader;
        this.names = names;
    }

    void read(ImmutableList<Node> statements) {
        WordReader.declarations(statements).forEach(line -> names.excuse(line.kind(), line.name()));
        reader.read(
                ImmutableList.sortedCopyOf(Comparator.comparingInt(WorldReader::rank), statements), this, "the world");
        owners.stream()
                .filter(owner -> names.agent(owner.text()).isEmpty())
                .forEach(owner -> reader.unknown(owner, "agent", names.agents()));
    }

    private static int rank(Node statement) {
        int rank = statement instanceof Node.Call call ? FIRST.indexOf(call.word()) : -1;
        return rank < 0 ? FIRST.size() : rank;
    }

    /** Returns the names of the accounts, in the editor's order. */
    ImmutableList<Word> accounts() {
        return accounts;
    }

    /** Returns a builder that has all that this file says. */
    Dossier.Builder builder() {
        Dossier.Builder builder = Dossier.builder(name)
                .title(title)
                .days(days)
                .world(new World(
                        ImmutableList.copyOf(agents),
                        ImmutableList.copyOf(places),
                        ImmutableList.copyOf(questions),
                        conventions));
        leading.ifPresent(builder::leading);
        return builder;
    }

    @Override
    public void dossier(String itsName, String itsTitle) {
        name = itsName;
        title = itsTitle;
    }

    @Override
    public void accounts(Word... theirNames) {
        accounts = ImmutableList.copyOf(theirNames);
    }

    @Override
    public void leading(Question question) {
        leading = Optional.of(question);
    }

    @Override
    public void days(DayRange about) {
        days = about;
    }

    @Override
    public void place(Word itsName, ZoneId zone) {
        place(itsName, zone, itsName.text());
    }

    @Override
    public void place(Word itsName, ZoneId zone, String called) {
        Place place = new Place(itsName.text(), called, zone);
        places.add(place);
        names.add(place);
    }

    @Override
    public void place(Word itsName, DossierPhrases.MeanTime sun) {
        place(itsName, sun.offset(), itsName.text());
    }

    @Override
    public void place(Word itsName, DossierPhrases.MeanTime sun, String called) {
        place(itsName, sun.offset(), called);
    }

    @Override
    public void state(Word itsName, Consumer<AgentWords> lines) {
        agent(itsName, Agent.Kind.STATE, lines);
    }

    @Override
    public void person(Word itsName, Consumer<AgentWords> lines) {
        agent(itsName, Agent.Kind.PERSON, lines);
    }

    @Override
    public void body(Word itsName, Consumer<AgentWords> lines) {
        agent(itsName, Agent.Kind.BODY, lines);
    }

    @Override
    public void force(Word itsName, Consumer<AgentWords> lines) {
        agent(itsName, Agent.Kind.FORCE, lines);
    }

    @Override
    public void scholar(Word itsName, Consumer<AgentWords> lines) {
        agent(itsName, Agent.Kind.SCHOLAR, lines);
    }

    private void agent(Word itsName, Agent.Kind kind, Consumer<AgentWords> lines) {
        WordLines said = new WordLines();
        said.hear(lines);
        Agent agent = new Agent(
                itsName.text(),
                kind,
                said.first("called", String.class).orElse(itsName.text()),
                said.name("belongsTo"),
                said.first("seat", Place.class));
        owners.addAll(said.all("belongsTo", Word.class));
        agents.add(agent);
        names.add(agent);
    }

    @Override
    public void question(Word itsName, Consumer<QuestionWords> lines) {
        int before = reader.errata().size();
        WordLines said = new WordLines();
        said.hear(lines);
        ImmutableList<Stance> stances = said
                .each((word, values) -> Optional.ofNullable(ANSWERS.get(word))
                        .map(kind -> Lists.transform(
                                values, answer -> Stance.of(((Word) answer).text(), (Stance.Kind) kind))))
                .stream()
                .flatMap(List::stream)
                .collect(ImmutableList.toImmutableList());
        Question bare =
                new Question(itsName.text(), said.first("asks", String.class).orElse(""), stances, ImmutableSet.of());
        boolean flawed = reader.errata().size() > before;
        if (flawed) {
            names.excuse("answer to", bare.name());
        }
        Question question = flawed ? bare : new Question(bare.name(), bare.asks(), stances, exclusions(bare, said));
        questions.add(question);
        names.add(question);
    }

    private ImmutableSet<ImmutableSet<Stance>> exclusions(Question bare, WordLines said) {
        for (Word answer : said.all("excludes", Word.class)) {
            if (bare.stance(answer.text()).isEmpty()) {
                reader.noted(
                        answer.at(),
                        answer + " is no answer to " + bare.name() + ".",
                        WordReader.remedy(answer.text(), WordNames.answers(bare)));
            }
        }
        return ImmutableSet.copyOf(said.each((word, values) -> word.equals("excludes")
                ? Optional.of(values.stream()
                                .flatMap(answer -> bare.stance(answer.toString()).stream())
                                .collect(ImmutableSet.toImmutableSet()))
                        .filter(pair -> pair.size() == 2)
                : Optional.empty()));
    }

    @Override
    public void convention(Word part, int from, int to) {
        Object which = PARTS.get(part.text());
        if (which instanceof DayPart.Part it) {
            conventions = conventions.withPart(it, new Conventions.Hours(60 * from, 60 * to));
        } else if (which instanceof PeriodPart.Part it) {
            conventions = conventions.withShare(it, new Conventions.Share(from, to));
        } else {
            noConvention(part, "'" + part + "' is no part of a day or of a month.", PARTS.keySet());
        }
    }

    @Override
    public void convention(Word about, int minutes) {
        if (!about.text().equals("about")) {
            reader.erratum(
                    about.at(),
                    "Only 'about' is so many minutes wide, not '" + about + "'; a part of the day has two hours.",
                    "Did you mean about?");
        }
        conventions = conventions.withAboutClock(Duration.ofMinutes(minutes));
    }

    @Override
    public void convention(Word word, int number, Relative.Unit unit) {
        boolean byClock = unit == Relative.Unit.MINUTES || unit == Relative.Unit.HOURS;
        Conventions.About about = conventions.about();
        switch (word.text()) {
            case "about" -> {
                if (byClock) {
                    conventions = conventions.withAboutClock(TimePhrasing.width(number, unit));
                } else {
                    conventions = conventions.withAbout(
                            new Conventions.About(TimePhrasing.days(number, unit), about.month(), about.year()));
                }
            }
            case "aboutMonth" ->
                conventions = conventions.withAbout(
                        new Conventions.About(about.day(), TimePhrasing.days(number, unit), about.year()));
            case "aboutYear" ->
                conventions = conventions.withAbout(
                        new Conventions.About(about.day(), about.month(), TimePhrasing.days(number, unit)));
            case "by" -> conventions = conventions.withBy(TimePhrasing.days(number, unit));
            default -> noConvention(word, "'" + word + "' is no word with a width.", WIDE);
        }
    }

    private void noConvention(Word word, String says, Set<String> known) {
        reader.noted(
                word.at(),
                says,
                Names.nearest(word.text(), known)
                        .map(near -> "Did you mean " + near + "?")
                        .or(() -> Optional.of(
                                "There are " + WordReader.list(ImmutableSortedSet.copyOf(known), "and") + ".")));
    }
}
