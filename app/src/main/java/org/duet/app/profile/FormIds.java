package org.duet.app.profile;

/** The ids of the form about oneself, wherever it stands. */
public final class FormIds {
  public static final String NAME = "form-name";
  public static final String AGE = "form-age";
  public static final String LOCATION = "form-location";
  public static final String BIO = "form-bio";
  public static final String MIN_AGE = "form-min-age";
  public static final String MAX_AGE = "form-max-age";
  public static final String DISTANCE = "form-distance";

  /** Followed by the trait's name. */
  public static final String TRAIT = "form-trait:";

  /** Followed by the interest's id. */
  public static final String INTEREST = "form-interest:";

  public static final String INTERESTS_LOADING = "form-interests-loading";
  public static final String INTERESTS_FAILED = "form-interests-failed";
  public static final String INTERESTS_RETRY = "form-interests-retry";

  /** Followed by the gender or the goal. */
  public static final String CHOICE = "form-choice:";

  public static final String NEXT = "form-next";
  public static final String BACK = "form-back";
  public static final String SAVE = "form-save";

  /** Away from the form; while something is saved, no more waiting for that. Escape does it too. */
  public static final String CANCEL = "form-cancel";

  public static final String TROUBLE = "form-trouble";

  /** Says that what nobody waited for may be saved all the same. */
  public static final String UNSURE = "form-unsure";

  public static final String PROGRESS = "form-progress";
  public static final String PHOTO_CHOOSE = "photo-choose";
  public static final String PHOTO_CAMERA = "photo-camera";
  public static final String PHOTO_LIVE = "photo-live";
  public static final String PHOTO_TAKE = "photo-take";
  public static final String PHOTO_AGAIN = "photo-again";
  public static final String PHOTO_REMOVE = "photo-remove";
  public static final String PHOTO_USE = "photo-use";
  public static final String PHOTO_CANCEL = "photo-cancel";
  public static final String PHOTO_ZOOM = "photo-zoom";
  public static final String PHOTO_CROP = "photo-crop";
  public static final String PHOTO_SENDING = "photo-sending";
  public static final String PHOTO_RETRY = "photo-retry";
  public static final String PHOTO_FAULT = "photo-fault";

  private FormIds() {}
}
