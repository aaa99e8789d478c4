package org.shuraka.flow;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * The rules of the official IATI validator whose breach is an error, by their numbers: the standard
 * ruleset of IATI 2.03, and code lists as far as this product chooses the codes.
 */
final class IatiRules {

  private static final String NUMBERED =
      "not(@percentage) or (@percentage >= 0 and @percentage <= 100)";
  private static final String SINGLE = "not(%1$s/@percentage) or %1$s/@percentage = 100";
  private static final String DAC = "sector[not(@vocabulary) or @vocabulary='' or @vocabulary='1']";
  private static final String REPORTED = "//indicator[@measure!='5']";

  /** A rule: where it holds, and what has to be true there. */
  private record Rule(String id, String where, String holds) {}

  private static final List<Rule> RULES =
      List.of(
          rule("1.1.3", "//iati-activity", "not(reporting-org/@ref = iati-identifier)"),
          rule(
              "2.1.1",
              "//iati-activity[count(" + DAC + ") > 1]",
              "count(" + DAC + ") = count(" + DAC + "/@percentage)"),
          rule("2.1.4", "//iati-activity[count(" + DAC + ") = 1]", SINGLE.formatted(DAC)),
          rule(
              "2.2.1",
              "//sector[@vocabulary='98' or @vocabulary='99']",
              "normalize-space(narrative) != ''"),
          rule(
              "3.1.1",
              "//iati-activity[count(recipient-country) > 1 and not(recipient-region)]",
              "count(recipient-country) = count(recipient-country/@percentage)"),
          rule(
              "3.1.4",
              "//iati-activity[count(recipient-country) = 1 and not(recipient-region)]",
              SINGLE.formatted("recipient-country")),
          rule(
              "3.6.2",
              "//iati-activity[recipient-country or recipient-region]",
              "not(transaction/recipient-country or transaction/recipient-region)"),
          rule(
              "3.7.1",
              "//iati-activity",
              "recipient-country or recipient-region or"
                  + " transaction[recipient-country or recipient-region]"),
          rule("4.1.1", "//narrative", "ancestor-or-self::*/@*[name() = 'xml:lang']"),
          rule("4.3.1", "//title", "normalize-space(narrative) != ''"),
          rule("4.4.1", "//description", "normalize-space(narrative) != ''"),
          rule("6.2.2", "//iati-activity", "sector or transaction/sector"),
          rule("6.6.2", "//iati-activity[sector]", "not(transaction/sector)"),
          rule("6.9.1", "//provider-org", "@ref or narrative"),
          rule("6.10.1", "//participating-org", "@ref or narrative"),
          rule("6.11.1", "//iati-activity", "activity-date[@type='1' or @type='2']"),
          rule("7.8.1", "//value", "@currency or ancestor::iati-activity/@default-currency"),
          rule("8.8.1", REPORTED + "/baseline", "@value"),
          rule("8.9.1", REPORTED + "/period/target", "@value"),
          rule("8.10.1", REPORTED + "/period/actual", "@value"),
          rule("8.11.1", "//indicator", "not(reference) or not(../reference)"),
          rule("12.1.1", "//recipient-country | //recipient-region", NUMBERED),
          rule("12.3.1", "//sector", NUMBERED));

  private static final Map<String, String> CODES =
      Map.of(
          "OrganisationType", "//reporting-org/@type | //participating-org/@type",
          "OrganisationRole", "//participating-org/@role",
          "ActivityStatus", "//activity-status/@code",
          "ActivityDateType", "//activity-date/@type",
          "Country", "//recipient-country/@code",
          "Sector", "//" + DAC + "/@code",
          "TransactionType", "//transaction-type/@code",
          "IndicatorMeasure", "//indicator/@measure",
          "IndicatorVocabulary", "//reference/@vocabulary");

  private static final XPath XPATH = XPathFactory.newInstance().newXPath();

  private final Document file;
  private final String today;
  private final List<String> errors = new ArrayList<>();

  private IatiRules(String xml, LocalDate today) {
    this.file = parse(xml);
    this.today = today.toString();
  }

  /** What the validator would call an error, each as its rule and the element. */
  static List<String> errors(String xml, LocalDate today) {
    IatiRules rules = new IatiRules(xml, today);
    RULES.forEach(rules::check);
    rules.sums();
    rules.days();
    CODES.forEach(rules::codes);
    return rules.errors;
  }

  private static Rule rule(String id, String where, String holds) {
    return new Rule(id, where, holds);
  }

  private void check(Rule rule) {
    for (Element element : find(rule.where())) {
      if (!Boolean.TRUE.equals(evaluate(rule.holds(), element))) {
        errors.add(rule.id() + " " + describe(element));
      }
    }
  }

