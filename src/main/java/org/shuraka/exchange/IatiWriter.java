package org.shuraka.exchange;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.namespace.QName;

/**
 * Writes elements so that reading them gives the same again: line ends and tabs inside attributes,
 * and carriage returns anywhere, go out as references (the platform's stream writer lets them
 * through, and a reader then makes spaces of them). Characters that XML 1.0 does not have are left
 * out.
 */
final class IatiWriter {

  private static final String STEP = "  ";

  private final Writer out;
  private final boolean indent;
  private int depth;
  private Map<String, String> scope = Map.of("", "", "xml", XMLConstants.XML_NS_URI);

  /**
   * A writer.
   *
   * @param indent a line for every element; no text of the standard's elements is touched by it
   */
  IatiWriter(Writer out, boolean indent) {
    this.out = out;
    this.indent = indent;
  }

  /** An element in one line, namespaces declared: the form in which it is kept. */
  static String xml(IatiNode node) {
    StringWriter text = new StringWriter();
    new IatiWriter(text, false).write(node);
    return text.toString();
  }

  /** The head of a file; {@link #end} closes it. */
  void start(IatiNode root) {
    append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    line();
    open(root);
    append(">");
    depth++;
  }

  void end(IatiNode root) {
    depth--;
    line();
    append("</");
    append(root.name());
    append(">");
    line();
  }

  void write(IatiNode node) {
    Map<String, String> outer = scope;
    if (node.isPiece()) {
      escape(node.text(), false);
      return;
    }
    if (depth > 0) {
      line();
    }
    open(node);
    if (node.children().isEmpty() && node.text().isEmpty()) {
      append("/>");
    } else {
      append(">");
      escape(node.text(), false);
      depth++;
      node.children().forEach(this::write);
      depth--;
      if (!node.children().isEmpty() && !node.children().get(0).isPiece()) {
        line();
      }
      append("</");
      append(node.name());
      append(">");
    }
    scope = outer;
  }

  private void open(IatiNode node) {
    append("<");
    append(node.name());
    declare(node.qName());
    node.attributes().keySet().stream()
        .filter(a -> !a.getNamespaceURI().isEmpty())
        .forEach(this::declare);
    node.attributes()
        .forEach(
            (attribute, value) -> {
              append(" ");
              append(attribute.getPrefix().isEmpty() ? "" : attribute.getPrefix() + ":");
              append(attribute.getLocalPart());
              append("=\"");
              escape(value, true);
              append("\"");
            });
  }

  private void declare(QName name) {
    if (name.getNamespaceURI().equals(scope.getOrDefault(name.getPrefix(), ""))) {
      return;
    }
    scope = new HashMap<>(scope);
    scope.put(name.getPrefix(), name.getNamespaceURI());
    append(name.getPrefix().isEmpty() ? " xmlns=\"" : " xmlns:" + name.getPrefix() + "=\"");
    escape(name.getNamespaceURI(), true);
    append("\"");
  }

  private void escape(String text, boolean attribute) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> append("&amp;");
        case '<' -> append("&lt;");
        case '>' -> append("&gt;");
        case '\r' -> append("&#13;");
        case '"' -> append(attribute ? "&quot;" : "\"");
        case '\n' -> append(attribute ? "&#10;" : "\n");
        case '\t' -> append(attribute ? "&#9;" : "\t");
        default -> {
          if (isCharacter(text, i)) {
            append(c);
          }
        }
      }
    }
  }

  /** Whether XML 1.0 has it: no control characters, no halves of surrogate pairs. */
  private static boolean isCharacter(String text, int i) {
    char c = text.charAt(i);
    if (Character.isHighSurrogate(c)) {
      return i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }
    return c >= ' ' && c < '\uFFFE';
  }

  private void line() {
    if (indent) {
      append("\n");
      append(STEP.repeat(depth));
    }
  }

  private void append(String text) {
    try {
      out.write(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void append(char c) {
    try {
      out.write(c);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
