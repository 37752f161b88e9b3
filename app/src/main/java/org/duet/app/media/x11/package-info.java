/**
 * Screens and windows of an X11 desktop, seen by its own protocol over a socket: there is no native
 * code that a window could take the process down with as it closes.
 */
@NullMarked
package org.duet.app.media.x11;

import org.jspecify.annotations.NullMarked;
