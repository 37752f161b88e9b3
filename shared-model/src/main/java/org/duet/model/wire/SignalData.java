package org.duet.model.wire;

/**
 * What two peers tell each other in a signal: a text or an object, handed out as it came. Secret:
 * it names addresses.
 *
 * @param text a text's content, or an object's JSON text; either is what {@link PeerMessage#decode}
 *     reads
 * @param isObject whether it stands on the wire as an object
 */
public record SignalData(String text, boolean isObject) {

  /**
   * Only what is an object's JSON text, so that it can be written as it is.
   *
   * @throws IllegalArgumentException if it says that it is one and is none, or has a name twice, or
   *     is nested too deep
   */
  public SignalData {
    if (isObject && !WireMapper.isObject(text)) {
      throw new IllegalArgumentException("not the JSON text of an object");
    }
  }

  public static SignalData ofText(String text) {
    return new SignalData(text, false);
  }

  /**
   * An object, by its JSON text.
   *
   * @throws IllegalArgumentException as the constructor
   */
  public static SignalData ofObject(String json) {
    return new SignalData(json, true);
  }

  /** Without the content, which must not reach a log. */
  @Override
  public String toString() {
    return (isObject ? "Object[" : "Text[") + text.length() + " characters]";
  }
}
