package org.sicetnon.dsl.script;

import static org.sicetnon.dsl.script.WordLine.Often.ANY_NUMBER;

import org.sicetnon.account.ClaimId;

/**
 * The words of {@code concordance.dossier}: which entry of one account tells of the same thing as which entry of
 * another (rule 8). Each line gives its reason.
 */
public interface ConcordanceWords {

    /** Two entries tell of one thing. */
    @WordLine(value = "same ash.reply, elm.answer, because('sender and day')", often = ANY_NUMBER)
    void same(Entry one, Entry other, DossierPhrases.Reason because);

    /** Two entries may tell of one thing; what rests on it is a tension at most. */
    @WordLine(value = "perhaps ash.dinner, elm.talk, because('the day, but not the guests')", often = ANY_NUMBER)
    void perhaps(Entry one, Entry other, DossierPhrases.Reason because);

    /** The first tells of a part of what the second tells of. */
    @WordLine(value = "within ash.toast, elm.dinner, because('said at table')", often = ANY_NUMBER)
    void within(Entry part, Entry whole, DossierPhrases.Reason because);

    /** Two entries do not tell of one thing, whatever it looks like. */
    @WordLine(value = "apart ash.reply, elm.note, because('two addressees')", often = ANY_NUMBER)
    void apart(Entry one, Entry other, DossierPhrases.Reason because);

    /**
     * An entry as the concordance names it, such as {@code ash.reply}.
     *
     * @param account the name of the account
     * @param name the name of the entry in it
     */
    record Entry(Word account, Word name) {

        /** Returns the identifier of the claim. */
        public ClaimId id() {
            return new ClaimId(account.text(), name.text());
        }
    }
}
