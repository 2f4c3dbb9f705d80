package org.sicetnon.dsl.script;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Iterables;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sicetnon.account.ClaimId;
import org.sicetnon.account.Dossier;
import org.sicetnon.account.Problem;
import org.sicetnon.dsl.language.ErrataException;
import org.sicetnon.dsl.language.Erratum;
import org.sicetnon.dsl.language.Node;
import org.sicetnon.dsl.language.Script;
import org.sicetnon.dsl.language.Source;
import org.sicetnon.dsl.language.Span;
import org.sicetnon.dsl.script.WordReader.Declaration;

/**
 * Reads the files of one dossier, builds it, and finds for what the build refuses the place where it was written.
 *
 * <p>A file that cannot even be read is passed over, and whatever names something in it has made no mistake.
 */
final class DossierReader {

    static final String WORLD = "world.dossier";
    private static final String CONCORDANCE = "concordance.dossier";
    private static final String ENDING = ".dossier";

    private static final ImmutableSet<String> LOCATORS = ImmutableSet.of("see", "note");
    private static final ImmutableSet<String> TELLING_TIME = ImmutableSet.of("after", "before", "sameDay");
    private static final ImmutableSet<String> MODALITIES =
            ImmutableSet.of("asserted", "inferred", "conjectured", "denied", "reported", "construed");
    private static final String LOCATOR = "Add the section, the notes and a few of the author's words:"
            + " see chapterTwo, [14], 'came two days late'";

    private final DossierFolder folder;
    private final WordScope phrases = WordScope.of(DossierPhrases.class);
    private final WordScope accountWords = WordScope.of(AccountWords.class);
    private final WordNames names = new WordNames();
    private final List<Source> sources = new ArrayList<>();
    private final List<Erratum> errata = new ArrayList<>();
    private final Map<String, File> accounts = new LinkedHashMap<>();
    private boolean allAccountsRead;
    private final ConcordanceReader concordance = new ConcordanceReader();
    private Source concordanceSource = new Source(CONCORDANCE, "");

    DossierReader(DossierFolder folder) {
        this.folder = folder;
    }

    /** A file that could be read, and what was found in it. */
    private record File(WordReader reader, ImmutableList<Declaration> declarations) {

        ImmutableList<Declaration> declared(String name) {
            return declarations.stream()
                    .filter(line -> line.name().equals(name))
                    .collect(ImmutableList.toImmutableList());
        }
    }

    /**
     * Reads and builds.
     *
     * @throws ErrataException with everything that is wrong
     */
    Dossier dossier() {
        Optional<Source> source = folder.file().apply(WORLD);
        checkArgument(source.isPresent(), "There is no dossier in %s: it has no %s.", folder.called(), WORLD);
        Optional<Script> script = script(source.get());
        WordReader worldReader = reader(source.get(), WordScope.of(WorldWords.class), names);
        WorldReader world = new WorldReader(worldReader, names);
        script.ifPresentOrElse(it -> world.read(it.statements()), names::excuseAll);
        errata.addAll(worldReader.errata());

        Dossier.Builder builder = world.builder();
        if (script.isPresent()) {
            ImmutableSet<String> listed =
                    world.accounts().stream().map(Word::text).collect(ImmutableSet.toImmutableSet());
            world.accounts().forEach(name -> account(name, listed, worldReader, builder));
        } else {
            accountFiles().forEach(name -> account(name, builder));
        }
        folder.file().apply(CONCORDANCE).ifPresent(file -> concordance(file, builder));

        allAccountsRead =
                !accounts.isEmpty() && accounts.size() == world.accounts().size();
        Dossier.Built built = builder.build();
        boolean readWhole = errata.isEmpty();
        built.problems().forEach(problem -> place(problem, worldReader, readWhole));
        if (!errata.isEmpty()) {
            throw new ErrataException(ImmutableList.sortedCopyOf(
                    Comparator.comparing((Erratum erratum) -> sources.indexOf(erratum.source()))
                            .thenComparing(Erratum.BY_PLACE),
                    errata));
        }
        return built.orThrow();
    }

    /** The names of the accounts of which there are files. */
    private ImmutableSortedSet<String> accountFiles() {
        return folder.names().get().stream()
                .filter(file -> file.endsWith(ENDING) && !file.equals(WORLD) && !file.equals(CONCORDANCE))
                .map(file -> file.substring(0, file.length() - ENDING.length()))
                .collect(ImmutableSortedSet.toImmutableSortedSet(String::compareTo));
    }

    private WordReader reader(Source source, WordScope words, WordNames known) {
        return new WordReader(source, words, phrases, known);
    }

    private Optional<Script> script(Source source) {
        sources.add(source);
        int unreadable = source.text().indexOf('\uFFFD');
        if (unreadable >= 0) {
            String before = source.text().substring(0, unreadable);
            int line = (int) before.lines().count() + (before.isEmpty() || before.endsWith("\n") ? 1 : 0);
            int column = unreadable - before.lastIndexOf('\n');
            errata.add(Erratum.of(
                            source, new Span(line, column, line, column + 1), "This character is not written in UTF-8.")
                    .withHint("Save the file in UTF-8?"));
            return Optional.empty();
        }
        try {
            return Optional.of(Script.read(source));
        } catch (ErrataException thrown) {
            errata.addAll(thrown.errata());
            return Optional.empty();
        }
    }

    private void account(Word name, Set<String> listed, WordReader world, Dossier.Builder builder) {
        if (folder.file().apply(name + ENDING).isPresent()) {
            account(name.text(), builder);
        } else {
            world.noted(
                    name.at(),
                    "There is no file " + name + ENDING + " in " + folder.called() + ".",
                    WordReader.remedy(name.text(), Sets.difference(accountFiles(), listed)));
            errata.add(Iterables.getLast(world.errata()));
        }
    }

