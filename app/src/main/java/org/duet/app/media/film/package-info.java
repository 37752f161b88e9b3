/** Moving pictures from files: recordings to read a mark from, and what stands in for a camera. */
@NullMarked
package org.duet.app.media.film;

import org.jspecify.annotations.NullMarked;
