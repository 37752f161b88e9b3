package org.duet.app.testing;

import org.duet.app.call.CallParts;
import org.duet.app.call.CallView;
import org.duet.app.call.IncomingStrip;
import org.duet.app.theme.PersonMenu;

/** The call's screen, as a person uses it. */
public final class CallPage {
  private final WindowUnderTest window;

  public CallPage(WindowUnderTest window) {
    this.window = window;
  }

  public Locator root() {
    return window.id(CallView.ID);
  }

  /** "Calling Ben…" */
  public Locator title() {
    return window.id(CallView.TITLE);
  }

  public Locator peer() {
    return window.id(CallView.PEER);
  }

  public Locator timer() {
    return window.id(CallView.TIMER);
  }

  public Locator link() {
    return window.id(CallView.LINK);
  }

  public Locator hangUp() {
    return window.id(CallView.HANG_UP);
  }

  /** Out at once, and the other blocked. */
  public Locator leave() {
    return window.id(CallView.LEAVE);
  }

  public Locator microphone() {
    return window.id(CallView.MICROPHONE);
  }

  public Locator camera() {
    return window.id(CallView.CAMERA);
  }

  /** One of "blurred", "soft", "clear". */
  public Locator blurStep(String step) {
    return window.id(CallView.BLUR_STEP + step);
  }

  public Locator blurWords() {
    return window.id(CallView.BLUR_WORDS);
  }

  /** What the own picture says of itself. */
  public Locator localBadge() {
    return window.id(CallView.LOCAL_BADGE);
  }

  public Locator shield() {
    return window.id(CallView.SHIELD);
  }

  public Locator localPicture() {
    return window.id(CallView.LOCAL_PICTURE);
  }

  public Locator remotePicture() {
    return window.id(CallView.REMOTE_PICTURE);
  }

  /** Which way the call goes. */
  public Locator path() {
    return window.id(CallView.PATH);
  }

  /** How the connection is. */
  public Locator quality() {
    return window.id(CallView.QUALITY);
  }

  public Locator qualityPanel() {
    return window.id(CallView.QUALITY_PANEL);
  }

  public Locator qualityCopy() {
    return window.id(CallView.QUALITY_COPY);
  }

  /** Whether somebody is in the middle. */
  public Locator verify() {
    return window.id(CallView.VERIFY);
  }

  public Locator verifyWords() {
    return window.id(CallView.VERIFY_WORDS);
  }

  public Locator verifyResult() {
    return window.id(CallView.VERIFY_RESULT);
  }

  public Locator verifyDifferent() {
    return window.id(CallView.VERIFY_DIFFERENT);
  }

  public Locator verifyLeave() {
    return window.id(CallView.VERIFY_LEAVE);
  }

  public Locator ringingFor() {
    return window.id(CallView.RINGING_FOR);
  }

  public Locator timeLeft() {
    return window.id(CallView.TIME_LEFT);
  }

  /** What is missing: a camera, a microphone. */
  public Locator lack() {
    return window.id(CallView.LACK);
  }

  public Locator devices() {
    return window.id(CallView.DEVICES);
  }

  public Locator devicesPanel() {
    return window.id(CallView.DEVICES_PANEL);
  }

  public Locator hideOther() {
    return window.id(CallView.HIDE_OTHER);
  }

  public Locator verifyGestures() {
    return window.id(CallView.VERIFY_GESTURES);
  }

  public Locator verifySame() {
    return window.id(CallView.VERIFY_SAME);
  }

  public Locator overMore() {
    return window.id(CallView.OVER_MORE);
  }

  /** What there is beside the pictures: words, prompts, keys, more time. */
  public CallBesidePage beside() {
    return new CallBesidePage(window);
  }

  /** One of {@link CallParts}. */
  public Locator part(String id) {
    return window.id(id);
  }

  /** Why it is over. */
  public Locator overReason() {
    return window.id(CallView.OVER_REASON);
  }

  public Locator callAgain() {
    return window.id(CallView.CALL_AGAIN);
  }

  /** Whether there shall be another call, after a first one. */
  public Locator question() {
    return window.id(CallView.QUESTION);
  }

  public Locator like() {
    return window.id(CallView.LIKE);
  }

  public Locator pass() {
    return window.id(CallView.PASS);
  }

  public Locator close() {
    return window.id(CallView.CLOSE);
  }

  /** What can be done about the other. */
  public PersonMenuPage menu() {
    window.id(PersonMenu.ID).click();
    return new PersonMenuPage(window);
  }

  /** Somebody else who calls meanwhile. */
  public Incoming incoming(long matchId) {
    return new Incoming(window.id(IncomingStrip.ROW + matchId));
  }

  /** The line of one who calls meanwhile. */
  public record Incoming(Locator root) {
    public Locator answer() {
      return root.id(IncomingStrip.ANSWER);
    }

    public Locator decline() {
      return root.id(IncomingStrip.DECLINE);
    }

    public Locator dismiss() {
      return root.id(IncomingStrip.DISMISS);
    }
  }
}
