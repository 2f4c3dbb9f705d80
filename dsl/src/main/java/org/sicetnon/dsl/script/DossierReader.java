package org.sicetnon.dsl.script;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sicetnon.account.Dossier;
import org.sicetnon.dsl.language.ErrataException;
import org.sicetnon.dsl.language.Erratum;
import org.sicetnon.dsl.language.Script;
import org.sicetnon.dsl.language.Source;
import org.sicetnon.dsl.language.Span;

/**
 * Reads the files of one dossier and builds it.
 *
 * <p>A file that cannot even be read is passed over, and whatever names something in it has made no mistake.
 */
final class DossierReader {

    static final String WORLD = "world.dossier";
    private static final String CONCORDANCE = "concordance.dossier";
    static final String ENDING = ".dossier";
    private static final Pattern LINE_OF_ACCOUNTS = Pattern.compile("(?m)^accounts ([\\w, ]+)$");
    private static final Splitter BY_COMMAS = Splitter.on(',').trimResults().omitEmptyStrings();

    private final DossierFolder folder;
    private final Map<String, File> files = new HashMap<>();
    private final Optional<File> worldFile;
    private final WordScope phrases;
    private final WordScope accountWords;
    private final WordNames names = new WordNames();
    private final List<Source> sources = new ArrayList<>();
    private final List<Erratum> errata = new ArrayList<>();
    private final Map<String, DossierPlaces.File> accounts = new LinkedHashMap<>();
    private final ConcordanceReader concordance = new ConcordanceReader();
    private Source concordanceSource = new Source(CONCORDANCE, "");

    DossierReader(DossierFolder folder) {
        this.folder = folder;
        // Files are read on threads of their own, so all that will be asked for are begun before anything else is done.
        this.worldFile = file(WORLD);
        worldFile.ifPresent(world -> accountsIn(world.source()).forEach(name -> file(name + ENDING)));
        file(CONCORDANCE);
        this.phrases = WordScope.of(DossierPhrases.class);
        this.accountWords = WordScope.of(AccountWords.class);
    }

    /** The accounts that a world names, as they mostly stand in it; one that is missed here is only begun later. */
    private static ImmutableList<String> accountsIn(Source world) {
        return LINE_OF_ACCOUNTS
                .matcher(world.text())
                .results()
                .flatMap(line -> BY_COMMAS.splitToStream(line.group(1)))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Reads and builds.
     *
     * @throws ErrataException with everything that is wrong
     */
    Dossier dossier() {
        checkArgument(worldFile.isPresent(), "There is no dossier in %s: it has no %s.", folder.called(), WORLD);
        File source = worldFile.get();
        WordReader worldReader = reader(source.source(), WordScope.of(WorldWords.class), names);
        Optional<Script> script = script(source);
        WorldReader world = new WorldReader(worldReader, names);
        script.ifPresentOrElse(it -> world.read(it.statements()), names::excuseAll);

        Dossier.Builder builder = world.builder();
        Stream.concat(world.accounts().stream().map(name -> name + ENDING), Stream.of(CONCORDANCE))
                .forEach(this::file);
        if (script.isPresent()) {
            ImmutableSet<String> listed =
                    world.accounts().stream().map(Word::text).collect(ImmutableSet.toImmutableSet());
            world.accounts().forEach(name -> account(name, listed, worldReader, builder));
        } else {
            accountFiles().forEach(name -> file(name + ENDING).ifPresent(file -> account(name, file, builder)));
        }
        file(CONCORDANCE).ifPresent(file -> concordance(file, builder));

        errata.addAll(worldReader.errata());

        Dossier.Built built = builder.build();
        DossierPlaces places = new DossierPlaces(
                worldReader,
                accounts,
                concordanceSource,
                concordance.ties(),
                errata.isEmpty(),
                !accounts.isEmpty() && accounts.size() == world.accounts().size());
        built.problems().stream().flatMap(places::errata).forEach(errata::add);
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

    /** A file, and the reading of it, begun when it was first asked for: so all of a dossier are read at once. */
    private record File(Source source, Supplier<Script> reading) {}

    private Optional<File> file(String name) {
        if (!files.containsKey(name)) {
            folder.file().apply(name).ifPresent(it -> files.put(name, new File(it, Script.begun(it))));
        }
        return Optional.ofNullable(files.get(name));
    }

    private Optional<Script> script(File file) {
        Source source = file.source();
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
            return Optional.of(file.reading().get());
        } catch (ErrataException thrown) {
            errata.addAll(thrown.errata());
            return Optional.empty();
        }
    }

    private void account(Word name, Set<String> listed, WordReader world, Dossier.Builder builder) {
        file(name + ENDING)
                .ifPresentOrElse(
                        file -> account(name.text(), file, builder),
                        () -> world.noted(
                                name.at(),
                                "There is no file " + name + ENDING + " in " + folder.called() + ".",
                                WordReader.remedy(name.text(), Sets.difference(accountFiles(), listed))));
    }

    private void account(String name, File file, Dossier.Builder builder) {
        script(file).ifPresent(script -> {
            WordNames known = new WordNames(names);
            WordReader reader = reader(file.source(), accountWords, known);
            AccountReader account = new AccountReader(name, reader, known);
            account.read(script.statements());
            errata.addAll(reader.errata());
            accounts.put(name, new DossierPlaces.File(reader, WordReader.declarations(script.statements())));
            builder.account(account.parts());
        });
    }

    private void concordance(File file, Dossier.Builder builder) {
        concordanceSource = file.source();
        script(file).ifPresent(script -> {
            WordReader reader = reader(file.source(), WordScope.of(ConcordanceWords.class), names);
            reader.read(script.statements(), concordance, "the concordance");
            errata.addAll(reader.errata());
            concordance.ties().forEach(tie -> builder.identity(tie.identity()));
        });
    }
}
