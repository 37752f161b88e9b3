/** What matched people write to each other. */
@NullMarked
package org.duet.server.chat;

import org.jspecify.annotations.NullMarked;
