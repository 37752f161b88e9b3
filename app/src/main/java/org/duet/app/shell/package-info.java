/** The window of the client, and which view it shows. */
@NullMarked
package org.duet.app.shell;

import org.jspecify.annotations.NullMarked;
