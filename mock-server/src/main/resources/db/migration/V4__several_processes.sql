-- Which processes serve this database, and when each was last known to live.
CREATE TABLE server_node (
  id TEXT PRIMARY KEY,
  alive_at BIGINT NOT NULL
);

-- Who has a feed open, and at which process.
CREATE TABLE feed_presence (
  user_id BIGINT NOT NULL REFERENCES user_account (id),
  node TEXT NOT NULL REFERENCES server_node (id) ON DELETE CASCADE,
  PRIMARY KEY (user_id, node)
);
CREATE INDEX feed_presence_node ON feed_presence (node);

-- What was published and is too long for a notification; gone a minute later.
CREATE TABLE bulletin (
  id ${id},
  body TEXT NOT NULL,
  created_at BIGINT NOT NULL
);
