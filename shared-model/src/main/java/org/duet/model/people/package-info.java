/** Who the people are, and how well two of them fit. */
@NullMarked
package org.duet.model.people;

import org.jspecify.annotations.NullMarked;
