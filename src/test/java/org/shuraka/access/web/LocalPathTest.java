package org.shuraka.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {

  @ParameterizedTest
  @ValueSource(strings = {"/programmes", "/programmes/programme?code=A&x=%D8%B4", "/"})
  void aPageOfOursIsFollowed(String path) {
    assertThat(LocalPath.orHome(path)).isEqualTo(path);
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(
      strings = {
        "//evil.example",
        "/\\evil.example",
        "https://evil.example/",
        "javascript:alert(1)",
        "evil",
        "/a/../../b",
        "/a\r\nSet-Cookie: x=y",
      })
  void anythingElseLeadsHome(String path) {
    assertThat(LocalPath.orHome(path)).isEqualTo(LocalPath.HOME);
  }
}
