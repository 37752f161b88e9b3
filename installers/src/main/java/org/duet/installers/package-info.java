/** Turns the built client into the installer of the system it runs on. */
@NullMarked
package org.duet.installers;

import org.jspecify.annotations.NullMarked;
