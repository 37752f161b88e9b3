/** The ports of a call's picture and sound; what is behind them is somebody else's business. */
@NullMarked
package org.duet.app.media;

import org.jspecify.annotations.NullMarked;
