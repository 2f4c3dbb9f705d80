/** The main job: two accounts of nineteen days in October 1950, compared. */
@NullMarked
package org.sicetnon.examples.korea;

import org.jspecify.annotations.NullMarked;
