package org.duet.app.profile;

import java.util.LinkedHashMap;
import java.util.Map;
import org.duet.app.i18n.Messages;
import org.jspecify.annotations.Nullable;

/** What is wrong with a draft, by the contract's own rules, before it is sent. */
final class Checks {
  private static final int MIN_AGE = 18;
  private static final int MAX_AGE = 100;
  private static final int MAX_NAME = 100;
  static final int MAX_BIO = 500;
  private static final int MAX_LOCATION = 200;

  private final Messages messages;

  Checks(Messages messages) {
    this.messages = messages;
  }

  /** In words, by the field's name on the wire; fields that are right are not in it. */
  Map<String, String> of(Draft draft) {
    Map<String, String> faults = new LinkedHashMap<>();
    String name = draft.name.get().strip();
    if (name.isEmpty()) {
      faults.put("name", messages.text("form.name-missing"));
    } else if (length(name) > MAX_NAME) {
      faults.put("name", messages.text("form.too-long", MAX_NAME));
    }
    age(faults, "age", draft.age.get());
    if (draft.gender.get().isEmpty()) {
      faults.put("gender", messages.text("form.choose"));
    }
    if (draft.goal.get().isEmpty()) {
      faults.put("looking_for", messages.text("form.choose"));
    }
    Integer min = age(faults, "min_age", draft.minAge.get());
    Integer max = age(faults, "max_age", draft.maxAge.get());
    if (min != null && max != null && min > max) {
      faults.put("max_age", messages.text("form.ages-crossed"));
    }
    if (length(draft.bio.get().strip()) > MAX_BIO) {
      faults.put("bio", messages.text("form.too-long", MAX_BIO));
    }
    if (length(draft.location.get().strip()) > MAX_LOCATION) {
      faults.put("location", messages.text("form.too-long", MAX_LOCATION));
    }
    return faults;
  }

  private @Nullable Integer age(Map<String, String> faults, String field, String typed) {
    Integer years = Draft.number(typed);
    if (years == null || years < MIN_AGE || years > MAX_AGE) {
      faults.put(field, messages.text("form.age-range", MIN_AGE, MAX_AGE));
      return null;
    }
    return years;
  }

  static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
