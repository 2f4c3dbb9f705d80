package org.sicetnon.dsl.export;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import java.util.EnumMap;
import java.util.Map;
import org.sicetnon.account.Account;
import org.sicetnon.account.Claim;
import org.sicetnon.account.Concordance.Identity;
import org.sicetnon.account.Coverage;
import org.sicetnon.account.Dossier;
import org.sicetnon.account.Modality;
import org.sicetnon.account.World;
import org.sicetnon.agent.Agent;
import org.sicetnon.condition.Condition;
import org.sicetnon.position.Question;
import org.sicetnon.position.Stance;
import org.sicetnon.source.Document;
import org.sicetnon.source.Locator;
import org.sicetnon.source.Work;
import org.sicetnon.time.Conventions;
import org.sicetnon.time.DayPart;
import org.sicetnon.time.PeriodPart;
import org.sicetnon.time.Place;

/** Writes a whole dossier; {@link DossierReader} undoes it. */
final class DossierWriter {

    private final Dossier dossier;
    private final World world;

    DossierWriter(Dossier dossier) {
        this.dossier = dossier;
        this.world = dossier.world();
    }

    ObjectNode written() {
        return new Fields()
                .text("name", dossier.name())
                .text("title", dossier.title())
                .text("leading", dossier.leading().name())
                .text("days", dossier.days().toString())
                .value("world", world())
                .each("accounts", dossier.accounts(), this::account)
                .each("concordance", dossier.concordance().identities(), DossierWriter::identity)
                .node();
    }

    private ObjectNode world() {
        return new Fields()
                .each(
                        "places",
                        world.places(),
                        place -> new Fields()
                                .text("name", place.name())
                                .text("called", place.called())
                                .text("zone", place.zone().getId())
                                .node())
                .each("agents", world.agents(), this::agent)
                .each("questions", world.questions(), DossierWriter::question)
                .value("conventions", conventions(world.conventions()))
                .node();
    }

    private ObjectNode agent(Agent agent) {
        agent.seat()
                .ifPresent(seat -> checkArgument(
                        world.places().contains(seat),
                        "The place %s is not among those that the dossier lists.",
                        seat.name()));
        return new Fields()
                .text("name", agent.name())
                .word("kind", agent.kind())
                .text("called", agent.called())
                .text("belongsTo", agent.belongsTo())
                .text("seat", agent.seat().map(Place::name))
                .node();
    }

    private static ObjectNode question(Question question) {
        Fields fields = new Fields()
                .text("name", question.name())
                .text("asks", question.asks())
                .each(
                        "stances",
                        question.stances(),
                        stance -> new Fields()
                                .text("name", stance.name())
                                .word("kind", stance.kind())
                                .node());
        return fields.each(
                        "exclusions",
                        question.exclusions(),
                        pair -> JsonNodeFactory.instance
                                .arrayNode()
                                .addAll(pair.stream()
                                        .map(Stance::name)
                                        .map(TextNode::valueOf)
                                        .toList()))
                .node();
    }

    private static ObjectNode conventions(Conventions conventions) {
        ObjectNode parts = JsonNodeFactory.instance.objectNode();
        Map<DayPart.Part, Conventions.Hours> inOrder = new EnumMap<>(conventions.parts());
        inOrder.forEach((part, hours) -> parts.set(
                Fields.word(part),
                new Fields()
                        .number("from", hours.from())
                        .number("to", hours.to())
                        .node()));
        return new Fields()
                .value("parts", parts)
                .text("aboutClock", conventions.aboutClock().toString())
                .value(
                        "about",
                        new Fields()
                                .number("day", conventions.about().day())
                                .number("month", conventions.about().month())
                                .number("year", conventions.about().year())
                                .node())
                .value("shares", shares(conventions))
                .value("by", conventions.by(), JsonNodeFactory.instance::numberNode)
                .node();
    }

    private static ObjectNode shares(Conventions conventions) {
        ObjectNode shares = JsonNodeFactory.instance.objectNode();
        Map<PeriodPart.Part, Conventions.Share> inOrder = new EnumMap<>(conventions.shares());
        inOrder.forEach((part, share) -> shares.set(
                Fields.word(part),
                new Fields()
                        .number("from", share.from())
                        .number("to", share.to())
                        .node()));
        return shares;
    }

