package org.sicetnon.dsl.language;

import com.google.common.collect.ImmutableMap;

/** The signs and words that mean something in Groovy and nothing in a note, and what is said of each. */
final class Foreign {

    static final String ONLY =
            "A note has only words, names, dates, texts in quotation marks, whole numbers, lists and comparisons.";

    private static final ImmutableMap<String, String> MEANINGS = meanings();

    private static final ImmutableMap<String, String> REMEDIES = ImmutableMap.<String, String>builder()
            .put("=", "To compare two things, write '=='.")
            .put("===", "Did you mean '=='?")
            .put("!==", "Did you mean '!='?")
            .put("=>", "Did you mean '>='?")
            .put("&", "Did you mean '&&'?")
            .put("|", "Did you mean '||'?")
            .put("..<", "Did you mean '..', with the last day included?")
            .put("<..", "Did you mean '..', with the first day included?")
            .put("#", "Did you mean '//', which begins a comment?")
            .put("#!", "Did you mean '//', which begins a comment?")
            .build();

    private Foreign() {}

    /** Returns what is wrong with the sign or word, as a sentence about what it does elsewhere. */
    static String says(String sign) {
        String meaning = MEANINGS.get(sign);
        if (meaning != null) {
            return "'" + sign + "' " + meaning + " in a program, and has no meaning in a note.";
        }
        return Character.isJavaIdentifierStart(sign.codePointAt(0))
                ? "'" + sign + "' is a word of programs, and has no meaning in a note."
                : "'" + sign + "' has no meaning in a note.";
    }

    /** Returns the remedy: the sign that was meant, or else what a note may have. */
    static String hint(String sign) {
        return REMEDIES.getOrDefault(sign, ONLY);
    }

    private static ImmutableMap<String, String> meanings() {
        ImmutableMap.Builder<String, String> meanings = ImmutableMap.builder();
        put(meanings, "gives a name to a value", "=", "?=");
        put(meanings, "changes a value", "+=", "-=", "*=", "/=", "&=", "|=", "^=", "%=", "**=", "<<=", ">>=", ">>>=");
        put(meanings, "counts", "++", "--");
        put(meanings, "does arithmetic", "+", "-", "*", "/", "%", "**", "~", "&", "|", "^", "<<", ">>", ">>>");
        put(meanings, "compares values", "===", "!==", "<=>", "in", "!in", "instanceof", "!instanceof");
        put(meanings, "looks for a pattern", "=~", "==~");
        put(meanings, "draws a conclusion", "==>");
        put(meanings, "chooses between two values", "?", "?:");
        put(meanings, "reaches for a part", "?.", "??.", "*.", ".&", "::", "?[", ".@");
        put(meanings, "instructs the compiler", "@");
        put(meanings, "makes a span without one of its ends", "..<", "<..", "<..<");
        put(meanings, "stands for several values", "...");
        put(meanings, "passes values to a block", "->");
        put(meanings, "turns a value into another kind", "as");
        put(meanings, "names a variable", "def", "var", "final", "boolean", "char", "byte", "short", "int", "long");
        put(meanings, "names a variable", "float", "double", "void");
        put(meanings, "is a value", "true", "false", "null");
        put(meanings, "builds a part", "class", "interface", "enum", "trait", "extends", "implements", "new");
        put(meanings, "fetches a part", "import", "package");
        put(meanings, "chooses what is done", "if", "else", "switch", "case", "default");
        put(meanings, "repeats what is done", "for", "while", "do", "break", "continue", "goto");
        put(meanings, "ends what is done", "return", "throw", "throws", "assert");
        put(meanings, "tries what may fail", "try", "catch", "finally");
        put(meanings, "speaks of what surrounds it", "this", "super");
        return meanings.build();
    }

    private static void put(ImmutableMap.Builder<String, String> meanings, String meaning, String... signs) {
        for (String sign : signs) {
            meanings.put(sign, meaning);
        }
    }
}
