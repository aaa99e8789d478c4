package org.shuraka.programme;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.shuraka.shared.Currencies;
import org.shuraka.shared.Fault;
import org.shuraka.shared.LocalisedText;

/**
 * One line of a partner's budget.
 *
 * @param partner code of the organisation that spends it
 * @param code its own among the partner's lines; 1 to 64 letters, digits, points, hyphens,
 *     underscores
 * @param amount 0 or more, at most 3 decimals, in {@code currency}
 * @param currency ISO 4217
 * @param grant reference of the grant that pays it; null where it is not said
 */
public record BudgetLineForm(
    String partner,
    String code,
    LocalisedText title,
    BigDecimal amount,
    String currency,
    String grant)
    implements ItemForm {

  private static final int DECIMALS = 3;
  private static final int DIGITS = 16;

  public BudgetLineForm {
    grant = grant == null || grant.isBlank() ? null : grant.strip();
  }

  /** The same, of that partner and with that code, whatever it says of itself. */
  public BudgetLineForm at(String partnerCode, String ownCode) {
    return new BudgetLineForm(partnerCode, ownCode, title, amount, currency, grant);
  }

  @Override
  public List<Fault> faults(String at) {
    List<Fault> faults = new ArrayList<>();
    if (code == null || !ActivityForm.CODE.matcher(code).matches()) {
      faults.add(Fault.at(at + "/code", "workplan.code"));
    }
    if (title == null || title.isEmpty()) {
      faults.add(Fault.at(at + "/title", "workplan.title.missing"));
    }
    if (amount == null || amount.signum() < 0 || !isMoney(amount)) {
      faults.add(Fault.at(at + "/amount", "workplan.amount"));
    }
    if (!Currencies.known(currency)) {
      faults.add(Fault.at(at + "/currency", "programme.currency", String.valueOf(currency)));
    }
    return faults;
  }

  /** Whether an amount can be kept to the last digit: 16 digits before the point, 3 after it. */
  public static boolean isMoney(BigDecimal amount) {
    BigDecimal plain = amount.stripTrailingZeros();
    return plain.scale() <= DECIMALS && plain.precision() - plain.scale() <= DIGITS;
  }
}
