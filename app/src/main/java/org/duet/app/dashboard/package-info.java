/** Where a signed-in person starts: who calls right now, how the client stands to the server. */
@NullMarked
package org.duet.app.dashboard;

import org.jspecify.annotations.NullMarked;
