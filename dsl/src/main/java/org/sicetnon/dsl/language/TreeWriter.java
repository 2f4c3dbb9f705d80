package org.sicetnon.dsl.language;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Writes a tree as bytes, for {@link TreeReader}: each node as its kind, its parts and its place; a word that recurs, once. */
final class TreeWriter implements Node.Cases<TreeWriter> {

    /** The kinds of node. */
    enum Kind {
        NAME,
        MEMBER,
        TEXT,
        WHOLE,
        DATE,
        SERIES,
        DATE_SPAN,
        CALL,
        COMPARISON,
        BOTH,
        EITHER,
        NOT,
        BLOCK
    }

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Map<String, Integer> words = new HashMap<>();

    private TreeWriter() {}

    static byte[] bytes(ImmutableList<Node> statements) {
        return new TreeWriter().nodes(statements).bytes.toByteArray();
    }

    private TreeWriter nodes(ImmutableList<? extends Node> nodes) {
        number(nodes.size());
        nodes.forEach(this::node);
        return this;
    }

    private TreeWriter node(Node node) {
        return node.match(this).span(node.at());
    }

    private TreeWriter kind(Kind kind) {
        return word(kind.name());
    }

    private TreeWriter span(Span span) {
        return number(span.line()).number(span.column()).number(span.endLine()).number(span.endColumn());
    }

    /** A word that was written before is its number, counted from one. */
    private TreeWriter word(String word) {
        int before = words.getOrDefault(word, 0);
        number(before);
        if (before == 0) {
            words.put(word, words.size() + 1);
            byte[] letters = word.getBytes(StandardCharsets.UTF_8);
            number(letters.length);
            bytes.writeBytes(letters);
        }
        return this;
    }

    /** Seven bits to a byte, the lowest first; the eighth says that more follow. */
    private TreeWriter number(long number) {
        long left = number;
        while ((left & ~0x7FL) != 0) {
            bytes.write((int) (left & 0x7F) | 0x80);
            left >>>= 7;
        }
        bytes.write((int) left);
        return this;
    }

    @Override
    public TreeWriter name(Node.Name name) {
        return kind(Kind.NAME).word(name.text());
    }

    @Override
    public TreeWriter member(Node.Member member) {
        return kind(Kind.MEMBER).node(member.owner()).word(member.name()).span(member.nameAt());
    }

    @Override
    public TreeWriter text(Node.Text text) {
        return kind(Kind.TEXT).word(text.value());
    }

    @Override
    public TreeWriter whole(Node.Whole whole) {
        return kind(Kind.WHOLE).number(whole.value());
    }

    @Override
    public TreeWriter date(Node.DateWord date) {
        return kind(Kind.DATE).word(date.text());
    }

    @Override
    public TreeWriter series(Node.Series series) {
        return kind(Kind.SERIES).nodes(series.items());
    }

    @Override
    public TreeWriter dateSpan(Node.DateSpan span) {
        return kind(Kind.DATE_SPAN).node(span.from()).node(span.to());
    }

    @Override
    public TreeWriter call(Node.Call call) {
        return kind(Kind.CALL)
                .nodes(call.receiver().map(ImmutableList::of).orElse(ImmutableList.of()))
                .word(call.word())
                .span(call.wordAt())
                .nodes(call.arguments())
                .nodes(call.block().map(ImmutableList::of).orElse(ImmutableList.of()));
    }

    @Override
    public TreeWriter comparison(Node.Comparison comparison) {
        return kind(Kind.COMPARISON)
                .word(comparison.operator().name())
                .node(comparison.left())
                .node(comparison.right());
    }

    @Override
    public TreeWriter both(Node.Both both) {
        return kind(Kind.BOTH).node(both.left()).node(both.right());
    }

    @Override
    public TreeWriter either(Node.Either either) {
        return kind(Kind.EITHER).node(either.left()).node(either.right());
    }

    @Override
    public TreeWriter not(Node.Not not) {
        return kind(Kind.NOT).node(not.statement());
    }

    @Override
    public TreeWriter block(Node.Block block) {
        return kind(Kind.BLOCK).nodes(block.statements());
    }
}
