/** Calls: every verb of a session in one transaction, with the frames it causes. */
@NullMarked
package org.duet.server.call;

import org.jspecify.annotations.NullMarked;
