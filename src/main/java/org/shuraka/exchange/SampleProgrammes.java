package org.shuraka.exchange;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.logging.Level;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.shuraka.access.SampleAccounts;
import org.shuraka.platform.Migration;
import org.shuraka.platform.Turns;
import org.shuraka.programme.ProgrammeRepository;
import org.shuraka.programme.Programmes;
import org.shuraka.shared.Json;

/** In sample mode: brings the sample programmes in that are not there yet, by the bundle import. */
@Startup
@Singleton
@DependsOn(SampleAccounts.NAME)
public class SampleProgrammes {

  /** One bundle each, in {@code org/shuraka/sample}. */
  static final List<String> CODES =
      List.of(
          "ENERGIZING-REFORM",
          "KULLUNA-MUWATINUN",
          "THE-DAY-AFTER",
          "ENGENDERING-TRANSITION",
          "WOMEN-BUILDING-BRIDGES",
          "HUMAN-SECURITY-SURVEY",
          "CSO-HUMAN-SECURITY-MALI");

  private static final String MANAGER = "manager@shuraka.example";

  @Inject BundleImport imports;
  @Inject ProgrammeRepository repository;
  @Inject Programmes programmes;
  @Inject SampleAccounts accounts;
  @Inject Turns turns;

  @Inject
  @ConfigProperty(name = "shuraka.sample", defaultValue = "false")
  boolean sampleMode;

  @PostConstruct
  void start() {
    if (!sampleMode) {
      return;
    }
    turns.awaitStart();
    List<String> missing = CODES.stream().filter(c -> repository.id(c).isEmpty()).toList();
    missing.forEach(this::bringIn);
    accounts.ensure();
    if (!missing.isEmpty()) {
      Migration.START.log(Level.INFO, "Sample programmes loaded: {0}", missing.size());
    }
  }

  private void bringIn(String code) {
    try (InputStream file =
        SampleProgrammes.class.getResourceAsStream("/org/shuraka/sample/" + code + ".json")) {
      Bundle bundle = Json.MAPPER.readValue(file, Bundle.class);
      programmes.manager(imports.run(bundle, null), MANAGER);
    } catch (IOException e) {
      throw new IllegalStateException("The sample " + code + " cannot be read", e);
    }
  }
}
