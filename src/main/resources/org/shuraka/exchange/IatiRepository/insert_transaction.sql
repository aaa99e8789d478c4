INSERT INTO money_transaction
  (programme_id, seq, reference, transaction_type, transaction_date, amount, currency, value_date,
   description, provider_id, receiver_id)
VALUES
  (:programmeId, :seq, :reference, :type, :date, :amount, :currency, :valueDate,
   :description, :providerId, :receiverId)
