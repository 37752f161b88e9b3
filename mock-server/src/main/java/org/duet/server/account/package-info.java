/** Who one is: registration, log-in, tokens. */
@NullMarked
package org.duet.server.account;

import org.jspecify.annotations.NullMarked;
