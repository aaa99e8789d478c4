package org.shuraka.reporting.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The name of a download in a header, for old clients and for new ones. */
class AttachmentTest {

  @Test
  void arabicNameIsWrittenInFullBehindAPlainOne() {
    assertThat(Attachment.disposition("قائمة الحضور (1).pdf"))
        .isEqualTo(
            "attachment; filename=\"_ _ _1_.pdf\"; filename*=UTF-8''%D9%82%D8%A7%D8%A6%D9%85%D8%A9"
                + "%20%D8%A7%D9%84%D8%AD%D8%B6%D9%88%D8%B1%20%281%29.pdf");
  }

  @Test
  void quotesAndLineEndsCannotLeaveTheHeader() {
    assertThat(Attachment.disposition("a\"\r\nSet-Cookie: x.pdf"))
        .isEqualTo(
            "attachment; filename=\"a_Set-Cookie_ x.pdf\"; filename*=UTF-8''a%22%0D%0ASet-Cookie%3A"
                + "%20x.pdf");
  }
}
