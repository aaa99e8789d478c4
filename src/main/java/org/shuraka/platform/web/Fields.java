package org.shuraka.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ComponentSystemEvent;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Ties the input inside a {@code <s:field>} to its hint and its error, for screen readers. */
@Named("fields")
@ApplicationScoped
public class Fields {

  /** Called for the field before it is written. */
  public void describe(ComponentSystemEvent event) {
    UIComponent field = event.getComponent();
    input(field).ifPresent(input -> describe(FacesContext.getCurrentInstance(), field, input));
  }

  private static void describe(FacesContext faces, UIComponent field, UIInput input) {
    String id = input.getClientId(faces);
    boolean wrong = !input.isValid() || !faces.getMessageList(id).isEmpty();
    List<String> describedBy = new ArrayList<>();
    UIComponent hint = field.findComponent(input.getId() + "_hint");
    if (hint != null && hint.isRendered()) {
      describedBy.add(hint.getClientId(faces));
    }
    if (wrong) {
      describedBy.add(id + "_error");
    }
    Map<String, Object> attributes = input.getPassThroughAttributes();
    put(
        attributes,
        "aria-describedby",
        describedBy.isEmpty() ? null : String.join(" ", describedBy));
    put(attributes, "aria-invalid", wrong ? "true" : null);
    put(attributes, "aria-required", input.isRequired() ? "true" : null);
  }

  private static void put(Map<String, Object> attributes, String name, String value) {
    if (value == null) {
      attributes.remove(name);
    } else {
      attributes.put(name, value);
    }
  }

  private static Optional<UIInput> input(UIComponent parent) {
    for (UIComponent child : parent.getChildren()) {
      Optional<UIInput> found = child instanceof UIInput input ? Optional.of(input) : input(child);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }
}
