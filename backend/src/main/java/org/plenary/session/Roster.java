package org.plenary.session;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plenary.ids.DelegationKey;
import org.plenary.ids.PersonId;
import org.plenary.ids.PersonKey;
import org.plenary.ids.SessionKey;
import org.plenary.ids.WorkshopId;
import org.plenary.ids.WorkshopKey;
import org.plenary.rules.Delegation;
import org.plenary.rules.Text;
import org.plenary.session.Register.RegisteredPerson;

/// The register as the session holds it, ready to be asked.
final class Roster {

  /// Before the session took a register.
  static final Roster NONE =
      new Roster(
          new Register(
              -1,
              new Register.WorkshopFacts(
                  new WorkshopId("none-taken"),
                  new WorkshopKey("none"),
                  new Text(Map.of()),
                  "",
                  "UTC",
                  List.of(),
                  "virtual",
                  null),
              List.of(),
              List.of(),
              new Register.Programme(
                  new SessionKey("none"),
                  new Text(Map.of()),
                  LocalDate.EPOCH,
                  LocalTime.MIDNIGHT,
                  Instant.EPOCH,
                  0,
                  null,
                  List.of(),
                  List.of(),
                  List.of()),
              null));

  private final Register register;
  private final Map<PersonId, RegisteredPerson> people;
  private final Map<PersonKey, RegisteredPerson> byKey;
  private final Map<DelegationKey, Delegation> delegations;
  private final List<RegisteredPerson> leaders;

  private Roster(Register register) {
    this.register = register;
    this.people = index(register.people().stream(), RegisteredPerson::id);
    this.byKey = index(register.people().stream(), RegisteredPerson::key);
    this.delegations = index(register.delegations().stream(), Delegation::key);
    this.leaders =
        register.people().stream()
            .filter(person -> person.role().leads() && !person.waiting())
            .toList();
  }

  static Roster of(Register register) {
    return new Roster(register);
  }

  boolean isTaken() {
    return register.revision() >= 0;
  }

  long revision() {
    return register.revision();
  }

  Register.WorkshopFacts workshop() {
    return register.workshop();
  }

  Register.Programme programme() {
    return register.programme();
  }

  Register.@Nullable NextSession next() {
    return register.next();
  }

  Collection<RegisteredPerson> people() {
    return people.values();
  }

  /// Facilitators and organizers.
  List<RegisteredPerson> leaders() {
    return leaders;
  }

  Optional<RegisteredPerson> person(PersonId id) {
    return Optional.ofNullable(people.get(id));
  }

  Optional<RegisteredPerson> person(PersonKey key) {
    return Optional.ofNullable(byKey.get(key));
  }

  Collection<Delegation> delegations() {
    return delegations.values();
  }

  Optional<Delegation> delegation(DelegationKey key) {
    return Optional.ofNullable(delegations.get(key));
  }

  Roster with(SessionEvent.RegisterChanged change) {
    var next = new LinkedHashMap<>(people);
    change.gone().forEach(next::remove);
    change.people().forEach(person -> next.put(person.id(), person));
    return new Roster(
        new Register(
            change.revision(),
            orElse(change.workshop(), register.workshop()),
            next.values().stream().sorted(Comparator.comparingInt(RegisteredPerson::rank)).toList(),
            orElse(change.delegations(), register.delegations()),
            orElse(change.programme(), register.programme()),
            change.next() == null ? register.next() : change.next().to()));
  }

  /// What would have to happen for this roster to be the given register; empty when nothing.
  Optional<SessionEvent> differenceTo(Register target) {
    if (!isTaken()) {
      return Optional.of(new SessionEvent.RegisterTaken(target));
    }
    var changed =
        target.people().stream().filter(person -> !person.equals(people.get(person.id()))).toList();
    var kept = target.people().stream().map(RegisteredPerson::id).collect(Collectors.toSet());
    var gone = people.keySet().stream().filter(id -> !kept.contains(id)).toList();
    var change =
        new SessionEvent.RegisterChanged(
            target.revision(),
            changed,
            gone,
            ifDiffers(register.delegations(), target.delegations()),
            ifDiffers(register.workshop(), target.workshop()),
            ifDiffers(register.programme(), target.programme()),
            Objects.equals(register.next(), target.next())
                ? null
                : new SessionEvent.NextChange(target.next()));
    return changesNothing(change) ? Optional.empty() : Optional.of(change);
  }

  private static boolean changesNothing(SessionEvent.RegisterChanged change) {
    return change.people().isEmpty()
        && change.gone().isEmpty()
        && Stream.of(change.delegations(), change.workshop(), change.programme(), change.next())
            .allMatch(Objects::isNull);
  }

  private static <T> @Nullable T ifDiffers(@Nullable T old, T target) {
    return target.equals(old) ? null : target;
  }

  private static <T extends @Nullable Object> T orElse(@Nullable T changed, T old) {
    return changed == null ? old : changed;
  }

  private static <K, V> Map<K, V> index(Stream<V> values, Function<V, K> key) {
    var map = new LinkedHashMap<K, V>();
    values.forEach(value -> map.put(key.apply(value), value));
    return map;
  }
}
