package org.sicetnon.dsl.script;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Streams;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sicetnon.account.Account;
import org.sicetnon.account.Claim;
import org.sicetnon.account.ClaimId;
import org.sicetnon.account.Coverage;
import org.sicetnon.account.Matter;
import org.sicetnon.account.Modality;
import org.sicetnon.account.PassedOver;
import org.sicetnon.agent.Agent;
import org.sicetnon.condition.Condition;
import org.sicetnon.dsl.language.Node;
import org.sicetnon.event.Event;
import org.sicetnon.position.Question;
import org.sicetnon.source.Document;
import org.sicetnon.source.Locator;
import org.sicetnon.source.Shelfmark;
import org.sicetnon.source.Work;
import org.sicetnon.time.DayRange;
import org.sicetnon.time.When;

/** Reads the file of one account: what its entries name first, then the entries in the order of the text. */
final class AccountReader implements AccountWords {

    private static final ImmutableList<String> FIRST = ImmutableList.of("scholar", "account", "document", "condition");

    private final String name;
    private final WordReader reader;
    private final WordNames names;
    private final Map<String, String> sections = new LinkedHashMap<>();
    private final List<Agent> scholars = new ArrayList<>();
    private final List<Document> documents = new ArrayList<>();
    private final List<Condition> conditions = new ArrayList<>();
    private final List<Claim> claims = new ArrayList<>();
    private final Map<String, String> kinds = new LinkedHashMap<>();
    private Optional<Work.Copy> copy = Optional.empty();
    private Work work = new Work("", "", 0, "", Optional.empty());
    private Coverage coverage = Coverage.UNSTATED;

    AccountReader(String name, WordReader reader, WordNames names) {
        this.name = name;
        this.reader = reader;
        this.names = names;
    }

    /** Returns whether a line of that kind is a claim. */
    static boolean isEntry(String kind) {
        return !FIRST.contains(kind);
    }

    /** Returns what may have one name only once: claims, or things of that kind. */
    static String sort(String kind) {
        return isEntry(kind) ? "entry" : kind;
    }

    void read(ImmutableList<Node> statements) {
        WordReader.declarations(statements).stream()
                .filter(line -> isEntry(line.kind()))
                .forEach(line -> kinds.putIfAbsent(line.name(), line.kind()));
        reader.read(
                ImmutableList.sortedCopyOf(Comparator.comparingInt(AccountReader::rank), statements),
                this,
                "account " + name);
    }

    private static int rank(Node statement) {
        int rank = statement instanceof Node.Call call ? FIRST.indexOf(call.word()) : -1;
        return rank < 0 ? FIRST.size() : rank;
    }

    /** Returns all that this file says; an entry that cannot be read has a stand-in, so that others can name it. */
    Account.Parts parts() {
        Set<String> read = claims.stream().map(claim -> claim.id().name()).collect(Collectors.toSet());
        List<Claim> all = new ArrayList<>(claims);
        kinds.keySet().stream()
                .filter(entry -> !read.contains(entry))
                .forEach(entry -> all.add(Claim.of(
                        new ClaimId(name, entry),
                        entry,
                        new Matter.OfEvent(new Event.Action(Event.Course.undated(entry), ImmutableList.of())),
                        Modality.Plain.ASSERTED,
                        new Locator.InNote(1, entry))));
        return new Account.Parts(
                name,
                work,
                ImmutableMap.copyOf(sections),
                coverage,
                Streams.concat(scholars.stream(), names.standIns().stream()).collect(ImmutableList.toImmutableList()),
                ImmutableList.copyOf(documents),
                ImmutableList.copyOf(conditions),
                ImmutableList.copyOf(all));
    }

