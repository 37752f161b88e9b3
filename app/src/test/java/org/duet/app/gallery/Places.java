package org.duet.app.gallery;

import static org.duet.app.testing.People.LONG_NAME;
import static org.duet.app.testing.People.at;
import static org.duet.app.testing.People.longOnes;
import static org.duet.app.testing.People.many;
import static org.duet.app.testing.People.match;
import static org.duet.app.testing.People.online;
import static org.duet.app.testing.People.pending;
import static org.duet.app.testing.People.ringing;
import static org.duet.app.testing.People.signedIn;
import static org.duet.app.testing.People.some;
import static org.duet.app.testing.People.unloaded;
import static org.duet.app.testing.People.with;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import org.duet.app.discover.DiscoverView;
import org.duet.app.matches.MatchesView;
import org.duet.app.media.DeviceList;
import org.duet.app.media.Lack;
import org.duet.app.shell.SideBar;
import org.duet.app.state.AppState.SignedIn;
import org.duet.app.state.Chat;
import org.duet.app.state.Connection;
import org.duet.app.state.Loaded;
import org.duet.app.state.OwnPhoto;
import org.duet.app.state.Person;
import org.duet.app.state.Place;
import org.duet.app.state.Safety;
import org.duet.app.state.Safety.Phase;
import org.duet.app.state.Safety.Sheet;
import org.duet.app.state.Search;
import org.duet.app.state.Self;
import org.duet.app.state.Trouble;
import org.duet.app.state.Undoable;
import org.duet.app.testing.FakeClient;
import org.duet.app.testing.FakePhotos;
import org.duet.app.testing.FakePicture;
import org.duet.app.testing.Selves;
import org.duet.app.testing.Stories;
import org.duet.model.matching.Match;
import org.duet.model.matching.MatchStatus;
import org.duet.model.people.Interest;
import org.duet.model.people.Personality;

/** The places beside the side bar, in every state. */
final class Places {
  private static final Trouble UNREACHABLE = new Trouble(Trouble.Kind.UNREACHABLE, "");
  private static final Person BEN = new Person(2, "Ben");

  private static final DeviceList CAMERA =
      new DeviceList(List.of("Lid camera"), List.of("Headset"), List.of("Headset"));

  private Places() {}

  /** Somebody whose life is rich. */
  static SignedIn full() {
    SignedIn known = Stories.unread(online(knowing(signedIn()), 2L, 5L));
    return Stories.notLooked(Stories.calls(known), Duration.ofHours(1));
  }

  private static SignedIn knowing(SignedIn s) {
    return with(s, s.social().with(s.social().self().with(Selves.ann())));
  }

  static List<Exhibit> discover() {
    SignedIn here = at(knowing(signedIn(candidates())), new Place.Discover());
    SignedIn one = at(knowing(signedIn()), new Place.Discover());
    SignedIn nobody = at(knowing(signedIn(List.of())), new Place.Discover());
    return List.of(
        Exhibit.of("discover-full", here),
        Exhibit.of("discover-photo", here)
            .with(client ->
                client.portraits.set(20, FakePicture.portrait(30, 480, 640).image().get())),
        Exhibit.of("discover-traits", told(here, 20, new Personality(6, 3, 7, 10, 1))),
        Exhibit.of("discover-one", one),
        Exhibit.of("discover-long", at(knowing(signedIn(longCandidates())), new Place.Discover())),
        Exhibit.of("discover-empty", nobody),
        Exhibit.of("discover-nobody", with(nobody, nobody.social().with(new Search.Nobody()))),
        Exhibit.of(
            "discover-looking", with(nobody, nobody.social().with(new Search.Looking(Set.of())))),
        Exhibit.of(
            "discover-find-failed", with(here, here.social().with(new Search.Failed(UNREACHABLE)))),
        Exhibit.of("discover-offline", with(here, new Connection.Offline(), candidates())),
        Exhibit.of("discover-loading", with(here, new Connection.Connecting(), null)),
        Exhibit.of("discover-failed", unloaded(here, UNREACHABLE)),
        Exhibit.of(
            "discover-undo",
            with(
                here,
                here.social().withLeaving(List.of(new Undoable.Passed(1, 61, "Noor", false))))),
        Exhibit.of("discover-practice", here).with(client -> client.practising.set(true)),
        Exhibit.of("discover-keys", here).with(client -> client.typed.keys().set(true)),
        Exhibit.of("discover-sign-out", Stories.drafting(here))
            .with(client -> client.press(SideBar.SIGN_OUT)),
        Exhibit.of("discover-ring", ringing(here, pending(43, "Cara Lindqvist", false, 3))),
        // The last ones here: they leave the screen scrolled.
        traits("discover-traits-seen", told(here, 20, new Personality(6, 3, 7, 10, 1))),
        traits("discover-traits-same", told(one, 3, Selves.ann().personality())),
        traits(
            "discover-traits-long",
            told(
                at(knowing(signedIn(List.of(oneLongWord()))), new Place.Discover()),
                20,
                new Personality(1, 10, 1, 10, 5))));
  }

