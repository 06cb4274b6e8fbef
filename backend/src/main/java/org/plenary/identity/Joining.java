package org.plenary.identity;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.workshop.GuestName;
import org.plenary.workshop.Guests;
import org.plenary.workshop.JoinCode;
import org.plenary.workshop.Person;
import org.plenary.workshop.Workshop;
import org.plenary.workshop.Workshops;

/// Lets people with a join code into the waiting room.
public final class Joining {

  private final Workshops workshops;
  private final Guests guests;
  private final Tokens tokens;
  private final Attempts attempts;

  Joining(Workshops workshops, Guests guests, Tokens tokens, Attempts attempts) {
    this.workshops = workshops;
    this.guests = guests;
    this.tokens = tokens;
    this.attempts = attempts;
  }

  /// What a try to join came to.
  public sealed interface Result {
    record Waiting(TokenPair tokens, Workshop workshop, Person person) implements Result {}

    /// The code leads nowhere: wrong, or its workshop is archived or full.
    record NoSuchCode() implements Result {}

    /// Too many of this address are trying.
    record Busy() implements Result {}
  }

  /// @param code as typed
  /// @param address where the request comes from
  public Result join(String code, GuestName name, @Nullable GuestName delegation, String address) {
    var parsed = JoinCode.parse(code);
    var tried =
        attempts.tried(
            address,
            parsed.map(JoinCode::value).orElse(""),
            () -> parsed.flatMap(workshops::find).flatMap(it -> arrive(it, name, delegation)));
    if (tried.isEmpty()) {
      return new Result.Busy();
    }
    return tried.get().result().<Result>map(it -> it).orElseGet(Result.NoSuchCode::new);
  }

  private Optional<Result.Waiting> arrive(
      Workshop workshop, GuestName name, @Nullable GuestName delegation) {
    return guests
        .arrive(workshop.id(), name, delegation)
        .map(person ->
            new Result.Waiting(
                tokens.issue(new Identity.OfPerson(person.id(), workshop.id())), workshop, person));
  }
}
