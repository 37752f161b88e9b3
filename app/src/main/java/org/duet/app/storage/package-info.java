/** What the client keeps on this machine between two starts. */
@NullMarked
package org.duet.app.storage;

import org.jspecify.annotations.NullMarked;
