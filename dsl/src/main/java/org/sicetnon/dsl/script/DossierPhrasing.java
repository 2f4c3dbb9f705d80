package org.sicetnon.dsl.script;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.sicetnon.agent.Agent;
import org.sicetnon.source.Locator;
import org.sicetnon.time.ClockRange;
import org.sicetnon.time.DayRange;
import org.sicetnon.time.Relative;
import org.sicetnon.time.When;

/** What the words within a line come to. */
final class DossierPhrasing implements DossierPhrases {

    @Override
    public When between(LocalDate earliest, LocalDate latest) {
        return DayRange.between(earliest, latest);
    }

    @Override
    public When between(LocalDateTime earliest, LocalDateTime latest) {
        return new ClockRange(earliest, latest);
    }

    @Override
    public When by(LocalDate day) {
        return DayRange.by(day);
    }

    @Override
    public When since(LocalDate day) {
        return DayRange.since(day);
    }

    @Override
    public When after(Word entry) {
        return Relative.after(entry.text());
    }

    @Override
    public When after(Word entry, int amount, Relative.Unit unit) {
        return new Relative(entry.text(), Relative.Side.AFTER, Optional.of(amount), unit);
    }

    @Override
    public When before(Word entry) {
        return Relative.before(entry.text());
    }

    @Override
    public When before(Word entry, int amount, Relative.Unit unit) {
        return new Relative(entry.text(), Relative.Side.BEFORE, Optional.of(amount), unit);
    }

    @Override
    public When sameDay(Word entry) {
        return Relative.sameDayAs(entry.text());
    }

    @Override
    public Witnesses by(Agent... chain) {
        return new Witnesses(ImmutableList.copyOf(chain));
    }

    @Override
    public Opponents against(Agent... scholars) {
        return new Opponents(ImmutableList.copyOf(scholars));
    }

    @Override
    public Grounds from(Word... claims) {
        return new Grounds(ImmutableList.copyOf(claims));
    }

    @Override
    public Reason because(String why) {
        return new Reason(why);
    }

    @Override
    public Passage see(Word section, String anchor) {
        return new Passage(section, new Locator.InSection(section.text(), ImmutableSortedSet.of(), anchor));
    }
}
