/** How moving pictures are shown: parts that several screens share. */
@NullMarked
package org.duet.app.picture;

import org.jspecify.annotations.NullMarked;
