package org.shuraka.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/** Which storage the operator chose; see the part on storage in config/shuraka.properties. */
@ApplicationScoped
class StorageSettings {

  private static final Logger LOG = Logger.getLogger(StorageSettings.class.getName());

  @Inject Node node;

  @Inject
  @ConfigProperty(name = "shuraka.storage", defaultValue = "folder")
  String kind;

  @Inject
  @ConfigProperty(name = "shuraka.home", defaultValue = ".shuraka")
  String home;

  @Inject
  @ConfigProperty(name = "shuraka.storage.folder")
  Optional<String> folder;

  @Inject
  @ConfigProperty(name = "shuraka.storage.s3.endpoint")
  Optional<String> endpoint;

  @Inject
  @ConfigProperty(name = "shuraka.storage.s3.region", defaultValue = "us-east-1")
  String region;

  @Inject
  @ConfigProperty(name = "shuraka.storage.s3.bucket")
  Optional<String> bucket;

  @Inject
  @ConfigProperty(name = "shuraka.storage.s3.key")
  Optional<String> key;

  @Inject
  @ConfigProperty(name = "shuraka.storage.s3.secret")
  Optional<String> secret;

  /** A setting that is wrong or missing ends the start, not the first upload. */
  void check(@Observes @Initialized(ApplicationScoped.class) Object start) {
    if (store() instanceof FolderStore files) {
      try {
        int parts = files.deleteParts(node.predecessor());
        if (parts > 0) {
          LOG.log(Level.INFO, "Half files of a crash that were deleted: {0}", parts);
        }
      } catch (IOException e) {
        LOG.log(Level.WARNING, "Half files of a crash could not be deleted", e);
      }
    }
  }

  @Produces
  @ApplicationScoped
  ObjectStore store() {
    return switch (kind) {
      case "folder" ->
          new FolderStore(
              folder.map(Path::of).orElseGet(() -> Path.of(home).resolve("storage")), node.id());
      case "s3" ->
          new S3Store(
              URI.create(needed("endpoint", endpoint)),
              region,
              needed("bucket", bucket),
              AwsCredentialsIdentity.create(needed("key", key), needed("secret", secret)));
      default ->
          throw new IllegalStateException("shuraka.storage is folder or s3, not \"" + kind + "\".");
    };
  }

  private static String needed(String name, Optional<String> value) {
    return value.orElseThrow(
        () ->
            new IllegalStateException(
                "shuraka.storage=s3 needs shuraka.storage.s3." + name + " as well."));
  }
}
