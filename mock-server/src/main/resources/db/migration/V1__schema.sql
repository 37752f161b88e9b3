-- One text for SQLite and PostgreSQL. Times are milliseconds since the epoch, UTC; flags are 0 or 1.

CREATE TABLE user_account (
  id ${id},
  email TEXT NOT NULL UNIQUE,
  password_hash TEXT NOT NULL,
  is_active INTEGER NOT NULL DEFAULT 1,
  created_at BIGINT NOT NULL,
  last_seen_at BIGINT NOT NULL
);
CREATE INDEX user_account_last_seen ON user_account (last_seen_at);

-- Only the hash of a token is kept: who reads the database can not use it.
CREATE TABLE access_token (
  hash TEXT PRIMARY KEY,
  user_id BIGINT NOT NULL REFERENCES user_account (id),
  expires_at BIGINT NOT NULL
);
CREATE INDEX access_token_expiry ON access_token (expires_at);

CREATE TABLE interest (
  id ${id},
  name TEXT NOT NULL UNIQUE,
  category TEXT NOT NULL
);

CREATE TABLE profile (
  user_id BIGINT PRIMARY KEY REFERENCES user_account (id),
  name TEXT NOT NULL,
  age INTEGER NOT NULL,
  gender TEXT NOT NULL,
  location TEXT NOT NULL,
  bio TEXT NOT NULL,
  extroversion INTEGER NOT NULL,
  openness INTEGER NOT NULL,
  conscientiousness INTEGER NOT NULL,
  agreeableness INTEGER NOT NULL,
  neuroticism INTEGER NOT NULL,
  looking_for TEXT NOT NULL,
  min_age INTEGER NOT NULL,
  max_age INTEGER NOT NULL,
  max_distance INTEGER NOT NULL
);

CREATE TABLE profile_interest (
  user_id BIGINT NOT NULL REFERENCES profile (user_id),
  interest_id BIGINT NOT NULL REFERENCES interest (id),
  PRIMARY KEY (user_id, interest_id)
);

-- One row per pair, the smaller user id first.
CREATE TABLE match_pair (
  id ${id},
  one_id BIGINT NOT NULL REFERENCES user_account (id),
  other_id BIGINT NOT NULL REFERENCES user_account (id),
  score DOUBLE PRECISION NOT NULL,
  status TEXT NOT NULL,
  one_decision TEXT,
  other_decision TEXT,
  one_offered INTEGER NOT NULL,
  other_offered INTEGER NOT NULL,
  call_completed INTEGER NOT NULL DEFAULT 0,
  created_at BIGINT NOT NULL,
  CHECK (one_id < other_id),
  UNIQUE (one_id, other_id)
);
CREATE INDEX match_pair_other ON match_pair (other_id);

CREATE TABLE video_session (
  id ${id},
  session_id TEXT NOT NULL UNIQUE,
  match_id BIGINT NOT NULL REFERENCES match_pair (id),
  caller_id BIGINT NOT NULL REFERENCES user_account (id),
  status TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  started_at BIGINT,
  ended_at BIGINT,
  duration INTEGER NOT NULL,
  end_reason TEXT,
  rev BIGINT NOT NULL
);
-- The rule decides, this guarantees: one live session per match.
CREATE UNIQUE INDEX video_session_one_live ON video_session (match_id) WHERE status IN ('waiting', 'active');
CREATE INDEX video_session_match ON video_session (match_id);

CREATE TABLE session_member (
  session BIGINT NOT NULL REFERENCES video_session (id) ON DELETE CASCADE,
  user_id BIGINT NOT NULL REFERENCES user_account (id),
  joined INTEGER NOT NULL,
  dismissed INTEGER NOT NULL,
  wants_more INTEGER NOT NULL,
  PRIMARY KEY (session, user_id)
);

-- Which device of a member has the call; gone when the session has ended.
CREATE TABLE call_presence (
  session BIGINT NOT NULL REFERENCES video_session (id) ON DELETE CASCADE,
  user_id BIGINT NOT NULL REFERENCES user_account (id),
  device TEXT NOT NULL,
  PRIMARY KEY (session, user_id)
);

-- What waits to be handed out, once; gone when the session has ended.
CREATE TABLE call_signal (
  id ${id},
  session BIGINT NOT NULL REFERENCES video_session (id) ON DELETE CASCADE,
  from_user BIGINT NOT NULL REFERENCES user_account (id),
  target_user BIGINT NOT NULL REFERENCES user_account (id),
  type TEXT NOT NULL,
  data TEXT NOT NULL,
  created_at BIGINT NOT NULL
);
CREATE INDEX call_signal_inbox ON call_signal (session, target_user, id);

CREATE TABLE user_block (
  blocker_id BIGINT NOT NULL REFERENCES user_account (id),
  blocked_id BIGINT NOT NULL REFERENCES user_account (id),
  created_at BIGINT NOT NULL,
  PRIMARY KEY (blocker_id, blocked_id)
);
CREATE INDEX user_block_blocked ON user_block (blocked_id);
