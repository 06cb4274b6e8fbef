package org.plenary.report;

import java.time.Duration;
import org.plenary.journal.Journal;
import org.plenary.session.DatabaseClock;
import org.plenary.session.Histories;
import org.plenary.workshop.People;
import org.plenary.workshop.Schedule;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Puts the reports together.
@Configuration(proxyBeanMethods = false)
class ReportConfiguration {

  @Bean
  AttendanceRecords attendanceRecords(
      Histories histories,
      Journal journal,
      Schedule schedule,
      People people,
      @Value("${plenary.presence.heartbeat:15s}") Duration heartbeat,
      DatabaseClock clock) {
    return new AttendanceRecords(histories, journal, schedule, people, heartbeat, clock);
  }

  @Bean
  OwnRecords ownRecords(
      Histories histories,
      Schedule schedule,
      People people,
      @Value("${plenary.presence.heartbeat:15s}") Duration heartbeat,
      DatabaseClock clock) {
    return new OwnRecords(histories, schedule, people, heartbeat, clock);
  }
}
