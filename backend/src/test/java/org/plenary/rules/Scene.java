package org.plenary.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.plenary.ids.DelegationKey;
import org.plenary.ids.PersonId;
import org.plenary.ids.PersonKey;
import org.plenary.ids.RoomKey;
import org.plenary.ids.Seq;

/// A moment made up for tests.
public record Scene(
    List<Member> people,
    List<Delegation> delegations,
    @Nullable PersonId actorId,
    Instant now,
    Seq seq,
    boolean live)
    implements Moment, PersonCards {

  public static final Instant START = Instant.parse("2021-10-27T02:00:00Z");

  /// Nobody yet, and the session is live.
  public static Scene empty() {
    return new Scene(List.of(), List.of(), null, START, new Seq(1), true);
  }

  /// Fiji (a head and two more), Japan (a head and one more), an observing secretariat, a
  /// participant of no delegation, a speaker, an interpreter, a screen and two leaders.
  public static Scene meeting() {
    return empty()
        .seat("fj", "A/P")
        .seat("jp", "Asia")
        .delegation("wco", "secretariat", false, null)
        .person("fj-1", Role.PARTICIPANT, "fj", true)
        .person("fj-2", Role.PARTICIPANT, "fj", false)
        .person("fj-3", Role.PARTICIPANT, "fj", false)
        .person("jp-1", Role.PARTICIPANT, "jp", true)
        .person("jp-2", Role.PARTICIPANT, "jp", false)
        .person("wco-1", Role.OBSERVER, "wco", false)
        .person("wco-2", Role.PARTICIPANT, "wco", true)
        .person("free-1", Role.PARTICIPANT, null, false)
        .person("speaker-1", Role.SPEAKER, "fj", false)
        .person("interpreter-1", Role.INTERPRETER, null, false)
        .person("screen-1", Role.SCREEN, null, false)
        .person("lead-1", Role.FACILITATOR, null, false)
        .person("lead-2", Role.ORGANIZER, null, false);
  }

  public static PersonId id(String key) {
    return new PersonId("person-" + key);
  }

  public Scene seat(String key, @Nullable String region) {
    return delegation(key, "member", true, region);
  }

  public Scene delegation(String key, String kind, boolean seat, @Nullable String region) {
    var more = new ArrayList<>(delegations);
    more.add(
        new Delegation(
            new DelegationKey(key),
            more.size(),
            Text.of("en", "Delegation " + key),
            kind,
            region,
            List.of(),
            seat,
            1));
    return new Scene(people, more, actorId, now, seq, live);
  }

  public Scene person(String key, Role role, @Nullable String delegation, boolean head) {
    return person(key, role, delegation, head, List.of(), true);
  }

  public Scene person(
      String key,
      Role role,
      @Nullable String delegation,
      boolean head,
      List<String> languages,
      boolean present) {
    var more = new ArrayList<>(people);
    more.add(
        new Member(
            id(key),
            new PersonKey(key),
            more.size(),
            role,
            delegation == null ? null : new DelegationKey(delegation),
            head,
            languages,
            present,
            RoomKey.PLENARY));
    return new Scene(more, delegations, actorId, now, seq, live);
  }

  public Scene by(@Nullable String key) {
    return new Scene(people, delegations, key == null ? null : id(key), now, seq, live);
  }

  public Scene at(Instant time, Seq place) {
    return new Scene(people, delegations, actorId, time, place, live);
  }

  public Scene live(boolean is) {
    return new Scene(people, delegations, actorId, now, seq, is);
  }

  public Scene without(String key) {
    return new Scene(
        people.stream().filter(member -> !member.id().equals(id(key))).toList(),
        delegations,
        actorId,
        now,
        seq,
        live);
  }

  public Scene changed(String key, UnaryOperator<Member> change) {
    return new Scene(
        people.stream().map(m -> m.id().equals(id(key)) ? change.apply(m) : m).toList(),
        delegations,
        actorId,
        now,
        seq,
        live);
  }

  public Scene role(String key, Role role) {
    return changed(
        key,
        m ->
            new Member(
                m.id(),
                m.key(),
                m.rank(),
                role,
                m.delegation(),
                m.head(),
                m.languages(),
                m.present(),
                m.room()));
  }

  public Scene present(String key, boolean present) {
    return changed(
        key,
        m ->
            new Member(
                m.id(),
                m.key(),
                m.rank(),
                m.role(),
                m.delegation(),
                m.head(),
                m.languages(),
                present,
                m.room()));
  }

  public Member member(String key) {
    return person(id(key)).orElseThrow();
  }

  @Override
  public @Nullable Member actor() {
    return actorId == null ? null : person(actorId).orElse(null);
  }

  @Override
  public Optional<Member> person(PersonId person) {
    return people.stream().filter(member -> member.id().equals(person)).findAny();
  }

  @Override
  public Optional<Delegation> delegation(DelegationKey key) {
    return delegations.stream().filter(d -> d.key().equals(key)).findAny();
  }

  @Override
  public Collection<PersonCard> all() {
    return people.stream().map(Scene::card).toList();
  }

  @Override
  public PersonCard card(PersonId person) {
    return card(person(person).orElseThrow());
  }

  private static PersonCard card(Member member) {
    return new PersonCard(
        member.id(),
        member.key(),
        "Name of " + member.key(),
        member.delegation(),
        member.role(),
        member.languages(),
        member.present(),
        member.rank());
  }
}
