/** How the client looks: fonts, light and dark, portraits, motion. */
@NullMarked
package org.duet.app.theme;

import org.jspecify.annotations.NullMarked;
