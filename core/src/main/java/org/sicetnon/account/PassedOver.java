package org.sicetnon.account;

import static com.google.common.base.Preconditions.checkArgument;

import org.sicetnon.source.Locator;

/**
 * A passage of the text that tells a time and that no claim is read from, on purpose.
 *
 * @param where the passage; if its anchor shares words with a date phrase, just that one is passed over, else all of its
 *     sentence
 * @param because why: it dates a book, a later event, or something that is encoded from another passage
 */
public record PassedOver(Locator where, String because) {

    /**
     * Makes one.
     *
     * @throws IllegalArgumentException if there is no reason
     */
    public PassedOver {
        checkArgument(!because.isBlank(), "What is passed over has a reason, but this one is blank. Say why?");
    }
}
