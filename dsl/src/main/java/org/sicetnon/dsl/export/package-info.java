/**
 * Dossiers and comparisons as data for other programs.
 *
 * <p>{@link org.sicetnon.dsl.export.Json} writes a dossier as JSON, whole, and reads it back; a dossier read back equals
 * the one written, to its fingerprint. Of a comparison it also writes what is computed: that part is for readers and is
 * never read back, so that nothing computed can contradict what it is computed from. The JSON Schema {@code
 * sicetnon-1.schema.json} in this room describes both.
 *
 * <p>Three habits of the format. A thing is named by its name in the dossier, an entry with its account: {@code
 * kim.jointTelegram}. In {@code dossier}, a key that is not there is something that the author leaves open. Dates are EDTF
 * as far as EDTF goes; of a part of a day it gives the day, and {@code told} gives the author's own time.
 *
 * <p>Nothing here knows a rule of meaning: writers ask core, readers give core the parts and pass on what it says of
 * them, each {@linkplain org.sicetnon.dsl.export.JsonErratum erratum} with its place.
 */
@NullMarked
package org.sicetnon.dsl.export;

import org.jspecify.annotations.NullMarked;
