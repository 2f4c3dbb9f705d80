package org.sicetnon.examples.ember;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/**
 * One sort of disagreement that is planted into ember-1874, and what must be found of it.
 *
 * @param name the sort, as printed
 * @param check the check that must find it
 * @param planting plants one, of the many that the source of chance can give
 */
record Plant(String name, String check, Planting planting) {

    /** Changes a draft. */
    interface Planting {
        Planted in(Draft draft, Random chance);
    }

    /**
     * What was planted.
     *
     * @param entry the name of an entry that the finding must rest on, with its account
     * @param dissenting the account that must be said to stand alone; empty if none does
     */
    record Planted(String entry, Optional<String> dissenting) {}

    private static final ImmutableList<String> ACCOUNTS = ImmutableList.of("calder", "imrie", "sand");

    /** The names of one thing in the three accounts; a dash where one does not tell of it. */
    private static final ImmutableMap<String, ImmutableList<String>> NAMES = names(
            "crossing boat passage",
            "council hearing sitting",
            "demand summons -",
            "refusal no refused",
            "firm decided vote",
            "last forGood closed",
            "granary rice stores",
            "vote line -",
            "plea wire request",
            "relieve - ships",
            "answer - promise",
            "resolve - forRelief",
            "count sackCount tally",
            "sacks rough tallied",
            "burning charts -",
            "countFirst smoke -",
            "offer bargain terms",
            "paid coins settled",
            "toll silver payment",
            "book minutes councilBook",
            "tape - roll");

    private static ImmutableMap<String, ImmutableList<String>> names(String... lines) {
        ImmutableMap.Builder<String, ImmutableList<String>> names = ImmutableMap.builder();
        for (String line : lines) {
            ImmutableList<String> three = ImmutableList.copyOf(line.split(" "));
            names.put(three.get(0), three);
        }
        return names.buildOrThrow();
    }

    /** One thing as one of the accounts has it that tell of it. */
    private record At(String thing, String account, String entry) {

        Planted planted() {
            return planted(entry);
        }

        Planted planted(String changed) {
            boolean three = !names().contains("-");
            return new Planted(account + "." + changed, three ? Optional.of(account) : Optional.empty());
        }

        String in(String other) {
            return names().get(ACCOUNTS.indexOf(other));
        }

        private ImmutableList<String> names() {
            return NAMES.getOrDefault(thing, ImmutableList.of());
        }
    }

    private static At any(Random chance, String... things) {
        while (true) {
            String thing = one(chance, things);
            String account = one(chance, "calder", "imrie", "sand");
            At at = new At(thing, account, "");
            if (!at.in(account).equals("-")) {
                return new At(thing, account, at.in(account));
            }
        }
    }

    private static String one(Random chance, String... of) {
        return of[chance.nextInt(of.length)];
    }

    private static String day(int day) {
        return String.format(Locale.ROOT, "1874-03-%02d", day);
    }

    private static Planted within(String account, String entry) {
        return new Planted(account + "." + entry, Optional.empty());
    }

    private static final ImmutableMap<String, String> MAIN = ImmutableMap.of(
            "crossing", "departed",
            "council", "on",
            "demand", "on",
            "refusal", "on",
            "plea", "sent",
            "answer", "sent",
            "count", "on",
            "burning", "on",
            "offer", "on");

    static ImmutableList<Plant> all() {
        return ImmutableList.<Plant>builder()
                .addAll(between())
                .addAll(readings())
                .addAll(documents())
                .addAll(within())
                .build();
    }

