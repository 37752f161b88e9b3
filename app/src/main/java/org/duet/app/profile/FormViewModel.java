package org.duet.app.profile;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import org.duet.app.i18n.Messages;
import org.duet.app.i18n.TroubleWords;
import org.duet.app.state.AppState;
import org.duet.app.state.AppState.SignedIn;
import org.duet.app.state.Event;
import org.duet.app.state.Loaded;
import org.duet.app.state.Place;
import org.duet.app.state.Self;
import org.duet.app.state.SocialEvent;
import org.duet.model.people.Interest;
import org.duet.model.people.Profile;

/** The form about oneself: what stands in it, what is wrong with it, and how far one came. */
public final class FormViewModel {
  private final Consumer<? super Event> dispatch;
  private final Messages messages;
  private final Unfinished form = new Unfinished();
  private final Unfinished begun;
  private final FormFaults faults;
  private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(Step.ABOUT);
  private final ReadOnlyBooleanWrapper saving = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper unsure = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<Optional<Profile>> profile =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyStringWrapper missing = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<Loaded<List<Interest>>> interests =
      new ReadOnlyObjectWrapper<>(Self.UNKNOWN.interests());
  private Self self = Self.UNKNOWN;

  public FormViewModel(
      ReadOnlyObjectProperty<AppState> state, Consumer<? super Event> dispatch, Messages messages) {
    this(state, dispatch, messages, new Unfinished());
  }

  /**
   * Goes on with what was begun elsewhere.
   *
   * @param begun follows what is written here
   */
  public FormViewModel(
      ReadOnlyObjectProperty<AppState> state,
      Consumer<? super Event> dispatch,
      Messages messages,
      Unfinished begun) {
    this.dispatch = dispatch;
    this.messages = messages;
    this.faults = new FormFaults(form, messages);
    this.begun = begun;
    state.subscribe(this::show);
    // Only now: what was saved before this form was made closes none that is open.
    form.follow(begun);
  }

  private void show(AppState state) {
    begun.keepFor(state);
    Self now = state instanceof SignedIn in ? in.social().self() : Self.UNKNOWN;
    Self before = self;
    self = now;
    // Whatever else happens, nothing that is shown is made anew for it.
    Optional<Profile> known = Optional.ofNullable(now.profile());
    if (!known.equals(profile.get())) {
      profile.set(known);
    }
    missing.set(now.unloaded().map(why -> TroubleWords.of(why, messages)).orElse(""));
    interests.set(now.interests());
    saving.set(now.form().saving());
    unsure.set(now.form().stopped());
    trouble.set(faults.trouble(now.form()));
    if (now.form().saved() > before.form().saved() || arrived(before, now)) {
      form.editing.set(false);
      form.setAside.set(false);
    } else if (before.missing() && now.profile() != null) {
      meet(now.profile());
    }
    if (now.form().mayBeThere() && !before.form().mayBeThere()) {
      form.began.set(Optional.empty()); // which of it another device changed nobody can tell now
    }
    if (!now.form().faults().equals(before.form().faults())) {
      faults.complain(now.form().faults()).ifPresent(step::set);
    }
    if (!(state instanceof SignedIn)) {
      begin();
    }
  }

  /** What nobody waited for reached the server all the same. */
  private boolean arrived(Self before, Self now) {
    boolean told = before.form().stopped() && !now.form().stopped() && !now.form().saving();
    return told && Optional.ofNullable(now.profile()).filter(form.draft::isAs).isPresent();
  }

  /** There is one already: what was written since is set aside, and said where that is seen. */
  private void meet(Profile found) {
    if (!form.draft.isAs(found)) {
      form.setAside.set(true);
      dispatch.accept(new SocialEvent.Went(new Place.Profile()));
    }
  }

  private void begin() {
    step.set(Step.ABOUT);
    faults.forget();
    form.close();
  }

  /** What is wrong with a field; empty while nothing is. */
  ObservableValue<String> fault(String field) {
    return faults.of(field);
  }

  /** On to the next step, or to the server after the last. */
  void next() {
    form.tried.add(step.get());
    if (!faults.isRight(step.get())) {
      return;
    }
    faults.forget(step.get());
    if (step.get().isLast()) {
      save();
    } else {
      step.set(step.get().next());
    }
  }

  void back() {
    step.set(step.get().previous());
  }

  void edit() {
    profile.get().ifPresent(form.draft::follow);
    form.began.set(profile.get().map(Draft::requestOf));
    goOn();
  }

  /** The profile did not come, and is wanted again. */
  void retry() {
    dispatch.accept(new SocialEvent.OfSelf.ProfileWanted());
  }

  /** The person does not want to wait; what was written stays. */
  void stopSaving() {
    if (saving.get()) {
      dispatch.accept(new SocialEvent.OfSelf.SaveStopped());
    }
  }

  /**
   * No more waiting, where something is on its way; else away from the form. What was changed in it
   * is set aside, not thrown away.
   */
  void cancel() {
    if (saving.get()) {
      stopSaving();
      return;
    }
    boolean changed = form.isOtherThan(profile.get());
    begin();
    form.setAside.set(changed);
  }

  /** Back to the form, where everything stands as it was left. */
  void goOn() {
    begin();
    form.editing.set(true);
    dispatch.accept(new SocialEvent.OfSelf.FormOpened());
  }

  /** What there is to choose from did not come; once more. */
  void askAgain() {
    dispatch.accept(new SocialEvent.OfSelf.InterestsWanted());
  }

  /** The whole form at once. */
  void save() {
    form.tried.addAll(Step.ALL);
    faults.forget();
    Optional<Step> wrong = Step.ALL.stream().filter(s -> !faults.isRight(s)).findFirst();
    if (wrong.isPresent()) {
      step.set(wrong.get());
    } else if (!saving.get()) {
      dispatch.accept(
          new SocialEvent.OfSelf.SavePressed(form.draft.request(), form.began.get().orElse(null)));
    }
  }

  void signOut() {
    dispatch.accept(new Event.Account.SignOutPressed());
  }

  Draft draft() {
    return form.draft;
  }

  ReadOnlyObjectProperty<Step> step() {
    return step.getReadOnlyProperty();
  }

  /** Whether the person changes what others see. */
  ReadOnlyBooleanProperty editing() {
    return form.editing;
  }

  ReadOnlyBooleanProperty saving() {
    return saving.getReadOnlyProperty();
  }

  /** Whether the server may have taken what nobody waited for. */
  ReadOnlyBooleanProperty unsure() {
    return unsure.getReadOnlyProperty();
  }

  /** Why it was not taken; empty where it was. */
  ReadOnlyStringProperty trouble() {
    return trouble.getReadOnlyProperty();
  }

  /** Why the profile did not come; empty where it did, or may still. */
  ReadOnlyStringProperty missing() {
    return missing.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Optional<Profile>> profile() {
    return profile.getReadOnlyProperty();
  }

  /** Whether changes that were not saved can be taken up again. */
  ReadOnlyBooleanProperty setAside() {
    return form.setAside;
  }

  /** All there are to choose from. */
  ReadOnlyObjectProperty<Loaded<List<Interest>>> interests() {
    return interests.getReadOnlyProperty();
  }
}
