package org.duet.app.state;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duet.model.people.Interest;
import org.duet.model.people.Profile;
import org.jspecify.annotations.Nullable;

/**
 * What this person tells of themselves.
 *
 * @param profile null while it is not known, or there is none
 * @param missing whether the server has none yet
 * @param remembered whether the profile is what this machine kept, and nobody said it since
 * @param unasked why the profile could not be asked for; null where it could
 * @param interests all there are to choose from
 * @param form how the last change of the profile went
 * @param photo how the last change of their picture went
 */
public record Self(
    @Nullable Profile profile,
    boolean missing,
    boolean remembered,
    @Nullable Trouble unasked,
    Loaded<List<Interest>> interests,
    Form form,
    OwnPhoto photo) {
  public static final Self UNKNOWN =
      new Self(null, false, false, null, new Loaded.Loading<>(), Form.CALM, new OwnPhoto.Settled());

  /**
   * A change of the profile.
   *
   * @param saving whether it is under way
   * @param faults what the server finds wrong, by the field's name on the wire
   * @param trouble why the last one was not taken; null where it was. While one is under way: why
   *     it may not be, unless the server turns out to have a profile already
   * @param stopped whether the person did not want to wait for the last one, and the server has not
   *     said since whether it took it
   * @param saved counts those that were taken
   */
  public record Form(
      boolean saving,
      Map<String, String> faults,
      @Nullable Trouble trouble,
      boolean stopped,
      int saved) {
    static final Form CALM = new Form(false, Map.of(), null, false, 0);

    public Form {
      faults = Map.copyOf(faults);
    }

    Form whileSaving() {
      return new Form(true, Map.of(), null, false, saved);
    }

    Form done() {
      return new Form(false, Map.of(), null, false, saved + 1);
    }

    Form failed(Trouble why, Map<String, String> wrong) {
      return new Form(false, wrong, why, false, saved);
    }

    /** It was not taken; whether that is right is not known yet. */
    Form wondering(Trouble why) {
      return new Form(true, Map.of(), why, false, saved);
    }

    /** Whether it was taken is not known yet. */
    Form stop() {
      return saving ? new Form(false, Map.of(), null, true, saved) : this;
    }

    /** Whether the last one may have been taken, and nobody knows. */
    public boolean mayBeThere() {
      return stopped || (trouble != null && trouble.kind().passing() != Trouble.Passing.NEVER);
    }

    /** What was wondered about is known. */
    Form settled(@Nullable Trouble why) {
      return saving && trouble != null ? new Form(false, Map.of(), why, false, saved) : this;
    }

    /** The server said what it has. */
    Form told() {
      return new Form(saving, faults, trouble, false, saved);
    }

    /** Somebody begins anew: what was wrong before is over. What is under way goes on. */
    Form anew() {
      return new Form(saving, Map.of(), null, stopped, saved);
    }
  }

  /** Why the profile did not come; empty where it did, or may still. */
  public Optional<Trouble> unloaded() {
    return profile == null && !missing ? Optional.ofNullable(unasked) : Optional.empty();
  }

  /** The profile is asked for again. */
  public Self asking() {
    return new Self(profile, missing, remembered, null, interests, form, photo);
  }

  public Self with(Profile known) {
    return new Self(known, false, false, null, interests, form, photo);
  }

  /** The server has this one. */
  Self found(Profile known) {
    return with(known).with(form.settled(null).told());
  }

  /** As it was when this client last ran; what the server said meanwhile counts more. */
  public Self remembering(Profile kept) {
    return profile == null && !missing
        ? new Self(kept, false, true, null, interests, form, photo)
        : this;
  }

  public Self nobodyYet() {
    Form next = form.settled(form.trouble()).told();
    return new Self(null, true, false, null, interests, next, photo);
  }

  /** The server could not be asked. */
  public Self unasked(Trouble why) {
    return new Self(profile, missing, remembered, why, interests, form.settled(why), photo);
  }

  public Self with(Loaded<List<Interest>> next) {
    return new Self(profile, missing, remembered, unasked, next, form, photo);
  }

  public Self withInterests(List<Interest> all) {
    return with(new Loaded.Known<>(List.copyOf(all)));
  }

  Self with(Form next) {
    return new Self(profile, missing, remembered, unasked, interests, next, photo);
  }

  public Self with(OwnPhoto next) {
    return new Self(profile, missing, remembered, unasked, interests, form, next);
  }

  public Self whileSaving() {
    return with(form.whileSaving());
  }

  /** Nobody waits any longer for what is under way. */
  public Self stopped() {
    return with(form.stop());
  }

  public Self saved(Profile now) {
    return with(now).with(form.done());
  }

  public Self notSaved(Trouble why, Map<String, String> wrong) {
    return with(form.failed(why, wrong));
  }
}