    private static List<Plant> between() {
        return List.of(
                new Plant("date", "date", (draft, chance) -> {
                    At at = any(
                            chance, "crossing", "council", "refusal", "plea", "answer", "count", "burning", "offer");
                    int days = (2 + chance.nextInt(3)) * (chance.nextBoolean() ? 1 : -1);
                    draft.shift(at.account(), at.entry(), MAIN.getOrDefault(at.thing(), "on"), days);
                    return at.planted();
                }),
                new Plant("order, said", "order", (draft, chance) -> {
                    At at = any(chance, "countFirst");
                    At count = new At("count", at.account(), "");
                    At burning = new At("burning", at.account(), "");
                    draft.change(at.account(), at.entry(), "earlier", "earlier " + burning.in(at.account()));
                    draft.change(at.account(), at.entry(), "later", "later " + count.in(at.account()));
                    return at.planted();
                }),
                new Plant("order, said against dates", "order", (draft, chance) -> {
                    At at = any(chance, "crossing", "council", "plea");
                    At later = new At(at.thing().equals("crossing") ? "council" : "count", at.account(), "");
                    draft.change(at.account(), at.entry(), MAIN.getOrDefault(at.thing(), "on"));
                    draft.add(
                            at.account(),
                            "sequence",
                            "turned",
                            "earlier " + later.in(at.account()),
                            "later " + at.entry());
                    return at.planted("turned");
                }),
                new Plant("occurrence, event", "occurrence", (draft, chance) -> {
                    At at = any(chance, "crossing", "council", "demand", "refusal", "plea", "count", "burning");
                    draft.says(at.account(), at.entry(), one(chance, "denied", "reported rejected, by(Tell)"));
                    return at.planted();
                }),
                new Plant("occurrence, sent", "occurrence", (draft, chance) -> {
                    At at = any(chance, "plea");
                    draft.says(at.account(), at.entry(), one(chance, "denied sent", "denied sent, against(Tell)"));
                    return at.planted();
                }),
                new Plant("occurrence, no event", "occurrence", (draft, chance) -> {
                    At at = any(chance, "sacks", "vote", "offer", "resolve");
                    draft.says(at.account(), at.entry(), one(chance, "denied", "reported rejected, by(Tell)"));
                    return at.planted();
                }),
                new Plant("actor", "actor", (draft, chance) -> {
                    At at = any(chance, "crossing", "council", "refusal", "plea", "count", "burning");
                    String word = ImmutableMap.of(
                                    "crossing", "who", "council", "among", "plea", "from", "count", "from")
                            .getOrDefault(at.thing(), "by");
                    draft.change(
                            at.account(), at.entry(), word, word + " " + one(chance, "Tell", "Damar", "Sultanate"));
                    return at.planted();
                }),
                new Plant("addressee", "actor", (draft, chance) -> {
                    At at = any(chance, "plea", "count", "demand", "answer");
                    String other = one(chance, "Tell", "Damar", "Sultanate");
                    String also = one(
                            chance,
                            "",
                            ImmutableMap.of(
                                            "plea",
                                            "Roth, ",
                                            "count",
                                            "Garrison, ",
                                            "demand",
                                            "Council, ",
                                            "answer",
                                            "Aske, ")
                                    .getOrDefault(at.thing(), ""));
                    draft.change(at.account(), at.entry(), "to", "to " + also + other);
                    return at.planted();
                }),
                new Plant("channel", "actor", (draft, chance) -> {
                    At at = any(chance, "plea");
                    draft.change(at.account(), at.entry(), "by", "by " + one(chance, "Tell", "Damar", "Sorn"));
                    return at.planted();
                }),
                new Plant("place", "place", (draft, chance) -> {
                    At at = any(chance, "crossing", "council");
                    String word = at.thing().equals("council") ? "where" : one(chance, "start", "goal");
                    draft.change(at.account(), at.entry(), word, word + (word.equals("start") ? " Ember" : " Kelor"));
                    return at.planted();
                }),
                new Plant("quantity", "quantity", (draft, chance) -> {
                    At at = any(chance, "sacks");
                    int number = 100 + chance.nextInt(250) + (chance.nextBoolean() ? 350 : 0);
                    draft.change(at.account(), at.entry(), "counts", "counts sacks, " + number);
                    return at.planted();
                }),
                new Plant("content", "content", (draft, chance) -> {
                    At at = any(chance, "demand", "plea", "vote");
                    switch (at.thing()) {
                        case "demand" ->
                            draft.change(at.account(), at.entry(), "clause", "clause surrender, HOLDS_OUT");
                        case "plea" -> draft.change(at.account(), at.entry(), "clause", "clause relief, WITHHOLDS");
                        default ->
                            draft.change(
                                    at.account(),
                                    at.entry(),
                                    "tells",
                                    "tells Council, surrender, " + one(chance, "OPENS", "UNDECIDED"));
                    }
                    return at.planted();
                }));
    }

