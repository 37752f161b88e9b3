/** Where the client is put together and started. */
@NullMarked
package org.duet.app;

import org.jspecify.annotations.NullMarked;
