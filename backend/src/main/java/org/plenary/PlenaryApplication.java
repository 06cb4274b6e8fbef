package org.plenary;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// The application that serves workshops.
@SpringBootApplication
public class PlenaryApplication {

  /// Starts Plenary.
  ///
  /// @param args Spring Boot's arguments, such as `--server.port=9090`
  static void main(String[] args) {
    SpringApplication.run(PlenaryApplication.class, args);
  }
}
