package org.shuraka.review.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.omnifaces.util.Faces;
import org.shuraka.platform.web.Notices;
import org.shuraka.platform.web.Posted;
import org.shuraka.reporting.ReportKey;
import org.shuraka.review.RemarkService;
import org.shuraka.review.RemarkService.Which;
import org.shuraka.review.RemarkThread;

/**
 * The remarks on the report that the page's address names, each beside its place. Their fields and
 * buttons belong by HTML's {@code form} attribute to the one form of {@code
 * WEB-INF/review/remarks.xhtml}, so that they may stand anywhere, in another form as well.
 *
 * <pre>
 * {@code <s:remarks at="/values/OC1@ERBIL"/> … <ui:include src="/WEB-INF/review/remarks.xhtml"/>}
 * </pre>
 */
@Named("remarks")
@RequestScoped
public class RemarksPanel {

  private static final String BUTTON = "remarks:";

  @Inject ReportKey key;
  @Inject RemarkService service;
  @Inject HttpServletRequest request;

  private List<RemarkThread> threads;
  private final Set<Long> shown = new HashSet<>();

  private List<RemarkThread> all() {
    if (threads == null) {
      threads = service.of(key);
    }
    return threads;
  }

  /** Remarks on that place and what is below it; of an empty pointer, on the whole report. */
  public List<RemarkThread> at(String pointer) {
    List<RemarkThread> here =
        all().stream()
            .filter(
                t ->
                    t.pointer().equals(pointer)
                        || (!pointer.isEmpty() && t.pointer().startsWith(pointer + "/")))
            .toList();
    here.forEach(t -> shown.add(t.id()));
    return here;
  }

  /** Remarks that stood beside no place so far: on the whole, and on what is not there any more. */
  public List<RemarkThread> getRest() {
    return all().stream().filter(t -> !shown.contains(t.id())).toList();
  }

  /** What is still to be answered or resolved. */
  public List<RemarkThread> getPending() {
    return all().stream().filter(RemarkThread::pending).toList();
  }

  public long getDrafts() {
    return all().stream().filter(RemarkThread::draft).count();
  }

  /** What was typed into a field that is no component, where the page is shown again. */
  public String typed(String field) {
    return request.getParameter(field);
  }

  public void draft() {
    String at = Posted.text(BUTTON + "draft");
    String on = request.getParameter("on:" + at);
    long id = service.draft(key, on == null ? at : on, request.getParameter("text:" + at));
    done("review.remark.drafted", id);
  }

  public void discard() {
    service.discard(key, which("discard"));
    done("review.remark.discarded", 0);
  }

  public void answer() {
    Which which = which("answer");
    service.answer(key, which, reply(which));
    done("review.remark.answered", which.id());
  }

  public void resolve() {
    Which which = which("resolve");
    service.resolve(key, which);
    done("review.remark.resolved", which.id());
  }

  public void reopen() {
    Which which = which("reopen");
    service.reopen(key, which, reply(which));
    done("review.remark.reopened", which.id());
  }

  /** The value of a button: the remark's id and version. */
  private Which which(String act) {
    String[] parts = Posted.parts(BUTTON + act, ":", 2);
    return new Which(Posted.id(parts[0]), Posted.version(parts[1]));
  }

  private String reply(Which which) {
    return request.getParameter("reply:" + which.id());
  }

  private void done(String message, long id) {
    Notices.done(message);
    Faces.redirect(
        request.getRequestURI() + "?programme=%s&period=%s&partner=%s#remark-" + id,
        key.programme(),
        key.period(),
        key.partner());
  }
}
