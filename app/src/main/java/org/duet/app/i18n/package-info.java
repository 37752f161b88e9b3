/** What the client says: one bundle of texts per language. */
@NullMarked
package org.duet.app.i18n;

import org.jspecify.annotations.NullMarked;
