package org.sicetnon.account;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import org.sicetnon.source.Locator;
import org.sicetnon.time.DayRange;

/**
 * What an author set out to treat, and what of it the encoder has encoded whole. Silence is reported only within both
 * (rule 15).
 *
 * @param scope the days that the author sets out to treat
 * @param scopeLocators where he says so
 * @param encoded the days of which the encoder has encoded everything
 * @param questions the questions of which the encoder has encoded everything on those days, by name
 * @param lostNotes the footnotes whose text the copy at hand lacks
 */
public record Coverage(
        DayRange scope,
        ImmutableList<Locator> scopeLocators,
        DayRange encoded,
        ImmutableSet<String> questions,
        ImmutableSet<Integer> lostNotes) {

    /** Nothing is known of scope or coverage; no silence can be reported. */
    public static final Coverage UNSTATED =
            new Coverage(DayRange.UNKNOWN, ImmutableList.of(), DayRange.UNKNOWN, ImmutableSet.of(), ImmutableSet.of());
}
