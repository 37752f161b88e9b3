/** What only testers use: seeded people and request counts. */
@NullMarked
package org.duet.server.qa;

import org.jspecify.annotations.NullMarked;
