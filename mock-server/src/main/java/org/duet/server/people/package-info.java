/** What people tell of themselves: profiles and interests. */
@NullMarked
package org.duet.server.people;

import org.jspecify.annotations.NullMarked;
