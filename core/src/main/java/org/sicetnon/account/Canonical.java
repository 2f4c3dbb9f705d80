package org.sicetnon.account;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.function.Function;
import org.sicetnon.agent.Agent;
import org.sicetnon.condition.Condition;
import org.sicetnon.position.Question;
import org.sicetnon.position.Stance;
import org.sicetnon.source.Document;
import org.sicetnon.source.Work;
import org.sicetnon.time.Conventions;
import org.sicetnon.time.Place;

/** All that a dossier says as one text, for its fingerprint. Its form may change with any version of the library. */
final class Canonical {

    private Canonical() {}

    static String textOf(Dossier dossier) {
        StringBuilder text = new StringBuilder();
        line(text, dossier.name(), dossier.title(), dossier.leading().name(), dossier.days());
        sorted(dossier.world().places(), Place::name)
                .forEach(place -> line(text, "place", place.name(), place.called(), place.zone()));
        sorted(dossier.world().agents(), Agent::name).forEach(agent -> agent(text, agent));
        sorted(dossier.world().questions(), Question::name).forEach(question -> question(text, question));
        Conventions conventions = dossier.world().conventions();
        line(
                text,
                "conventions",
                ImmutableSortedMap.copyOf(conventions.parts()),
                conventions.aboutClock(),
                conventions.about(),
                ImmutableSortedMap.copyOf(conventions.shares()),
                conventions.by());
        for (Account account : dossier.accounts()) {
            Work work = account.work();
            line(text, "account", account.name(), work, work.publication(), work.text(), account.sections());
            Coverage coverage = account.coverage();
            line(text, coverage.scope(), coverage.scopeLocators(), coverage.encoded());
            line(text, sorted(coverage.questions(), it -> it), ImmutableSortedSet.copyOf(coverage.lostNotes()));
            ImmutableSortedSet.copyOf(coverage.whole()).forEach(section -> line(text, "whole", section));
            coverage.passedOver().forEach(it -> line(text, "passes", it.where(), it.because()));
            line(text, sorted(account.documents(), Document::name), sorted(account.conditions(), Condition::name));
            sorted(account.scholars(), Agent::name).forEach(agent -> agent(text, agent));
            account.claims()
                    .forEach(claim -> line(
                            text,
                            claim.id(),
                            claim.title(),
                            claim.matter(),
                            claim.modality(),
                            claim.locators(),
                            claim.cites(),
                            claim.remark(),
                            claim.again()));
        }
        dossier.concordance().identities().forEach(it -> line(text, it, it.because()));
        return text.toString();
    }

    private static void agent(StringBuilder text, Agent agent) {
        line(text, "agent", agent.name(), agent.kind(), agent.called(), agent.belongsTo(), agent.seat());
    }

    private static void question(StringBuilder text, Question question) {
        line(text, "question", question.name(), question.asks());
        question.stances().forEach(stance -> line(text, "stance", stance.name(), stance.kind()));
        question.exclusions().stream()
                .map(pair -> sorted(pair, Stance::name).toString())
                .sorted()
                .forEach(pair -> line(text, "exclusion", pair));
    }

    /** What has no order of its own, by name: the order of input is no part of what a dossier says (rule 18). */
    private static <T> ImmutableList<T> sorted(Collection<T> things, Function<T, String> name) {
        return ImmutableList.sortedCopyOf(Comparator.comparing(name), things);
    }

    private static void line(StringBuilder text, Object... parts) {
        for (Object part : parts) {
            text.append(part).append('\u001f');
        }
        text.append('\n');
    }
}
