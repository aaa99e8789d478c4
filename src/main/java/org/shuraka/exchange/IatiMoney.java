package org.shuraka.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.shuraka.access.Caller;
import org.shuraka.exchange.IatiActivity.Dates;
import org.shuraka.exchange.IatiActivity.Money;
import org.shuraka.programme.GrantForm;
import org.shuraka.programme.ProgrammeView;

/** The money of an activity on its way in: budgets, transactions, and the grants they tell of. */
final class IatiMoney {

  private static final String INCOMING_COMMITMENT = "11";
  private static final String INCOMING_FUNDS = "1";

  private static final int LONGEST_REFERENCE = 100;
  private static final int LONGEST_FIELD = 255;
  private static final int LONGEST_WORD = 10;

  private final IatiActivity activity;
  private final long programmeId;
  private final IatiActs acts;
  private final IatiOrganisations organisations;
  private final IatiNotes notes;
  private final IatiQuestions questions;
  private final Caller by;
  private final Map<IatiRepository.Organisation, List<Incoming>> incoming = new LinkedHashMap<>();

  /**
   * Incoming money of one donor.
   *
   * @param money null where amount, currency or day cannot be read
   */
  private record Incoming(String type, String reference, Money money) {}

  IatiMoney(
      IatiActivity activity,
      long programmeId,
      IatiActs acts,
      IatiOrganisations organisations,
      IatiNotes notes,
      IatiQuestions questions,
      Caller by) {
    this.activity = activity;
    this.programmeId = programmeId;
    this.acts = acts;
    this.organisations = organisations;
    this.notes = notes;
    this.questions = questions;
    this.by = by;
  }

  /** Reads budgets and transactions, and notes what became of them. */
  void take() {
    List<IatiRepository.Budget> budgets = new ArrayList<>();
    List<IatiRepository.Transaction> transactions = new ArrayList<>();
    for (int seq = 0; seq < activity.node().children().size(); seq++) {
      IatiNode element = activity.node().children().get(seq);
      if (element.is("budget")) {
        budget(element, seq).ifPresent(budgets::add);
      } else if (element.is("transaction")) {
        transaction(element, seq).ifPresent(transactions::add);
      }
    }
    activity
        .lost("transaction")
        .forEach(lost -> incoming(lost, party(lost, "provider-org"), typeOf(lost), null));
    acts.repository().addBudgets(programmeId, budgets);
    acts.repository().addTransactions(programmeId, transactions);
  }

  private Optional<IatiRepository.Budget> budget(IatiNode element, int seq) {
    Optional<LocalDate> start = IatiValues.day(element.childAttribute("period-start", "iso-date"));
    Optional<LocalDate> end = IatiValues.day(element.childAttribute("period-end", "iso-date"));
    Optional<Money> money = activity.money(element);
    if (start.isEmpty() || end.isEmpty() || money.isEmpty()) {
      notes.kept(element, "exchange.iati.money", value(element));
      return Optional.empty();
    }
    notes.taken(element, Set.of("period-start", "period-end", "value"));
    return Optional.of(
        new IatiRepository.Budget(
            seq,
            word(element.attributeOrNull("type")),
            word(element.attributeOrNull("status")),
            start.get(),
            end.get(),
            money.get()));
  }

  private Optional<IatiRepository.Transaction> transaction(IatiNode element, int seq) {
    Optional<IatiRepository.Organisation> provider = party(element, "provider-org");
    Optional<IatiRepository.Organisation> receiver = party(element, "receiver-org");
    String type = typeOf(element);
    Optional<LocalDate> date =
        IatiValues.day(element.childAttribute("transaction-date", "iso-date"));
    Optional<Money> money = activity.money(element);
    incoming(element, provider, type, money.orElse(null));
    if (type.isEmpty() || date.isEmpty() || money.isEmpty()) {
      notes.kept(element, "exchange.iati.money", value(element));
      return Optional.empty();
    }
    notes.taken(
        element,
        Set.of(
            "transaction-type",
            "transaction-date",
            "value",
            "description",
            "provider-org",
            "receiver-org"));
    String reference = element.attributeOrNull("ref");
    return Optional.of(
        new IatiRepository.Transaction(
            seq,
            reference == null || reference.length() <= LONGEST_FIELD ? reference : null,
            type,
            date.get(),
            money.get(),
            activity.text(element, "description"),
            provider.map(IatiRepository.Organisation::id).orElse(null),
            receiver.map(IatiRepository.Organisation::id).orElse(null)));
  }

