package org.plenary.startup;

import java.io.PrintStream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Shows the address and every notice on the console, once, when Plenary is ready.
@Component
final class StartupBoard {

  private final PublicUrl url;
  private final ObjectProvider<StartupNotice> notices;
  private final PrintStream console;

  @Autowired
  StartupBoard(PublicUrl url, ObjectProvider<StartupNotice> notices) {
    this(url, notices, System.out);
  }

  StartupBoard(PublicUrl url, ObjectProvider<StartupNotice> notices, PrintStream console) {
    this.url = url;
    this.notices = notices;
    this.console = console;
  }

  @EventListener(ApplicationReadyEvent.class)
  @Order(Ordered.LOWEST_PRECEDENCE)
  void show() {
    var text = new StringBuilder("\n  Plenary is ready on ").append(url.value()).append('\n');
    notices
        .orderedStream()
        .map(StartupNotice::lines)
        .filter(lines -> !lines.isEmpty())
        .forEach(lines -> {
          text.append('\n');
          lines.forEach(line -> text.append("  ").append(line).append('\n'));
        });
    console.println(text);
    console.flush();
  }
}
