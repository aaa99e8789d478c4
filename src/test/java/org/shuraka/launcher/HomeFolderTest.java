package org.shuraka.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeFolderTest {

  @TempDir Path folder;

  @Test
  void heldFolderIsRefusedAndNamesTheHolder() throws Exception {
    try (HomeFolder held = HomeFolder.lock(folder)) {
      assertThat(held.resolve("lock")).exists();
      assertThatThrownBy(() -> HomeFolder.lock(folder))
          .isInstanceOf(StartFailure.class)
          .hasMessageContaining("process " + ProcessHandle.current().pid())
          .hasMessageContaining("SHURAKA_HOME");
    }
    HomeFolder.lock(folder).close();
  }

  @Test
  void secretIsMadeOnceAndForTheOwnerAlone() throws Exception {
    Path fresh = folder.resolve("fresh");
    String made;
    try (HomeFolder home = HomeFolder.lock(fresh)) {
      made = home.secret("a/secret");
      assertThat(home.secret("a/secret")).isEqualTo(made).hasSize(20);
      assertThat(home.secret("b/secret")).isNotEqualTo(made);
    }
    assertThat(permissions(fresh.resolve("a/secret"))).isEqualTo("rw-------");
    assertThat(permissions(fresh)).isEqualTo("rwx------");
    try (HomeFolder home = HomeFolder.lock(fresh)) {
      assertThat(home.secret("a/secret")).isEqualTo(made);
    }
  }

  @Test
  void wipingRemovesALinkAndNotWhatItPointsTo() throws Exception {
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    Path kept = Files.writeString(elsewhere.resolve("kept"), "x");
    Path wiped = Files.createDirectory(folder.resolve("wiped"));
    Files.createSymbolicLink(wiped.resolve("link"), elsewhere);

    HomeFolder.wipe(wiped);

    assertThat(wiped).doesNotExist();
    assertThat(kept).exists();
  }

  private static String permissions(Path path) throws Exception {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
