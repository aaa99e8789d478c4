INSERT INTO participation
  (id, programme_id, organisation_id, role, first_no, last_no, activity_id, version)
VALUES
  (:id, :programmeId, :organisationId, :role, :firstNo, :lastNo, :activityId, 1)
