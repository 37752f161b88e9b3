-- When a person's last feed was gone; null for whoever never had one.
ALTER TABLE user_account ADD COLUMN feed_left_at BIGINT;
