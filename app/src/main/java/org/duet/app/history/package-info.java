/** The calls a person had, with everybody they know. */
@NullMarked
package org.duet.app.history;

import org.jspecify.annotations.NullMarked;