    private static List<Plant> readings() {
        return List.of(
                new Plant("stance, told otherwise", "stance", (draft, chance) -> {
                    At at = any(chance, "resolve");
                    draft.change(at.account(), at.entry(), "holds", "holds relief, WITHHOLDS");
                    return at.planted();
                }),
                new Plant("stance, changed later", "stance", (draft, chance) -> {
                    At at = any(chance, "refusal");
                    draft.add(
                            at.account(),
                            "position",
                            "turn",
                            "of Council",
                            "holds surrender, OPENS",
                            "since " + day(5 + chance.nextInt(5)));
                    return at.planted("turn");
                }),
                new Plant("condition, logic", "condition", (draft, chance) -> {
                    At at = any(chance, "offer");
                    String condition = new At("toll", at.account(), "").in(at.account());
                    draft.change(
                            at.account(),
                            at.entry(),
                            "provided",
                            one(chance, "unconditional", "onlyIf " + condition, "justIf " + condition));
                    return at.planted();
                }),
                new Plant("condition, pledge", "condition", (draft, chance) -> {
                    At at = any(chance, "offer");
                    draft.change(at.account(), at.entry(), "pledges", "pledges siege, STAYS");
                    return at.planted();
                }),
                new Plant("condition, addressee", "condition", (draft, chance) -> {
                    At at = any(chance, "offer");
                    draft.change(at.account(), at.entry(), "to", "to " + one(chance, "Aske", "Halden", "Tell"));
                    return at.planted();
                }),
                new Plant("fate", "condition", (draft, chance) -> {
                    At at = any(chance, "paid");
                    draft.change(at.account(), at.entry(), "fulfilled", one(chance, "failed", "waived"));
                    return at.planted();
                }),
                new Plant("selection", "selection", (draft, chance) -> {
                    At at = any(chance, "plea");
                    if (chance.nextBoolean()) {
                        draft.change(
                                at.account(), at.entry(), "clause", "clause relief, SENDS", "clause surrender, OPENS");
                        return at.planted();
                    }
                    draft.add(
                            at.account(),
                            "clause",
                            "also",
                            "of " + at.entry(),
                            "tells " + one(chance, "Aske", "Council") + ", surrender, OPENS");
                    return at.planted("also");
                }),
                new Plant("cause, rejected", "cause", (draft, chance) -> {
                    At at = any(chance, "granary", "relieve");
                    draft.says(at.account(), at.entry(), one(chance, "denied", "reported rejected, by(Tell)"));
                    return at.planted();
                }),
                new Plant("cause, principal", "cause", (draft, chance) -> {
                    At at = any(chance, "granary");
                    String effect = new At("refusal", at.account(), "").in(at.account());
                    draft.change(at.account(), at.entry(), "principal");
                    draft.add(at.account(), "cause", "pride", "of " + effect, one(chance, "principal", "sole"));
                    return at.planted("pride");
                }),
                new Plant("purpose, sincerity", "cause", (draft, chance) -> {
                    At at = any(chance, "relieve");
                    draft.change(at.account(), at.entry(), "sincere", "feigned");
                    return at.planted();
                }),
                new Plant("word or device", "cause", (draft, chance) -> {
                    At at = any(chance, "demand");
                    draft.change(at.account(), at.entry(), "device", "atItsWord");
                    return at.planted();
                }),
                new Plant("character", "characterisation", (draft, chance) -> {
                    At at = any(chance, "firm", "last");
                    if (chance.nextInt(3) == 0) {
                        draft.says(at.account(), at.entry(), "denied");
                    } else if (at.thing().equals("firm")) {
                        draft.change(at.account(), at.entry(), "decided", one(chance, "inclination", "preparation"));
                    } else {
                        draft.change(at.account(), at.entry(), "definitive", "provisional");
                    }
                    return at.planted();
                }),
                new Plant("which is final", "characterisation", (draft, chance) -> {
                    At at = any(chance, "last");
                    draft.add(
                            at.account(),
                            "decision",
                            "second",
                            "by Council",
                            "on " + day(5 + chance.nextInt(5)),
                            "clause surrender, HOLDS_OUT");
                    draft.change(at.account(), at.entry(), "of", "of second");
                    return at.planted();
                }));
    }

