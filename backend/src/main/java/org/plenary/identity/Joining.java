package org.plenary.identity;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.plenary.workshop.DeviceMark;
import org.plenary.workshop.Devices;
import org.plenary.workshop.Guests;
import org.plenary.workshop.JoinCode;
import org.plenary.workshop.Person;
import org.plenary.workshop.Workshop;
import org.plenary.workshop.Workshops;

/// Lets people with a join code as far as the door of the workshop lets them.
public final class Joining {

  /// No answer that says no comes earlier, whatever it rests on: a code that was never one, a door
  /// that is closed.
  private static final Duration SLOWEST_LOOK = Duration.ofMillis(120);

  /// So many arrive at the same time; a workshop takes them one by one anyway.
  private static final int AT_ONCE = 3;

  private final Workshops workshops;
  private final Guests guests;
  private final Devices devices;
  private final Tokens tokens;
  private final Attempts attempts;
  private final Attempts.Pause pause;
  private final Semaphore turns = new Semaphore(AT_ONCE, true);

  Joining(
      Workshops workshops,
      Guests guests,
      Devices devices,
      Tokens tokens,
      Attempts attempts,
      Attempts.Pause pause) {
    this.workshops = workshops;
    this.guests = guests;
    this.devices = devices;
    this.tokens = tokens;
    this.attempts = attempts;
    this.pause = pause;
  }

  /// What a try to join came to.
  public sealed interface Result {

    /// @param person as whom they come, who may have to wait
    record In(TokenPair tokens, Workshop workshop, Person person) implements Result {}

    /// The code opens nothing now: it is wrong, its workshop is archived or full, its door closed,
    /// or closed to them. Which of these is not said.
    record NoDoor() implements Result {}

    /// Too many of this address are trying.
    record Busy() implements Result {}
  }

  /// @param code as typed
  /// @param address where the request comes from
  public Result join(String code, Guests.Visitor visitor, String address) {
    var began = System.nanoTime();
    var parsed = JoinCode.parse(code);
    var tried =
        attempts.tried(
            address,
            parsed.map(JoinCode::value).orElse(""),
            () -> looked(parsed.flatMap(known -> inTurn(known, visitor)), began));
    if (tried.isEmpty()) {
      return new Result.Busy();
    }
    return tried.get().result().<Result>map(it -> it).orElseGet(Result.NoDoor::new);
  }

  /// Remembers that somebody came with this device by another way than the code.
  public void saw(Person person, DeviceMark device) {
    devices.saw(person, device);
  }

  private Optional<Result.In> looked(Optional<Result.In> found, long began) {
    var left = SLOWEST_LOOK.minusNanos(System.nanoTime() - began);
    if (found.isEmpty() && left.isPositive()) {
      try {
        pause.wait(left);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
      }
    }
    return found;
  }

  /// A hall that joins at once waits here, in the order in which it came, and not for connections
  /// to the database, where waiting ends in a refusal.
  private Optional<Result.In> inTurn(JoinCode code, Guests.Visitor visitor) {
    turns.acquireUninterruptibly();
    try {
      return workshops.find(code).flatMap(workshop -> arrive(workshop, visitor));
    } finally {
      turns.release();
    }
  }

  private Optional<Result.In> arrive(Workshop workshop, Guests.Visitor visitor) {
    return guests
        .arrive(workshop, visitor)
        .map(arrival ->
            new Result.In(
                tokens.issue(new Identity.OfPerson(arrival.known().id(), workshop.id())),
                workshop,
                arrival.acting()));
  }
}
