package org.strowger.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {
  private final Pages pages = new Pages("/org/strowger/pages/sample");

  @Test
  void aPageIsServedAsWhatItIsAndAskedForAgainNextTime() {
    Page desk = pages.find("/desk.html");
    assertNotNull(desk);
    assertEquals("<p>desk</p>\n", new String(desk.bytes(), StandardCharsets.UTF_8));
    assertEquals("text/html; charset=utf-8", desk.contentType());
    assertFalse(desk.isFixed());
  }

  @Test
  void whatCarriesItsDigestInItsNameMayBeKeptForGood() {
    Page script = pages.find("/assets/desk-x1.js");
    assertNotNull(script);
    assertTrue(script.isFixed());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "",
        "desk.html",
        "/none.html",
        "/notes.txt",
        "/../sample/desk.html",
        "/assets/../desk.html",
        "/%2e%2e/desk.html",
        "//desk.html",
        "/Pages.class",
        "/assets/",
        "/desk.html/",
        "/desk.html?x=/../Pages.class",
      })
  void nothingElseOnTheClassPathCanBeHad(String path) {
    assertNull(pages.find(path));
  }
}
