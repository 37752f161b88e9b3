/** A world to try everything in, without a network: a server on board, and people who react. */
@NullMarked
package org.duet.app.practice;

import org.jspecify.annotations.NullMarked;
