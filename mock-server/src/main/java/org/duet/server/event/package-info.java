/** What one part of the server tells the devices of people, once it is committed. */
@NullMarked
package org.duet.server.event;

import org.jspecify.annotations.NullMarked;
