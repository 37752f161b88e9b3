/** The server, as seen from here: requests by okhttp, the event feed by Tyrus. */
@NullMarked
package org.duet.app.backend;

import org.jspecify.annotations.NullMarked;
