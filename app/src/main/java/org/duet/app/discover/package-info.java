/** People somebody could get to know, what they decide about them, and how they part. */
@NullMarked
package org.duet.app.discover;

import org.jspecify.annotations.NullMarked;
