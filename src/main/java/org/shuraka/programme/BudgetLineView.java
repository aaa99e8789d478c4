package org.shuraka.programme;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import org.shuraka.shared.LocalisedText;

/**
 * A budget line as readers see it.
 *
 * @param grant reference of the grant that pays it; null where it is not said, and for officers
 * @param reported whether a report speaks of it; then it can no longer be removed, nor its currency
 *     changed
 */
public record BudgetLineView(
    @JsonIgnore long id,
    String partner,
    String code,
    LocalisedText title,
    BigDecimal amount,
    String currency,
    String grant,
    boolean reported,
    int version)
    implements ItemView<BudgetLineForm> {

  @Override
  public BudgetLineForm form() {
    return new BudgetLineForm(partner, code, title, amount, currency, grant);
  }
}
