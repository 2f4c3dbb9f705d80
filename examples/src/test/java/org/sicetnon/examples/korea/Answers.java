package org.sicetnon.examples.korea;

import java.util.Map;
import java.util.stream.Collectors;
import org.sicetnon.account.Dossier;
import org.sicetnon.check.Outcome;
import org.sicetnon.check.Verdict;
import org.sicetnon.dsl.run.Checks;

/** What a statement comes to in each of the two papers, in a few words. */
final class Answers {

    private Answers() {}

    /** Returns the verdict and both outcomes: {@code disputed: kim holds, tan denies}. */
    static String to(String statement, Dossier dossier) {
        Verdict found = Checks.run("statement", "dossier '" + dossier.name() + "'\n" + statement, dossier)
                .statements()
                .get(0)
                .verdict();
        Map<String, String> outcomes =
                found.outcomes().stream().collect(Collectors.toMap(Outcome::account, Answers::word));
        return found.kind() + ": kim " + outcomes.getOrDefault("kim", "unasked") + ", tan "
                + outcomes.getOrDefault("tan", "unasked");
    }

    private static String word(Outcome outcome) {
        return switch (outcome.standing()) {
            case COUNTS ->
                switch (outcome.truth()) {
                    case HOLDS -> "holds";
                    case FAILS -> "fails";
                    case UNDETERMINED -> "open";
                };
            case SILENT, PRESUPPOSES -> "-";
            case DENIES_PRESUPPOSITION -> "denies";
        };
    }
}
