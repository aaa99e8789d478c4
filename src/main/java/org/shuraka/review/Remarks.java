package org.shuraka.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.shuraka.access.CurrentCaller;
import org.shuraka.reporting.ReportKey;
import org.shuraka.reporting.ReportingService;
import org.shuraka.shared.BusinessException;
import org.shuraka.shared.Fault;

/** Drafts of remarks, and their way to the partner. */
@ApplicationScoped
class Remarks {

  /** Longest remark and answer, in characters. */
  static final int LONGEST = 10_000;

  @Inject RemarkRepository repository;
  @Inject ReportingService reporting;
  @Inject CurrentCaller caller;
  @Inject Clock clock;

  static void mustBeText(String pointer, String text) {
    if (!isText(text)) {
      throw BusinessException.invalid(pointer, "review.remark.text", LONGEST);
    }
  }

  private static boolean isText(String text) {
    return text != null && !text.isBlank() && text.length() <= LONGEST;
  }

  /**
   * A draft, kept.
   *
   * @param at where the remark stands in what was sent, for its faults
   */
  Remark draft(long reportId, ReportKey key, ReviewService.RemarkForm form, String at) {
    return draft(reportId, key, List.of(form), number -> at).get(0);
  }

  /** Drafts sent as a list, kept; all or none. */
  List<Remark> draft(long reportId, ReportKey key, List<ReviewService.RemarkForm> forms) {
    return forms.isEmpty()
        ? List.of()
        : draft(reportId, key, forms, number -> "/remarks/" + number);
  }

  private List<Remark> draft(
      long reportId, ReportKey key, List<ReviewService.RemarkForm> forms, IntFunction<String> at) {
    var values = reporting.get(key.programme(), key.period(), key.partner()).values();
    List<Fault> faults = new ArrayList<>();
    List<Remark> drafts = new ArrayList<>();
    for (int i = 0; i < forms.size(); i++) {
      ReviewService.RemarkForm form = forms.get(i);
      String place = RemarkPlace.of(form.pointer(), values);
      if (place == null || place.length() > RemarkPlace.LONGEST) {
        faults.add(Fault.at(at.apply(i) + "/pointer", "review.remark.pointer", form.pointer()));
      } else if (!isText(form.text())) {
        faults.add(Fault.at(at.apply(i) + "/text", "review.remark.text", LONGEST));
      } else {
        drafts.add(
            new Remark(
                reportId, place, form.text().strip(), clock.instant(), caller.get().accountId()));
      }
    }
    if (!faults.isEmpty()) {
      throw BusinessException.invalid(faults);
    }
    drafts.forEach(repository::add);
    return drafts;
  }

  /** The report goes back or is accepted: the partner sees the drafts from now on. */
  void publish(long reportId) {
    repository.drafts(reportId).forEach(draft -> draft.publish(clock.instant()));
    repository.flush();
  }
}