    @Override
    public void account(Word itsName, Consumer<HeaderWords> lines) {
        if (!itsName.text().equals(name)) {
            reader.erratum(
                    itsName.at(),
                    "This is the file of account " + name + ", but its header says " + itsName + ".",
                    "Did you mean " + name + "?");
        }
        List<PassedOver> passedOver = new ArrayList<>();
        WordLines said = new WordLines((word, values) -> {
            if (word.equals("readFrom")) {
                copy = Optional.of(
                        new Work.Copy(values.get(0).toString(), values.get(1).toString()));
            } else if (word.equals("passes")) {
                passedOver.add(passedOver(values));
            }
        });
        said.hear(lines);
        work = new Work(
                said.first("author", String.class).orElse(""),
                said.first("work", String.class).orElse(""),
                said.first("published", Integer.class).orElse(0),
                said.first("published", String.class).orElse(""),
                copy);
        Streams.forEachPair(
                said.all("section", Word.class).stream(), said.all("section", String.class).stream(), this::section);
        coverage = new Coverage(
                said.first("scope", DayRange.class).orElse(DayRange.UNKNOWN),
                said.all("scope", DossierPhrases.Passage.class).stream()
                        .map(this::locator)
                        .collect(ImmutableList.toImmutableList()),
                said.first("covers", DayRange.class).orElse(DayRange.UNKNOWN),
                said.all("covers", Question.class).stream().map(Question::name).collect(ImmutableSet.toImmutableSet()),
                ImmutableSet.copyOf(said.all("lost", Integer.class)),
                said.all("whole", Word.class).stream().map(Word::text).collect(ImmutableSet.toImmutableSet()),
                ImmutableList.copyOf(passedOver));
        said.all("whole", Word.class).forEach(this::checkSection);
        said.all("passes", Word.class).forEach(this::checkSection);
    }

    private static PassedOver passedOver(ImmutableList<Object> values) {
        String anchor = values.get(1).toString();
        return new PassedOver(
                values.get(0) instanceof Integer note
                        ? new Locator.InNote(note, anchor)
                        : new Locator.InSection(values.get(0).toString(), ImmutableSortedSet.of(), anchor),
                ((DossierPhrases.Reason) values.get(2)).why());
    }

    private void section(Word itsName, String heading) {
        if (itsName.text().equals(Locator.OPENING) || sections.putIfAbsent(itsName.text(), heading) != null) {
            reader.erratum(
                    itsName.at(), "There is a section '" + itsName + "' in " + name + " already.", "Rename one?");
        }
    }

    private Locator locator(DossierPhrases.Passage passage) {
        checkSection(passage.section());
        return passage.locator();
    }

    private void checkSection(Word section) {
        if (!section.text().equals(Locator.OPENING) && !sections.containsKey(section.text())) {
            reader.noted(
                    section.at(),
                    "There is no section '" + section + "' in " + name + ".",
                    WordReader.remedy(section.text(), sections.keySet()));
        }
    }

    @Override
    public void scholar(Word itsName, String called) {
        Agent scholar = new Agent(itsName.text(), Agent.Kind.SCHOLAR, called, Optional.empty(), Optional.empty());
        scholars.add(scholar);
        names.add(scholar);
    }

    @Override
    public void document(Word itsName, String title, Consumer<DocumentWords> lines) {
        WordLines said = new WordLines();
        said.hear(lines);
        documents.add(new Document(
                itsName.text(),
                title,
                said.first("dated", When.class),
                said.each(AccountReader::shelfmark),
                said.first("by", Agent.class)));
    }

    private static Optional<Shelfmark> shelfmark(String word, ImmutableList<Object> values) {
        return switch (word) {
            case "shelved" ->
                Optional.of(
                        new Shelfmark(values.get(0).toString(), values.get(1).toString()));
            case "printed" -> Optional.of(new Shelfmark(values.get(0).toString(), ""));
            default -> Optional.empty();
        };
    }

    @Override
    public void condition(Word itsName, String says) {
        conditions.add(new Condition(itsName.text(), says));
    }

    @Override
    public void message(Word itsName, String title, Consumer<ClaimWords.MessageWords> lines) {
        claim(itsName, title, lines, ClaimWords.MessageWords.class, ClaimReader::message);
    }

    @Override
    public void meeting(Word itsName, String title, Consumer<ClaimWords.MeetingWords> lines) {
        claim(itsName, title, lines, ClaimWords.MeetingWords.class, ClaimReader::meeting);
    }

    @Override
    public void decision(Word itsName, String title, Consumer<ClaimWords.DecisionWords> lines) {
        claim(itsName, title, lines, ClaimWords.DecisionWords.class, ClaimReader::decision);
    }

    @Override
    public void order(Word itsName, String title, Consumer<ClaimWords.OrderWords> lines) {
        claim(itsName, title, lines, ClaimWords.OrderWords.class, ClaimReader::order);
    }

    @Override
    public void statement(Word itsName, String title, Consumer<ClaimWords.StatementWords> lines) {
        claim(itsName, title, lines, ClaimWords.StatementWords.class, ClaimReader::statement);
    }

    @Override
    public void movement(Word itsName, String title, Consumer<ClaimWords.MovementWords> lines) {
        claim(itsName, title, lines, ClaimWords.MovementWords.class, ClaimReader::movement);
    }

