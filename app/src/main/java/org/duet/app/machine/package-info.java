/** What the client runs on: which system, and how a report names it. */
@NullMarked
package org.duet.app.machine;

import org.jspecify.annotations.NullMarked;
