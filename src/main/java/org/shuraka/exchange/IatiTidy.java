package org.shuraka.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import javax.xml.namespace.QName;

/**
 * Makes an activity fit for IATI 2.03, so that whatever is kept of it can be given back in a valid
 * file. What the standard does not know is left out and noted; what it demands and the file lacks
 * is added where an empty text satisfies it; an element that cannot be mended is left out. Elements
 * of other namespaces are free.
 */
final class IatiTidy {

  private final IatiNotes notes;

  private IatiTidy(IatiNotes notes) {
    this.notes = notes;
  }

  /** Mends the activity in place. What it demands of the activity itself is the exporter's work. */
  static void mend(IatiNode activity, IatiNotes notes) {
    IatiTidy tidy = new IatiTidy(notes);
    tidy.attributes(activity, IatiStandard.activity());
    tidy.children(activity, IatiStandard.activity());
  }

  /** False where the element cannot be mended; why is noted. */
  private boolean fits(IatiNode node) {
    if (node.foreign()) {
      return true;
    }
    var shape = IatiStandard.shape(node);
    if (shape.isEmpty()) {
      notes.notTaken(node, "exchange.iati.unknown", node.name());
      return false;
    }
    if (!attributes(node, shape.get())) {
      return false;
    }
    IatiStandard.Type text = shape.get().text();
    if (text != null && !node.children().isEmpty()) {
      notes.notTaken(node, "exchange.iati.markup", node.children().get(0).name());
      node.text(wholeText(node));
      node.replaceChildren(List.of());
    }
    if (text != null && !text.accepts(node.text())) {
      String mended = text.mended(node.text()).orElse(null);
      if (mended == null) {
        notes.notTaken(node, "exchange.iati.form", node.text());
        return false;
      }
      notes.taken(node, "exchange.iati.read", node.text().strip() + " → " + mended);
      node.text(mended);
    }
    if (text == null && !node.text().isBlank()) {
      notes.notTaken(node, "text()", "exchange.iati.unknown", node.text());
    }
    if (text == null) {
      node.text("");
    }
    children(node, shape.get());
    return required(node, shape.get());
  }

  private static String wholeText(IatiNode node) {
    StringBuilder text = new StringBuilder(node.text());
    node.children().forEach(child -> text.append(wholeText(child)));
    return text.toString();
  }

  private boolean attributes(IatiNode node, IatiStandard.Shape shape) {
    Iterator<Map.Entry<QName, String>> all = node.attributes().entrySet().iterator();
    while (all.hasNext()) {
      var entry = all.next();
      QName name = entry.getKey();
      boolean lang = name.equals(IatiNode.LANG);
      if (!name.getNamespaceURI().isEmpty() && !lang) {
        continue;
      }
      var known = shape.attributes().get(lang ? "xml:lang" : name.getLocalPart());
      if (known == null && lang) {
        continue;
      }
      if (known != null && !known.type().accepts(entry.getValue())) {
        mend(node, entry, known.type());
      }
      if (known == null || !known.type().accepts(entry.getValue())) {
        notes.notTaken(
            node,
            name.getLocalPart(),
            known == null ? "exchange.iati.unknown" : "exchange.iati.form",
            known == null ? name.getLocalPart() : entry.getValue());
        all.remove();
      }
    }
    for (var known : shape.attributes().entrySet()) {
      QName name = new QName(known.getKey());
      if (known.getValue().required() && !node.attributes().containsKey(name)) {
        if (known.getValue().type() != IatiStandard.Type.STRING) {
          notes.notTaken(node, "exchange.iati.lacks", known.getKey());
          return false;
        }
        node.attributes().put(name, "");
        notes.kept(node, "exchange.iati.lacks.added", known.getKey());
      }
    }
    return true;
  }

  private void mend(IatiNode node, Map.Entry<QName, String> attribute, IatiStandard.Type type) {
    String value = IatiValues.strip(attribute.getValue());
    type.mended(value)
        .ifPresent(
            mended -> {
              if (!mended.equals(value)) {
                notes.taken(
                    node,
                    attribute.getKey().getLocalPart(),
                    "exchange.iati.read",
                    value + " → " + mended);
              }
              attribute.setValue(mended);
            });
  }

  private void children(IatiNode node, IatiStandard.Shape shape) {
    List<IatiNode> kept = new ArrayList<>(node.children().size());
    Map<String, Integer> seen = new HashMap<>();
    for (IatiNode child : node.children()) {
      if (child.isPiece()) {
        notes.notTaken(node, "text()", "exchange.iati.unknown", child.text());
        continue;
      }
      if (child.foreign()) {
        notes.kept(child, "exchange.iati.foreign", child.qName().getNamespaceURI());
        kept.add(child);
        continue;
      }
      var often = shape.children().get(child.name());
      if (often == null) {
        notes.notTaken(child, "exchange.iati.unknown", child.name());
        continue;
      }
      if (!fits(child)) {
        continue;
      }
      if (seen.merge(child.name(), 1, Integer::sum) > 1 && !often.repeated()) {
        notes.notTaken(child, "exchange.iati.twice", child.name());
        continue;
      }
      kept.add(child);
    }
    node.replaceChildren(kept);
    node.sort();
  }

  /** Adds the children that the standard demands where an empty one will do. */
  private boolean required(IatiNode node, IatiStandard.Shape shape) {
    boolean added = false;
    for (var child : shape.children().entrySet()) {
      if (!child.getValue().required() || node.child(child.getKey()).isPresent()) {
        continue;
      }
      IatiNode empty = IatiNode.of(child.getKey());
      List<IatiNode> others = node.children();
      node.replaceChildren(new ArrayList<>(others));
      node.add(empty);
      if (!canBeEmpty(empty)) {
        node.replaceChildren(others);
        notes.notTaken(node, "exchange.iati.lacks", child.getKey());
        return false;
      }
      notes.kept(node, "exchange.iati.lacks.added", child.getKey());
      added = true;
    }
    if (added) {
      node.sort();
    }
    return true;
  }

  private boolean canBeEmpty(IatiNode node) {
    IatiStandard.Shape shape = IatiStandard.shape(node).orElseThrow();
    if (shape.text() != null && !shape.text().accepts("")) {
      return false;
    }
    for (var attribute : shape.attributes().entrySet()) {
      if (attribute.getValue().required()) {
        if (attribute.getValue().type() != IatiStandard.Type.STRING) {
          return false;
        }
        node.attributes().put(new QName(attribute.getKey()), "");
      }
    }
    for (var child : shape.children().entrySet()) {
      if (child.getValue().required()) {
        IatiNode empty = IatiNode.of(child.getKey());
        node.add(empty);
        if (!canBeEmpty(empty)) {
          return false;
        }
      }
    }
    return true;
  }
}
