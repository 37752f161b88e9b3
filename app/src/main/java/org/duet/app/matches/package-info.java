/** The list of the people somebody was matched with. */
@NullMarked
package org.duet.app.matches;

import org.jspecify.annotations.NullMarked;
