/** Blocking and reporting people. */
@NullMarked
package org.duet.server.safety;

import org.jspecify.annotations.NullMarked;