    private ObjectNode account(Account account) {
        checkArgument(
                !account.name().contains("."),
                "The account %s has a dot in its name; JSON tells an account from its entry by the first dot.",
                account.name());
        MatterWriter matters = new MatterWriter(
                ImmutableSet.copyOf(Iterables.concat(world.agents(), account.scholars())),
                ImmutableSet.copyOf(world.places()),
                ImmutableSet.copyOf(account.conditions()));
        return new Fields()
                .text("name", account.name())
                .value("work", work(account.work()))
                .each(
                        "sections",
                        account.sections().entrySet(),
                        section -> new Fields()
                                .text("name", section.getKey())
                                .text("heading", section.getValue())
                                .node())
                .value("coverage", coverage(account.coverage()))
                .each("scholars", account.scholars(), this::agent)
                .each("documents", account.documents(), document -> document(document, matters))
                .each("conditions", account.conditions(), DossierWriter::condition)
                .each("claims", account.claims(), claim -> claim(claim, matters))
                .node();
    }

    private static ObjectNode work(Work work) {
        return new Fields()
                .text("author", work.author())
                .text("title", work.title())
                .number("year", work.year())
                .text("publication", work.publication())
                .value(
                        "text",
                        work.text(),
                        copy -> new Fields()
                                .text("file", copy.file())
                                .text("sha256", copy.sha256())
                                .node())
                .node();
    }

    private static ObjectNode coverage(Coverage coverage) {
        return new Fields()
                .text("scope", coverage.scope().toString())
                .each("scopeLocators", coverage.scopeLocators(), DossierWriter::locator)
                .text("encoded", coverage.encoded().toString())
                .texts("questions", coverage.questions(), it -> it)
                .each("lostNotes", coverage.lostNotes(), JsonNodeFactory.instance::numberNode)
                .texts("whole", coverage.whole(), it -> it)
                .each(
                        "passedOver",
                        coverage.passedOver(),
                        it -> new Fields()
                                .value("where", locator(it.where()))
                                .text("because", it.because())
                                .node())
                .node();
    }

    private static ObjectNode document(Document document, MatterWriter matters) {
        return new Fields()
                .text("name", document.name())
                .text("title", document.title())
                .value("dated", document.dated(), when -> Times.written(when).node())
                .each(
                        "shelfmarks",
                        document.shelfmarks(),
                        shelfmark -> new Fields()
                                .text("keeper", shelfmark.keeper())
                                .text("mark", shelfmark.mark())
                                .node())
                .text("author", document.author().map(matters::name))
                .node();
    }

    private static ObjectNode condition(Condition condition) {
        return new Fields()
                .text("name", condition.name())
                .text("says", condition.says())
                .node();
    }

    private static ObjectNode claim(Claim claim, MatterWriter matters) {
        return new Fields()
                .text("id", claim.id().toString())
                .text("title", claim.title())
                .value("matter", matters.written(claim))
                .value("modality", modality(claim.modality(), matters))
                .each("locators", claim.locators(), DossierWriter::locator)
                .some("cites", claim.cites(), it -> it)
                .text("remark", claim.remark())
                .text("again", claim.again())
                .node();
    }

    private static ObjectNode modality(Modality modality, MatterWriter matters) {
        Fields fields = new Fields().text("kind", modality.kind());
        if (modality instanceof Modality.Denied it) {
            fields.text("phase", it.phase().map(Fields::word)).some("against", it.against(), matters::name);
        } else if (modality instanceof Modality.Reported it) {
            fields.word("attitude", it.attitude()).some("by", it.by(), matters::name);
        } else if (modality instanceof Modality.Construed it) {
            fields.some("from", it.from(), from -> from);
        }
        return fields.node();
    }

    private static ObjectNode locator(Locator locator) {
        Fields fields = new Fields();
        if (locator instanceof Locator.InSection it) {
            fields.text("section", it.section()).each("notes", it.notes(), JsonNodeFactory.instance::numberNode);
        } else if (locator instanceof Locator.InNote it) {
            fields.number("note", it.note());
        }
        return fields.text("anchor", locator.anchor()).node();
    }

    static ObjectNode identity(Identity identity) {
        return new Fields()
                .word("degree", identity.degree())
                .text("one", identity.one().toString())
                .text("other", identity.other().toString())
                .text("because", identity.because())
                .node();
    }
}
