package org.plenary.transport.rest;

import java.util.List;
import org.plenary.identity.Identity;
import org.plenary.identity.Operation;
import org.plenary.startup.PublicUrl;
import org.plenary.workshop.People;
import org.plenary.workshop.Schedule;
import org.plenary.workshop.Workshop;
import org.plenary.workshop.WorkshopLife;
import org.plenary.workshop.Workshops;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Shows workshops to those who run them.
@RestController
final class WorkshopController {

  private final Workshops workshops;
  private final Schedule schedule;
  private final People people;
  private final WorkshopLife life;
  private final PublicUrl url;

  WorkshopController(
      Workshops workshops, Schedule schedule, People people, WorkshopLife life, PublicUrl url) {
    this.workshops = workshops;
    this.schedule = schedule;
    this.people = people;
    this.life = life;
    this.url = url;
  }

  record Listing(List<WorkshopSummary> workshops) {}

  @Needs(Operation.WORKSHOPS_LIST)
  @GetMapping("/api/workshops")
  Listing list(Caller caller) {
    var own =
        switch (caller.verified().identity()) {
          case Identity.OfAccount(var account) -> workshops.ownedBy(account);
          case Identity.OfPerson _ -> List.of(caller.workshop());
        };
    return new Listing(own.stream().map(this::summary).toList());
  }

  @Needs(Operation.WORKSHOP_READ)
  @GetMapping("/api/workshops/{workshop}")
  WorkshopView show(Caller caller) {
    var workshop = caller.workshop();
    return WorkshopView.of(
        workshop, Phases.of(schedule.of(workshop.id())), url, life.endsAt(workshop).orElse(null));
  }

  @Needs(Operation.WAYIN_READ)
  @GetMapping("/api/workshops/{workshop}/way-in")
  WayIn wayIn(Caller caller) {
    return WayIn.to(caller.workshop(), url);
  }

  private WorkshopSummary summary(Workshop workshop) {
    return WorkshopSummary.of(
        workshop, Phases.of(schedule.of(workshop.id())), people.of(workshop.id()).size());
  }
}
