package org.duet.app.backend;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import org.duet.model.people.Interest;
import org.duet.model.people.Profile;
import org.duet.model.wire.Answers;
import org.duet.model.wire.Requests;
import org.duet.model.wire.WireCodec;

/** The requests about this person. As {@link RestBackend}: from any thread, never exceptionally. */
public final class ProfileBackend {
  private static final String PROFILE = "api/profile/";
  private static final String PHOTO = "api/profile/photo";

  private final WireCodec codec;
  private final Requester requests;

  ProfileBackend(WireCodec codec, Requester requests) {
    this.codec = codec;
    this.requests = requests;
  }

  /** The same, for what somebody may not want to wait for. */
  public ProfileBackend until(Stop wish) {
    return new ProfileBackend(codec, requests.until(wish));
  }

  /** Refused with 404 where there is none yet. */
  public CompletableFuture<Answer<Profile>> profile() {
    return requests.get(PROFILE).thenApply(this::profile);
  }

  public CompletableFuture<Answer<Profile>> create(Requests.WriteProfile profile) {
    return requests.post(PROFILE, profile).thenApply(this::profile);
  }

  public CompletableFuture<Answer<Profile>> change(Requests.WriteProfile profile) {
    return requests.put(PROFILE, profile).thenApply(this::profile);
  }

  private Answer<Profile> profile(Answer<String> answer) {
    return answer.read(text -> codec.decode(text, Answers.ProfileBody.class).toProfile());
  }

  /** All there are to choose from. */
  public CompletableFuture<Answer<List<Interest>>> interests() {
    return requests
        .get("api/profile/interests")
        .thenApply(answer -> answer.read(text -> codec.decodeList(text, Interest.class)));
  }

  /**
   * Takes this as the picture.
   *
   * @param mediaType of the bytes, such as {@code image/jpeg}
   */
  public CompletableFuture<Answer<String>> savePhoto(byte[] bytes, String mediaType) {
    return requests
        .newer()
        .nothing("PUT", PHOTO, RequestBody.create(bytes, MediaType.get(mediaType)));
  }

  public CompletableFuture<Answer<String>> removePhoto() {
    return requests.newer().nothing("DELETE", PHOTO, null);
  }
}
