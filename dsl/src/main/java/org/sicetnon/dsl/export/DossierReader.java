package org.sicetnon.dsl.export;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sicetnon.account.Account;
import org.sicetnon.account.Claim;
import org.sicetnon.account.ClaimId;
import org.sicetnon.account.Concordance;
import org.sicetnon.account.Coverage;
import org.sicetnon.account.Dossier;
import org.sicetnon.account.PassedOver;
import org.sicetnon.account.Problem;
import org.sicetnon.account.World;
import org.sicetnon.agent.Agent;
import org.sicetnon.condition.Condition;
import org.sicetnon.position.Question;
import org.sicetnon.position.Stance;
import org.sicetnon.source.Document;
import org.sicetnon.source.Locator;
import org.sicetnon.source.Shelfmark;
import org.sicetnon.source.Work;
import org.sicetnon.time.Conventions;
import org.sicetnon.time.DayPart;
import org.sicetnon.time.PeriodPart;
import org.sicetnon.time.Place;

/**
 * Reads what {@link DossierWriter} wrote. First the world, then the accounts and the concordance, then whether they fit
 * together; what is wrong in one step is told at once, and ends the reading before the next.
 */
final class DossierReader {

    private final JsonValue root;
    private final Map<ClaimId, String> claims = new LinkedHashMap<>();
    private final Map<String, String> accounts = new LinkedHashMap<>();
    private final List<Tie> ties = new ArrayList<>();

    private record Tie(Concordance.Identity identity, String at) {}

    DossierReader(JsonValue root) {
        this.root = root;
    }

    /**
     * Reads and builds.
     *
     * @throws JsonErrataException with what is wrong
     */
    Dossier dossier() {
        Optional<Dossier> read = root.attempt(it -> {
            it.one("format", DossierReader::format);
            return it.one("dossier", this::dossier);
        });
        root.orThrow();
        return read.orElseThrow();
    }

    private static String format(JsonValue value) {
        if (!value.text().equals(Json.FORMAT)) {
            throw value.wrong(
                    "This version reads the format " + Json.FORMAT + " and no other.",
                    Optional.of("Write it anew with the version that is to read it?"));
        }
        return value.text();
    }

    private Dossier dossier(JsonValue value) {
        Dossier.Builder builder =
                Dossier.builder(value.text("name")).title(value.text("title")).days(value.one("days", Times::days));
        World world = value.one("world", DossierReader::world);
        value.orThrow();
        Known known = new Known(world.places(), world.agents(), world.questions(), ImmutableList.of());
        builder.world(world).leading(value.one("leading", known::question));
        value.each("accounts", it -> account(it, known)).forEach(builder::account);
        value.each("concordance", this::tie).forEach(tie -> builder.identity(tie.identity()));
        value.orThrow();
        Dossier.Built built = builder.build();
        for (Problem problem : built.problems()) {
            value.note(new JsonErratum(
                    at(problem, value.at()), problem.says(), JsonValue.remedy(problem.word(), problem.known())));
        }
        value.orThrow();
        return built.orThrow();
    }

    // The world.

    private static World world(JsonValue value) {
        ImmutableList<Place> places = value.each(
                "places", it -> new Place(it.text("name"), it.text("called"), it.one("zone", DossierReader::zone)));
        Known known = new Known(places, ImmutableList.of(), ImmutableList.of(), ImmutableList.of());
        value.orThrow();
        return new World(
                value.each("agents", it -> agent(it, known)),
                places,
                value.each("questions", DossierReader::question),
                value.one("conventions", DossierReader::conventions));
    }

    private static ZoneId zone(JsonValue value) {
        try {
            return ZoneId.of(value.text());
        } catch (DateTimeException e) {
            throw value.unknown(
                    "zone",
                    value.text(),
                    ZoneId.getAvailableZoneIds().stream().sorted().toList());
        }
    }

    private static Agent agent(JsonValue value, Known known) {
        return new Agent(
                value.text("name"),
                value.word("kind", Agent.Kind.class),
                value.text("called"),
                value.maybe("belongsTo", JsonValue::text),
                value.maybe("seat", known::place));
    }

    private static Question question(JsonValue value) {
        String name = value.text("name");
        String asks = value.text("asks");
        ImmutableList<Stance> stances =
                value.each("stances", it -> new Stance(it.text("name"), it.word("kind", Stance.Kind.class)));
        value.orThrow();
        Question plain = new Question(name, asks, stances, ImmutableSet.of());
        ImmutableList<ImmutableSet<Stance>> exclusions =
                value.some("exclusions", pair -> ImmutableSet.copyOf(pair.each(it -> Known.stance(it, plain))));
        return new Question(name, asks, stances, ImmutableSet.copyOf(exclusions));
    }

    private static Conventions conventions(JsonValue value) {
        ImmutableMap.Builder<DayPart.Part, Conventions.Hours> parts = ImmutableMap.builder();
        value.one("parts", it -> {
            for (DayPart.Part part : DayPart.Part.values()) {
                parts.put(part, it.one(Fields.word(part), DossierReader::hours));
            }
            return it;
        });
        Conventions conventions = new Conventions(parts.buildOrThrow(), value.one("aboutClock", Times::width));
        return new Conventions(
                conventions.parts(),
                conventions.aboutClock(),
                value.maybe("about", DossierReader::about).orElse(conventions.about()),
                value.maybe("shares", DossierReader::shares).orElse(conventions.shares()),
                value.maybe("by", DossierReader::days),
                ImmutableSet.of());
    }

    private static Conventions.About about(JsonValue value) {
        return new Conventions.About(
                value.one("day", DossierReader::days),
                value.one("month", DossierReader::days),
                value.one("year", DossierReader::days));
    }

