package org.sicetnon.dsl.script;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sicetnon.account.ClaimId;
import org.sicetnon.account.Problem;
import org.sicetnon.dsl.language.Erratum;
import org.sicetnon.dsl.language.Node;
import org.sicetnon.dsl.language.Source;
import org.sicetnon.dsl.language.Span;
import org.sicetnon.dsl.script.WordReader.Declaration;

/**
 * Finds for what a build refuses the place where it was written.
 *
 * @param world the reader of the world
 * @param accounts the accounts that could be read, by name
 * @param concordance the concordance
 * @param ties what it says
 * @param isWhole whether nothing was wrong until the build, so that no problem follows from something else
 * @param allAccounts whether all accounts could be read
 */
record DossierPlaces(
        WordReader world,
        Map<String, File> accounts,
        Source concordance,
        ImmutableList<ConcordanceReader.Tie> ties,
        boolean isWhole,
        boolean allAccounts) {

    private static final ImmutableSet<String> LOCATORS = ImmutableSet.of("see", "note");
    private static final ImmutableSet<String> TELLING_TIME = ImmutableSet.of("after", "before", "sameDay");
    private static final ImmutableSet<String> MODALITIES =
            ImmutableSet.of("asserted", "inferred", "conjectured", "denied", "reported", "construed");
    private static final String LOCATOR = "Add the section, the notes and a few of the author's words:"
            + " see chapterTwo, [14], 'came two days late'";

    /**
     * An account that could be read.
     *
     * @param reader who read it
     * @param declarations the lines that give names
     */
    record File(WordReader reader, ImmutableList<Declaration> declarations) {}

    /** Returns the errata of a problem: one for each place where it was written, none if it follows from others. */
    Stream<Erratum> errata(Problem problem) {
        if (problem.claim().isEmpty()) {
            return problem.kind() == Problem.Kind.INCOMPLETE && !isWhole
                    ? Stream.empty()
                    : Stream.of(erratum(world.source(), declared(problem.word()), problem));
        }
        ClaimId id = problem.claim().get();
        Optional<File> account = Optional.ofNullable(accounts.get(id.account()));
        ImmutableList<Declaration> declared = account.stream()
                .flatMap(file -> file.declarations().stream())
                .filter(line -> line.name().equals(id.name()))
                .collect(ImmutableList.toImmutableList());
        if (problem.kind() == Problem.Kind.DUPLICATE && account.isPresent()) {
            return declared.isEmpty()
                    ? Stream.empty() // It is the world that has it twice, and that is said there.
                    : Stream.of(erratum(account.get().reader().source(), secondOfASort(declared), problem));
        }
        ImmutableList<Declaration> entries = declared.stream()
                .filter(line -> AccountReader.isEntry(line.kind()))
                .collect(ImmutableList.toImmutableList());
        if (account.isPresent() && !entries.isEmpty() && problem.kind() != Problem.Kind.UNFIT_IDENTITY) {
            WordReader reader = account.get().reader();
            return places(problem, reader, entries).map(at -> erratum(reader.source(), at, problem));
        }
        return account.isPresent() || allAccounts
                ? tied(problem, id).map(at -> erratum(concordance, at, problem))
                : Stream.empty();
    }

    private static Erratum erratum(Source source, Span at, Problem problem) {
        Erratum erratum = WordReader.erratum(source, at, problem.says());
        return problem.kind() == Problem.Kind.MISSING_LOCATOR
                ? erratum.withHint(LOCATOR)
                : WordReader.remedy(problem.word(), problem.known())
                        .map(erratum::withHint)
                        .orElse(erratum);
    }

    /** The last place where the world declares the name. */
    private Span declared(String name) {
        return world.declared()
                .filter(word -> word.text().equals(name))
                .map(Word::at)
                .max(Span.BY_PLACE)
                .orElse(WordReader.START);
    }

    /** An entry and a document may share a name; two of one sort may not, and of those the later is shown. */
    private static Span secondOfASort(ImmutableList<Declaration> declared) {
        ImmutableSet.Builder<String> sorts = ImmutableSet.builder();
        for (Declaration line : declared) {
            String sort = AccountReader.sort(line.kind());
            if (sorts.build().contains(sort)) {
                return line.word().at();
            }
            sorts.add(sort);
        }
        return declared.get(declared.size() - 1).word().at();
    }

    private Stream<Span> places(Problem problem, WordReader reader, ImmutableList<Declaration> entries) {
        Stream<Span> names = entries.stream().map(entry -> entry.word().at());
        return switch (problem.kind()) {
            case MISSING_LOCATOR ->
                entries.stream()
                        .filter(entry -> entry.lines(LOCATORS).findAny().isEmpty())
                        .map(entry -> entry.lines(MODALITIES)
                                .map(Node.Call::wordAt)
                                .findFirst()
                                .orElse(entry.word().at()));
            case CIRCULAR_TIME ->
                Stream.concat(
                                named(reader, entries)
                                        .filter(it -> TELLING_TIME.contains(it.behind()))
                                        .map(it -> it.word().at()),
                                names)
                        .limit(1);
            case UNKNOWN_NAME, UNFIT_NAME, DUPLICATE, UNFIT_IDENTITY, INCOMPLETE, UNPROVED_ANCHOR -> {
                ImmutableList<Span> places = named(reader, entries)
                        .filter(it -> it.word().text().equals(problem.word()))
                        .map(it -> it.word().at())
                        .collect(ImmutableList.toImmutableList());
                yield places.isEmpty() && isWhole ? names : places.stream();
            }
        };
    }

    /** What is named between the braces of those entries. */
    private static Stream<WordReader.Naming> named(WordReader reader, ImmutableList<Declaration> entries) {
        return reader.namings().stream()
                .filter(naming -> entries.stream()
                        .anyMatch(entry -> isWithin(entry, naming.word().at())));
    }

    private static boolean isWithin(Declaration entry, Span part) {
        Span whole = entry.line().at();
        return Span.BY_PLACE.compare(entry.word().at(), part) < 0
                && (part.endLine() < whole.endLine()
                        || (part.endLine() == whole.endLine() && part.endColumn() <= whole.endColumn()));
    }

    /** Of the concordance's lines that name the entry, those of which the problem speaks most. */
    private Stream<Span> tied(Problem problem, ClaimId id) {
        long most = ties.stream()
                .filter(tie -> tie.identity().concerns(id))
                .mapToLong(tie -> tie.mentionedIn(problem.says()))
                .max()
                .orElse(0);
        return ties.stream()
                .filter(tie -> tie.identity().concerns(id) && tie.mentionedIn(problem.says()) == most)
                .map(tie -> tie.identity().one().equals(id) ? tie.one() : tie.other())
                .map(entry -> accounts.containsKey(id.account())
                        ? entry.name().at()
                        : entry.account().at());
    }
}
