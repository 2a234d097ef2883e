package io.sqlc.runtime.function.url;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.sqlc.runtime.function.FunctionFailedException;
import org.junit.jupiter.api.Test;

class UrlFunctionsTest {
  private static final String URL = "https://me@Example.com:84/a%20b?x=1&y=a%26b&z&=q#frag%21";

  @Test
  void parts() {
    assertEquals("https", UrlExtractProtocol.urlExtractProtocol(URL));
    assertEquals("Example.com", UrlExtractHost.urlExtractHost(URL));
    assertEquals(84, UrlExtractPort.urlExtractPort(URL));
    assertEquals("/a b", UrlExtractPath.urlExtractPath(URL));
    assertEquals("x=1&y=a&b&z&=q", UrlExtractQuery.urlExtractQuery(URL));
    assertEquals("frag!", UrlExtractFragment.urlExtractFragment(URL));
  }

  @Test
  void partsThatAreAbsent() {
    assertNull(UrlExtractPort.urlExtractPort("http://h"));
    assertEquals("", UrlExtractPath.urlExtractPath("http://h"));
    assertNull(UrlExtractPath.urlExtractPath("mailto:a@b.c"));
    assertNull(UrlExtractHost.urlExtractHost("http://host_name/p"));
    assertThrows(FunctionFailedException.class, () -> UrlExtractHost.urlExtractHost("http://a b/"));
  }

  @Test
  void parameters() {
    assertEquals("1", UrlExtractParameter.urlExtractParameter(URL, "x"));
    assertEquals("a", UrlExtractParameter.urlExtractParameter(URL, "y"));
    assertEquals("", UrlExtractParameter.urlExtractParameter(URL, "z"));
    assertEquals("q", UrlExtractParameter.urlExtractParameter(URL, ""));
    assertEquals("1=2", UrlExtractParameter.urlExtractParameter("http://h?a=1=2&b", "a"));
    assertNull(UrlExtractParameter.urlExtractParameter(URL, "none"));
    assertNull(UrlExtractParameter.urlExtractParameter("http://h", "a"));
  }

  @Test
  void encoding() {
    assertEquals("a+b%26-_.*", UrlEncodeParam.urlEncodeParam("a b&-_.*"));
    assertEquals("a b&", UrlDecodeParam.urlDecodeParam("a+b%26"));
    assertThrows(FunctionFailedException.class, () -> UrlDecodeParam.urlDecodeParam("%zz"));
  }
}
