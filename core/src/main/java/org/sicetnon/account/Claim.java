package org.sicetnon.account;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.sicetnon.event.Event;
import org.sicetnon.source.Locator;
import org.sicetnon.time.Truth;

/**
 * One thing that an account says.
 *
 * @param id its name in the dossier
 * @param title what it says, in the encoder's words, readable alone
 * @param matter what it is about
 * @param modality how it is said
 * @param locators where it is said; a claim without one is refused when the dossier is built
 * @param cites the names of the documents that the passage cites for it
 * @param remark what a reader must know of it, in the encoder's words
 * @param again an earlier entry of the same account that tells of the same thing: what was a guess there may be a fact
 *     here, and a date another one
 */
public record Claim(
        ClaimId id,
        String title,
        Matter matter,
        Modality modality,
        ImmutableList<Locator> locators,
        ImmutableList<String> cites,
        Optional<String> remark,
        Optional<String> again) {

    /** Makes a claim that takes up no other. */
    public Claim(
            ClaimId id,
            String title,
            Matter matter,
            Modality modality,
            ImmutableList<Locator> locators,
            ImmutableList<String> cites,
            Optional<String> remark) {
        this(id, title, matter, modality, locators, cites, remark, Optional.empty());
    }

    /** Returns a claim that cites no document and has no remark. */
    public static Claim of(ClaimId id, String title, Matter matter, Modality modality, Locator... locators) {
        return new Claim(
                id, title, matter, modality, ImmutableList.copyOf(locators), ImmutableList.of(), Optional.empty());
    }

    /** Returns what the account thereby says of the matter: that it is so, that it is not, or nothing that settles it. */
    public Truth says() {
        return modality.says();
    }

    /** Returns the entry of which it tells: the one whose phase it is, else itself. */
    public ClaimId entry() {
        return matter instanceof Matter.OfPhase it ? new ClaimId(id.account(), it.of()) : id;
    }

    /** Returns the event, if the claim is about one. */
    public Optional<Event> event() {
        return matter instanceof Matter.OfEvent it ? Optional.of(it.event()) : Optional.empty();
    }

    /** Returns the identifier. */
    @Override
    public String toString() {
        return id.toString();
    }
}
