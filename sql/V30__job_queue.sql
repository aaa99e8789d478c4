-- Work waits in a queue: a run without a node is anybody's. Whoever's turn is lower goes first, then the older one.
ALTER TABLE job_run
  ADD COLUMN turn INT NOT NULL DEFAULT 0 COMMENT 'round of the queue: one run of a programme in each',
  ADD INDEX job_run_queue (state, node, turn);

-- What a start makes for all servers is made by one at a time.
INSERT IGNORE INTO app_lock (name, lock_until, locked_by) VALUES ('start', '2000-01-01', '');

-- The storage that this database's files lie in; the same mark lies there.
CREATE TABLE storage_mark (
  id   TINYINT     NOT NULL PRIMARY KEY,
  mark VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  CONSTRAINT storage_mark_one CHECK (id = 1)
);
