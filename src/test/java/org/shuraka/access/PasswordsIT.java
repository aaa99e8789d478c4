package org.shuraka.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.shuraka.platform.ShippedWar;
import org.shuraka.platform.Sql;
import org.shuraka.shared.Language;

/** How somebody comes to a password: by a link that works once, for a while, for her alone. */
@ExtendWith(ArquillianExtension.class)
class PasswordsIT {

  private static final String PASSWORD = "three goats in Sinjar";
  private static final String ADDRESS = "https://shuraka.example.org/choose-password?token=";

  @Deployment
  static WebArchive application() {
    return ShippedWar.archive();
  }

  @Inject Accounts accounts;
  @Inject AccountService service;
  @Inject AccountStore store;
  @Inject PasswordLinks links;
  @Inject Sql sql;
  @Resource UserTransaction transaction;

  private final String email = UUID.randomUUID() + "@partner.example";
  private Caller person;

  @BeforeEach
  void somebodyIsInvited() throws Exception {
    person =
        inTransaction(
            () ->
                accounts
                    .make(new AccountForm(email, "Somebody", Role.MANAGER, null, Language.AR), null)
                    .caller());
  }

  @Test
  void withoutAPasswordNobodySignsIn() {
    assertThat(store.byPassword(email, "")).isEmpty();
    assertThat(store.byPassword(email, PASSWORD)).isEmpty();
  }

  @Test
  void linkWorksOnceAndOthersOfTheAccountEndWithIt() throws Exception {
    String first = invite();
    String second = invite();
    assertThat(service.linkIsFor(first)).contains(email);

    service.choosePassword(first, PASSWORD);

    assertThat(store.byPassword(email, PASSWORD)).contains(person);
    for (String used : List.of(first, second)) {
      assertThat(service.linkIsFor(used)).isEmpty();
      assertThatThrownBy(() -> service.choosePassword(used, "another password"))
          .hasMessageContaining("error.notFound");
    }
    assertThat(acts()).containsExactly("account.choosePassword");
  }

  @Test
  void passwordThatIsTooShortLeavesTheLink() throws Exception {
    String secret = invite();

    assertThatThrownBy(() -> service.choosePassword(secret, "short"))
        .hasMessageContaining("access.password.length");

    assertThat(service.linkIsFor(secret)).contains(email);
  }

  @Test
  void linkOfAClosedAccountOrOneThatExpiredLeadsNowhere() throws Exception {
    String secret = invite();
    sql.use(h -> h.execute("UPDATE account SET active = FALSE WHERE email = ?", email));
    assertThat(service.linkIsFor(secret)).isEmpty();
    sql.use(h -> h.execute("UPDATE account SET active = TRUE WHERE email = ?", email));
    assertThat(service.linkIsFor(secret)).contains(email);

    sql.use(
        h ->
            h.execute(
                "UPDATE password_link SET expires_at = UTC_TIMESTAMP(3) - INTERVAL 1 SECOND"
                    + " WHERE account_id = ?",
                person.accountId()));

    assertThat(service.linkIsFor(secret)).isEmpty();
    assertThat(service.linkIsFor(null)).isEmpty();
  }

  @Test
  void onlyTheHashOfALinkIsKept() throws Exception {
    String secret = invite();

    assertThat(
            texts("SELECT token_hash FROM password_link WHERE account_id = ?", person.accountId()))
        .containsExactly(Secrets.hash(secret))
        .doesNotContain(secret);
  }

  @Test
  void sessionEndsWithThePasswordThatItWasSignedInWith() throws Exception {
    service.choosePassword(invite(), PASSWORD);
    SignedIn session = store.signIn(person);
    assertThat(store.bySession(session)).contains(person);

    service.choosePassword(invite(), "five boats on the Tigris");

    assertThat(store.bySession(session)).isEmpty();
    assertThat(store.bySession(store.signIn(person))).contains(person);
  }

  @Test
  void forgottenPasswordIsMailedInHerLanguageThreeTimesAnHour() throws Exception {
    for (int asked = 0; asked < PasswordLinks.MOST_AN_HOUR; asked++) {
      assertThat(service.mailLink(" " + email.toUpperCase(Locale.ROOT)).get()).isTrue();
    }
    assertThat(service.mailLink(email).get()).isFalse();

    List<String> mails = texts("SELECT plain_text FROM outgoing_mail WHERE recipient = ?", email);
    assertThat(mails)
        .hasSize(PasswordLinks.MOST_AN_HOUR)
        .doesNotHaveDuplicates()
        .allMatch(text -> text.contains(ADDRESS) && text.contains("كلمة مرور جديدة"));
    String secret = mails.get(0).split("token=")[1].split("\\s")[0];
    assertThat(service.linkIsFor(secret)).contains(email);
    assertThat(acts()).hasSize(PasswordLinks.MOST_AN_HOUR).containsOnly("account.link");
  }

  @Test
  void strangersAndClosedAccountsGetNoMail() throws Exception {
    sql.use(h -> h.execute("UPDATE account SET active = FALSE WHERE email = ?", email));

    assertThat(service.mailLink(email).get()).isFalse();
    assertThat(service.mailLink("nobody@nowhere.example").get()).isFalse();

    assertThat(texts("SELECT plain_text FROM outgoing_mail WHERE recipient = ?", email)).isEmpty();
    assertThat(
            texts(
                "SELECT plain_text FROM outgoing_mail WHERE recipient = ?",
                "nobody@nowhere.example"))
        .isEmpty();
  }

  private String invite() throws Exception {
    PasswordLink made = inTransaction(() -> links.make(person, PasswordLinks.Reason.INVITED));
    assertThat(made.mailed()).isTrue();
    return made.address().replace(ADDRESS, "");
  }

  private List<String> acts() {
    return texts(
        "SELECT act FROM audit_entry WHERE subject = 'account' AND subject_id = ?",
        String.valueOf(person.accountId()));
  }

  private List<String> texts(String query, Object argument) {
    return sql.with(h -> h.select(query, argument).mapTo(String.class).list());
  }

  private <T> T inTransaction(Callable<T> doings) throws Exception {
    transaction.begin();
    try {
      return doings.call();
    } finally {
      transaction.commit();
    }
  }
}