    private void account(String name, Dossier.Builder builder) {
        Source source = folder.file().apply(name + ENDING).orElseThrow();
        script(source).ifPresent(script -> {
            WordNames known = new WordNames(names);
            WordReader reader = reader(source, accountWords, known);
            AccountReader account = new AccountReader(name, reader, known);
            account.read(script.statements());
            errata.addAll(reader.errata());
            accounts.put(name, new File(reader, WordReader.declarations(script.statements())));
            builder.account(account.parts());
        });
    }

    private void concordance(Source source, Dossier.Builder builder) {
        concordanceSource = source;
        script(source).ifPresent(script -> {
            WordReader reader = reader(source, WordScope.of(ConcordanceWords.class), names);
            reader.read(script.statements(), concordance, "the concordance");
            errata.addAll(reader.errata());
            concordance.ties().forEach(tie -> builder.identity(tie.identity()));
        });
    }

    /** Makes errata of a problem, unless it only follows from others. */
    private void place(Problem problem, WordReader world, boolean readWhole) {
        if (problem.claim().isEmpty()) {
            if (readWhole || problem.kind() != Problem.Kind.INCOMPLETE) {
                Stream<Span> places = world.declared()
                        .filter(word -> word.text().equals(problem.word()))
                        .map(Word::at);
                add(world.source(), places.max(Span.BY_PLACE).orElse(WordReader.START), problem);
            }
            return;
        }
        ClaimId id = problem.claim().get();
        File file = accounts.get(id.account());
        ImmutableList<Declaration> declared = file == null ? ImmutableList.of() : file.declared(id.name());
        if (declared.isEmpty() || problem.kind() == Problem.Kind.UNFIT_IDENTITY) {
            if (accounts.containsKey(id.account()) || allAccountsRead) {
                tied(problem, id).forEach(at -> add(concordanceSource, at, problem));
            }
        } else {
            places(problem, requireNonNull(file), declared, readWhole)
                    .forEach(at -> add(file.reader().source(), at, problem));
        }
    }

    private void add(Source source, Span at, Problem problem) {
        Erratum erratum = WordReader.erratum(source, at, problem.says());
        errata.add(
                problem.kind() == Problem.Kind.MISSING_LOCATOR
                        ? erratum.withHint(LOCATOR)
                        : WordReader.remedy(problem.word(), problem.known())
                                .map(erratum::withHint)
                                .orElse(erratum));
    }

    private static Stream<Span> places(
            Problem problem, File file, ImmutableList<Declaration> declared, boolean readWhole) {
        if (problem.kind() == Problem.Kind.DUPLICATE) {
            // An entry and a document may share a name; two of one sort may not, and the later one is shown.
            return Stream.of(declared.stream()
                    .filter(line -> declared.stream()
                            .anyMatch(earlier ->
                                    AccountReader.sort(earlier.kind()).equals(AccountReader.sort(line.kind()))
                                            && Span.BY_PLACE.compare(
                                                            earlier.word().at(),
                                                            line.word().at())
                                                    < 0))
                    .findFirst()
                    .orElse(declared.get(0))
                    .word()
                    .at());
        }
        ImmutableList<Declaration> entries = declared.stream()
                .filter(line -> AccountReader.isEntry(line.kind()))
                .collect(ImmutableList.toImmutableList());
        Span name = entries.get(entries.size() - 1).word().at();
        ImmutableList<Span> places = entries.stream()
                .flatMap(entry -> file.reader().namings().stream()
                        .filter(naming ->
                                contains(entry.line().at(), naming.word().at()))
                        .filter(naming -> problem.kind() == Problem.Kind.CIRCULAR_TIME
                                ? TELLING_TIME.contains(naming.behind())
                                : naming.word().text().equals(problem.word())
                                        && !naming.behind().equals(entry.kind()))
                        .map(naming -> naming.word().at()))
                .collect(ImmutableList.toImmutableList());
        return switch (problem.kind()) {
            case CIRCULAR_TIME -> Stream.of(Iterables.getFirst(places, name));
            case MISSING_LOCATOR ->
                entries.stream()
                        .filter(entry -> entry.lines(LOCATORS).findAny().isEmpty())
                        .map(entry -> entry.lines(MODALITIES)
                                .map(Node.Call::wordAt)
                                .findFirst()
                                .orElse(entry.word().at()));
            case UNKNOWN_NAME, UNFIT_NAME, DUPLICATE, UNFIT_IDENTITY, INCOMPLETE ->
                places.isEmpty() && readWhole ? Stream.of(name) : places.stream();
        };
    }

    private static boolean contains(Span whole, Span part) {
        return Span.BY_PLACE.compare(whole, part) <= 0
                && (part.endLine() < whole.endLine()
                        || (part.endLine() == whole.endLine() && part.endColumn() <= whole.endColumn()));
    }

    /** The concordance's lines that name the entry; where two do not fit, the one of which the problem speaks most. */
    private Stream<Span> tied(Problem problem, ClaimId id) {
        Stream<ConcordanceReader.Tie> ties =
                concordance.ties().stream().filter(it -> it.identity().concerns(id));
        if (problem.kind() == Problem.Kind.UNFIT_IDENTITY) {
            ties = ties.max(Comparator.comparingLong(it -> it.mentionedIn(problem.says()))).stream();
        }
        boolean noAccount = !accounts.containsKey(id.account());
        return ties.map(it -> it.identity().one().equals(id) ? it.one() : it.other())
                .map(entry -> noAccount ? entry.account().at() : entry.name().at());
    }
}
