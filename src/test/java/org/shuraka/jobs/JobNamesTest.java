package org.shuraka.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shuraka.shared.Language;
import org.shuraka.shared.Messages;

class JobNamesTest {

  @ParameterizedTest
  @EnumSource
  void everyJobHasANameThatPeopleRead(Language language) throws IOException {
    try (Stream<Path> jobs = Files.list(Path.of("src/main/resources/META-INF/batch-jobs"))) {
      assertThat(jobs.map(j -> "jobs.name." + j.getFileName().toString().replace(".xml", "")))
          .allSatisfy(key -> assertThat(Messages.text(language, key)).isNotEqualTo(key));
    }
  }
}
