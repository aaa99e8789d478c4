package org.shuraka.browser;

import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** The report of one partner for one period, as its officer sees it. */
final class ReportPage extends Page {

  ReportPage(Browser browser) {
    super(browser, "/reports/report");
  }

  /**
   * Types into the fields of an indicator in their order: one; how many and of how many; or either
   * in every category.
   */
  ReportPage enter(String indicator, String... figures) {
    List<WebElement> fields = fields(indicator);
    for (int i = 0; i < figures.length; i++) {
      fields.get(i).clear();
      fields.get(i).sendKeys(figures[i]);
    }
    return this;
  }

  /** What stands in those fields. */
  List<String> figures(String indicator) {
    return fields(indicator).stream().map(f -> f.getDomProperty("value")).toList();
  }

  ReportPage tell(String progress) {
    browser.type(By.id("report:progress"), progress);
    return this;
  }

  String told() {
    return browser.find(By.id("report:progress")).getDomProperty("value");
  }

  /** Asks for what is typed to be saved at once, and waits until it is, or is refused. */
  ReportPage saveDraft() {
    browser.find(By.id("report:save")).click();
    awaitState();
    return this;
  }

  /** What the foot says, once it says that all is saved ("good") or why not ("bad"). */
  String awaitState() {
    return awaitState("good", "bad");
  }

  String awaitState(String... tones) {
    return browser.await(
        page -> {
          WebElement state = page.findElement(By.id("saveState"));
          return List.of(tones).contains(String.valueOf(state.getDomAttribute("data-tone")))
              ? state.getText()
              : null;
        });
  }

  /** Says yes or no, or which level. */
  ReportPage answer(String indicator, String member, String said) {
    WebElement field = member(indicator, member);
    if (field.getTagName().equals("select")) {
      new Select(field).selectByValue(said);
    } else {
      field.clear();
      field.sendKeys(said);
    }
    return this;
  }

  ReportPage notApplicable(String indicator, String comment) {
    member(indicator, "comment").sendKeys(comment);
    member(indicator, "state").click();
    return this;
  }

  /** Sum of a grid, or the percentage of a pair. */
  String total(String indicator) {
    return entry(indicator).findElement(By.cssSelector("[data-sum='all']")).getText();
  }

  String toDate(String indicator) {
    return entry(indicator).findElement(By.cssSelector("[data-over]")).getText();
  }

  String beside(String indicator) {
    return entry(indicator).findElement(By.cssSelector(".beside")).getText();
  }

  /** Another place for an indicator; answers how many it has then. */
  int addPlace(String indicator, String place) {
    WebElement more = browser.find(By.xpath("//details[summary/bdi[.='%s']]".formatted(indicator)));
    more.findElement(By.tagName("summary")).click();
    new Select(more.findElement(By.tagName("select"))).selectByValue(place);
    more.findElement(By.cssSelector("[data-add-place]")).click();
    return browser.all(By.cssSelector("[data-group='%s']".formatted(indicator))).size();
  }

  /** Presses submit where the checks are expected to say no; answers what they say. */
  List<String> refused() {
    browser.find(By.id("report:submit")).click();
    browser.await(page -> page.switchTo().activeElement().getDomAttribute("id").equals("checks"));
    return browser.all(By.cssSelector("#findings a")).stream().map(WebElement::getText).toList();
  }

  ReportPage explain(String why) {
    browser.all(By.cssSelector("#findings textarea")).forEach(field -> field.sendKeys(why));
    return this;
  }

  /** Follows the nth finding to its field; answers the field's indicator. */
  String jump(int nth) {
    browser.all(By.cssSelector("#findings a")).get(nth).click();
    return browser
        .driver()
        .switchTo()
        .activeElement()
        .findElement(By.xpath("ancestor::fieldset"))
        .getDomAttribute("data-group");
  }

  /** How far the parts of the report are, as its navigation says. */
  String progress() {
    return browser.text(By.cssSelector("nav.sections"));
  }

  /** What the page asks where somebody else was here; empty where it asks nothing. */
  String conflict() {
    return browser.text(By.id("conflict"));
  }

  ReportPage resolve(String act) {
    By button = By.cssSelector("#conflict [data-act='%s']".formatted(act));
    if (act.equals("load")) {
      browser.follow(button);
      return new ReportPage(browser);
    }
    browser.find(button).click();
    return this;
  }

  ReportPage submit() {
    browser.follow(By.id("report:submit"));
    return new ReportPage(browser);
  }

  /** Why it was sent back. */
  String reason() {
    return browser.text(By.cssSelector(".note.bad"));
  }

  /** Answers the reviewer's remark where it stands. */
  ReportPage answer(String text) {
    browser.type(By.cssSelector(".remark.open textarea"), text);
    browser.follow(By.name("remarks:answer"));
    return new ReportPage(browser);
  }

  boolean editable() {
    return browser.has(By.id("report:submit"));
  }

  /** What is wrong with an indicator, as it stands beside its fields. */
  String error(String indicator) {
    return entry(indicator).findElement(By.cssSelector(".error[id$='_fault']")).getText();
  }

  private List<WebElement> fields(String indicator) {
    return entry(indicator).findElements(By.cssSelector("input.short"));
  }

  private WebElement member(String indicator, String member) {
    return entry(indicator).findElement(By.cssSelector("[data-member='%s']".formatted(member)));
  }

  private WebElement entry(String indicator) {
    return browser.find(
        By.xpath("//fieldset[contains(@class,'entry')][legend/bdi[.='%s']]".formatted(indicator)));
  }
}
