package org.sicetnon.source;

/**
 * Where a document is kept, or in which edition it is printed, as an account gives it.
 *
 * @param keeper the archive ("RGASPI") or the edition ("MZNP")
 * @param mark the place in it: fond/opis/delo/listy, or volume and pages
 */
public record Shelfmark(String keeper, String mark) {

    /** Returns both, {@code RGASPI 558/11/334/134-5}. */
    @Override
    public String toString() {
        return (keeper + " " + mark).strip();
    }
}
