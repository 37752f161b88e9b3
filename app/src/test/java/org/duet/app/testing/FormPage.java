package org.duet.app.testing;

import org.duet.app.profile.FormIds;
import org.duet.app.profile.OnboardingView;
import org.duet.app.profile.ProfileView;

/** The form about oneself, the first time and later, as a person uses it. */
public final class FormPage {
  private final WindowUnderTest window;

  public FormPage(WindowUnderTest window) {
    this.window = window;
  }

  /** What the step that is open asks for. */
  public Locator title() {
    return window.id(OnboardingView.TITLE);
  }

  public Locator name() {
    return window.id(FormIds.NAME);
  }

  public Locator age() {
    return window.id(FormIds.AGE);
  }

  public Locator minAge() {
    return window.id(FormIds.MIN_AGE);
  }

  public Locator maxAge() {
    return window.id(FormIds.MAX_AGE);
  }

  public Locator bio() {
    return window.id(FormIds.BIO);
  }

  /** A gender or a goal: "female", "serious". */
  public Locator choice(String name) {
    return window.id(FormIds.CHOICE + name);
  }

  public Locator interest(long id) {
    return window.id(FormIds.INTEREST + id);
  }

  /** All of it, the first time. */
  public Locator root() {
    return window.id(OnboardingView.ID);
  }

  public Locator signOut() {
    return window.id(OnboardingView.SIGN_OUT);
  }

  /** Which step of how many this is. */
  public Locator progress() {
    return window.id(FormIds.PROGRESS);
  }

  public Locator location() {
    return window.id(FormIds.LOCATION);
  }

  /** How far away somebody may live. */
  public Locator distance() {
    return window.id(FormIds.DISTANCE);
  }

  /** How one is: "extroversion", "openness". */
  public Locator trait(String name) {
    return window.id(FormIds.TRAIT + name);
  }

  public Locator interestsFailed() {
    return window.id(FormIds.INTERESTS_FAILED);
  }

  public Locator next() {
    return window.id(FormIds.NEXT);
  }

  public Locator back() {
    return window.id(FormIds.BACK);
  }

  public Locator trouble() {
    return window.id(FormIds.TROUBLE);
  }

  /** Something beside a field that says exactly this. */
  public Locator fault(String words) {
    return window.label(words);
  }

  public Locator edit() {
    return window.id(ProfileView.EDIT);
  }

  public Locator save() {
    return window.id(FormIds.SAVE);
  }

  public Locator cancel() {
    return window.id(FormIds.CANCEL);
  }

  /** Says that what nobody waited for may be saved all the same. */
  public Locator unsure() {
    return window.id(FormIds.UNSURE);
  }

  /** Takes up what was changed and not saved. */
  public Locator goOn() {
    return window.id(ProfileView.GO_ON);
  }

  public Locator interestsLoading() {
    return window.id(FormIds.INTERESTS_LOADING);
  }

  public Locator interestsRetry() {
    return window.id(FormIds.INTERESTS_RETRY);
  }

  public Locator shownName() {
    return window.id(ProfileView.NAME);
  }

  public Locator choosePhoto() {
    return window.id(FormIds.PHOTO_CHOOSE);
  }

  /** Switches the camera on. */
  public Locator poseForPhoto() {
    return window.id(FormIds.PHOTO_CAMERA);
  }

  public Locator takePhoto() {
    return window.id(FormIds.PHOTO_TAKE);
  }

  public Locator takePhotoAgain() {
    return window.id(FormIds.PHOTO_AGAIN);
  }

  public Locator usePhoto() {
    return window.id(FormIds.PHOTO_USE);
  }

  public Locator photoFault() {
    return window.id(FormIds.PHOTO_FAULT);
  }

  /** Says that it is on its way. */
  public Locator photoSending() {
    return window.id(FormIds.PHOTO_SENDING);
  }

  public Locator retryPhoto() {
    return window.id(FormIds.PHOTO_RETRY);
  }

  public Locator cancelPhoto() {
    return window.id(FormIds.PHOTO_CANCEL);
  }

  /** What the camera sees. */
  public Locator livePhoto() {
    return window.id(FormIds.PHOTO_LIVE);
  }

  /** What of the photo is taken. */
  public Locator crop() {
    return window.id(FormIds.PHOTO_CROP);
  }

  public Locator zoom() {
    return window.id(FormIds.PHOTO_ZOOM);
  }

  public Locator removePhoto() {
    return window.id(FormIds.PHOTO_REMOVE);
  }

  /** How others see one. */
  public Locator profile() {
    return window.id(ProfileView.ID);
  }

  public Locator profileLoading() {
    return window.id(ProfileView.LOADING);
  }

  public Locator profileFailed() {
    return window.id(ProfileView.FAILED);
  }

  public Locator profileRetry() {
    return window.id(ProfileView.RETRY);
  }

  /** Says that what was changed is not saved. */
  public Locator aside() {
    return window.id(ProfileView.ASIDE);
  }

  /** Opens the list of those who are kept away. */
  public BlockedPage blocked() {
    window.id(ProfileView.BLOCKED).click();
    return new BlockedPage(window);
  }
}
