/**
 * The wire contract: what client and server say to each other, as records, and the one place that
 * knows JSON.
 */
@NullMarked
package org.duet.model.wire;

import org.jspecify.annotations.NullMarked;
