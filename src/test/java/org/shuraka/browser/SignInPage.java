package org.shuraka.browser;

import org.openqa.selenium.By;
import org.shuraka.platform.ShippedWar;

/** Where everybody begins. */
final class SignInPage extends Page {

  private static final By EMAIL = By.id("signIn:email");

  SignInPage(Browser browser) {
    super(browser, "/sign-in");
  }

  /** As {@code name@shuraka.example}. */
  HomePage signInAs(String name) {
    send(name + "@shuraka.example", ShippedWar.samplePassword());
    return new HomePage(browser);
  }

  HomePage signIn(String email, String password) {
    send(email, password);
    return new HomePage(browser);
  }

  SignInPage tryToSignIn(String email, String password) {
    send(email, password);
    return new SignInPage(browser);
  }

  String email() {
    return browser.find(EMAIL).getDomProperty("value");
  }

  private void send(String email, String password) {
    browser.type(EMAIL, email);
    browser.type(By.id("signIn:password"), password);
    browser.follow(By.id("signIn:submit"));
    // An account keeps the language of its last reader; one chosen before signing in wins.
    browser.switchTo(browser.language());
  }
}
