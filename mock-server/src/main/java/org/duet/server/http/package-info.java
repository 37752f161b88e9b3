/** What every handler needs of HTTP: who asks, bodies, problems. */
@NullMarked
package org.duet.server.http;

import org.jspecify.annotations.NullMarked;