    private static List<Plant> documents() {
        return List.of(
                new Plant("evidence, reliance", "evidence", (draft, chance) -> {
                    At at = any(chance, "book");
                    draft.add(
                            at.account(), "evidence", "doubt", "of " + at.entry(), one(chance, "neverSent", "lacking"));
                    return at.planted("doubt");
                }),
                new Plant("evidence, date of a document", "evidence", (draft, chance) -> {
                    At at = any(chance, "book", "tape");
                    draft.shift(at.account(), at.entry(), "document", 2 + chance.nextInt(9));
                    String citing =
                            new At(at.thing().equals("book") ? "refusal" : "plea", at.account(), "").in(at.account());
                    return at.planted(citing);
                }),
                new Plant("evidence, lacking", "evidence", (draft, chance) -> {
                    At at = any(chance, "refusal", "council");
                    draft.add(at.account(), "evidence", "gap", "of " + at.entry(), "lacking");
                    return at.planted("gap");
                }),
                new Plant("identity", "identity", (draft, chance) -> {
                    String account = one(chance, "calder", "imrie", "sand");
                    String other = ACCOUNTS.stream()
                            .filter(it -> !it.equals(account))
                            .toList()
                            .get(chance.nextInt(2));
                    String[] lines = {"by " + one(chance, "Tell", "Mott", "Sorn"), "on " + day(1 + chance.nextInt(10))};
                    draft.add(account, "action", "either", lines);
                    draft.add(other, "action", "thisOne", lines);
                    draft.add(other, "action", "thatOne", lines);
                    draft.tie("perhaps " + account + ".either, " + other + ".thisOne, because('the day')");
                    draft.tie("perhaps " + other + ".thatOne, " + account + ".either, because('the day')");
                    return within(account, "either");
                }));
    }

