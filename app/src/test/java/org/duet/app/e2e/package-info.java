/** Whole clients against the real server, over real sockets, with real WebRTC between them. */
package org.duet.app.e2e;
