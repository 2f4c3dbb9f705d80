package org.sicetnon.account;

import org.sicetnon.agent.Agent;

/** All that a dossier says as one text, for its fingerprint. Its form may change with any version of the library. */
final class Canonical {

    private Canonical() {}

    static String textOf(Dossier dossier) {
        StringBuilder text = new StringBuilder();
        line(text, dossier.name(), dossier.title(), dossier.leading().name(), dossier.days());
        dossier.world().places().forEach(place -> line(text, "place", place.name(), place.called(), place.zone()));
        dossier.world().agents().forEach(agent -> agent(text, agent));
        dossier.world()
                .questions()
                .forEach(it -> line(text, "question", it.name(), it.asks(), it.stances(), it.exclusions()));
        line(text, "conventions", dossier.world().conventions());
        for (Account account : dossier.accounts()) {
            line(text, "account", account.name(), account.work(), account.work().text(), account.sections());
            line(text, account.coverage(), account.documents(), account.conditions());
            account.scholars().forEach(agent -> agent(text, agent));
            account.claims()
                    .forEach(claim -> line(
                            text,
                            claim.id(),
                            claim.title(),
                            claim.matter(),
                            claim.modality(),
                            claim.locators(),
                            claim.cites(),
                            claim.remark()));
        }
        dossier.concordance().identities().forEach(it -> line(text, it, it.because()));
        return text.toString();
    }

    private static void agent(StringBuilder text, Agent agent) {
        line(text, "agent", agent.name(), agent.kind(), agent.called(), agent.belongsTo(), agent.seat());
    }

    private static void line(StringBuilder text, Object... parts) {
        for (Object part : parts) {
            text.append(part).append('\u001f');
        }
        text.append('\n');
    }
}
