package org.shuraka.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** A manager keeps a work plan and a budget: by form, by pasting, and taking back. */
class WorkPlanBrowserIT extends WithBrowser {

  private static final String PLAN = "/programmes/work-plan?code=THE-DAY-AFTER";
  private static final String BUDGET = "/programmes/budget?code=THE-DAY-AFTER";

  @Test
  void planIsWrittenPastedChangedAndTakenBackInEnglish() {
    signedIn("manager", "en");
    browser.open(PLAN);
    browser.choose(By.id("item:partner"), "PAX");
    browser.type(By.id("item:code"), "EN1");
    browser.type(By.id("item:title_en"), "First meeting");
    day("item:start", "2018-08-01");
    day("item:end", "2018-07-01");
    browser.follow(By.id("item:save"));
    assertThat(browser.text(By.cssSelector("#item .error"))).contains("does not come before");
    assertThat(browser.find(By.id("item:code")).getDomProperty("value")).isEqualTo("EN1");

    day("item:end", "2018-08-02");
    browser.follow(By.id("item:save"));
    assertThat(browser.text(By.id("notices"))).contains("EN1 is saved");

    paste("EN2\tSecond\t2018-09-01\t2018-09-02\nEN3\tThird\tsoon\t2018-09-02\n");
    assertThat(browser.text(By.id("notices"))).contains("Row 2").contains("soon");
    assertThat(browser.all(row("EN2"))).isEmpty();
    paste("EN2\tSecond\t2018-09-01\t2018-09-02\nEN1\tFirst again\t2018-08-03\t2018-08-04\n");
    assertThat(browser.text(By.id("notices"))).contains("2 rows are taken over");
    assertThat(browser.text(row("EN1"))).contains("First again", "3 August 2018");
    show("work-plan-en");

    for (String code : new String[] {"EN1", "EN2"}) {
      browser.follow(By.cssSelector("tr[data-item='" + code + "'] button[name='remove']"));
      assertThat(browser.text(By.id("notices"))).contains(code + " is removed");
    }
  }

  @Test
  void budgetIsPastedAndChangedInArabic() {
    signedIn("manager", "ar");
    browser.open(BUDGET);
    paste("AR1\tالموظفون\t١٢٬٥٠٠\tEUR\n");
    assertThat(browser.text(row("AR1"))).contains("الموظفون", "١٢٬٥٠٠");
    browser.follow(By.cssSelector("tr[data-item='AR1'] a"));
    assertThat(browser.find(By.id("item:amount")).getDomProperty("value")).isEqualTo("12500");
    browser.type(By.id("item:amount"), "٩٠٠٠");
    browser.follow(By.id("item:save"));
    assertThat(browser.text(row("AR1"))).contains("٩٬٠٠٠");
    show("budget-ar");
    browser.follow(By.cssSelector("tr[data-item='AR1'] button[name='remove']"));
    assertThat(browser.all(row("AR1"))).isEmpty();
  }

  @Test
  void officerReadsHerPlanAndChangesNothing() {
    signedIn("pfo", "en");
    browser.open("/programmes/work-plan?code=ENERGIZING-REFORM");
    assertThat(browser.text(By.id("main"))).contains("Campaign for public services");
    assertThat(browser.text(By.id("main"))).doesNotContain("IIHLR");
    assertThat(browser.all(By.id("item"))).isEmpty();
    assertThat(browser.all(By.name("remove"))).isEmpty();
    browser.open("/programmes/budget?code=ENERGIZING-REFORM");
    assertThat(browser.text(By.id("main"))).doesNotContain("IIHLR", "SAMPLE-ENERGIZING");
  }

  private static By row(String code) {
    return By.cssSelector("tr[data-item='" + code + "']");
  }

  private static void paste(String rows) {
    if (browser.find(By.cssSelector("details.card")).getDomAttribute("open") == null) {
      browser.find(By.cssSelector("details.card summary")).click();
    }
    browser.choose(By.id("paste:for"), "PAX");
    browser.put(By.id("paste:pasted"), rows);
    browser.follow(By.id("paste:take"));
  }

  private static void day(String id, String day) {
    browser.put(By.id(id), day);
  }
}
