package org.sicetnon.dsl.notebook;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sicetnon.account.Account;
import org.sicetnon.account.Dossier;
import org.sicetnon.agent.Agent;
import org.sicetnon.dsl.script.CheckScript;
import org.sicetnon.position.Question;
import org.sicetnon.position.Stance;
import org.sicetnon.source.Document;
import org.sicetnon.time.Place;

/** Finds what may stand at a place of a cell. */
final class Completions {

    private static final Pattern NAMING = Pattern.compile("\\bdossier\\s*\\(?\\s*['\"]([^'\"\\n]*)$");
    private static final Pattern MEMBER = Pattern.compile("([A-Za-z_]\\w*)\\.(\\w*)$");
    private static final Pattern WORD = Pattern.compile("[A-Za-z_]\\w*$");
    private static final Pattern ANSWER = Pattern.compile("[=!]=\\s*\\w*$");
    private static final Pattern ASKED = Pattern.compile("\\b(position|says)\\s*\\(([^()]*)\\)\\s*[=!]=\\s*\\w*$");
    private static final Pattern WANTING = Pattern.compile("(,|\\(|\\[|&&|\\|\\||==|!=|\\.\\.)\\s*$");

    private final Optional<Dossier> dossier;
    private final Supplier<? extends List<String>> known;

    Completions(Optional<Dossier> dossier, Supplier<? extends List<String>> known) {
        this.dossier = dossier;
        this.known = known;
    }

    Session.Completion at(String text, int at) {
        int place = Math.max(0, Math.min(at, text.length()));
        String line = text.substring(text.lastIndexOf('\n', place - 1) + 1, place);
        Matcher naming = NAMING.matcher(line);
        if (naming.find()) {
            return offered(place, naming.group(1), known.get());
        }
        if (isInText(line)) {
            return new Session.Completion(place, place, ImmutableList.of());
        }
        Matcher member = MEMBER.matcher(line);
        if (member.find()) {
            Optional<Account> account = dossier.flatMap(it -> it.account(member.group(1)));
            return offered(
                    place, member.group(2), account.map(Completions::inside).orElse(ImmutableList.of()));
        }
        Matcher word = WORD.matcher(line);
        String begun = word.find() ? word.group() : "";
        if (ANSWER.matcher(line).find()) {
            return offered(place, begun, answers(line));
        }
        boolean opens = line.substring(0, line.length() - begun.length()).isBlank();
        List<String> all = new ArrayList<>(opens ? CheckScript.words() : ImmutableList.of());
        all.addAll(names());
        all.addAll(CheckScript.words());
        return offered(place, begun, opens && begun.isEmpty() ? CheckScript.words() : all);
    }

    /** What begins as the word does, and after it what begins so in other letters. */
    private static Session.Completion offered(int place, String begun, List<String> all) {
        String lower = begun.toLowerCase(Locale.ROOT);
        ImmutableSet<String> found = Stream.concat(
                        all.stream().filter(it -> it.startsWith(begun)),
                        all.stream().filter(it -> it.toLowerCase(Locale.ROOT).startsWith(lower)))
                .collect(ImmutableSet.toImmutableSet());
        return new Session.Completion(place - begun.length(), place, found.asList());
    }

    /** The answers to the question that the line asks, or to all. */
    private List<String> answers(String line) {
        Matcher asked = ASKED.matcher(line);
        if (dossier.isEmpty()) {
            return List.of();
        }
        if (!asked.find()) {
            return names();
        }
        List<String> arguments =
                Stream.of(asked.group(2).split(",", -1)).map(String::strip).toList();
        Question question = dossier.get().world().questions().stream()
                .filter(it -> arguments.contains(it.name()))
                .findFirst()
                .orElse(dossier.get().leading());
        return question.stances().stream().map(Stance::name).toList();
    }

    /** All names of the dossier: what scripts ask of first, the many entries last. */
    private List<String> names() {
        return dossier.map(it -> {
                    Stream<String> world = Stream.of(
                                    it.accounts().stream().map(Account::name),
                                    it.world().agents().stream().map(Agent::name),
                                    it.world().questions().stream().map(Question::name),
                                    it.world().questions().stream()
                                            .flatMap(question -> question.stances().stream())
                                            .map(Stance::name),
                                    it.world().places().stream().map(Place::name))
                            .flatMap(names -> names.sorted());
                    Stream<String> entries = it.accounts().stream()
                            .flatMap(account -> inside(account).stream())
                            .sorted();
                    return Stream.concat(world, entries).distinct().toList();
                })
                .orElse(List.of());
    }

    private static ImmutableList<String> inside(Account account) {
        return Stream.concat(
                        account.claims().stream().map(claim -> claim.id().name()),
                        account.documents().stream().map(Document::name))
                .distinct()
                .sorted()
                .collect(ImmutableList.toImmutableList());
    }

    private static boolean isInText(String line) {
        return line.chars().filter(sign -> sign == '\'').count() % 2 == 1;
    }

    /** Returns the name at a place, with its account if one stands before it; empty if there is none. */
    static String wordAt(String text, int at) {
        int place = Math.max(0, Math.min(at, text.length()));
        int from = place;
        while (from > 0 && isOfName(text.charAt(from - 1))) {
            from--;
        }
        int to = place;
        while (to < text.length() && isOfName(text.charAt(to)) && text.charAt(to) != '.') {
            to++;
        }
        // Behind a bracket that was just opened, what stands before it is asked of.
        boolean opened = from == to && from > 0 && text.charAt(from - 1) == '(';
        return opened ? wordAt(text, from - 1) : text.substring(from, to);
    }

    private static boolean isOfName(char sign) {
        return Character.isLetterOrDigit(sign) || sign == '_' || sign == '.';
    }

    /** Whether more must come: a bracket is open, or the text ends in a sign that wants something behind it. */
    static boolean isOpen(String text) {
        String code = text.replaceAll("'(\\\\.|[^'\\\\\\n])*'|\"(\\\\.|[^\"\\\\\\n])*\"", "''")
                .replaceAll("//[^\\n]*", "")
                .replaceAll("(?s)/\\*.*?\\*/", "");
        long opened = code.chars().filter(sign -> "([{".indexOf(sign) >= 0).count();
        long closed = code.chars().filter(sign -> ")]}".indexOf(sign) >= 0).count();
        return opened > closed || code.contains("/*") || WANTING.matcher(code).find();
    }
}
