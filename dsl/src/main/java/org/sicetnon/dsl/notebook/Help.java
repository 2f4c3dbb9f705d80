package org.sicetnon.dsl.notebook;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sicetnon.account.Account;
import org.sicetnon.account.Claim;
import org.sicetnon.account.ClaimId;
import org.sicetnon.account.Dossier;
import org.sicetnon.agent.Agent;
import org.sicetnon.position.Question;
import org.sicetnon.position.Stance;
import org.sicetnon.report.Wording;
import org.sicetnon.source.Document;
import org.sicetnon.time.Place;

/**
 * Help on a word of the language, or on a name of the dossier.
 *
 * <p>On words it says what the Javadoc of {@code CheckWords} says, the reference page, of which {@code words.txt} is a copy
 * without its marks: a test makes it, and fails when the two differ.
 */
final class Help {

    private static final String WORDS = "words.txt";

    private Help() {}

    /** Returns help on a word; on a name that means several things, on each. */
    static Optional<Display> on(String word, Optional<Dossier> dossier) {
        ImmutableList.Builder<String> all = ImmutableList.builder();
        String help = words().get(word);
        if (help != null) {
            all.add(help);
        }
        dossier.ifPresent(it -> all.addAll(named(word, it)));
        ImmutableList<String> paragraphs = all.build();
        return paragraphs.isEmpty() ? Optional.empty() : Optional.of(display(paragraphs));
    }

    private static Display display(ImmutableList<String> paragraphs) {
        Markup page = new Markup();
        page.element(
                "div",
                Style.SHEET,
                sheet -> paragraphs.stream()
                        .flatMap(String::lines)
                        .forEach(line -> sheet.element("div", Style.PLAIN, line)));
        return new Display(String.join("\n", paragraphs), page.toString());
    }

    /** Returns the words of the language with what each asks, from the copy of the reference page. */
    static ImmutableMap<String, String> words() {
        ImmutableMap.Builder<String, String> words = ImmutableMap.builder();
        String word = "";
        List<String> lines = new ArrayList<>();
        for (String line : copy().lines().toList()) {
            if (line.startsWith("= ")) {
                if (!word.isEmpty()) {
                    words.put(word, String.join("\n", lines));
                }
                word = line.substring(2);
                lines.clear();
            } else {
                lines.add(line);
            }
        }
        return words.put(word, String.join("\n", lines)).buildOrThrow();
    }

    private static String copy() {
        try {
            return Resources.toString(Resources.getResource(Help.class, WORDS), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The help on words cannot be read from the library's own jar.", e);
        }
    }

    private static ImmutableList<String> named(String word, Dossier dossier) {
        ImmutableList.Builder<String> all = ImmutableList.builder();
        dossier.account(word).ifPresent(it -> all.add(account(it)));
        Stream.concat(
                        dossier.world().agents().stream(),
                        dossier.accounts().stream().flatMap(it -> it.scholars().stream()))
                .filter(it -> it.name().equals(word))
                .findFirst()
                .ifPresent(it -> all.add(agent(it)));
        dossier.world().question(word).ifPresent(it -> all.add(question(it, it.equals(dossier.leading()))));
        dossier.world().questions().stream()
                .filter(it -> it.stance(word).isPresent())
                .forEach(it -> all.add(stance(it.stance(word).orElseThrow(), it)));
        dossier.world().place(word).ifPresent(it -> all.add(place(it)));
        entries(word, dossier).forEach(it -> all.add(entry(it, dossier)));
        documents(word, dossier).forEach(all::add);
        return all.build();
    }

    private static String account(Account account) {
        return account.name() + ", an account: " + account.work() + ". It makes "
                + account.claims().size() + " claims.";
    }

    private static String agent(Agent agent) {
        return agent.name() + ", a " + agent.kind().name().toLowerCase(Locale.ROOT) + ", printed as " + agent.called()
                + agent.belongsTo().map(it -> "; belongs to " + it).orElse("")
                + agent.seat().map(it -> "; seat " + it.called()).orElse("") + ".";
    }

    private static String question(Question question, boolean isLeading) {
        return question.name() + ", " + (isLeading ? "the leading question" : "a question") + ": " + question.asks()
                + " It is answered by "
                + question.stances().stream()
                        .map(it -> it.name() + " (" + kind(it) + ")")
                        .collect(Collectors.joining(", "))
                + ".";
    }

    private static String stance(Stance stance, Question question) {
        return stance.name() + ", an answer to " + question.name() + " (" + kind(stance) + "): " + question.asks();
    }

    private static String kind(Stance stance) {
        return stance.kind().name().toLowerCase(Locale.ROOT);
    }

    private static String place(Place place) {
        return place.name() + ", a place, printed as " + place.called() + ", by the clock of " + place.zone() + ".";
    }

    /** The entries that a word names: one account's own, or all of that name with what the concordance calls the same. */
    private static ImmutableList<Claim> entries(String word, Dossier dossier) {
        int dot = word.indexOf('.');
        Stream<ClaimId> ids = dot > 0
                ? Stream.of(new ClaimId(word.substring(0, dot), word.substring(dot + 1)))
                : dossier.entriesNamed(word).stream().flatMap(it -> it.stream());
        return ids.flatMap(id -> dossier.claim(id).stream()).collect(ImmutableList.toImmutableList());
    }

    private static String entry(Claim claim, Dossier dossier) {
        String same = dossier.concordance().sameAs(claim.id()).stream()
                .filter(it -> !it.equals(claim.id()))
                .map(ClaimId::toString)
                .collect(Collectors.joining(", "));
        String passage = Wording.passages(claim).stream()
                .findFirst()
                .map(it -> " " + it.place() + " \"" + it.anchor() + "\".")
                .orElse("");
        return claim.id() + ", an entry: " + Wording.said(dossier, claim) + "; "
                + claim.modality().words() + "." + passage
                + (same.isEmpty() ? "" : " The same as " + same + " by the concordance.");
    }

    private static ImmutableList<String> documents(String word, Dossier dossier) {
        int dot = word.indexOf('.');
        return dossier.accounts().stream()
                .filter(account -> dot < 0 || account.name().equals(word.substring(0, dot)))
                .flatMap(account -> account.document(word.substring(dot + 1)).stream()
                        .map(it -> account.name() + "." + it.name() + ", a document: " + document(it)))
                .collect(ImmutableList.toImmutableList());
    }

    private static String document(Document document) {
        return document.title()
                + (document.shelfmarks().isEmpty()
                        ? ""
                        : document.shelfmarks().stream()
                                .map(Object::toString)
                                .collect(Collectors.joining("; ", " (", ")")))
                + ".";
    }
}
