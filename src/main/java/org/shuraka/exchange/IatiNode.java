package org.shuraka.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.namespace.QName;

/**
 * One element of an activities file. White space between elements is not kept; an element has
 * either children or a text, except that a foreign element may mix both: its pieces of text are
 * then children without a name.
 */
final class IatiNode {

  static final QName LANG = new QName(XMLConstants.XML_NS_URI, "lang", XMLConstants.XML_NS_PREFIX);

  private static final QName NO_NAME = new QName("");

  private final QName name;
  private final int line;
  private final Map<QName, String> attributes = new LinkedHashMap<>(4);
  private List<IatiNode> children = List.of();
  private String text = "";
  private IatiNode parent;
  private int position = 1;

  /**
   * An element.
   *
   * @param line where it starts in the file, counted from 1; 0 for one made here
   */
  IatiNode(QName name, int line) {
    this.name = name;
    this.line = line;
  }

  /** An element of the standard, made here. */
  static IatiNode of(String name, String... attributesAndValues) {
    IatiNode node = new IatiNode(new QName(name), 0);
    for (int i = 0; i < attributesAndValues.length; i += 2) {
      if (attributesAndValues[i + 1] != null) {
        node.attributes.put(new QName(attributesAndValues[i]), attributesAndValues[i + 1]);
      }
    }
    return node;
  }

  static IatiNode piece(String text, int line) {
    return new IatiNode(NO_NAME, line).text(text);
  }

  QName qName() {
    return name;
  }

  /** The name as a person would write it. */
  String name() {
    return name.getPrefix().isEmpty()
        ? name.getLocalPart()
        : name.getPrefix() + ":" + name.getLocalPart();
  }

  boolean is(String standardName) {
    return name.getNamespaceURI().isEmpty() && name.getLocalPart().equals(standardName);
  }

  /** Of another namespace than the standard's, which is none. */
  boolean foreign() {
    return !name.getNamespaceURI().isEmpty();
  }

  boolean isPiece() {
    return name.equals(NO_NAME);
  }

  int line() {
    return line;
  }

  IatiNode parent() {
    return parent;
  }

  Map<QName, String> attributes() {
    return attributes;
  }

  /** The value of an attribute of the standard, without white space around; empty where missing. */
  String attribute(String attribute) {
    return IatiValues.strip(attributes.getOrDefault(new QName(attribute), ""));
  }

  /** The same, null where it is missing or blank. */
  String attributeOrNull(String attribute) {
    String value = attribute(attribute);
    return value.isEmpty() ? null : value;
  }

  /** The language it says it is in; null where it says none. */
  String lang() {
    return attributes.get(LANG);
  }

  String text() {
    return text;
  }

  IatiNode text(String newText) {
    text = newText;
    return this;
  }

  List<IatiNode> children() {
    return children;
  }

  Stream<IatiNode> children(String childName) {
    return children.stream().filter(c -> c.is(childName));
  }

  Optional<IatiNode> child(String childName) {
    return children(childName).findFirst();
  }

  /** An attribute of a child; empty where either is missing. */
  String childAttribute(String childName, String attribute) {
    return child(childName).map(c -> c.attribute(attribute)).orElse("");
  }

  IatiNode add(IatiNode child) {
    if (children.isEmpty()) {
      children = new ArrayList<>(4);
    }
    child.parent = this;
    child.position = 1 + (int) children.stream().filter(c -> c.name.equals(child.name)).count();
    children.add(child);
    return this;
  }

  /** Puts a child that was counted elsewhere: the place-th of its name. */
  IatiNode add(IatiNode child, int place) {
    if (children.isEmpty()) {
      children = new ArrayList<>(4);
    }
    child.parent = this;
    child.position = place;
    children.add(child);
    return this;
  }

  void replaceChildren(List<IatiNode> others) {
    children = others;
  }

  /** Puts its children into the order of the standard. */
  void sort() {
    IatiStandard.shape(this)
        .ifPresent(
            shape -> {
              List<IatiNode> sorted = new ArrayList<>(children);
              sorted.sort(Comparator.comparingInt(shape::place));
              children = sorted;
            });
  }

  /** Puts a text of the standard's attribute; null takes it away. */
  IatiNode put(String attribute, String value) {
    if (value == null) {
      attributes.remove(new QName(attribute));
    } else {
      attributes.put(new QName(attribute), value);
    }
    return this;
  }

  /**
   * Where it stands below its activity, as {@code result[2]/indicator[1]/period[1]/actual[3]}:
   * counted among those of the same name, as in the file.
   */
  String path() {
    if (parent == null || parent.parent == null) {
      return step();
    }
    return parent.path() + "/" + step();
  }

  private String step() {
    return parent == null ? name() : name() + "[" + position + "]";
  }

  @Override
  public String toString() {
    return IatiWriter.xml(this);
  }
}
