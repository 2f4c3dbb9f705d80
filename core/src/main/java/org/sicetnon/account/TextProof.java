package org.sicetnon.account;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSortedSet.toImmutableSortedSet;
import static java.util.Comparator.naturalOrder;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import com.google.common.collect.Streams;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.sicetnon.source.AccountText;
import org.sicetnon.source.DatePhrase;
import org.sicetnon.source.Document;
import org.sicetnon.source.Locator;
import org.sicetnon.time.DayRange;

/**
 * What comes of holding an account against the text that it was read from: whether its anchors stand where they should,
 * which notes it cites, and whether a date was left out of the days and sections that its header calls whole.
 *
 * <pre>{@code
 * TextProof proof = TextProof.of(account, AccountText.of(text, account.sections().values().asList()));
 * proof.gaps(); // the dates of the text that no claim tells of, and nobody says why
 * }</pre>
 *
 * <p>It proves that nothing with a date was overlooked, not that anything was read rightly; what the text tells without a
 * date it cannot miss.
 *
 * @param account the account
 * @param anchors how many anchors it has, those of its header included
 * @param faults what is amiss with them, and with its headings
 * @param notes its footnotes
 * @param mentions the date phrases of the sections that are encoded whole, and of their notes, section by section
 * @param idle what the header passes over though nothing there needs it: it tells no time, or one that is covered or
 *     outside of the days
 */
