/**
 * The rules of a call, once, for client and server: sessions, who may do what, and what a person is
 * shown.
 */
@NullMarked
package org.duet.model.call;

import org.jspecify.annotations.NullMarked;
