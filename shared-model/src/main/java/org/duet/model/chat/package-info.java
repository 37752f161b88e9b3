/** What matched people write to each other. */
@NullMarked
package org.duet.model.chat;

import org.jspecify.annotations.NullMarked;
