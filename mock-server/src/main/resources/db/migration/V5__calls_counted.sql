-- How many calls of the match are over, and in how many of them the two met: clean-up deletes old sessions, and takes nothing
-- away from these. They begin with what is still there.
ALTER TABLE match_pair ADD COLUMN calls_ended BIGINT NOT NULL DEFAULT 0;
ALTER TABLE match_pair ADD COLUMN calls_completed BIGINT NOT NULL DEFAULT 0;
UPDATE match_pair SET
  calls_ended = (SELECT COUNT(*) FROM video_session s
    WHERE s.match_id = match_pair.id AND s.status IN ('completed', 'cancelled')),
  calls_completed = (SELECT COUNT(*) FROM video_session s
    WHERE s.match_id = match_pair.id AND s.status = 'completed');
