package org.plenary.startup;

import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Tells on the main port whether Plenary is ready: `UP` once it has started and both engines
/// answer. Everything else of the actuator stays on the loopback port.
@RestController
final class HealthController {

  private final HealthEndpoint health;
  private final ApplicationAvailability availability;

  HealthController(HealthEndpoint health, ApplicationAvailability availability) {
    this.health = health;
    this.availability = availability;
  }

  /// What the health check shows.
  record Health(String status) {}

  @GetMapping("/actuator/health")
  ResponseEntity<Health> health() {
    boolean isUp =
        availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC
            && Status.UP.equals(health.health().getStatus());
    return ResponseEntity.status(isUp ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
        .cacheControl(CacheControl.noStore())
        .body(new Health(isUp ? "UP" : "DOWN"));
  }
}