    private static int days(JsonValue value) {
        return value.number(0, 100_000);
    }

    private static ImmutableMap<PeriodPart.Part, Conventions.Share> shares(JsonValue value) {
        ImmutableMap.Builder<PeriodPart.Part, Conventions.Share> shares = ImmutableMap.builder();
        for (PeriodPart.Part part : PeriodPart.Part.values()) {
            shares.put(
                    part,
                    value.one(
                            Fields.word(part),
                            it -> new Conventions.Share(
                                    it.one("from", from -> from.number(0, 99)),
                                    it.one("to", to -> to.number(1, 100)))));
        }
        return shares.buildOrThrow();
    }

    private static Conventions.Hours hours(JsonValue value) {
        return new Conventions.Hours(
                value.one("from", it -> it.number(0, 1439)), value.one("to", it -> it.number(1, 2880)));
    }

    // Accounts.

    private Account.Parts account(JsonValue value, Known world) {
        String name = value.text("name");
        accounts.putIfAbsent(name, value.at());
        ImmutableList<Agent> scholars = value.each("scholars", it -> agent(it, world));
        ImmutableList<Condition> conditions =
                value.each("conditions", it -> new Condition(it.text("name"), it.text("says")));
        Known known = world.within(scholars, conditions);
        MatterReader matters = new MatterReader(known);
        return new Account.Parts(
                name,
                value.one("work", DossierReader::work),
                value.one("sections", DossierReader::sections),
                value.one("coverage", DossierReader::coverage),
                scholars,
                value.each("documents", it -> document(it, known)),
                conditions,
                value.each("claims", it -> claim(it, matters)));
    }

    private static Work work(JsonValue value) {
        return new Work(
                value.text("author"),
                value.text("title"),
                value.one("year", it -> it.number(-9999, 9999)),
                value.text("publication"),
                value.maybe("text", it -> new Work.Copy(it.text("file"), it.text("sha256"))));
    }

    private static ImmutableMap<String, String> sections(JsonValue value) {
        Map<String, String> sections = new LinkedHashMap<>();
        value.each(it -> {
            String name = it.text("name");
            if (sections.putIfAbsent(name, it.text("heading")) != null) {
                throw it.wrong("There are two sections of this name.", Optional.of("Rename one?"));
            }
            return name;
        });
        return ImmutableMap.copyOf(sections);
    }

    private static Coverage coverage(JsonValue value) {
        return new Coverage(
                value.one("scope", Times::days),
                value.each("scopeLocators", DossierReader::locator),
                value.one("encoded", Times::days),
                ImmutableSet.copyOf(value.each("questions", JsonValue::text)),
                ImmutableSet.copyOf(value.each("lostNotes", DossierReader::note)),
                ImmutableSet.copyOf(value.each("whole", JsonValue::text)),
                value.each(
                        "passedOver",
                        it -> new PassedOver(it.one("where", DossierReader::locator), it.text("because"))));
    }

    private static int note(JsonValue value) {
        return value.number(0, Integer.MAX_VALUE);
    }

    private static Locator locator(JsonValue value) {
        return value.has("note")
                ? new Locator.InNote(value.one("note", DossierReader::note), value.text("anchor"))
                : new Locator.InSection(
                        value.text("section"),
                        ImmutableSortedSet.copyOf(value.some("notes", DossierReader::note)),
                        value.text("anchor"));
    }

    private static Document document(JsonValue value, Known known) {
        return new Document(
                value.text("name"),
                value.text("title"),
                value.maybe("dated", Times::when),
                value.each("shelfmarks", it -> new Shelfmark(it.text("keeper"), it.text("mark"))),
                value.maybe("author", known::agent));
    }

    private Claim claim(JsonValue value, MatterReader matters) {
        ClaimId id = value.one("id", DossierReader::id);
        claims.putIfAbsent(id, value.at());
        String title = value.text("title");
        return new Claim(
                id,
                title,
                value.one("matter", it -> matters.matter(it, title)),
                value.one("modality", matters::modality),
                value.each("locators", DossierReader::locator),
                value.some("cites", JsonValue::text),
                value.maybe("remark", JsonValue::text),
                value.maybe("again", JsonValue::text));
    }

    private static ClaimId id(JsonValue value) {
        String text = value.text();
        int dot = text.indexOf('.');
        if (dot < 0) {
            throw value.wrong(
                    "An entry is named with its account, but this is '" + text + "'.",
                    Optional.of("Write it as in kim.jointTelegram?"));
        }
        return new ClaimId(text.substring(0, dot), text.substring(dot + 1));
    }

    private Tie tie(JsonValue value) {
        Tie tie = new Tie(
                new Concordance.Identity(
                        value.word("degree", Concordance.Degree.class),
                        value.one("one", DossierReader::id),
                        value.one("other", DossierReader::id),
                        value.text("because")),
                value.at());
        ties.add(tie);
        return tie;
    }

    /** Where a problem stands: at its claim, at the identity that names it, at its account, or at the dossier. */
    private String at(Problem problem, String otherwise) {
        Optional<ClaimId> claim = problem.claim();
        if (claim.isEmpty()) {
            return otherwise;
        }
        boolean tied = problem.kind() == Problem.Kind.UNFIT_IDENTITY || !claims.containsKey(claim.get());
        Optional<String> tie = ties.stream()
                .filter(it -> tied && it.identity().concerns(claim.get()))
                .map(Tie::at)
                .findFirst();
        return tie.orElseGet(() -> claims.getOrDefault(
                claim.get(), accounts.getOrDefault(claim.get().account(), otherwise)));
    }
}
