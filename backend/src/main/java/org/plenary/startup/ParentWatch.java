package org.plenary.startup;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/// Ends this process when the one that started it is gone, if `plenary.stop-with-parent` says so: a
/// build that was killed must leave no server behind.
final class ParentWatch implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    if (context.getEnvironment().getProperty("plenary.stop-with-parent", Boolean.class, false)) {
      ProcessHandle.current().parent().ifPresent(ParentWatch::follow);
    }
  }

  private static void follow(ProcessHandle parent) {
    Thread.ofVirtual()
        .start(() -> {
          parent.onExit().join();
          System.exit(1);
        });
  }
}
