package org.shuraka.reporting;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.shuraka.programme.BudgetLineForm;
import org.shuraka.reporting.SectionRepository.Planned;
import org.shuraka.shared.Currencies;

/** What was spent, by budget line. Changes name the line by its code. */
@ApplicationScoped
class ExpenditureSection implements ReportSection {

  static final String MEMBER = "expenditures";

  private static final int RATE_DECIMALS = 8;
  private static final int RATE_DIGITS = 11;

  @Inject SectionRepository sections;

  @Override
  public String member() {
    return MEMBER;
  }

  @Override
  public Object content(PartnerReport report) {
    return sections.expenditures(report.id());
  }

  @Override
  public void change(ReportChange change, JsonNode given) {
    long id = change.report().id();
    Map<String, Planned> lines = sections.lines(id);
    List<Expenditure> now =
        new ItemChanges<>(change, MEMBER, "budgetLine", Expenditure.class)
            .over(sections.expenditures(id), given, (item, at) -> fits(change, item, at, lines));
    sections.replaceExpenditures(
        id,
        now.stream()
            .filter(e -> !e.isBlank(lines.get(e.budgetLine()).currency()))
            .map(e -> e.in(lines.get(e.budgetLine()).currency()))
            .toList(),
        lines);
  }

  private static boolean fits(
      ReportChange change, Expenditure item, String at, Map<String, Planned> lines) {
    SectionTexts texts = new SectionTexts(change, at);
    Planned line = lines.get(item.budgetLine());
    if (line == null) {
      texts.fault("budgetLine", "section.line.unknown", item.budgetLine());
      return false;
    }
    if (item.currency() != null && !Currencies.known(item.currency())) {
      texts.fault("currency", "programme.currency", item.currency());
    }
    if (item.amount() != null && !BudgetLineForm.isMoney(item.amount())) {
      texts.fault("amount", "section.money");
    }
    if (item.rate() != null && !isRate(item.rate())) {
      texts.fault("rate", "section.rate");
    }
    if (item.rate() != null && line.currency().equals(item.in(line.currency()).currency())) {
      texts.fault("rate", "section.rate.same", line.currency());
    }
    texts.atMost("rateSource", item.rateSource(), SectionTexts.PLACE);
    texts.atMost("comment", item.comment(), SectionTexts.TEXT);
    return texts.fit();
  }

  private static boolean isRate(BigDecimal rate) {
    BigDecimal plain = rate.stripTrailingZeros();
    return plain.signum() > 0
        && plain.scale() <= RATE_DECIMALS
        && plain.precision() - plain.scale() <= RATE_DIGITS;
  }

  @Override
  public List<Finding> check(PartnerReport report, String partner) {
    List<Finding> findings = new ArrayList<>();
    Map<String, Planned> lines = sections.lines(report.id());
    sections
        .expenditures(report.id())
        .forEach(e -> look(e, lines.get(e.budgetLine()).currency(), findings));
    sections.budget(report.id()).stream()
        .filter(b -> b.spent() != null && b.overspent())
        .forEach(
            b ->
                findings.add(
                    Finding.warning("expenditure.overspent", at(b.budgetLine()), b.budgetLine())));
    return findings;
  }

  private static void look(Expenditure e, String budgetCurrency, List<Finding> findings) {
    String code = e.budgetLine();
    if (e.amount() == null) {
      findings.add(Finding.error("expenditure.amount", at(code), code));
      return;
    }
    if (e.amount().signum() < 0 && e.comment() == null) {
      findings.add(Finding.error("expenditure.negative", at(code), code));
    }
    if (e.currency().equals(budgetCurrency)) {
      return;
    }
    if (e.rate() == null) {
      findings.add(Finding.error("expenditure.rate", at(code), code, e.currency(), budgetCurrency));
    } else if (e.rateSource() == null || e.rateDate() == null) {
      findings.add(Finding.error("expenditure.rateSource", at(code), code));
    }
  }

  private static String at(String code) {
    return "/" + MEMBER + "/" + code;
  }
}
