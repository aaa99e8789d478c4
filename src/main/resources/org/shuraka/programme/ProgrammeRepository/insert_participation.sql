INSERT INTO participation
  (id, programme_id, organisation_id, role, first_no, last_no, from_start, to_end, activity_id, version)
VALUES
  (:id, :programmeId, :organisationId, :role, :firstNo, :lastNo, :firstNo IS NOT NULL, :firstNo IS NOT NULL,
   :activityId, 1)
