package org.sicetnon.dsl.script;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.math.BigDecimal;
import org.sicetnon.agent.Agent;
import org.sicetnon.source.Locator;
import org.sicetnon.time.Distance;
import org.sicetnon.time.Place;
import org.sicetnon.time.Relative;
import org.sicetnon.time.When;

/** What the words within a line come to. */
final class DossierPhrasing extends TimePhrasing implements DossierPhrases {

    @Override
    public When after(Word entry) {
        return Relative.after(entry.text());
    }

    @Override
    public When after(Word entry, int amount, Relative.Unit unit) {
        return told(entry, Relative.Side.AFTER, Distance.of(amount), unit);
    }

    @Override
    public When after(Word entry, int least, int most, Relative.Unit unit) {
        return told(entry, Relative.Side.AFTER, between(least, most), unit);
    }

    @Override
    public When after(Word entry, String amount, Relative.Unit unit) {
        return after(entry, amount, amount, unit);
    }

    @Override
    public When after(Word entry, String least, String most, Relative.Unit unit) {
        return told(entry, Relative.Side.AFTER, between(least, most), unit);
    }

    @Override
    public When within(Word entry, int most, Relative.Unit unit) {
        return told(entry, Relative.Side.AFTER, Distance.within(BigDecimal.valueOf(most)), unit);
    }

    @Override
    public When before(Word entry) {
        return Relative.before(entry.text());
    }

    @Override
    public When before(Word entry, int amount, Relative.Unit unit) {
        return told(entry, Relative.Side.BEFORE, Distance.of(amount), unit);
    }

    @Override
    public When before(Word entry, int least, int most, Relative.Unit unit) {
        return told(entry, Relative.Side.BEFORE, between(least, most), unit);
    }

    @Override
    public When before(Word entry, String amount, Relative.Unit unit) {
        return before(entry, amount, amount, unit);
    }

    @Override
    public When before(Word entry, String least, String most, Relative.Unit unit) {
        return told(entry, Relative.Side.BEFORE, between(least, most), unit);
    }

    private static When told(Word entry, Relative.Side side, Distance distance, Relative.Unit unit) {
        return new Relative(entry.text(), side, distance, unit);
    }

    private static Distance between(int least, int most) {
        return Distance.between(BigDecimal.valueOf(least), BigDecimal.valueOf(most));
    }

    private static Distance between(String least, String most) {
        return Distance.between(ClaimReader.number(least), ClaimReader.number(most));
    }

    @Override
    public When sameDay(Word entry) {
        return Relative.sameDayAs(entry.text());
    }

    @Override
    public MeanTime meanTime(String longitude) {
        return new MeanTime(Place.meanTime(longitude));
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
