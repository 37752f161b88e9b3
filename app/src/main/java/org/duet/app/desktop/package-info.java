/** What a program has of the desktop it runs on: its store of passwords, its other windows. */
@NullMarked
package org.duet.app.desktop;

import org.jspecify.annotations.NullMarked;
