package org.duet.app.profile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import javafx.collections.ObservableSet;
import org.duet.app.i18n.Messages;
import org.duet.app.i18n.ServerWords;
import org.duet.app.i18n.TroubleWords;
import org.duet.app.state.AppState;
import org.duet.app.state.AppState.SignedIn;
import org.duet.app.state.Event;
import org.duet.app.state.Loaded;
import org.duet.app.state.Self;
import org.duet.app.state.SocialEvent;
import org.duet.app.state.Trouble;
import org.duet.model.people.Interest;
import org.duet.model.people.Profile;

/** The form about oneself: what stands in it, what is wrong with it, and how far one came. */
public final class FormViewModel {
  private final Consumer<? super Event> dispatch;
  private final Messages messages;
  private final Checks checks;
  private final Draft draft = new Draft();
  private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(Step.ABOUT);
  private final ReadOnlyBooleanWrapper editing = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper saving = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<Optional<Profile>> profile =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyStringWrapper missing = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<Loaded<List<Interest>>> interests =
      new ReadOnlyObjectWrapper<>(Self.UNKNOWN.interests());
  private final ReadOnlyBooleanWrapper setAside = new ReadOnlyBooleanWrapper();

  /** Nothing is called wrong before the person tried to go on; from then on at once. */
  private final ObservableSet<Step> tried = FXCollections.observableSet();

  private final ObservableMap<String, String> ofServer = FXCollections.observableHashMap();
  private Self self = Self.UNKNOWN;

  public FormViewModel(
      ReadOnlyObjectProperty<AppState> state, Consumer<? super Event> dispatch, Messages messages) {
    this.dispatch = dispatch;
    this.messages = messages;
    this.checks = new Checks(messages);
    state.subscribe(this::show);
  }

  private void show(AppState state) {
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
    trouble.set(why(now.form()));
    if (now.form().saved() > before.form().saved()) {
      editing.set(false);
      setAside.set(false);
    }
    if (!now.form().faults().equals(before.form().faults())) {
      complain(now.form().faults());
    }
    if (!(state instanceof SignedIn)) {
      begin();
    }
  }

  /** With what the server found wrong in a field that is not in the form. */
  private String why(Self.Form form) {
    Trouble trouble = form.trouble();
    if (trouble == null) {
      return "";
    }
    Stream<String> elsewhere =
        form.faults().entrySet().stream()
            .filter(fault -> Step.of(fault.getKey()).isEmpty())
            .map(fault -> ServerWords.of(fault.getValue(), messages));
    return Stream.concat(Stream.of(TroubleWords.of(trouble, messages)), elsewhere)
        .collect(Collectors.joining(" "));
  }

  /** What the server found is shown where it was asked for, as long as it stays as it was. */
  private void complain(Map<String, String> faults) {
    ofServer.clear();
    ofServer.putAll(faults);
    Step.ALL.stream()
        .filter(one -> one.fields().stream().anyMatch(faults::containsKey))
        .findFirst()
        .ifPresent(step::set);
  }

  private void begin() {
    step.set(Step.ABOUT);
    tried.clear();
    ofServer.clear();
    editing.set(false);
    setAside.set(false);
  }

  /** What is wrong with a field; empty while nothing is. */
  ObservableValue<String> fault(String field) {
    Step asked = Step.of(field).orElse(Step.ABOUT);
    return Bindings.createStringBinding(() -> faultNow(asked, field), inputs());
  }

  private Observable[] inputs() {
    return new Observable[] {
      draft.name,
      draft.age,
      draft.gender,
      draft.location,
      draft.bio,
      draft.goal,
      draft.minAge,
      draft.maxAge,
      tried,
      ofServer
    };
  }

  private String faultNow(Step asked, String field) {
    String mine = tried.contains(asked) ? checks.of(draft).getOrDefault(field, "") : "";
    return mine.isEmpty() && ofServer.containsKey(field)
        ? ServerWords.of(ofServer.get(field), messages)
        : mine;
  }

  private boolean isRight(Step asked) {
    Map<String, String> faults = checks.of(draft);
    return asked.fields().stream().noneMatch(faults::containsKey);
  }

  /** On to the next step, or to the server after the last. */
  void next() {
    tried.add(step.get());
    if (!isRight(step.get())) {
      return;
    }
    ofServer.keySet().removeAll(step.get().fields());
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
    profile.get().ifPresent(draft::follow);
    goOn();
  }

  /** The profile did not come, and is wanted again. */
  void retry() {
    dispatch.accept(new SocialEvent.OfSelf.ProfileWanted());
  }

  /** Away from the form. What was changed in it is set aside, not thrown away. */
  void cancel() {
    boolean changed = profile.get().filter(draft::isAs).isEmpty();
    begin();
    setAside.set(changed);
  }

  /** Back to the form, where everything stands as it was left. */
  void goOn() {
    begin();
    editing.set(true);
    dispatch.accept(new SocialEvent.OfSelf.FormOpened());
  }

  /** What there is to choose from did not come; once more. */
  void askAgain() {
    dispatch.accept(new SocialEvent.OfSelf.InterestsWanted());
  }

  /** The whole form at once. */
  void save() {
    tried.addAll(Step.ALL);
    ofServer.clear();
    Optional<Step> wrong = Step.ALL.stream().filter(s -> !isRight(s)).findFirst();
    if (wrong.isPresent()) {
      step.set(wrong.get());
    } else if (!saving.get()) {
      dispatch.accept(new SocialEvent.OfSelf.SavePressed(draft.request()));
    }
  }

  void signOut() {
    dispatch.accept(new Event.Account.SignOutPressed());
  }

  Draft draft() {
    return draft;
  }

  ReadOnlyObjectProperty<Step> step() {
    return step.getReadOnlyProperty();
  }

  /** Whether the person changes what others see. */
  ReadOnlyBooleanProperty editing() {
    return editing.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty saving() {
    return saving.getReadOnlyProperty();
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
    return setAside.getReadOnlyProperty();
  }

  /** All there are to choose from. */
  ReadOnlyObjectProperty<Loaded<List<Interest>>> interests() {
    return interests.getReadOnlyProperty();
  }
}
