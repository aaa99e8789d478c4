-- A window is kept from the moment somebody asks for it, and counts its derivations: what was read of one holds
-- until the next.
ALTER TABLE roll_up_window
  MODIFY COLUMN rolled_up_at DATETIME(3) NULL COMMENT 'null: not derived yet',
  ADD COLUMN revision INT NOT NULL DEFAULT 0;
