package org.sicetnon.dsl.groovy;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sicetnon.account.Account;
import org.sicetnon.account.Claim;
import org.sicetnon.account.ClaimId;
import org.sicetnon.agent.Agent;
import org.sicetnon.check.Verdict;
import org.sicetnon.dsl.language.Node;
import org.sicetnon.dsl.language.Span;
import org.sicetnon.position.Question;
import org.sicetnon.position.Stance;
import org.sicetnon.source.Document;
import org.sicetnon.time.Place;

/** Values of Java and Groovy as the language writes them, and back. */
final class Values {

    private Values() {}

    /** Returns what an author would write for a value at that place; nothing if the language has no word for it. */
    static Optional<Node> node(@Nullable Object value, Span at) {
        if (value instanceof LocalDate day) {
            return Optional.of(date(day, at));
        }
        if (value instanceof LocalDateTime time) {
            return Optional.of(new Node.DateWord(
                    time.toString(), time.toLocalDate(), Optional.of(time.toLocalTime()), Optional.empty(), at));
        }
        if (value instanceof OffsetDateTime time) {
            ZoneOffset offset = time.getOffset();
            return Optional.of(new Node.DateWord(
                    time.toString(), time.toLocalDate(), Optional.of(time.toLocalTime()), Optional.of(offset), at));
        }
        if (value instanceof Days days && !days.isEmpty()) {
            return Optional.of(new Node.DateSpan(date(days.first(), at), date(days.last(), at), at));
        }
        if (value instanceof CharSequence words) {
            return Optional.of(new Node.Text(words.toString(), at));
        }
        if (value instanceof Integer || value instanceof Long || value instanceof Short || value instanceof Byte) {
            return Optional.of(new Node.Whole(((Number) value).longValue(), at));
        }
        if (value instanceof Collection<?> items) {
            ImmutableList<Node> nodes =
                    items.stream().flatMap(item -> node(item, at).stream()).collect(ImmutableList.toImmutableList());
            return nodes.size() == items.size() ? Optional.of(new Node.Series(nodes, at)) : Optional.empty();
        }
        if (value instanceof Phrase phrase) {
            return Optional.of(phrase.node());
        }
        if (value instanceof ClaimId id) {
            return Optional.of(new Node.Member(new Node.Name(id.account(), at), id.name(), at, at));
        }
        if (value instanceof Claim claim) {
            return node(claim.id(), at);
        }
        return name(value).map(name -> new Node.Name(name, at));
    }

    private static Optional<String> name(@Nullable Object value) {
        if (value instanceof Agent agent) {
            return Optional.of(agent.name());
        }
        if (value instanceof Question question) {
            return Optional.of(question.name());
        }
        if (value instanceof Stance stance) {
            return Optional.of(stance.name());
        }
        if (value instanceof Account account) {
            return Optional.of(account.name());
        }
        if (value instanceof Place place) {
            return Optional.of(place.name());
        }
        if (value instanceof Document document) {
            return Optional.of(document.name());
        }
        // A class of that name has taken the name from the dossier: Process, Observer.
        if (value instanceof Class<?> type) {
            return Optional.of(type.getSimpleName());
        }
        // An answer may bear the name of a verdict; their words are small letters.
        if (value instanceof Verdict.Kind kind) {
            return Optional.of(kind.name());
        }
        return value instanceof Enum<?> constant ? Optional.of(constant.toString()) : Optional.empty();
    }

    private static Node.DateWord date(LocalDate day, Span at) {
        return new Node.DateWord(day.toString(), day, Optional.empty(), Optional.empty(), at);
    }

    /** Returns how an author writes a single thing; nothing for what is made of words. */
    static Optional<String> written(Node node) {
        if (node instanceof Node.Name name) {
            return Optional.of(name.text());
        }
        if (node instanceof Node.Member member) {
            return written(member.owner()).map(owner -> owner + "." + member.name());
        }
        if (node instanceof Node.DateWord date) {
            return Optional.of(date.text());
        }
        if (node instanceof Node.DateSpan span) {
            return Optional.of(span.from().text() + ".." + span.to().text());
        }
        if (node instanceof Node.Text text) {
            return Optional.of("'" + text.value().replace("\\", "\\\\").replace("'", "\\'") + "'");
        }
        if (node instanceof Node.Whole whole) {
            return Optional.of(Long.toString(whole.value()));
        }
        return node instanceof Node.Series series
                ? Optional.of(series.items().stream()
                        .map(item -> written(item).orElse("…"))
                        .collect(Collectors.joining(", ", "[", "]")))
                : Optional.empty();
    }
}
