package org.plenary.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mock.env.MockEnvironment;

class StartupBoardTests {

  private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
  private final PrintStream console = new PrintStream(shown, true, StandardCharsets.UTF_8);
  private final StaticListableBeanFactory beans = new StaticListableBeanFactory();

  @Test
  void showsTheAddressAndEveryNotice() {
    beans.addBean("one", (StartupNotice) () -> List.of("Become the organizer:", "http://…/setup"));
    beans.addBean("none", (StartupNotice) List::of);

    new StartupBoard(
            new PublicUrl(new MockEnvironment()),
            beans.getBeanProvider(StartupNotice.class),
            console)
        .show();

    assertThat(shown.toString(StandardCharsets.UTF_8).lines())
        .containsExactly(
            "",
            "  Plenary is ready on http://localhost:8080",
            "",
            "  Become the organizer:",
            "  http://…/setup",
            "");
  }

  @Test
  void tellsWhyItCannotStartInOneSentence() {
    var reporter = new CannotStartReporter(console);
    var reason = new CannotStart("The harbour is closed.");

    assertThat(reporter.reportException(new IllegalStateException(reason))).isTrue();
    assertThat(shown.toString(StandardCharsets.UTF_8).lines())
        .containsExactly("The harbour is closed.");
    assertThat(reporter.reportException(new IllegalStateException())).isFalse();
  }
}
