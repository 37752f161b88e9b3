/** Keeping others away: blocking, reporting, and whom somebody blocked. */
@NullMarked
package org.duet.app.safety;

import org.jspecify.annotations.NullMarked;
