package org.duet.app.media;

/**
 * What a person chose about their network address.
 *
 * @param everyCall whether it stays hidden in every call, not in first calls alone
 * @param strictly whether a call that ought to hide it is not made where the server has no relay
 */
public record AddressChoice(boolean everyCall, boolean strictly) {
  /** Hidden from strangers wherever there is a relay. */
  public static final AddressChoice USUAL = new AddressChoice(false, false);
}
