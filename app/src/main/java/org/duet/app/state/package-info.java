/**
 * The client's one loop: state that the server has an opinion on, the events that change it, the
 * effects that follow.
 */
@NullMarked
package org.duet.app.state;

import org.jspecify.annotations.NullMarked;
