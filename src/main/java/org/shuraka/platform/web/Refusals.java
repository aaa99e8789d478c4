package org.shuraka.platform.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitHint;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.shuraka.shared.BusinessException;
import org.shuraka.shared.Fault;
import org.shuraka.shared.Messages;

/**
 * Shows on the page why an act was refused. A fault at {@code /title} stands beside the input
 * {@code title} (or the first of {@code title_en}, {@code title_ar}, …), one without an input at
 * the top with its place.
 */
final class Refusals {

  private Refusals() {}

  static void show(FacesContext faces, BusinessException refusal) {
    Locale locale = faces.getViewRoot().getLocale();
    faces.validationFailed();
    if (refusal.faults().size() != 1 || input(faces, refusal.faults().get(0)).isPresent()) {
      faces.addMessage(null, error(Messages.text(locale, refusal)));
    }
    for (Fault fault : refusal.faults()) {
      String text = Messages.text(locale, fault);
      Optional<String> input = input(faces, fault);
      String shown =
          input.isPresent() || fault.pointer().isEmpty()
              ? text
              : Messages.text(locale, "error.place", fault.pointer(), text);
      faces.addMessage(input.orElse(null), error(shown));
    }
  }

  private static FacesMessage error(String text) {
    return new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null);
  }

  private static Optional<String> input(FacesContext faces, Fault fault) {
    if (!fault.pointer().matches("/[A-Za-z]+")) {
      return Optional.empty();
    }
    String name = fault.pointer().substring(1);
    AtomicReference<String> found = new AtomicReference<>();
    faces
        .getViewRoot()
        .visitTree(
            VisitContext.createVisitContext(faces, null, EnumSet.of(VisitHint.SKIP_UNRENDERED)),
            (visit, component) -> {
              if (component instanceof UIInput
                  && (component.getId().equals(name) || component.getId().startsWith(name + "_"))) {
                found.set(component.getClientId(faces));
                return VisitResult.COMPLETE;
              }
              return VisitResult.ACCEPT;
            });
    return Optional.ofNullable(found.get());
  }
}
