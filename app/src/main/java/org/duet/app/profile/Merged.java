package org.duet.app.profile;

import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import org.duet.model.wire.Requests.WriteProfile;
import org.jspecify.annotations.Nullable;

/** A profile that was changed here, and perhaps on another device meanwhile. */
final class Merged {
  private final WriteProfile here;
  private final WriteProfile began;
  private final WriteProfile now;

  private Merged(WriteProfile here, WriteProfile began, WriteProfile now) {
    this.here = here;
    this.began = began;
    this.now = now;
  }

  /**
   * What was changed here, and all else as it is now.
   *
   * @param began what stood there when the change began
   */
  static WriteProfile of(WriteProfile here, WriteProfile began, WriteProfile now) {
    Merged merged = new Merged(here, began, now);
    return new WriteProfile(
        merged.field(WriteProfile::name),
        merged.field(WriteProfile::age),
        merged.field(WriteProfile::gender),
        merged.field(WriteProfile::location),
        merged.field(WriteProfile::bio),
        merged.field(WriteProfile::extroversion),
        merged.field(WriteProfile::openness),
        merged.field(WriteProfile::conscientiousness),
        merged.field(WriteProfile::agreeableness),
        merged.field(WriteProfile::neuroticism),
        merged.field(WriteProfile::lookingFor),
        merged.field(WriteProfile::minAge),
        merged.field(WriteProfile::maxAge),
        merged.field(WriteProfile::maxDistance),
        merged.interests());
  }

  private <T> @Nullable T field(Function<WriteProfile, @Nullable T> field) {
    T mine = field.apply(here);
    return Objects.equals(mine, field.apply(began)) ? field.apply(now) : mine;
  }

  /** Each by itself: one that was chosen here goes beside one that was chosen there. */
  private List<Long> interests() {
    TreeSet<Long> all = new TreeSet<>(chosen(now));
    all.removeIf(one -> chosen(began).contains(one) && !chosen(here).contains(one));
    chosen(here).stream().filter(one -> !chosen(began).contains(one)).forEach(all::add);
    return List.copyOf(all);
  }

  private static List<Long> chosen(WriteProfile profile) {
    List<Long> ids = profile.interestIds();
    return ids == null ? List.of() : ids;
  }
}
