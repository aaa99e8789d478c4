package org.shuraka.exchange;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.datatype.DatatypeConstants;
import javax.xml.datatype.DatatypeFactory;
import javax.xml.namespace.QName;

/** What an activity of IATI 2.03 may consist of; the list stands in {@code iati-2.03.txt}. */
final class IatiStandard {

  /** What one element may hold: attributes and children by name, in the order of the standard. */
  record Shape(Map<String, Attribute> attributes, Type text, Map<String, Often> children) {

    /** Place of a child among the others; foreign ones come last. */
    int place(IatiNode child) {
      if (child.foreign()) {
        return children.size();
      }
      int place = 0;
      for (String name : children.keySet()) {
        if (child.is(name)) {
          return place;
        }
        place++;
      }
      return place;
    }
  }

  record Attribute(Type type, boolean required) {}

  /** How often a child stands. */
  enum Often {
    ONCE('!', true, false),
    OPTIONAL('?', false, false),
    SOME('+', true, true),
    ANY('*', false, true);

    private final char sign;
    private final boolean required;
    private final boolean repeated;

    Often(char sign, boolean required, boolean repeated) {
      this.sign = sign;
      this.required = required;
      this.repeated = repeated;
    }

    boolean required() {
      return required;
    }

    boolean repeated() {
      return repeated;
    }

    static Often of(char sign) {
      for (Often often : values()) {
        if (often.sign == sign) {
          return often;
        }
      }
      throw new IllegalStateException("No such sign: " + sign);
    }
  }

  /** What a text must look like (XML Schema's types of these names). */
  enum Type {
    STRING(".*"),
    DATE(null),
    DATETIME(null),
    DECIMAL("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)"),
    BOOLEAN("true|false|0|1"),
    INT("[+-]?\\d{1,9}"),
    POSITIVEINTEGER("\\+?0*[1-9]\\d*"),
    NONNEGATIVEINTEGER("\\+?\\d+|-0+"),
    NMTOKEN("[\\p{L}\\p{N}._:\\-]+"),
    ANYURI(null);

    private final Pattern pattern;

    Type(String regex) {
      this.pattern = regex == null ? null : Pattern.compile(regex, Pattern.DOTALL);
    }

    boolean accepts(String value) {
      return switch (this) {
        case STRING -> true;
        case DATE -> isCalendar(value.strip(), DatatypeConstants.DATE);
        case DATETIME -> isCalendar(value.strip(), DatatypeConstants.DATETIME);
        case ANYURI -> isUri(value.strip());
        default -> pattern.matcher(value.strip()).matches();
      };
    }

    /**
     * A value that this type does not accept, as it would accept it: without white space around, a
     * number without the signs between its thousands. Empty where it can be read in two ways or
     * none.
     */
    Optional<String> mended(String value) {
      String stripped = IatiValues.strip(value);
      String mended =
          switch (this) {
            case DECIMAL ->
                IatiValues.number(stripped).map(n -> n.toPlainString()).orElse(stripped);
            case BOOLEAN -> stripped.toLowerCase(Locale.ROOT);
            default -> stripped;
          };
      return Optional.of(mended).filter(this::accepts);
    }

    private static boolean isCalendar(String value, QName type) {
      try {
        return CALENDAR.newXMLGregorianCalendar(value).getXMLSchemaType().equals(type);
      } catch (IllegalArgumentException | IllegalStateException e) {
        return false;
      }
    }

    /** A reference; characters that a URI would escape may stand as they are. */
    private static boolean isUri(String value) {
      try {
        new URI(ESCAPED_BY_READERS.matcher(value).replaceAll("_"));
        return true;
      } catch (URISyntaxException e) {
        return false;
      }
    }
  }

  private static final Pattern ESCAPED_BY_READERS =
      Pattern.compile("[\\s\\p{Z}\\p{Cf}<>\"{}|\\\\^`]");
  private static final DatatypeFactory CALENDAR = calendar();
  private static final Map<String, Shape> SHAPES = read();

  private IatiStandard() {}

  /** What an element may hold; empty for an element that the standard does not have there. */
  static Optional<Shape> shape(IatiNode node) {
    if (node.foreign()) {
      return Optional.empty();
    }
    String name = node.qName().getLocalPart();
    if (node.parent() != null) {
      Shape below = SHAPES.get(node.parent().qName().getLocalPart() + "/" + name);
      if (below != null) {
        return Optional.of(below);
      }
    }
    return Optional.ofNullable(SHAPES.get(name));
  }

  /** What an activity consists of. */
  static Shape activity() {
    return SHAPES.get("iati-activity");
  }

  private static DatatypeFactory calendar() {
    try {
      return DatatypeFactory.newDefaultInstance();
    } catch (RuntimeException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, Shape> read() {
    Map<String, Shape> shapes = new HashMap<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                IatiStandard.class.getResourceAsStream("iati-2.03.txt"), StandardCharsets.UTF_8))) {
      for (String line :
          lines.lines().filter(l -> !l.startsWith("#")).collect(Collectors.toList())) {
        String[] nameAndRest = line.split(": ", 2);
        shapes.put(nameAndRest[0], shape(nameAndRest[1]));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.copyOf(shapes);
  }

  private static Shape shape(String words) {
    Map<String, Attribute> attributes = new LinkedHashMap<>();
    Map<String, Often> children = new LinkedHashMap<>();
    Type text = null;
    for (String word : words.split(" ")) {
      if (word.startsWith("#")) {
        text = type(word.substring(1));
      } else if (word.startsWith("@")) {
        boolean required = word.endsWith("!");
        String[] nameAndType = word.substring(1).replace("!", "").split(":(?!lang)", 2);
        attributes.put(
            nameAndType[0],
            new Attribute(nameAndType.length == 1 ? Type.STRING : type(nameAndType[1]), required));
      } else {
        int end = word.length() - 1;
        children.put(word.substring(0, end), Often.of(word.charAt(end)));
      }
    }
    return new Shape(attributes, text, children);
  }

  private static Type type(String name) {
    return Type.valueOf(name.toUpperCase(Locale.ROOT));
  }
}