public record TextProof(
        Account account,
        int anchors,
        ImmutableList<Problem> faults,
        Notes notes,
        ImmutableList<Mention> mentions,
        ImmutableList<PassedOver> idle) {

    /** What becomes of a date phrase; the first that fits. */
    public enum Standing {
        /** A claim is read from its sentence, or tells of the document that a note dates. */
        COVERED,
        /** It is certainly not about the days that are encoded whole. */
        OUT_OF_DAYS,
        /** The header passes over it, with a reason. */
        PASSED_OVER,
        /** None of these: a claim seems to be missing. */
        GAP
    }

    /**
     * A date phrase, with what becomes of it.
     *
     * <p>In the body it is covered if the anchor of some claim shares words with its sentence, by {@link
     * DatePhrase#isInSentenceOf}. In a note it is covered so as well, or if a claim cites that note and is itself dated
     * to just the days that the phrase names, or cites a document that is; else its note tells of more than the claim.
     *
     * <p>It is out of the days if it names days, and none of them can be a day that the account covers. A month or a year
     * that it leaves out is taken from the covered days; a phrase that counts from another time names none.
     *
     * @param phrase the phrase
     * @param section the name of its section; of a phrase in a note, the section where the note is marked
     * @param standing what becomes of it
     * @param claims the claims that cover it, in the order of the account
     * @param passedOver by what the header passes over it
     */
    public record Mention(
            DatePhrase phrase,
            String section,
            Standing standing,
            ImmutableList<ClaimId> claims,
            Optional<PassedOver> passedOver) {}

    /**
     * The footnotes of a text, as an account uses them.
     *
     * @param cited those that some claim cites
     * @param uncited those that none does
     * @param lost those whose text the copy lacks, cited or not
     * @param beyond those that are cited, but that the text does not have
     */
    public record Notes(
            ImmutableSortedSet<Integer> cited,
            ImmutableSortedSet<Integer> uncited,
            ImmutableSortedSet<Integer> lost,
            ImmutableSortedSet<Integer> beyond) {

        private static Notes of(Account account, AccountText text) {
            ImmutableSortedSet<Integer> lost = text.lostNotes();
            Sets.SetView<Integer> all = Sets.union(text.notes(), lost);
            ImmutableSortedSet<Integer> cited = account.claims().stream()
                    .flatMap(claim -> claim.locators().stream())
                    .flatMap(locator -> locator.notes().stream())
                    .collect(toImmutableSortedSet(naturalOrder()));
            return new Notes(
                    ImmutableSortedSet.copyOf(Sets.intersection(cited, all)),
                    ImmutableSortedSet.copyOf(Sets.difference(all, cited)),
                    lost,
                    ImmutableSortedSet.copyOf(Sets.difference(cited, all)));
        }
    }

    /**
     * Holds an account against its text.
     *
     * @param account the account
     * @param text its text, cut at the headings of {@link Account#sections()}
     */
    public static TextProof of(Account account, AccountText text) {
        ImmutableList<Mention> mentions = new Collation(account, text).mentions();
        ImmutableSet<PassedOver> used = mentions.stream()
                .flatMap(mention -> mention.passedOver().stream())
                .collect(ImmutableSet.toImmutableSet());
        return new TextProof(
                account,
                AnchorProof.anchored(account).size(),
                AnchorProof.of(account, text),
                Notes.of(account, text),
                mentions,
                account.coverage().passedOver().stream()
                        .filter(it -> !used.contains(it) && AnchorProof.isProved(account, text, it.where()))
                        .collect(toImmutableList()));
    }

    /** Returns the date phrases of one standing. */
    public ImmutableList<Mention> mentions(Standing standing) {
        return mentions.stream().filter(it -> it.standing() == standing).collect(toImmutableList());
    }

    /** Returns the date phrases that no claim tells of and that nothing explains. */
    public ImmutableList<Mention> gaps() {
        return mentions(Standing.GAP);
    }

    /** Returns whether every anchor is proved and no date is left out. */
    public boolean isWhole() {
        return faults.isEmpty() && gaps().isEmpty();
    }

    /** The account and the text while they are held against each other. */
    private static final class Collation {

        private final Account account;
        private final DayRange days;
        private final ImmutableList<DatePhrase> phrases;
        private final ImmutableMap<AccountText.InSection, String> sections;
        private final NavigableMap<Integer, String> notes = new TreeMap<>();
        private final ImmutableList<Anchored> claims;
        private final ImmutableList<PassedOver> passedOver;

        /** A claim with a locator that is proved. */
        private record Anchored(Claim claim, Locator locator) {}

        Collation(Account account, AccountText text) {
            this.account = account;
            this.days = account.coverage().encoded();
            this.phrases = text.datePhrases();
            this.sections = Streams.concat(
                            Stream.of(Map.entry(new AccountText.InSection(Optional.empty()), Locator.OPENING)),
                            account.sections().entrySet().stream()
                                    .map(it -> Map.entry(
                                            new AccountText.InSection(Optional.of(it.getValue())), it.getKey())))
                    .collect(ImmutableMap.toImmutableMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one));
            sections.forEach((place, name) -> text.marksIn(place).forEach(note -> notes.putIfAbsent(note, name)));
            this.claims = account.claims().stream()
                    .flatMap(claim -> claim.locators().stream()
                            .filter(it -> AnchorProof.isProved(account, text, it))
                            .map(it -> new Anchored(claim, it)))
                    .collect(toImmutableList());
            this.passedOver = account.coverage().passedOver().stream()
                    .filter(it -> AnchorProof.isProved(account, text, it.where()))
                    .collect(toImmutableList());
        }

        ImmutableList<Mention> mentions() {
            if (days.equals(DayRange.UNKNOWN)) {
                return ImmutableList.of();
            }
            ImmutableList<String> order = sections.values().asList();
            ImmutableSet<String> whole = account.coverage().whole();
            return phrases.stream()
                    .map(phrase -> Map.entry(phrase, section(phrase.place())))
                    .filter(it -> whole.isEmpty() || whole.contains(it.getValue()))
                    .map(it -> mention(it.getKey(), it.getValue()))
                    .sorted((one, other) ->
                            Integer.compare(order.indexOf(one.section()), order.indexOf(other.section())))
                    .collect(toImmutableList());
        }

        /** A note whose mark is not found stands where the one before it is marked. */
        private String section(AccountText.Place place) {
            if (place instanceof AccountText.InNote note) {
                return Optional.ofNullable(notes.floorEntry(note.number()))
                        .map(Map.Entry::getValue)
                        .orElse(Locator.OPENING);
            }
            return sections.getOrDefault(place, Locator.OPENING);
        }

        private Mention mention(DatePhrase phrase, String section) {
            ImmutableList<ClaimId> covering = claims.stream()
                    .filter(it -> covers(it, phrase))
                    .map(it -> it.claim().id())
                    .distinct()
                    .collect(toImmutableList());
            if (!covering.isEmpty()) {
                return new Mention(phrase, section, Standing.COVERED, covering, Optional.empty());
            }
            ImmutableSet<DayRange> named = phrase.near(days);
            if (!named.isEmpty() && named.stream().noneMatch(days::overlaps)) {
                return new Mention(phrase, section, Standing.OUT_OF_DAYS, covering, Optional.empty());
            }
            Optional<PassedOver> passed =
                    passedOver.stream().filter(it -> passes(it, phrase)).findFirst();
            return new Mention(
                    phrase, section, passed.isPresent() ? Standing.PASSED_OVER : Standing.GAP, covering, passed);
        }

        private boolean covers(Anchored it, DatePhrase phrase) {
            return isInSentence(it.locator(), phrase)
                    || (phrase.place() instanceof AccountText.InNote note
                            && it.locator().notes().contains(note.number())
                            && isDated(it.claim(), phrase.near(days)));
        }

        private boolean isDated(Claim claim, ImmutableSet<DayRange> named) {
            return Stream.concat(
                            account.attestations().stream()
                                    .filter(it -> it.claim().equals(claim))
                                    .flatMap(
                                            it -> Stream.of(it.days(), it.told().days())),
                            claim.cites().stream()
                                    .flatMap(document -> account.document(document).stream())
                                    .map(Document::dated)
                                    .flatMap(dated -> dated.stream().map(it -> it.days())))
                    .anyMatch(it -> named.equals(ImmutableSet.of(it)));
        }

        private boolean isInSentence(Locator locator, DatePhrase phrase) {
            return phrase.place().equals(AnchorProof.place(account, locator))
                    && phrase.isInSentenceOf(locator.anchor());
        }

        /** An anchor that shares words with some date phrase stands for just those that it does. */
        private boolean passes(PassedOver it, DatePhrase phrase) {
            return isInSentence(it.where(), phrase) && (phrase.isIn(it.where().anchor()) || !namesOne(it.where()));
        }

        private boolean namesOne(Locator locator) {
            return phrases.stream()
                    .anyMatch(phrase -> phrase.place().equals(AnchorProof.place(account, locator))
                            && phrase.isIn(locator.anchor()));
        }
    }
}
