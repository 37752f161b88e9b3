/** The event feed: connections of devices, presence, and what is told over them. */
@NullMarked
package org.duet.server.feed;

import org.jspecify.annotations.NullMarked;
