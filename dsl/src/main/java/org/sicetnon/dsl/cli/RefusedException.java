package org.sicetnon.dsl.cli;

import java.util.Collection;
import org.sicetnon.dsl.language.Names;

/** Says that a command cannot do what it was called for, in words that are printed as they stand. */
final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Up to this many names are listed where none is near. */
    private static final int FEW = 12;

    private final int status;

    private RefusedException(int status, String says) {
        super(says);
        this.status = status;
    }

    int status() {
        return status;
    }

    /** The call is not meant so. */
    static RefusedException wrongUse(String says, String remedy) {
        return new RefusedException(Reply.WRONG_USE, remedy.isEmpty() ? says : says + "\n" + remedy);
    }

    /** A word of the call names nothing. */
    static RefusedException unknown(String says, String word, Collection<String> known) {
        return wrongUse(says, remedy(word, known));
    }

    static RefusedException badInput(String says) {
        return new RefusedException(Reply.BAD_INPUT, says);
    }

    private static String remedy(String word, Collection<String> known) {
        return Names.nearest(word, known)
                .map(near -> "Did you mean " + near + "?")
                .orElse(known.isEmpty() || known.size() > FEW ? "" : "There is " + String.join(", ", known) + ".");
    }
}
