package org.duet.app.settings;

import org.jspecify.annotations.Nullable;

/**
 * Something that this program is made of.
 *
 * @param version null where it has none of its own
 */
record Part(String name, @Nullable String version, String licence) {}
