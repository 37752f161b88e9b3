package org.duet.app.state;

/** A picture as it is sent: its bytes, and what they are. Nobody changes them any more. */
public final class Photo {
  private final byte[] bytes;
  private final String mediaType;

  public Photo(byte[] bytes, String mediaType) {
    this.bytes = bytes.clone();
    this.mediaType = mediaType;
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  public String mediaType() {
    return mediaType;
  }

  /** Without the picture. */
  @Override
  public String toString() {
    return "Photo[" + mediaType + ", " + bytes.length + " bytes]";
  }
}
