package org.sicetnon.account;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import org.sicetnon.source.Locator;
import org.sicetnon.time.DayRange;

/**
 * What an author set out to treat, and what of it the encoder has encoded whole. Silence is reported only within both
 * (rule 15). Whether the encoder kept his word, a {@link TextProof} shows.
 *
 * @param scope the days that the author sets out to treat
 * @param scopeLocators where he says so
 * @param encoded the days of which the encoder has encoded everything
 * @param questions the questions of which the encoder has encoded everything on those days, by name
 * @param lostNotes the footnotes whose text the copy at hand lacks
 * @param whole the sections, by name, in which he has encoded everything about those days; all of them if it is empty
 * @param passedOver the passages about those days that he leaves out, with the reason
 */
public record Coverage(
        DayRange scope,
        ImmutableList<Locator> scopeLocators,
        DayRange encoded,
        ImmutableSet<String> questions,
        ImmutableSet<Integer> lostNotes,
        ImmutableSet<String> whole,
        ImmutableList<PassedOver> passedOver) {

    /** Nothing is known of scope or coverage; no silence can be reported. */
    public static final Coverage UNSTATED =
            new Coverage(DayRange.UNKNOWN, ImmutableList.of(), DayRange.UNKNOWN, ImmutableSet.of(), ImmutableSet.of());

    /** Makes a coverage of all sections, of which nothing is passed over. */
    public Coverage(
            DayRange scope,
            ImmutableList<Locator> scopeLocators,
            DayRange encoded,
            ImmutableSet<String> questions,
            ImmutableSet<Integer> lostNotes) {
        this(scope, scopeLocators, encoded, questions, lostNotes, ImmutableSet.of(), ImmutableList.of());
    }
}
