package org.duet.app.profile;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import org.duet.app.i18n.Trait;
import org.duet.model.people.Gender;
import org.duet.model.people.Goal;
import org.duet.model.people.Interest;
import org.duet.model.people.Profile;
import org.duet.model.wire.Requests;
import org.jspecify.annotations.Nullable;

/** What somebody tells of themselves, until it is saved. */
final class Draft {
  private static final double MIDDLE = 5;
  private static final double SOME_WAY = 50;

  final StringProperty name = new SimpleStringProperty("");
  final StringProperty age = new SimpleStringProperty("");
  final ObjectProperty<Optional<Gender>> gender = new SimpleObjectProperty<>(Optional.empty());
  final StringProperty location = new SimpleStringProperty("");
  final StringProperty bio = new SimpleStringProperty("");
  final ObjectProperty<Optional<Goal>> goal = new SimpleObjectProperty<>(Optional.empty());
  final StringProperty minAge = new SimpleStringProperty("");
  final StringProperty maxAge = new SimpleStringProperty("");

  /** In kilometres. */
  final DoubleProperty distance = new SimpleDoubleProperty(SOME_WAY);

  final ObservableSet<Long> interests = FXCollections.observableSet();
  private final Map<Trait, DoubleProperty> traits = new EnumMap<>(Trait.class);

  Draft() {
    for (Trait trait : Trait.values()) {
      traits.put(trait, new SimpleDoubleProperty(MIDDLE));
    }
  }

  DoubleProperty trait(Trait trait) {
    return traits.computeIfAbsent(trait, t -> new SimpleDoubleProperty(MIDDLE));
  }

  /** Everything as it is now; what was typed before is gone. */
  void follow(Profile profile) {
    name.set(profile.name());
    age.set(Integer.toString(profile.age()));
    gender.set(Optional.of(profile.gender()));
    location.set(profile.location());
    bio.set(profile.bio());
    goal.set(Optional.of(profile.lookingFor()));
    minAge.set(Integer.toString(profile.minAge()));
    maxAge.set(Integer.toString(profile.maxAge()));
    distance.set(profile.maxDistance());
    for (Trait trait : Trait.values()) {
      trait(trait).set(trait.of(profile.personality()));
    }
    List<Long> ids = profile.interests().stream().map(Interest::id).toList();
    interests.retainAll(ids);
    interests.addAll(ids);
  }

  /** The same as in another from now on, whichever of the two changes. Holds neither fast. */
  void follow(Draft other) {
    name.bindBidirectional(other.name);
    age.bindBidirectional(other.age);
    gender.bindBidirectional(other.gender);
    location.bindBidirectional(other.location);
    bio.bindBidirectional(other.bio);
    goal.bindBidirectional(other.goal);
    minAge.bindBidirectional(other.minAge);
    maxAge.bindBidirectional(other.maxAge);
    distance.bindBidirectional(other.distance);
    traits.forEach((trait, value) -> value.bindBidirectional(other.trait(trait)));
    Bindings.bindContentBidirectional(interests, other.interests);
  }

  /** As before anybody wrote. */
  void clear() {
    List.of(name, age, location, bio, minAge, maxAge).forEach(text -> text.set(""));
    gender.set(Optional.empty());
    goal.set(Optional.empty());
    distance.set(SOME_WAY);
    traits.values().forEach(value -> value.set(MIDDLE));
    interests.clear();
  }

  Requests.WriteProfile request() {
    return new Requests.WriteProfile(
        name.get().strip(),
        number(age.get()),
        gender.get().orElse(null),
        location.get().strip(),
        bio.get().strip(),
        value(Trait.EXTROVERSION),
        value(Trait.OPENNESS),
        value(Trait.CONSCIENTIOUSNESS),
        value(Trait.AGREEABLENESS),
        value(Trait.NEUROTICISM),
        goal.get().orElse(null),
        number(minAge.get()),
        number(maxAge.get()),
        Math.toIntExact(Math.round(distance.get())),
        interests.stream().sorted().toList());
  }

  /** Whether nothing in it differs from this. */
  boolean isAs(Profile profile) {
    return requestOf(profile).equals(request());
  }

  /** What would be written to have it as it is. */
  static Requests.WriteProfile requestOf(Profile profile) {
    Draft kept = new Draft();
    kept.follow(profile);
    return kept.request();
  }

  private int value(Trait trait) {
    return Math.toIntExact(Math.round(trait(trait).get()));
  }

  /** What was typed as a number; null where it is none. */
  static @Nullable Integer number(String typed) {
    String digits = typed.strip();
    return digits.matches("\\d{1,4}") ? Integer.valueOf(digits) : null;
  }
}
