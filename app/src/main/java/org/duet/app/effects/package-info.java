/** Doing what the state asks for, where that belongs to no feature: the feed, timers, answers. */
@NullMarked
package org.duet.app.effects;

import org.jspecify.annotations.NullMarked;
