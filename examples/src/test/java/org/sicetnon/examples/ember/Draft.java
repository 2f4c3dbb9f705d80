package org.sicetnon.examples.ember;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sicetnon.account.Dossier;
import org.sicetnon.dsl.language.Source;
import org.sicetnon.dsl.script.Dossiers;

/** The files of ember-1874, with changes: each is made in the words in which a historian would have made it. */
final class Draft {

    static final Path FOLDER = Path.of(System.getProperty("project.root", ".."))
            .resolve("examples/src/main/resources/dossiers/ember-1874");

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final Map<String, String> files = new LinkedHashMap<>();

    /** Takes up the files as they are. */
    Draft() {
        for (String name : List.of("world", "calder", "imrie", "sand", "concordance")) {
            files.put(name, text(name + ".dossier"));
        }
    }

    static String text(String file) {
        try {
            return Files.readString(FOLDER.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts lines in the place of the one line of an entry that begins with {@code word}. */
    void change(String account, String entry, String word, String... lines) {
        put(account, entry, word, List.of(lines));
    }

    private void put(String account, String entry, String word, List<String> lines) {
        List<String> changed = new ArrayList<>();
        int found = 0;
        for (String line : entry(account, entry).lines().toList()) {
            if (line.strip().equals(word) || line.strip().startsWith(word + " ")) {
                found++;
                lines.forEach(it -> changed.add("    " + it));
            } else {
                changed.add(line);
            }
        }
        checkArgument(found == 1, "%s.%s has %s lines that begin with %s", account, entry, found, word);
        files.put(account, file(account).replace(entry(account, entry), String.join("\n", changed) + "\n"));
    }

    /** Puts a time so many days later. */
    void shift(String account, String entry, String word, int days) {
        String line = entry(account, entry)
                .lines()
                .map(String::strip)
                .filter(it -> it.startsWith(word + " "))
                .findFirst()
                .orElseThrow();
        Matcher day = DAY.matcher(line);
        put(
                account,
                entry,
                word,
                List.of(day.replaceAll(
                        it -> LocalDate.parse(it.group()).plusDays(days).toString())));
    }

    /** Puts other words where the entry says how its author says it. */
    void says(String account, String entry, String modality) {
        String before = entry(account, entry);
        String after = before.replaceFirst("\n    (asserted|inferred|reported .*)\n", "\n    " + modality + "\n");
        checkArgument(!before.equals(after), "%s.%s is already %s", account, entry, modality);
        files.put(account, file(account).replace(before, after));
    }

    /** Adds an entry, asserted and told in a passage of its own unless its lines say otherwise. */
    void add(String account, String kind, String name, String... lines) {
        List<String> all = new ArrayList<>(List.of(lines));
        boolean said = all.stream().anyMatch(it -> it.matches("(denied|conjectured|inferred|reported).*"));
        boolean located = all.stream().anyMatch(it -> it.startsWith("note "));
        if (!said) {
            all.add("asserted");
        }
        if (!located) {
            all.add("see opening, 'words that tell of " + name + "'");
        }
        files.put(
                account,
                file(account) + kind + " " + name + ", 'What is told of " + name + "', {\n    "
                        + String.join("\n    ", all) + "\n}\n");
    }

    /** Takes an entry out of an account. */
    void drop(String account, String entry) {
        files.put(account, file(account).replace(entry(account, entry), ""));
        files.put("concordance", file("concordance").replaceAll("(?m)^.*\\b" + account + "\\." + entry + ",.*\n", ""));
    }

    /** Adds a line to the concordance. */
    void tie(String line) {
        files.put("concordance", file("concordance") + line + "\n");
    }

    Dossier dossier() {
        return Dossiers.of(files.entrySet().stream()
                .map(file -> new Source(file.getKey() + ".dossier", file.getValue()))
                .collect(ImmutableList.toImmutableList()));
    }

    private String file(String name) {
        return files.getOrDefault(name, "");
    }

    private String entry(String account, String name) {
        Matcher entry = Pattern.compile(
                        "(?ms)^document " + name + ", [^\n]*\\}\n|^\\w+ " + name + ", [^\n]*\\{\n.*?^\\}\n")
                .matcher(file(account));
        checkArgument(entry.find(), "There is no entry %s.%s", account, name);
        return entry.group();
    }
}
