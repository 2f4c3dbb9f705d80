package org.sicetnon.source;

import java.util.Optional;

/**
 * The paper or book in which an account is told.
 *
 * @param author the author, as printed
 * @param title the title
 * @param year the year of publication; what became known later the author could not have known (rule 15)
 * @param publication the journal, series or publisher
 * @param text the text from which the account was encoded, if it was a file
 */
public record Work(String author, String title, int year, String publication, Optional<Copy> text) {

    /**
     * The file from which an account was encoded.
     *
     * @param file the name of the file, without a folder
     * @param sha256 the SHA-256 of its bytes, 64 lower-case hexadecimal digits
     */
    public record Copy(String file, String sha256) {

        /**
         * Makes a copy.
         *
         * @throws IllegalArgumentException if {@code sha256} is not 64 lower-case hexadecimal digits
         */
        public Copy {
            if (!sha256.matches("[0-9a-f]{64}")) {
                throw new IllegalArgumentException("A SHA-256 is written with 64 digits 0-9 and a-f, but this is '"
                        + sha256 + "'. Run sha256sum on the text?");
            }
        }
    }

    /** Returns author, title and year. */
    @Override
    public String toString() {
        return author + ", " + title + " (" + year + ")";
    }
}
