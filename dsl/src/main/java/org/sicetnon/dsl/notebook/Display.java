package org.sicetnon.dsl.notebook;

/**
 * What one line of a cell comes to, twice: as a page of print, and as HTML that says the same.
 *
 * @param text as text
 * @param html as HTML, well-formed as XML, without scripts
 */
public record Display(String text, String html) {}
