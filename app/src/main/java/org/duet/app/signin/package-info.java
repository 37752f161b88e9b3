/** Signing in. */
@NullMarked
package org.duet.app.signin;

import org.jspecify.annotations.NullMarked;
