package org.duet.app.media;

/**
 * Which way a call goes, as it was found, not as it was wished. Names no address.
 *
 * @param way by the pair of candidates in use; unknown until connected
 * @param secrecy what was to be kept from the other
 * @param named how many addresses of the other's own their client let this one know
 */
public record CallPath(CallQuality.Path way, Ways.Secrecy secrecy, int named) {}
