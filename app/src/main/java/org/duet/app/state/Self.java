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
 * @param interests all there are to choose from; null while they are loaded
 * @param saving whether a change is under way
 * @param faults what the server finds wrong, by the field's name on the wire
 * @param trouble why the last change was not taken; null where it was
 * @param saved counts the changes that were taken
 * @param remembered whether the profile is what this machine kept, and nobody said it since
 */
public record Self(
    @Nullable Profile profile,
    boolean missing,
    @Nullable List<Interest> interests,
    boolean saving,
    Map<String, String> faults,
    @Nullable Trouble trouble,
    int saved,
    boolean remembered) {
  public static final Self UNKNOWN = new Self(null, false, null, false, Map.of(), null, 0, false);

  public Self {
    faults = Map.copyOf(faults);
  }

  /** Why the profile did not come; empty where it did, or may still. */
  public Optional<Trouble> unloaded() {
    return profile == null && !missing ? Optional.ofNullable(trouble) : Optional.empty();
  }

  /** The profile is asked for again. */
  public Self asking() {
    return unloaded().isEmpty()
        ? this
        : new Self(profile, missing, interests, saving, faults, null, saved, remembered);
  }

  public Self with(Profile known) {
    Trouble left = profile == null ? null : trouble;
    return new Self(known, false, interests, saving, faults, left, saved, false);
  }

  /** As it was when this client last ran; what the server said meanwhile counts more. */
  public Self remembering(Profile kept) {
    return profile == null && !missing
        ? new Self(kept, false, interests, saving, faults, null, saved, true)
        : this;
  }

  public Self nobodyYet() {
    return new Self(null, true, interests, saving, faults, trouble, saved, false);
  }

  public Self withInterests(List<Interest> all) {
    return new Self(profile, missing, List.copyOf(all), saving, faults, trouble, saved, remembered);
  }

  public Self whileSaving() {
    return new Self(profile, missing, interests, true, Map.of(), null, saved, remembered);
  }

  public Self saved(Profile now) {
    return new Self(now, false, interests, false, Map.of(), null, saved + 1, false);
  }

  /** Something beside the profile was taken. */
  public Self done() {
    return new Self(profile, missing, interests, false, Map.of(), null, saved + 1, remembered);
  }

  public Self notSaved(Trouble why, Map<String, String> wrong) {
    return new Self(profile, missing, interests, false, wrong, why, saved, remembered);
  }
}