  /** Shares add up to exactly 100, in each vocabulary. */
  private void sums() {
    for (Element activity : find("//iati-activity")) {
      Map<String, List<Element>> sectors = new TreeMap<>();
      for (Element sector : find("//sector")) {
        String vocabulary = sector.getAttribute("vocabulary");
        sectors
            .computeIfAbsent(vocabulary.isEmpty() ? "1" : vocabulary, v -> new ArrayList<>())
            .add(sector);
      }
      sectors.values().forEach(s -> sum("2.1.2", activity, s));
      List<Element> regions = find("//recipient-region");
      List<Element> places = new ArrayList<>(find("//recipient-country"));
      places.addAll(regions);
      sum(regions.isEmpty() ? "3.1.2" : "3.4.2", activity, places);
    }
  }

  private void sum(String rule, Element activity, List<Element> shares) {
    BigDecimal sum =
        shares.stream()
            .map(s -> s.getAttribute("percentage"))
            .filter(p -> !p.isEmpty())
            .map(BigDecimal::new)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    if (shares.size() > 1 && sum.compareTo(BigDecimal.valueOf(100)) != 0) {
      errors.add(rule + " " + describe(activity) + " " + sum);
    }
  }

  private void days() {
    order("11.1.2", "//activity-date[@type='1']", "//activity-date[@type='3']");
    order("11.1.3", "//activity-date[@type='2']", "//activity-date[@type='4']");
    notAfterToday("11.1.4", "//activity-date[@type='2']/@iso-date");
    notAfterToday("11.1.5", "//activity-date[@type='4']/@iso-date");
    notAfterToday("11.2.1", "//transaction/transaction-date/@iso-date");
    notAfterToday("11.2.2", "//transaction/value/@value-date");
    notAfterToday("11.1.1", "//iati-activity/@last-updated-datetime");
    for (Element period : find("//period")) {
      String start = (String) evaluate("string(period-start/@iso-date)", period, true);
      String end = (String) evaluate("string(period-end/@iso-date)", period, true);
      if (start.compareTo(end) >= 0) {
        errors.add("8.6.1 " + start + " " + end);
      }
    }
  }

  private void order(String rule, String less, String more) {
    for (Element first : find(less)) {
      for (Element second : find(more)) {
        if (first.getAttribute("iso-date").compareTo(second.getAttribute("iso-date")) > 0) {
          errors.add(rule + " " + describe(first) + " " + describe(second));
        }
      }
    }
  }

  private void notAfterToday(String rule, String attributes) {
    values(attributes).stream()
        .filter(day -> day.substring(0, 10).compareTo(today) > 0)
        .forEach(day -> errors.add(rule + " " + day));
  }

  private void codes(String list, String attributes) {
    Set<String> known = codes(list);
    values(attributes).stream()
        .filter(code -> !known.contains(code))
        .forEach(code -> errors.add("9 " + list + " " + code));
  }

  private static Set<String> codes(String list) {
    Path file = Path.of(System.getProperty("shuraka.conformance"), "iati/codelists", list + ".csv");
    try {
      return Files.readAllLines(file).stream()
          .map(line -> line.split(",", 2)[0].replace("\"", ""))
          .collect(Collectors.toSet());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private List<String> values(String attributes) {
    NodeList found = (NodeList) evaluate(attributes, file, XPathConstants.NODESET);
    return IntStream.range(0, found.getLength())
        .mapToObj(i -> found.item(i).getNodeValue())
        .toList();
  }

  private List<Element> find(String path) {
    NodeList found = (NodeList) evaluate(path, file, XPathConstants.NODESET);
    return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
  }

  private static Object evaluate(String expression, Object at) {
    return evaluate(expression, at, XPathConstants.BOOLEAN);
  }

  private static Object evaluate(String expression, Object at, boolean text) {
    return evaluate(expression, at, text ? XPathConstants.STRING : XPathConstants.BOOLEAN);
  }

  private static Object evaluate(String expression, Object at, javax.xml.namespace.QName kind) {
    try {
      return XPATH.evaluate(expression, at, kind);
    } catch (XPathExpressionException e) {
      throw new AssertionError(expression, e);
    }
  }

  private static String describe(Element element) {
    String text = element.getTextContent().strip().replaceAll("\\s+", " ");
    return element.getTagName() + " " + text.substring(0, Math.min(60, text.length()));
  }

  private static Document parse(String xml) {
    try {
      return DocumentBuilderFactory.newDefaultInstance()
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(xml)));
    } catch (SAXException | IOException | ParserConfigurationException e) {
      throw new AssertionError(e);
    }
  }
}
