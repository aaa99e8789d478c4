package org.shuraka.access;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.shuraka.platform.Migration;
import org.shuraka.platform.SiteAddress;
import org.shuraka.platform.Turns;
import org.shuraka.shared.Language;

/**
 * The first accounts. In sample mode: one for each role and sample organisation, all with the one
 * password that the start command prints. In real use none of these can sign in, and while nobody
 * else can either, each start prints a fresh link for setting up the first administrator.
 */
@Startup
@Singleton
@DependsOn(Migration.NAME)
public class SampleAccounts {

  /** Name of this bean, for {@code @DependsOn}: the manager exists before his programmes. */
  public static final String NAME = "SampleAccounts";

  private static final String DOMAIN = "@shuraka.example";

  /** An account and the code of its organisation; null where it belongs to none. */
  private record Sample(String address, String name, Role role, String organisation) {}

  private static final List<Sample> SAMPLES =
      List.of(
          new Sample("admin", "Sample administrator", Role.ADMINISTRATOR, null),
          new Sample("manager", "Sample manager", Role.MANAGER, null),
          new Sample("iihlr", "Officer of IIHLR", Role.OFFICER, "IIHLR"),
          new Sample("pfo", "Officer of PFO", Role.OFFICER, "PFO"),
          new Sample("ceasefire", "Officer of Ceasefire", Role.OFFICER, "CEASEFIRE"),
          new Sample("pax", "Officer of PAX", Role.OFFICER, "PAX"),
          new Sample("alamal", "Officer of Al-Amal", Role.OFFICER, "ALAMAL"),
          new Sample("impunitywatch", "Officer of Impunity Watch", Role.OFFICER, "IMPUNITY-WATCH"),
          new Sample("wanep", "Officer of WANEP", Role.OFFICER, "WANEP"),
          new Sample("gppac", "Officer of GPPAC", Role.OFFICER, "GPPAC"),
          new Sample("hsc", "Officer of HSC", Role.OFFICER, "HSC"),
          new Sample("donor", "Donor, US-STATE", Role.DONOR, "US-STATE"),
          new Sample("ada", "Donor, AT-ADA", Role.DONOR, "AT-ADA"));

  @Inject AccountRepository accounts;
  @Inject Passwords passwords;
  @Inject SiteAddress site;
  @Inject Turns turns;
  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "shuraka.sample", defaultValue = "false")
  boolean sampleMode;

  @Inject
  @ConfigProperty(name = "shuraka.sample.password")
  Optional<String> password;

  /** Of the sample password: one hash serves all, so that the start stays fast. */
  private String hash;

  @PostConstruct
  void start() {
    turns.awaitStart();
    if (sampleMode && password.isPresent()) {
      ensure();
      return;
    }
    int closed = accounts.closeSamples();
    if (closed > 0) {
      Migration.START.log(Level.INFO, "Sample accounts closed: {0}", closed);
    }
    if (!accounts.anybodyActive()) {
      offerSetUp();
    }
  }

  /**
   * Makes the sample accounts that are missing, as far as their organisations exist; called again
   * once the sample programmes have been loaded. Does nothing outside sample mode.
   */
  public void ensure() {
    if (!sampleMode || password.isEmpty()) {
      return;
    }
    if (hash == null) {
      hash = currentHash();
    }
    long made = SAMPLES.stream().filter(this::make).count();
    if (made > 0) {
      Migration.START.log(Level.INFO, "Sample accounts made: {0}", made);
    }
  }

  /** The hash that the accounts of an earlier start have, unless the password changed since. */
  private String currentHash() {
    List<Account> earlier = accounts.samples();
    String known =
        earlier.stream()
            .map(Account::passwordHash)
            .distinct()
            .filter(h -> passwords.match(password.get(), h))
            .findFirst()
            .orElseGet(() -> passwords.hash(password.get()));
    earlier.forEach(account -> account.reopen(known));
    return known;
  }

  private boolean make(Sample sample) {
    String email = sample.address() + DOMAIN;
    if (accounts.byEmail(email).isPresent()) {
      return false;
    }
    Optional<Long> organisation =
        Stream.ofNullable(sample.organisation())
            .flatMap(code -> accounts.organisationId(code).stream())
            .findFirst();
    if (sample.organisation() != null && organisation.isEmpty()) {
      return false;
    }
    NewAccount account =
        new NewAccount(email, sample.name(), sample.role(), organisation.orElse(null), Language.EN);
    accounts.add(new Account(account, hash, true, clock.instant()));
    return true;
  }

  private void offerSetUp() {
    String secret = Secrets.random();
    accounts.addSetUpLink(Secrets.hash(secret), clock.instant());
    Migration.START.log(
        Level.INFO,
        "Set up the first administrator within this server''s life at {0}",
        site.of("/set-up?token=" + secret));
  }
}
