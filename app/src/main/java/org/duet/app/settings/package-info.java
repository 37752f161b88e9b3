/** What a person can choose: how calls ring, how the client looks; and what it is made of. */
@NullMarked
package org.duet.app.settings;

import org.jspecify.annotations.NullMarked;
