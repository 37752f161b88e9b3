/** Photos from files: looked at before anything of them is sent, turned upright, and cut. */
@NullMarked
package org.duet.app.media.photo;

import org.jspecify.annotations.NullMarked;
