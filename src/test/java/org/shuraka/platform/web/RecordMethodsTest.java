package org.shuraka.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.el.ELException;
import jakarta.el.ELProcessor;
import org.junit.jupiter.api.Test;

class RecordMethodsTest {

  /** As pages see one. */
  public record Line(String title, int count) {

    public int twice() {
      return count * 2;
    }

    public String times(int factor) {
      return title.repeat(factor);
    }

    public String broken() {
      throw new IllegalStateException("no line");
    }
  }

  private final ELProcessor pages = new ELProcessor();

  RecordMethodsTest() {
    pages.getELManager().addELResolver(new RecordMethods());
    pages.defineBean("line", new Line("ab", 21));
    pages.defineBean("text", "cd");
  }

  @Test
  void componentsAndOtherMethodsAreCalled() {
    assertThat(pages.<String>eval("line.title()")).isEqualTo("ab");
    assertThat(pages.<Integer>eval("line.twice()")).isEqualTo(42);
  }

  @Test
  void whatItDoesNotKnowIsLeftToOthers() {
    assertThat(pages.<String>eval("line.times(2)")).isEqualTo("abab");
    assertThat(pages.<String>eval("line.toString()")).contains("21");
    assertThat(pages.<Integer>eval("text.length()")).isEqualTo(2);
    assertThatThrownBy(() -> pages.eval("line.none()")).hasMessageContaining("none");
  }

  @Test
  void whatAMethodThrowsIsTold() {
    assertThatThrownBy(() -> pages.eval("line.broken()"))
        .isInstanceOf(ELException.class)
        .hasRootCauseMessage("no line");
  }
}
