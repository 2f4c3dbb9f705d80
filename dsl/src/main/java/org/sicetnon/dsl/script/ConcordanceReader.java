package org.sicetnon.dsl.script;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.sicetnon.account.Concordance;
import org.sicetnon.account.Concordance.Degree;

/** Reads {@code concordance.dossier}. */
final class ConcordanceReader implements ConcordanceWords {

    private final List<Tie> ties = new ArrayList<>();

    /** A claim about identity, and the names by which its line makes it. */
    record Tie(Concordance.Identity identity, Entry one, Entry other) {

        /** Returns how many of its parts a sentence mentions. */
        long mentionedIn(String sentence) {
            return Stream.of(identity.degree(), identity.one(), identity.other())
                    .filter(part -> sentence.contains(part.toString()))
                    .count();
        }
    }

    ImmutableList<Tie> ties() {
        return ImmutableList.copyOf(ties);
    }

    @Override
    public void same(Entry one, Entry other, DossierPhrases.Reason because) {
        tie(Degree.SAME, one, other, because);
    }

    @Override
    public void perhaps(Entry one, Entry other, DossierPhrases.Reason because) {
        tie(Degree.PERHAPS, one, other, because);
    }

    @Override
    public void within(Entry part, Entry whole, DossierPhrases.Reason because) {
        tie(Degree.WITHIN, part, whole, because);
    }

    @Override
    public void apart(Entry one, Entry other, DossierPhrases.Reason because) {
        tie(Degree.APART, one, other, because);
    }

    private void tie(Degree degree, Entry one, Entry other, DossierPhrases.Reason because) {
        ties.add(new Tie(new Concordance.Identity(degree, one.id(), other.id(), because.why()), one, other));
    }
}
