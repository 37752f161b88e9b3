package org.duet.server.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duet.model.people.Gender;
import org.duet.model.people.Goal;
import org.duet.model.people.Interest;
import org.duet.model.people.Personality;
import org.duet.model.people.Profile;
import org.jdbi.v3.core.Handle;

/** Profiles and the list of interests. */
public final class Profiles {
  private final Handle handle;

  Profiles(Handle handle) {
    this.handle = handle;
  }

  /** Everything there is to be interested in. */
  public List<Interest> interests() {
    return handle
        .createQuery("SELECT id, name, category FROM interest ORDER BY category, name")
        .map((row, context) -> interest(row))
        .list();
  }

  public Optional<Profile> find(long user) {
    return all(List.of(user)).stream().findFirst();
  }

  /**
   * People a person may be shown as new: a profile, no match of the two yet, and neither blocked
   * the other. Whether their ages suit each other is part of the score alone. The most recently
   * active come first.
   */
  public List<Profile> strangersTo(long user) {
    List<Long> ids =
        handle
            .createQuery(
                """
                SELECT p.user_id FROM profile p JOIN user_account u ON u.id = p.user_id
                WHERE p.user_id <> :me AND u.is_active = 1
                  AND NOT EXISTS (SELECT 1 FROM match_pair m
                    WHERE (m.one_id = :me AND m.other_id = p.user_id)
                       OR (m.one_id = p.user_id AND m.other_id = :me))
                  AND NOT %s
                ORDER BY u.last_seen_at DESC, p.user_id LIMIT 2000
                """
                    .formatted(Blocks.BETWEEN.formatted(":me", "p.user_id")))
            .bind("me", user)
            .mapTo(Long.class)
            .list();
    Map<Long, Profile> byId = new HashMap<>();
    all(ids).forEach(profile -> byId.put(profile.id(), profile));
    return ids.stream().map(byId::get).filter(java.util.Objects::nonNull).toList();
  }

  private List<Profile> all(List<Long> people) {
    if (people.isEmpty()) {
      return List.of();
    }
    Map<Long, List<Interest>> interests = interestsOf(people);
    return handle
        .createQuery("SELECT * FROM profile WHERE user_id IN (<people>)")
        .bindList("people", people)
        .map((row, context) -> profile(row, interests))
        .list();
  }

  /** The interests of each of these people, in the order of the list. */
  Map<Long, List<Interest>> interestsOf(Collection<Long> people) {
    Map<Long, List<Interest>> all = new HashMap<>();
    if (people.isEmpty()) {
      return all;
    }
    handle
        .createQuery(
            """
            SELECT pi.user_id, i.id, i.name, i.category
            FROM profile_interest pi JOIN interest i ON i.id = pi.interest_id
            WHERE pi.user_id IN (<people>) ORDER BY i.category, i.name
            """)
        .bindList("people", List.copyOf(people))
        .map((row, context) -> Map.entry(row.getLong("user_id"), interest(row)))
        .forEach(e -> all.computeIfAbsent(e.getKey(), id -> new ArrayList<>()).add(e.getValue()));
    return all;
  }

  /** Writes a profile, new or not, with its interests. */
  public void save(Profile p) {
    handle
        .createUpdate(
            """
            INSERT INTO profile (user_id, name, age, gender, location, bio, extroversion, openness,
              conscientiousness, agreeableness, neuroticism, looking_for, min_age, max_age, max_distance)
            VALUES (:id, :name, :age, :gender, :location, :bio, :e, :o, :c, :a, :n, :goal, :min, :max, :far)
            ON CONFLICT (user_id) DO UPDATE SET name = excluded.name, age = excluded.age,
              gender = excluded.gender, location = excluded.location, bio = excluded.bio,
              extroversion = excluded.extroversion, openness = excluded.openness,
              conscientiousness = excluded.conscientiousness,
              agreeableness = excluded.agreeableness, neuroticism = excluded.neuroticism,
              looking_for = excluded.looking_for, min_age = excluded.min_age,
              max_age = excluded.max_age, max_distance = excluded.max_distance
            """)
        .bind("id", p.id())
        .bind("name", p.name())
        .bind("age", p.age())
        .bind("gender", Columns.name(p.gender()))
        .bind("location", p.location())
        .bind("bio", p.bio())
        .bind("e", p.personality().extroversion())
        .bind("o", p.personality().openness())
        .bind("c", p.personality().conscientiousness())
        .bind("a", p.personality().agreeableness())
        .bind("n", p.personality().neuroticism())
        .bind("goal", Columns.name(p.lookingFor()))
        .bind("min", p.minAge())
        .bind("max", p.maxAge())
        .bind("far", p.maxDistance())
        .execute();
    handle.execute("DELETE FROM profile_interest WHERE user_id = ?", p.id());
    for (Interest interest : p.interests()) {
      handle.execute(
          "INSERT INTO profile_interest (user_id, interest_id) VALUES (?, ?)",
          p.id(),
          interest.id());
    }
  }

  private static Profile profile(ResultSet row, Map<Long, List<Interest>> interests)
      throws SQLException {
    long id = row.getLong("user_id");
    return new Profile(
        id,
        row.getString("name"),
        row.getInt("age"),
        Columns.value(Gender.class, row.getString("gender")),
        row.getString("location"),
        row.getString("bio"),
        new Personality(
            row.getInt("extroversion"),
            row.getInt("openness"),
            row.getInt("conscientiousness"),
            row.getInt("agreeableness"),
            row.getInt("neuroticism")),
        Columns.value(Goal.class, row.getString("looking_for")),
        row.getInt("min_age"),
        row.getInt("max_age"),
        row.getInt("max_distance"),
        interests.getOrDefault(id, List.of()));
  }

  private static Interest interest(ResultSet row) throws SQLException {
    return new Interest(row.getLong("id"), row.getString("name"), row.getString("category"));
  }
}