    @Override
    public void action(Word itsName, String title, Consumer<ClaimWords.ActionWords> lines) {
        claim(itsName, title, lines, ClaimWords.ActionWords.class, ClaimReader::action);
    }

    @Override
    public void assessment(Word itsName, String title, Consumer<ClaimWords.ActionWords> lines) {
        claim(itsName, title, lines, ClaimWords.ActionWords.class, ClaimReader::assessment);
    }

    @Override
    public void plan(Word itsName, String title, Consumer<ClaimWords.PlanWords> lines) {
        claim(itsName, title, lines, ClaimWords.PlanWords.class, ClaimReader::plan);
    }

    @Override
    public void phase(Word itsName, String title, Consumer<ClaimWords.PhaseWords> lines) {
        claim(itsName, title, lines, ClaimWords.PhaseWords.class, this::phase);
    }

    @Override
    public void position(Word itsName, String title, Consumer<ClaimWords.PositionWords> lines) {
        claim(itsName, title, lines, ClaimWords.PositionWords.class, ClaimReader::position);
    }

    @Override
    public void speaker(Word itsName, String title, Consumer<ClaimWords.SpeakerWords> lines) {
        claim(itsName, title, lines, ClaimWords.SpeakerWords.class, ClaimReader::speaker);
    }

    @Override
    public void commitment(Word itsName, String title, Consumer<ClaimWords.CommitmentWords> lines) {
        claim(itsName, title, lines, ClaimWords.CommitmentWords.class, claim -> claim.commitment(conditions));
    }

    @Override
    public void fate(Word itsName, String title, Consumer<ClaimWords.FateWords> lines) {
        claim(itsName, title, lines, ClaimWords.FateWords.class, ClaimReader::fate);
    }

    @Override
    public void sequence(Word itsName, String title, Consumer<ClaimWords.SequenceWords> lines) {
        claim(itsName, title, lines, ClaimWords.SequenceWords.class, ClaimReader::sequence);
    }

    @Override
    public void evidence(Word itsName, String title, Consumer<ClaimWords.EvidenceWords> lines) {
        claim(itsName, title, lines, ClaimWords.EvidenceWords.class, ClaimReader::evidence);
    }

    @Override
    public void cause(Word itsName, String title, Consumer<ClaimWords.CauseWords> lines) {
        claim(itsName, title, lines, ClaimWords.CauseWords.class, claim -> claim.cause(Matter.OfCause.Sort.CAUSE));
    }

    @Override
    public void purpose(Word itsName, String title, Consumer<ClaimWords.PurposeWords> lines) {
        claim(itsName, title, lines, ClaimWords.PurposeWords.class, claim -> claim.cause(Matter.OfCause.Sort.PURPOSE));
    }

    @Override
    public void quantity(Word itsName, String title, Consumer<ClaimWords.QuantityWords> lines) {
        claim(itsName, title, lines, ClaimWords.QuantityWords.class, ClaimReader::quantity);
    }

    @Override
    public void clause(Word itsName, String title, Consumer<ClaimWords.ClauseWords> lines) {
        claim(itsName, title, lines, ClaimWords.ClauseWords.class, ClaimReader::clause);
    }

    @Override
    public void character(Word itsName, String title, Consumer<ClaimWords.CharacterWords> lines) {
        claim(itsName, title, lines, ClaimWords.CharacterWords.class, ClaimReader::character);
    }

    private Optional<Matter> phase(ClaimReader claim) {
        return claim.phase(claim.lines().name("of").flatMap(of -> Optional.ofNullable(kinds.get(of))));
    }

    private <W> void claim(
            Word itsName,
            String title,
            Consumer<W> lines,
            Class<W> words,
            Function<ClaimReader, Optional<Matter>> matter) {
        int before = reader.errata().size();
        ClaimReader claim = new ClaimReader(title);
        claim.lines().hear(lines);
        Optional<Matter> said = matter.apply(claim);
        // Whatever else a matter needs is an obligatory line, whose lack has an erratum already.
        checkArgument(
                said.isPresent() || reader.errata().size() > before || words != ClaimWords.PhaseWords.class,
                "Phase %s gives no phase its time. Add a line such as: delivered 1871-05-14?",
                itsName);
        claims.add(claim.claim(
                new ClaimId(name, itsName.text()),
                said.orElseGet(() -> new Matter.OfSequence(itsName.text(), itsName.text()))));
    }
}
