package org.duet.app.call;

/** The ids of what lies beside and over the picture of a call. */
public final class CallParts {
  public static final String MUTED_HINT = "call-muted-hint";
  public static final String CHAT_TOGGLE = "call-chat-toggle";
  public static final String CHAT_UNREAD = "call-chat-unread";
  public static final String CHAT = "call-chat";
  public static final String CHAT_ABOUT = "call-chat-about";
  public static final String CHAT_LINES = "call-chat-lines";
  public static final String CHAT_FIELD = "call-chat-field";
  public static final String CHAT_SEND = "call-chat-send";
  public static final String CHAT_CLOSE = "call-chat-close";
  public static final String MORE = "call-more";
  public static final String MORE_PANEL = "call-more-panel";

  /** Each reaction's button has an id that begins so. */
  public static final String REACTION = "call-react-";

  /** What is felt, over the picture, for a moment. */
  public static final String REACTIONS = "call-reactions";

  /** Opens what can be shared, or stops sharing. */
  public static final String SHARE = "call-share";

  /** What can be shared, to choose one of. */
  public static final String SHARE_PANEL = "call-share-panel";

  /** Why nothing can be. */
  public static final String SHARE_WORDS = "call-share-words";

  /** Each screen and window has an id that begins so. */
  public static final String SHARE_SOURCE = "call-share-source:";

  public static final String SHARE_START = "call-share-start";
  public static final String SHARE_AGAIN = "call-share-again";
  public static final String SHARE_CLOSE = "call-share-close";

  /** Says that something is shared. */
  public static final String SHARE_BAR = "call-share-bar";

  public static final String SHARE_STOP = "call-share-stop";

  /** Round all of the call while something is shared. */
  public static final String SHARE_FRAME = "call-share-frame";

  /** Why it ended by itself. */
  public static final String SHARE_NOTICE = "call-share-notice";

  public static final String SHARE_NOTICE_CLOSE = "call-share-notice-close";

  /** In a window of its own, on top of all others. */
  public static final String SHARE_TOP_BAR = "call-share-top-bar";

  public static final String SHARE_TOP_STOP = "call-share-top-stop";

  /** That the other shares something. */
  public static final String OTHER_SHARES = "call-other-shares";

  public static final String FULL_SCREEN = "call-full-screen";
  public static final String LITTLE = "call-little";
  public static final String SELF_VIEW = "call-self-view";
  public static final String PROMPT = "call-prompt";
  public static final String PROMPT_CARD = "call-prompt-card";
  public static final String PROMPT_WORDS = "call-prompt-words";
  public static final String PROMPT_NEXT = "call-prompt-next";
  public static final String PROMPT_CLOSE = "call-prompt-close";
  public static final String KEYS_OPEN = "call-keys-open";

  /** Which key does what. */
  public static final String KEYS = "call-keys";

  public static final String KEYS_CLOSE = "call-keys-close";
  public static final String EXTEND = "call-extend";
  public static final String EXTEND_WORDS = "call-extend-words";
  public static final String LITTLE_WINDOW = "call-little-window";
  public static final String LITTLE_NAME = "call-little-name";

  /** How the connection stands, while all is not well. */
  public static final String LITTLE_LINK = "call-little-link";

  /** That the person is muted. */
  public static final String LITTLE_MUTED = "call-little-muted";

  /** That the picture is not clear. */
  public static final String LITTLE_BLUR = "call-little-blur";

  public static final String LITTLE_BACK = "call-little-back";
  public static final String LITTLE_HANG_UP = "call-little-hang-up";

  private CallParts() {}
}