  private static String typeOf(IatiNode transaction) {
    return Objects.requireNonNullElse(
        word(transaction.childAttribute("transaction-type", "code")), "");
  }

  private void incoming(
      IatiNode element, Optional<IatiRepository.Organisation> provider, String type, Money money) {
    if (provider.isPresent() && (type.equals(INCOMING_COMMITMENT) || type.equals(INCOMING_FUNDS))) {
      incoming
          .computeIfAbsent(provider.get(), d -> new ArrayList<>())
          .add(new Incoming(type, element.attributeOrNull("ref"), money));
    }
  }

  private Optional<IatiRepository.Organisation> party(IatiNode transaction, String name) {
    return transaction.child(name).flatMap(party -> organisations.of(activity, party));
  }

  private static String value(IatiNode element) {
    return element.child("value").map(IatiNode::text).orElse("");
  }

  /** A code of a list; null where it is longer than any. */
  private static String word(String code) {
    return code != null && code.length() <= LONGEST_WORD ? code : null;
  }

  /**
   * A funding organisation whose money was published has a grant; where it has one already of
   * another amount, it is asked which holds.
   *
   * @param funders ids of the funding organisations
   * @param dates of the grants
   */
  void grants(Set<Long> funders, Dates dates) {
    if (incoming.isEmpty()) {
      return;
    }
    List<ProgrammeView.GrantLine> grants = acts.programmeReads().grants(programmeId, by);
    for (var donor : incoming.keySet()) {
      List<ProgrammeView.GrantLine> own =
          grants.stream().filter(g -> g.donor().equals(donor.code())).toList();
      if (!funders.contains(donor.id()) && own.isEmpty()) {
        continue;
      }
      List<Incoming> all = incoming.get(donor);
      List<Incoming> committed =
          all.stream().filter(i -> i.type().equals(INCOMING_COMMITMENT)).toList();
      List<Incoming> counted = committed.isEmpty() ? all : committed;
      Sum sum = sum(counted);
      if (!own.isEmpty()) {
        compare(own, sum);
        continue;
      }
      acts.programmes()
          .grant(
              programmeId,
              GrantForm.ofMoney(
                  donor.code(),
                  counted.stream()
                      .map(Incoming::reference)
                      .filter(r -> r != null && r.length() <= LONGEST_REFERENCE)
                      .findFirst()
                      .orElseGet(this::identifier),
                  sum.amount(),
                  sum.currency(),
                  dates.start(),
                  dates.end()),
              by);
    }
  }

  private void compare(List<ProgrammeView.GrantLine> own, Sum published) {
    if (published.amount() == null) {
      return;
    }
    boolean one = own.stream().allMatch(g -> g.currency().equals(published.currency()));
    BigDecimal here =
        own.stream()
            .map(ProgrammeView.GrantLine::amount)
            .filter(Objects::nonNull)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    boolean unknown = own.stream().allMatch(g -> g.amount() == null);
    if (one && !unknown && here.compareTo(published.amount()) == 0) {
      return;
    }
    IatiNode at = activity.node().child("transaction").orElse(activity.node());
    ProgrammeView.GrantLine first = own.get(0);
    if (own.size() == 1) {
      questions.differs(
          at,
          IatiField.GRANT_AMOUNT,
          String.valueOf(first.id()),
          "",
          first.donorName(),
          published,
          unknown ? null : new Sum(here, first.currency()));
    } else {
      notes.kept(
          at,
          "exchange.iati.grants",
          first.donor() + ": " + published.amount() + " " + published.currency() + " ≠ " + here);
    }
  }

  /**
   * What the parts add up to.
   *
   * @param amount null where a part cannot be read, currencies differ, or it is below nothing
   */
  record Sum(BigDecimal amount, String currency) {}

  private Sum sum(List<Incoming> parts) {
    List<Money> read = parts.stream().map(Incoming::money).filter(Objects::nonNull).toList();
    String currency = read.isEmpty() ? activity.currency().orElse(null) : read.get(0).currency();
    BigDecimal sum = read.stream().map(Money::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    boolean whole =
        read.size() == parts.size()
            && read.stream().allMatch(m -> m.currency().equals(currency))
            && sum.signum() >= 0;
    return new Sum(whole ? sum : null, currency);
  }

  private String identifier() {
    String identifier = activity.identifier();
    return identifier.length() <= LONGEST_REFERENCE
        ? identifier
        : identifier.substring(0, LONGEST_REFERENCE);
  }
}
