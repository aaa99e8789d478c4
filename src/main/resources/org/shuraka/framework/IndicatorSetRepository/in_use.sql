SELECT EXISTS (SELECT 1 FROM grant_agreement WHERE indicator_set = :code)
    OR EXISTS (SELECT 1 FROM framework_version
               WHERE JSON_CONTAINS(
                 COALESCE(JSON_EXTRACT(document, '$.results[*].indicators[*].references[*].set'), '[]'),
                 JSON_QUOTE(:code)))
