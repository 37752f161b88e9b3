CREATE TABLE message (
  id ${id},
  match_id BIGINT NOT NULL REFERENCES match_pair (id),
  sender_id BIGINT NOT NULL REFERENCES user_account (id),
  body TEXT NOT NULL,
  client_id TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  -- A device that does not know whether its message arrived sends it again.
  UNIQUE (match_id, sender_id, client_id)
);
CREATE INDEX message_page ON message (match_id, id);

CREATE TABLE user_report (
  id ${id},
  reporter_id BIGINT NOT NULL REFERENCES user_account (id),
  reported_id BIGINT NOT NULL REFERENCES user_account (id),
  reason TEXT NOT NULL,
  details TEXT NOT NULL,
  session_id TEXT,
  created_at BIGINT NOT NULL
);

CREATE TABLE photo (
  user_id BIGINT PRIMARY KEY REFERENCES user_account (id),
  jpeg ${bytes} NOT NULL,
  created_at BIGINT NOT NULL
);
