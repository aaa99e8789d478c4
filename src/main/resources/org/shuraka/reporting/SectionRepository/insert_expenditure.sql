INSERT INTO report_expenditure (report_id, line_id, amount, currency, rate, rate_source, rate_date,
                                converted, comment)
VALUES (:reportId, :lineId, :amount, :currency, :rate, :rateSource, :rateDate,
        :inBudgetCurrency, :comment)
