package org.plenary.transport.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.audit.About;
import org.plenary.audit.Audit;
import org.plenary.audit.Kind;
import org.plenary.identity.Operation;
import org.plenary.ids.WorkshopId;
import org.plenary.rules.Role;
import org.plenary.session.Door;
import org.plenary.session.Unled;
import org.plenary.workshop.FrontDoor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// The door of a workshop: how guests get in, who was removed, and what happens when nobody leads.
@RestController
final class DoorController {

  private final FrontDoor door;
  private final Audit audit;

  DoorController(FrontDoor door, Audit audit) {
    this.door = door;
    this.audit = audit;
  }

  record DoorView(
      String policy,
      String admits,
      String becomes,
      int minutes,
      UnledView unled,
      List<Gone> removed) {}

  record UnledView(int minutes, boolean pause) {}

  record Gone(String key, String name, String role, boolean banned, String since) {

    static Gone of(FrontDoor.Removed removed) {
      return new Gone(
          removed.key().value(),
          removed.name(),
          removed.role(),
          removed.banned(),
          removed.since().toString());
    }
  }

  /// What is left out stays as it is.
  record DoorChange(
      @Nullable String policy,
      @Nullable String admits,
      @Nullable String becomes,
      @Nullable Integer minutes) {}

  record UnledChange(@Nullable Integer minutes, @Nullable Boolean pause) {}

  @Needs(Operation.DOOR_READ)
  @GetMapping("/api/workshops/{workshop}/door")
  DoorView show(Caller caller) {
    return view(caller.workshop().id());
  }

  @Needs(Operation.DOOR_SET)
  @PutMapping("/api/workshops/{workshop}/door")
  DoorView set(Caller caller, @RequestBody DoorChange body) {
    var workshop = caller.workshop().id();
    var old = door.door(workshop);
    var changed =
        new Door(
            policy(body.policy(), old.policy()),
            role(body.admits(), old.admits()),
            policy(body.becomes(), old.becomes()),
            body.minutes() == null ? old.minutes() : body.minutes());
    if (!changed.canBe()) {
      throw wrong();
    }
    if (!changed.equals(old)) {
      door.set(workshop, changed);
      audit.record(workshop, caller.by(), Kind.DOOR_CHANGED, About.word(changed.policy().word()));
    }
    return view(workshop);
  }

  @Needs(Operation.UNLED_SET)
  @PutMapping("/api/workshops/{workshop}/unled")
  DoorView set(Caller caller, @RequestBody UnledChange body) {
    var workshop = caller.workshop().id();
    var old = door.unled(workshop);
    var changed =
        new Unled(
            body.minutes() == null ? old.minutes() : body.minutes(),
            body.pause() == null ? old.pause() : body.pause());
    if (!changed.canBe()) {
      throw Refused.badRequest("unled.wrong", "Between 1 and 240 minutes are possible here.");
    }
    if (!changed.equals(old)) {
      door.set(workshop, changed);
      audit.record(workshop, caller.by(), Kind.DOOR_CHANGED, About.word("unled"));
    }
    return view(workshop);
  }

  private DoorView view(WorkshopId workshop) {
    var stands = door.door(workshop);
    var unled = door.unled(workshop);
    return new DoorView(
        stands.policy().word(),
        stands.admits().word(),
        stands.becomes().word(),
        stands.minutes(),
        new UnledView(unled.minutes(), unled.pause()),
        door.removed(workshop).stream().map(Gone::of).toList());
  }

  private static Door.Policy policy(@Nullable String word, Door.Policy old) {
    return word == null ? old : Door.Policy.parse(word).orElseThrow(DoorController::wrong);
  }

  private static Role role(@Nullable String word, Role old) {
    return word == null ? old : Role.parse(word).orElseThrow(DoorController::wrong);
  }

  private static Refused wrong() {
    return Refused.badRequest(
        "door.wrong",
        "A door asks, is open, closed or scheduled, and admits as observer or participant.");
  }
}
