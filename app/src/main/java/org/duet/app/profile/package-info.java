/** What a person tells of themselves: how others see it, the form, the picture. */
@NullMarked
package org.duet.app.profile;

import org.jspecify.annotations.NullMarked;
