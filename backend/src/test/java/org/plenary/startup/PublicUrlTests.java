package org.plenary.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class PublicUrlTests {

  @Test
  void isLocalhostWithThePortUnlessConfigured() {
    var environment = new MockEnvironment().withProperty("server.port", "9090");

    assertThat(new PublicUrl(environment).value()).hasToString("http://localhost:9090");
    assertThat(new PublicUrl(new MockEnvironment()).value()).hasToString("http://localhost:8080");
  }

  @Test
  void isWhatIsConfiguredWithoutASlashAtTheEnd() {
    var url = configured(" https://plenary.example.org/ ");

    assertThat(url.value()).hasToString("https://plenary.example.org");
    assertThat(url.at("/enter#secret")).hasToString("https://plenary.example.org/enter#secret");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"plenary.example.org", "ftp://example.org", "https://", "https://a/?b", "no url"})
  void refusesWhatIsNoWebAddress(String text) {
    assertThatThrownBy(() -> configured(text))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("PLENARY_PUBLIC_URL");
  }

  @Test
  void knowsWhetherItIsMoreThanAGuess() {
    assertThat(configured("https://plenary.example/here/").configured("/?code=A-1"))
        .hasValueSatisfying(
            it -> assertThat(it).hasToString("https://plenary.example/here/?code=A-1"));
    assertThat(new PublicUrl(new MockEnvironment()).configured("/")).isEmpty();
  }

  private static PublicUrl configured(String text) {
    return new PublicUrl(new MockEnvironment().withProperty("plenary.public-url", text));
  }
}