  private static Exhibit traits(String name, SignedIn state) {
    return Exhibit.of(name, state).with(client -> client.reveal(DiscoverView.TRAITS));
  }

  /** Somebody told how they are. */
  private static SignedIn told(SignedIn s, long userId, Personality traits) {
    return with(s, s.social().with(Stories.traits(userId, traits)));
  }

  private static List<Match> candidates() {
    return Stream.concat(
            Stream.of(
                new Match(
                    60,
                    1,
                    20,
                    0.91,
                    MatchStatus.PENDING,
                    null,
                    false,
                    "Mateo Quispe",
                    32,
                    "Mountain guide. I know where the good coffee is, and when to be quiet.",
                    List.of("Camping", "Hiking", "Coffee", "Cooking", "Photography"))),
            IntStream.range(61, 70)
                .mapToObj(id ->
                    match(
                        id,
                        "Person " + id,
                        20 + id % 30,
                        (id % 10) / 10.0,
                        MatchStatus.PENDING,
                        false,
                        "Number " + id)))
        .toList();
  }

  private static List<Match> longCandidates() {
    return longOnes().stream()
        .filter(m -> m.status() == MatchStatus.PENDING)
        .map(
            m -> match(m.id(), LONG_NAME, 45, 0.42, MatchStatus.PENDING, false, m.matchedUserBio()))
        .toList();
  }

  /** Somebody who has no shorter first name. */
  private static Match oneLongWord() {
    String name = "Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewissenhaft";
    return match(60, name, 45, 0.42, MatchStatus.PENDING, false, "");
  }

  static List<Exhibit> matches() {
    SignedIn here = at(full(), new Place.Matches());
    SignedIn none = at(signedIn(List.of()), new Place.Matches());
    return List.of(
        Exhibit.of("matches-full", here),
        Exhibit.of("matches-empty", none),
        Exhibit.of("matches-loading", with(none, new Connection.Connecting(), null)),
        Exhibit.of("matches-failed", unloaded(none, UNREACHABLE)),
        Exhibit.of("matches-offline", with(here, new Connection.Offline(), some())),
        Exhibit.of("matches-long", at(signedIn(longOnes()), new Place.Matches())),
        Exhibit.of("matches-many", at(signedIn(many(1000)), new Place.Matches())),
        Exhibit.of(
            "matches-undo",
            with(
                here,
                here.social().withLeaving(List.of(new Undoable.Unmatched(1, 45, "Elif Şahin"))))));
  }

  static List<Exhibit> chat() {
    SignedIn in = online(signedIn(), 2L);
    return List.of(
        Exhibit.of("chat-talking", Stories.talking(in)),
        Exhibit.of("chat-sending", Stories.sending(in)),
        Exhibit.of("chat-offline", with(Stories.sending(in), new Connection.Offline(), some())),
        Exhibit.of("chat-long", Stories.longWords(in)),
        Exhibit.of("chat-many", Stories.many(in, 500)),
        Exhibit.of("chat-begins", Stories.open(in, Chat.EMPTY.with(Chat.Older.NONE))),
        Exhibit.of("chat-loading", Stories.open(in, Chat.EMPTY.with(Chat.Older.LOADING))),
        Exhibit.of("chat-nobody", with(Stories.talking(in), in.connection(), null))
            .after(Stories.talking(in)),
        Exhibit.of("chat-nowhere", Stories.open(in, Chat.EMPTY.with(Chat.Older.NOWHERE))),
        Exhibit.of("chat-failed", Stories.open(in, Chat.EMPTY.with(Chat.Older.FAILED))),
        Exhibit.of(
            "chat-draft",
            Stories.open(in, Stories.talking(in).social().chat(42).withDraft("x y ".repeat(470)))));
  }

