INSERT INTO outgoing_mail (id, message_id, recipient, language, subject, plain_text, html_text,
                           state, made_at, next_at, attempts)
VALUES (:id, :messageId, :to, :languageCode, :subject, :plain, :html,
        'waiting', UTC_TIMESTAMP(3), UTC_TIMESTAMP(3), 0)
