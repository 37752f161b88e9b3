/** The database: schema, queries, and the only SQL. */
@NullMarked
package org.duet.server.store;

import org.jspecify.annotations.NullMarked;