  /** What lies over a place before the first call of a day. */
  static List<Exhibit> checks() {
    SignedIn here = at(full(), new Place.Matches());
    return List.of(
        check("precall-seen", here, client -> client.devices.plug(CAMERA)),
        check("precall-nothing", here, client -> client.devices.plug(DeviceList.NONE)),
        check(
            "precall-busy",
            here,
            client -> {
              client.devices.plug(CAMERA);
              client.devices.lack(Lack.CAMERA_BUSY);
            }),
        check(
            "precall-long",
            at(signedIn(longOnes()), new Place.Matches()),
            client -> {
              client.devices.plug(CAMERA);
              client.preferences.speaker.set("The headset that lies at home");
            }));
  }

  private static Exhibit check(String name, SignedIn state, Consumer<FakeClient> machine) {
    return Exhibit.of(name, state)
        .with(client -> {
          machine.accept(client);
          client.checks.set(true);
          client.press(MatchesView.CALL);
        });
  }

  static List<Exhibit> rest() {
    SignedIn profile = at(knowing(signedIn()), new Place.Profile());
    SignedIn blocked = at(knowing(signedIn()), new Place.Blocked());
    return List.of(
        Exhibit.of("profile-shown", profile),
        Exhibit.of("profile-edit", profile).with(client -> client.press("profile-edit")),
        Exhibit.of("photo-none", profile).with(client -> pose(client, List.of())),
        Exhibit.of("photo-live", profile).with(client -> pose(client, List.of("Lid camera"))),
        Exhibit.of("photo-sending", photo(profile, new OwnPhoto.Sending(FakePhotos.photo())))
            .with(client -> client.press("profile-edit"))
            .once("photo-cancel"),
        Exhibit.of(
                "photo-failed",
                photo(profile, new OwnPhoto.Failed(FakePhotos.photo(), UNREACHABLE)))
            .with(client -> client.press("profile-edit")),
        Exhibit.of("profile-aside", profile).with(Places::setAside),
        Exhibit.of("welcome-about", welcome()),
        Exhibit.of("welcome-wrong", welcome()).with(client -> client.press("form-next")),
        Exhibit.of("welcome-photo", welcome()).with(client -> toStep(client, 1)),
        Exhibit.of("welcome-interests", welcome()).with(client -> toStep(client, 2)),
        Exhibit.of("welcome-traits", welcome()).with(client -> toStep(client, 3)),
        Exhibit.of("welcome-wishes", welcome()).with(client -> toStep(client, 4)),
        Exhibit.of("welcome-wishes-wrong", welcome()).with(client -> toStep(client, 5)),
        Exhibit.of("welcome-words", welcome()).with(Places::toWords),
        Exhibit.of("welcome-saving", welcome())
            .with(Places::toWords)
            .with(client -> self(client, Self::whileSaving))
            .once("form-cancel"),
        Exhibit.of("welcome-unsure", welcome())
            .with(Places::toWords)
            .with(client -> self(client, self -> self.whileSaving().stopped()))
            .once("form-unsure"),
        Exhibit.of("profile-saving", profile)
            .with(client -> client.press("profile-edit"))
            .with(client -> self(client, Self::whileSaving))
            .with(client -> client.reveal("form-save"))
            .once("form-save", "form.saving"),
        Exhibit.of("profile-unsure", profile)
            .with(client -> client.press("profile-edit"))
            .with(client -> self(client, self -> self.whileSaving().stopped()))
            .with(client -> client.reveal("form-save"))
            .once("form-unsure"),
        Exhibit.of("welcome-interests-failed", welcome(new Loaded.Failed<>(UNREACHABLE)))
            .with(Places::toInterests),
        Exhibit.of("welcome-interests-loading", welcome(new Loaded.Loading<>()))
            .with(Places::toInterests),
        Exhibit.of("profile-loading", at(signedIn(), new Place.Profile())),
        Exhibit.of("profile-failed", without(at(signedIn(), new Place.Profile()))),
        Exhibit.of("blocked-loading", blocked),
        Exhibit.of(
            "blocked-failed",
            with(
                blocked,
                blocked.social().with(Safety.NONE.withBlocked(new Loaded.Failed<>(UNREACHABLE))))),
        Exhibit.of("blocked-none", keeping(blocked, List.of())),
        Exhibit.of("blocked-some", keeping(blocked, List.of(BEN, new Person(9, LONG_NAME)))),
        Exhibit.of("sheet-block", asking(new Sheet.Block(BEN))),
        Exhibit.of("sheet-block-long", asking(new Sheet.Block(new Person(9, LONG_NAME)))),
        Exhibit.of("sheet-report", asking(new Sheet.Report(BEN, Phase.WRITING, null))),
        Exhibit.of(
            "sheet-report-left",
            asking(new Sheet.Report(BEN, Phase.WRITING, null, new Safety.Left(null)))),
        Exhibit.of("sheet-report-sending", asking(new Sheet.Report(BEN, Phase.SENDING, null))),
        Exhibit.of(
            "sheet-report-failed", asking(new Sheet.Report(BEN, Phase.WRITING, UNREACHABLE))),
        Exhibit.of("sheet-report-sent", asking(new Sheet.Report(BEN, Phase.SENT, null))));
  }

