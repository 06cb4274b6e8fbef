package org.plenary.transport.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.startup.CannotStart;
import org.plenary.transport.Address;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class ForwardedRequestsTests {

  private static final List<String> PROXIES = List.of("10.1.2.0/24", " 2001:db8::/64");

  private final MockHttpServletRequest request = new MockHttpServletRequest();

  @Test
  void believesNobodyUnlessSomebodyIsTrusted() {
    forwarded("10.1.2.9", "203.0.113.5", "https");

    assertThat(seen(List.of())).isEqualTo("10.1.2.9 http false");
  }

  @Test
  void takesAddressAndSchemeFromATrustedProxy() {
    forwarded("10.1.2.9", "203.0.113.5", "https");

    assertThat(seen(PROXIES)).isEqualTo("203.0.113.5 https true");
  }

  @Test
  void isNotFooledByAnAttackerFromOutside() {
    forwarded("203.0.113.66", "10.1.2.9, 198.51.100.1", "https");

    assertThat(seen(PROXIES)).isEqualTo("203.0.113.66 http false");
  }

  @Test
  void ignoresWhatAClientInventedBeforeTheProxyAddedItsAddress() {
    forwarded("10.1.2.9", "192.0.2.1, 10.1.2.3, 203.0.113.66", "http");

    assertThat(seen(PROXIES)).isEqualTo("203.0.113.66 http false");
  }

  @Test
  void looksThroughAChainOfTrustedProxies() {
    forwarded("10.1.2.9", "203.0.113.5", "https");
    request.addHeader("X-Forwarded-For", "10.1.2.200");

    assertThat(seen(PROXIES)).isEqualTo("203.0.113.5 https true");
  }

  @ParameterizedTest
  @ValueSource(strings = {"example.org", "", "203.0.113.5:80", "999.1.1.1", "unknown", "; DROP"})
  void staysAtTheProxyWhereTheHeaderIsNoAddress(String text) {
    forwarded("10.1.2.9", text, "ftp");

    assertThat(seen(PROXIES)).isEqualTo("10.1.2.9 http false");
  }

  @Test
  void knowsAddressesOfSixteenBytes() {
    forwarded("2001:db8:0:0:0:0:0:7", "2001:db8:1::5", "https");

    assertThat(seen(PROXIES)).isEqualTo("2001:db8:1:0:0:0:0:5 https true");
  }

  @Test
  void countsTriesByTheClientBehindTheProxy() throws ServletException, IOException {
    forwarded("10.1.2.9", "2001:db8:1:2:3::5", "https");

    assertThat(Address.of(filtered(PROXIES).getRemoteAddr()))
        .isEqualTo(Address.of("2001:db8:1:2::"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"proxy", "10.0.0.0/33", "10.0.0.0/x", "10.0.0.0/8/8", "*"})
  void refusesToStartWithWhatIsNoRange(String text) {
    assertThatThrownBy(() -> new ForwardedRequests(new ProxySettings(List.of(text))))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("PLENARY_TRUSTED_PROXIES");
  }

  private void forwarded(String from, String addresses, String scheme) {
    request.setRemoteAddr(from);
    request.addHeader("X-Forwarded-For", addresses);
    request.addHeader("X-Forwarded-Proto", scheme);
  }

  private String seen(List<String> proxies) {
    try {
      var seen = filtered(proxies);
      return seen.getRemoteAddr() + " " + seen.getScheme() + " " + seen.isSecure();
    } catch (IOException | ServletException e) {
      throw new AssertionError(e);
    }
  }

  private HttpServletRequest filtered(List<String> proxies) throws ServletException, IOException {
    var chain = new MockFilterChain();
    new ForwardedRequests(new ProxySettings(proxies))
        .doFilter(request, new MockHttpServletResponse(), chain);
    return (HttpServletRequest) chain.getRequest();
  }
}
