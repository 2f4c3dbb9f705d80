/**
 * Comparisons as data for other programs. {@link org.sicetnon.dsl.export.Json} writes JSON; identifiers in it survive an
 * unrelated change of the dossier, dates are EDTF.
 */
@NullMarked
package org.sicetnon.dsl.export;

import org.jspecify.annotations.NullMarked;