  /** Somebody whose profile did not come. */
  private static SignedIn without(SignedIn s) {
    return with(s, s.social().with(Self.UNKNOWN.unasked(UNREACHABLE)));
  }

  private static SignedIn photo(SignedIn s, OwnPhoto photo) {
    return with(s, s.social().with(s.social().self().with(photo)));
  }

  private static void setAside(FakeClient client) {
    client.press("profile-edit");
    client.find("form-bio").ifPresent(bio -> ((TextArea) bio).setText("Sings."));
    client.press("form-cancel");
  }

  private static SignedIn welcome() {
    return welcome(new Loaded.Known<>(Selves.interests()));
  }

  private static SignedIn welcome(Loaded<List<Interest>> interests) {
    SignedIn s = signedIn();
    return with(s, s.social().with(Self.UNKNOWN.nobodyYet().with(interests)));
  }

  private static void toInterests(FakeClient client) {
    toStep(client, 2);
  }

  private static void toStep(FakeClient client, int place) {
    client.find("form-name").ifPresent(name -> ((TextField) name).setText("Ann"));
    client.find("form-age").ifPresent(age -> ((TextField) age).setText("29"));
    client.press("form-choice:female");
    for (int step = 0; step < place; step++) {
      client.press("form-next");
    }
  }

  /** The last one. */
  private static void toWords(FakeClient client) {
    toStep(client, 4);
    client.press("form-choice:serious");
    client.find("form-min-age").ifPresent(age -> ((TextField) age).setText("25"));
    client.find("form-max-age").ifPresent(age -> ((TextField) age).setText("40"));
    client.press("form-next");
    client.find("form-bio").ifPresent(bio -> ((TextArea) bio).setText("Sings in the rain."));
  }

  /** What happens to the form while it is open. */
  private static void self(FakeClient client, UnaryOperator<Self> change) {
    SignedIn in = (SignedIn) client.state.get();
    client.state.set(with(in, in.social().with(change.apply(in.social().self()))));
  }

  private static void pose(FakeClient client, List<String> cameras) {
    client.press("profile-edit");
    client.devices.plug(new DeviceList(cameras, List.of(), List.of()));
    client.press("photo-camera");
  }

  private static SignedIn keeping(SignedIn s, List<Person> people) {
    return with(s, s.social().with(Safety.NONE.withBlocked(people)));
  }

  private static SignedIn asking(Sheet sheet) {
    SignedIn s = at(full(), new Place.Matches());
    return with(s, s.social().with(Safety.NONE.with(sheet)));
  }
}
