DELETE p FROM roll_up_due d
STRAIGHT_JOIN rolled_up_part p
  ON p.programme_id = d.programme_id AND p.from_no = d.from_no AND p.to_no = d.to_no
 AND p.indicator_id = d.indicator_id
