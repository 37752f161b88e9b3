/** The connection to the other side: negotiating, paths, watching over it. */
@NullMarked
package org.duet.app.media.webrtc.link;

import org.jspecify.annotations.NullMarked;
