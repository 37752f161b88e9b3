/** The main job, shown: a server, two people with a client each, and the calls between them. */
@NullMarked
package org.duet.app.demo;

import org.jspecify.annotations.NullMarked;
