/** The one call this device is in: its screen, and its buttons. */
@NullMarked
package org.duet.app.call;

import org.jspecify.annotations.NullMarked;
