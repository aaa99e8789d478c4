package org.shuraka.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** How forms answer mistakes, and how pages are used without a mouse. */
class FormsBrowserIT extends WithBrowser {

  private static final String PROGRAMME = "KULLUNA-MUWATINUN";
  private static final String DRAFT =
      "/reports/report?programme=" + PROGRAMME + "&period=2026&partner=PAX";
  private static final String SHARE = "IMP.1";

  @Test
  void refusedSignInSaysWhyAndKeepsTheAddress() {
    SignInPage refused =
        browser.visit(server, "en").tryToSignIn("pax@shuraka.example", "not the password");

    assertThat(refused.notice()).contains("do not fit together");
    assertThat(refused.email()).isEqualTo("pax@shuraka.example");
  }

  @Test
  void wrongFiguresAreNamedAndNothingTypedIsLost() {
    ReportPage draft = draft("en");

    ReportPage letters =
        draft.enter(SHARE, "many", "40", "7", "9").tell("كلنا مواطنون").saveDraft();
    assertThat(letters.awaitState()).startsWith("Not saved");
    assertThat(letters.error(SHARE)).contains("“many” is not readable as a number");
    assertThat(letters.figures(SHARE)).startsWith("many", "40", "7", "9");
    assertThat(letters.told()).isEqualTo("كلنا مواطنون");

    ReportPage tooMany = letters.enter(SHARE, "50").saveDraft();
    assertThat(tooMany.error(SHARE)).contains("larger than of how many");
    assertThat(tooMany.figures(SHARE)).startsWith("50", "40", "7", "9");
    assertThat(tooMany.told()).isEqualTo("كلنا مواطنون");
    show("report-faults-en");
    assertThat(tooMany.enter(SHARE, "5").saveDraft().awaitState()).startsWith("Saved at");
  }

  @Test
  void languageSwitchStaysOnThePage() {
    signedIn("pax", "en");
    String address = "/programmes/programme?code=" + PROGRAMME;
    browser.open(address);
    assertThat(new ProgrammePage(browser).heading()).isEqualTo("Kulluna Muwatinun");

    browser.switchTo("ar");
    assertThat(new ProgrammePage(browser).heading()).isEqualTo("كلنا مواطنون");
    assertThat(browser.driver().getCurrentUrl()).endsWith(address);

    browser.switchTo("fr");
    assertThat(new ProgrammePage(browser).heading()).isEqualTo("Kulluna Muwatinun");
    browser.switchTo("en");
    new ProgrammePage(browser);
  }

  @Test
  void whatIsNotYoursIsNotThere() {
    List<String> kept =
        List.of(
            "/jobs",
            "/imports",
            "/audit",
            "/indicator-sets",
            "/programmes/new",
            "/donor-reports/due");
    List<String> administered =
        List.of("/accounts", "/accounts/account", "/boundaries", "/mails", "/none");

    signedIn("donor", "en");
    nothingIsAt(kept, "Nothing here");
    nothingIsAt(administered, "Nothing here");
    nothingIsAt(List.of(DRAFT, "/reports"), "Nothing here");

    signedIn("pax", "ar");
    nothingIsAt(kept, "لا شيء هنا");
    nothingIsAt(administered, "لا شيء هنا");
    nothingIsAt(List.of("/donor-reports"), "لا شيء هنا");

    signedIn("manager", "en");
    nothingIsAt(administered, "Nothing here");
  }

  private static void nothingIsAt(List<String> addresses, String heading) {
    for (String address : addresses) {
      browser.open(address);
      assertThat(browser.text(By.tagName("h1"))).as(address).isEqualTo(heading);
      assertThat(browser.status()).as(address).isEqualTo(404);
    }
  }

  @Test
  void keyboardFindsTheContentFirstAndSeesWhereItIs() {
    signedIn("pax", "en");
    browser.open(DRAFT);
    new ReportPage(browser);

    press(Keys.TAB);
    assertThat(focused().getDomAttribute("class")).isEqualTo("skip");
    assertThat(focused().getRect().getY()).isNotNegative();
    press(Keys.ENTER);
    assertThat(focused().getDomAttribute("id")).isEqualTo("main");
    for (int stop = 0; stop < 8; stop++) {
      press(Keys.TAB);
      assertThat(focused().getCssValue("outline-style"))
          .as(focused().getDomProperty("outerHTML"))
          .isEqualTo("solid");
    }
    assertThat(browser.has(By.cssSelector("main :focus"))).isTrue();
  }

  @Test
  void whatIsTypedAfterTheSessionEndedIsSavedOnceSignedInAgain() {
    ReportPage page = draft("en");
    browser.loseSession();

    assertThat(page.tell("Written after lunch.").awaitState()).contains("you are signed out");

    browser.inAnotherWindow(() -> signedIn("pax", "en"));
    assertThat(page.awaitState("good")).startsWith("Saved at");
    browser.reload();
    assertThat(new ReportPage(browser).told()).isEqualTo("Written after lunch.");
  }

  @Test
  void signInPageLeftOpenTooLongIsExplained() {
    SignInPage page = browser.visit(server, "en");
    browser.type(By.id("signIn:email"), "pax@shuraka.example");
    browser.type(By.id("signIn:password"), "whatever it is");
    browser.loseSession();

    browser.follow(By.id("signIn:submit"));

    assertThat(page.browser.text(By.tagName("h1"))).isEqualTo("This page was open too long");
  }

  private ReportPage draft(String language) {
    signedIn("pax", language);
    browser.open(DRAFT);
    return new ReportPage(browser);
  }

  private static void press(Keys key) {
    new Actions(browser.driver()).sendKeys(key).perform();
  }

  private static WebElement focused() {
    return browser.driver().switchTo().activeElement();
  }
}