    private static List<Plant> within() {
        return List.of(
                new Plant("dated twice", "dated twice", (draft, chance) -> {
                    String account = one(chance, "calder", "imrie", "sand");
                    int day = 1 + chance.nextInt(5);
                    draft.add(account, "action", "fire", "by Tell", "on " + day(day));
                    draft.add(account, "phase", "fireLater", "of fire", "on " + day(day + 1 + chance.nextInt(5)));
                    return within(account, "fireLater");
                }),
                new Plant("dated twice, taken up again", "dated twice", (draft, chance) -> {
                    String account = one(chance, "calder", "imrie", "sand");
                    int day = 1 + chance.nextInt(5);
                    draft.add(account, "action", "fire", "by Tell", "on " + day(day));
                    draft.add(
                            account,
                            "action",
                            "fireAgain",
                            "by Tell",
                            "on " + day(day + 1 + chance.nextInt(5)),
                            "again fire");
                    return within(account, "fireAgain");
                }),
                new Plant("text against note", "text against note", (draft, chance) -> {
                    String account = one(chance, "calder", "imrie", "sand");
                    int day = 1 + chance.nextInt(5);
                    draft.add(account, "action", "fire", "by Tell", "on " + day(day));
                    draft.add(
                            account,
                            "phase",
                            "fireLater",
                            "of fire",
                            "on " + day(day + 1 + chance.nextInt(5)),
                            "note 9, 'it was another day'");
                    return within(account, "fireLater");
                }),
                new Plant("told twice", "told twice", (draft, chance) -> {
                    At at = any(chance, "sacks", "vote", "burning");
                    switch (at.thing()) {
                        case "sacks" ->
                            draft.add(
                                    at.account(),
                                    "quantity",
                                    "anew",
                                    "of " + new At("count", at.account(), "").in(at.account()),
                                    "counts sacks, " + (500 + chance.nextInt(100)),
                                    "again " + at.entry());
                        case "vote" ->
                            draft.add(
                                    at.account(),
                                    "clause",
                                    "anew",
                                    "of " + new At("book", at.account(), "").in(at.account()),
                                    "tells Council, surrender, " + one(chance, "OPENS", "UNDECIDED"),
                                    "again " + at.entry());
                        default ->
                            draft.add(at.account(), "action", "anew", "by Sorn", "denied", "again " + at.entry());
                    }
                    return within(at.account(), "anew");
                }),
                new Plant("guess as fact", "guess as fact", (draft, chance) -> {
                    At at = any(chance, "sacks", "burning", "crossing");
                    draft.says(at.account(), at.entry(), one(chance, "conjectured", "reported leftOpen, by(Tell)"));
                    switch (at.thing()) {
                        case "sacks" ->
                            draft.add(
                                    at.account(),
                                    "quantity",
                                    "anew",
                                    "of " + new At("count", at.account(), "").in(at.account()),
                                    "counts sacks, 400",
                                    "again " + at.entry());
                        case "burning" -> draft.add(at.account(), "action", "anew", "by Sorn", "again " + at.entry());
                        default -> draft.add(at.account(), "phase", "anew", "of " + at.entry(), "departed 1874-03-02");
                    }
                    return within(at.account(), "anew");
                }),
                new Plant("exclusive stances", "exclusive stances", (draft, chance) -> {
                    String account = one(chance, "calder", "imrie", "sand");
                    String agent = one(chance, "Tell", "Mott", "Damar", "Garrison");
                    String day = day(1 + chance.nextInt(9));
                    draft.add(account, "position", "hot", "of " + agent, "holds surrender, OPENS", "on " + day);
                    draft.add(
                            account,
                            "position",
                            "cold",
                            "of " + agent,
                            "holds surrender, " + one(chance, "HOLDS_OUT", "UNDECIDED"),
                            "on " + day);
                    return within(account, "cold");
                }),
                new Plant("presupposition", "presupposition", (draft, chance) -> {
                    String account = one(chance, "calder", "imrie", "sand");
                    String agent = one(chance, "Tell", "Mott", "Damar", "Garrison");
                    String day = "on " + day(1 + chance.nextInt(9));
                    boolean denied = chance.nextBoolean();
                    draft.add(account, "position", "hot", "of " + agent, "holds relief, SENDS", day, "presupposed");
                    draft.add(
                            account,
                            "position",
                            "cold",
                            "of " + agent,
                            "holds relief, " + (denied ? "SENDS" : "WITHHOLDS"),
                            day,
                            "presupposed",
                            denied ? "denied" : "inferred");
                    return within(account, "cold");
                }),
                new Plant("against what is in force", "against what is in force", (draft, chance) -> {
                    String account = one(chance, "calder", "imrie", "sand");
                    String agent = one(chance, "Tell", "Mott", "Sorn");
                    int day = 1 + chance.nextInt(4);
                    draft.add(account, "decision", "first", "by " + agent, "on " + day(day), "clause surrender, OPENS");
                    draft.add(
                            account,
                            "position",
                            "other",
                            "of " + agent,
                            "holds surrender, HOLDS_OUT",
                            "since " + day(day + 1 + chance.nextInt(2)));
                    draft.add(
                            account,
                            "decision",
                            "act",
                            "by " + agent,
                            "on " + day(day + 4),
                            one(chance, "reverses", "reaffirms") + " first");
                    return within(account, "act");
                }),
                new Plant("final twice", "final twice", (draft, chance) -> {
                    String account = one(chance, "calder", "imrie", "sand");
                    for (String name : List.of("one", "two")) {
                        draft.add(
                                account,
                                "decision",
                                name,
                                "by Tell",
                                "on " + day(1 + chance.nextInt(9)),
                                "clause siege, STAYS");
                        draft.add(account, "character", name + "Final", "of " + name, "definitive");
                    }
                    return within(account, "twoFinal");
                }),
                new Plant("chronology", "chronology", (draft, chance) -> {
                    String account = one(chance, "calder", "imrie", "sand");
                    int day = 1 + chance.nextInt(5);
                    draft.add(account, "action", "first", "by Tell", "on " + day(day + 1 + chance.nextInt(5)));
                    draft.add(account, "action", "then", "by Mott", "on " + day(day));
                    draft.add(account, "sequence", "turned", "earlier first", "later then");
                    return within(account, "turned");
                }),
                new Plant("effect before cause", "effect before cause", (draft, chance) -> {
                    String account = one(chance, "calder", "imrie", "sand");
                    int day = 1 + chance.nextInt(5);
                    draft.add(account, "action", "first", "by Tell", "on " + day(day + 1 + chance.nextInt(5)));
                    draft.add(account, "action", "then", "by Mott", "on " + day(day));
                    draft.add(account, "cause", "why", "of then", "from first");
                    return within(account, "why");
                }),
                new Plant("in two places", "in two places", (draft, chance) -> {
                    String account = one(chance, "calder", "imrie", "sand");
                    String agent = one(chance, "Tell", "Mott", "Sorn");
                    String day = day(1 + chance.nextInt(9));
                    draft.add(account, "meeting", "supper", "among " + agent, "where Ember", "on " + day + ", evening");
                    if (chance.nextBoolean()) {
                        draft.add(account, "meeting", "talk", "among " + agent, "where Kelor", "on " + day + "T19:30");
                        return within(account, "talk");
                    }
                    draft.add(
                            account,
                            "movement",
                            "trip",
                            "who " + agent,
                            "start Kelor",
                            "departed " + day + ", evening");
                    return within(account, "trip");
                }),
                new Plant("two answers", "two answers", (draft, chance) -> {
                    String account = one(chance, "calder", "imrie", "sand");
                    String by = "by " + one(chance, "Tell", "Mott", "Damar", "Garrison");
                    String on = "on " + day(1 + chance.nextInt(9));
                    draft.add(account, "statement", "hot", by, on, "clause surrender, OPENS");
                    draft.add(
                            account,
                            "statement",
                            "cold",
                            by,
                            on,
                            "clause surrender, " + one(chance, "HOLDS_OUT", "UNDECIDED"));
                    return within(account, "cold");
                }),
                new Plant("older document", "older document", (draft, chance) -> {
                    String account = one(chance, "calder", "imrie", "sand");
                    String book = new At("book", account, "").in(account);
                    draft.add(
                            account, "action", "late", "by Tell", "on " + day(7 + chance.nextInt(5)), "cites " + book);
                    return within(account, "late");
                }),
                new Plant("one utterance", "told twice", (draft, chance) -> {
                    String account = one(chance, "calder", "imrie", "sand");
                    String day = "on " + day(1 + chance.nextInt(9));
                    draft.add(account, "decision", "step", "by Tell", day, "clause siege, LIFTS");
                    draft.add(account, "clause", "quoted", "of step", "tells Tell, siege, STAYS");
                    return within(account, "quoted");
                }),
                new Plant("cause, affirmed and rejected", "cause", (draft, chance) -> {
                    String account = one(chance, "calder", "imrie", "sand");
                    int day = 1 + chance.nextInt(5);
                    draft.add(account, "action", "first", "by Tell", "on " + day(day));
                    draft.add(account, "action", "then", "by Mott", "on " + day(day + 1 + chance.nextInt(5)));
                    draft.add(account, "cause", "why", "of then", "from first");
                    draft.add(account, "cause", "whyNot", "of then", "from first", "denied");
                    return within(account, "whyNot");
                }));
    }

    /** Adds or takes out what then only some tell of, and returns the silences that must come of it. */
    static ImmutableSet<String> plantSilence(Draft draft, Random chance) {
        String account = one(chance, "calder", "imrie", "sand");
        if (chance.nextBoolean()) {
            draft.add(
                    account,
                    one(chance, "action", "decision"),
                    "alone",
                    "by " + one(chance, "Tell", "Mott", "Damar"),
                    "on " + day(1 + chance.nextInt(14)));
            return ACCOUNTS.stream()
                    .filter(it -> !it.equals(account))
                    .map(it -> "silence:" + account + ".alone~" + it)
                    .collect(ImmutableSet.toImmutableSet());
        }
        At crossing = new At("crossing", account, "");
        // Two lines tie three entries: where the one in the middle goes, the two others are tied to nothing.
        String gone = one(chance, "imrie", "sand");
        draft.drop(gone, crossing.in(gone));
        return ACCOUNTS.stream()
                .filter(it -> !it.equals(gone))
                .map(it -> "silence:" + it + "." + crossing.in(it) + "~" + gone)
                .collect(ImmutableSet.toImmutableSet());
    }

    @Override
    public String toString() {
        return name;
    }
}
