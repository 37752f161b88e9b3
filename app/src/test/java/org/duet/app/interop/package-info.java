/** A browser as the other side: its process, the page in it, and where the page comes from. */
package org.duet.app.interop;
