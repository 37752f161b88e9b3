/** The server that is bundled with the client: it starts, routes and stops. */
@NullMarked
package org.duet.server;

import org.jspecify.annotations.NullMarked;
