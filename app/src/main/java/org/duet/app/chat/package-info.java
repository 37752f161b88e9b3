/** What matched people write to each other. */
@NullMarked
package org.duet.app.chat;

import org.jspecify.annotations.NullMarked;
