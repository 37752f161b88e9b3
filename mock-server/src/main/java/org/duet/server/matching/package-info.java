/** Who may meet whom: candidates, decisions, mutual matches. */
@NullMarked
package org.duet.server.matching;

import org.jspecify.annotations.NullMarked;
