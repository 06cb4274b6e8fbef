package org.plenary.transport.ws;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenary.identity.Entrance;
import org.plenary.identity.FamilyId;
import org.plenary.identity.Identity;
import org.plenary.identity.Resolution;
import org.plenary.identity.Tokens;
import org.plenary.ids.PersonId;
import org.plenary.ids.SessionKey;
import org.plenary.ids.WorkshopKey;
import org.springframework.stereotype.Component;

/// Lets sockets in by the tokens of this installation.
@Component
final class Doors implements Identities {

  private final Tokens tokens;
  private final Entrance entrance;

  Doors(Tokens tokens, Entrance entrance) {
    this.tokens = tokens;
    this.entrance = entrance;
  }

  @Override
  public Optional<Known> verify(String token) {
    return tokens
        .verify(token)
        .map(verified ->
            new Known(verified.identity(), verified.family().value(), verified.expires()));
  }

  @Override
  public Set<Resting> over(Set<Resting> signIns) {
    var alive =
        tokens.alive(
            signIns.stream()
                .map(resting -> new FamilyId(resting.signIn()))
                .collect(Collectors.toUnmodifiableSet()));
    return signIns.stream()
        .filter(resting -> isOver(resting, alive))
        .collect(Collectors.toUnmodifiableSet());
  }

  /// The sign-in of an account leads to a person of each of its workshops.
  private static boolean isOver(Resting resting, Map<FamilyId, Optional<PersonId>> alive) {
    var family = new FamilyId(resting.signIn());
    return !alive.containsKey(family)
        || alive
            .getOrDefault(family, Optional.empty())
            .filter(other -> !other.equals(resting.person()))
            .isPresent();
  }

  @Override
  public Entry resolve(Known known, WorkshopKey workshop, @Nullable SessionKey session) {
    return switch (entrance.resolve((Identity) known.identity(), workshop, session)) {
      case Resolution.Found found -> admitted(found);
      case Resolution.NoSessionLeft() -> new Entry.NoSessionLeft();
      case Resolution.Forbidden() -> new Entry.Forbidden();
    };
  }

  private static Entry admitted(Resolution.Found found) {
    return new Entry.Admitted(
        found.workshopKey(),
        found.session(),
        found.sessionKey(),
        found.person(),
        found.personKey(),
        found.name(),
        found.role(),
        found.waiting(),
        found.attends());
  }
}
