/** Two people brought together, and what each decided about the other. */
@NullMarked
package org.duet.model.matching;

import org.jspecify.annotations.NullMarked;
