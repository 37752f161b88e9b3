/** How a person is told of what they do not look at: the ring, the pop-up, the tray. */
@NullMarked
package org.duet.app.alerts;

import org.jspecify.annotations.NullMarked;
