package org.shuraka.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shuraka.shared.Fault;
import org.shuraka.shared.Language;

class AccountFormTest {

  @Test
  void everyFaultIsNamedAtOnce() {
    assertThat(new AccountForm("no address", " ", null, null, Language.EN).faults())
        .extracting(Fault::pointer)
        .containsExactly("/email", "/name", "/role");
  }

  @Test
  void officersAndDonorsActForAnOrganisationAndOthersForNone() {
    assertThat(form(Role.OFFICER, null)).containsExactly("account.organisation.missing");
    assertThat(form(Role.DONOR, null)).containsExactly("account.organisation.missing");
    assertThat(form(Role.MANAGER, "PAX")).containsExactly("account.organisation.none");
    assertThat(form(Role.ADMINISTRATOR, "PAX")).containsExactly("account.organisation.none");
    assertThat(form(Role.OFFICER, "PAX")).isEmpty();
    assertThat(form(Role.MANAGER, null)).isEmpty();
  }

  private static List<String> form(Role role, String organisation) {
    return new AccountForm("zainab@partner.example", "Zainab", role, organisation, Language.AR)
        .faults().stream().map(Fault::key).toList();
  }
}
