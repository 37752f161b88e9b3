-- In how many calls the two met: clean-up deletes old sessions, and takes nothing away from this. It begins with what is still
-- there.
ALTER TABLE match_pair ADD COLUMN calls_completed BIGINT NOT NULL DEFAULT 0;
UPDATE match_pair SET calls_completed =
  (SELECT COUNT(*) FROM video_session s WHERE s.match_id = match_pair.id AND s.status = 'completed');
