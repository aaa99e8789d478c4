DELETE q FROM roll_up_asked a
STRAIGHT_JOIN roll_up_request q ON q.id = a.id
