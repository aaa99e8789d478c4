DELETE r FROM roll_up_due d
STRAIGHT_JOIN rolled_up_result r
  ON r.programme_id = d.programme_id AND r.from_no = d.from_no AND r.to_no = d.to_no
 AND r.indicator_id = d.indicator_id
