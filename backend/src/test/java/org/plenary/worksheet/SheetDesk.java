package org.plenary.worksheet;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.ids.BreakoutKey;
import org.plenary.ids.ColumnKey;
import org.plenary.ids.DelegationKey;
import org.plenary.ids.PersonId;
import org.plenary.ids.PersonKey;
import org.plenary.ids.RoomKey;
import org.plenary.ids.Seq;
import org.plenary.ids.ThemeKey;
import org.plenary.ids.WorksheetKey;
import org.plenary.rules.Decided;
import org.plenary.rules.Delegation;
import org.plenary.rules.Gathering;
import org.plenary.rules.Member;
import org.plenary.rules.Moment;
import org.plenary.rules.PersonCard;
import org.plenary.rules.PersonCards;
import org.plenary.rules.Role;
import org.plenary.rules.Text;
import org.plenary.topics.Document;
import org.plenary.topics.Topic;

/// Fills worksheets, one command after the other: Ana and Ben of Fiji and Cam of Tonga sit in group
/// 1, Dan of Tonga in group 2, Obi observes in group 1 and Lea leads.
final class SheetDesk implements Setting {

  static final WorksheetKey KEY = new WorksheetKey("sheet");
  static final String CARD = "card-of-test";
  private static final BreakoutKey ROUND = new BreakoutKey("round");

  Worksheets worksheets = Worksheets.NONE;
  boolean roundOn = true;
  private final Map<String, Member> people = new LinkedHashMap<>();
  private final Map<PersonId, RoomKey> places = new HashMap<>();
  private final WorksheetDefinition definition;
  private long seq = 1;
  private @Nullable Instant ended;
  private Instant now = Instant.parse("2026-03-01T09:00:00Z");
  Map<String, Object> result = Map.of();

  SheetDesk(WorksheetDefinition definition) {
    this.definition = definition;
    person("lea", Role.FACILITATOR, null, "plenary");
    person("ana", Role.PARTICIPANT, "fj", "1");
    person("ben", Role.PARTICIPANT, "fj", "1");
    person("cam", Role.PARTICIPANT, "to", "1");
    person("dan", Role.PARTICIPANT, "to", "2");
    person("obi", Role.OBSERVER, "fj", "1");
    person("int", Role.INTERPRETER, null, "1");
    person("scr", Role.SCREEN, null, "1");
    person("spy", Role.SPEAKER, null, "1");
  }

  private void person(String key, Role role, @Nullable String delegation, String room) {
    var member =
        new Member(
            new PersonId("person-" + key),
            new PersonKey(key),
            people.size(),
            role,
            delegation == null ? null : new DelegationKey(delegation),
            false,
            List.of(),
            true,
            new RoomKey(room));
    people.put(key, member);
    places.put(member.id(), member.room());
  }

  void move(String key, String room) {
    var old = member(key);
    people.put(
        key,
        new Member(
            old.id(),
            old.key(),
            old.rank(),
            old.role(),
            old.delegation(),
            old.head(),
            old.languages(),
            old.present(),
            new RoomKey(room)));
    places.put(old.id(), new RoomKey(room));
    worksheets = worksheets.arranged(this);
  }

  Member member(String key) {
    return Optional.ofNullable(people.get(key)).orElseThrow();
  }

  /// The code of the refusal, or `ok` or `nothing`.
  String give(String actor, SheetCommand command) {
    return switch (worksheets.decide(command, moment(member(actor)), this)) {
      case Decided.Refused<SheetEvent>(var refusal) -> refusal.code();
      case Decided.Accepted<SheetEvent>(var events, var told) -> {
        result = told;
        var at = new Seq(++seq);
        for (var event : events) {
          worksheets = worksheets.apply(event, now, at).arranged(this);
        }
        yield events.isEmpty() ? "nothing" : "ok";
      }
    };
  }

  String open() {
    return give("lea", new SheetCommand.Open(KEY));
  }

  String write(String actor, String row, String column, Object value) {
    return write(actor, row, column, value, null, null);
  }

  String write(
      String actor,
      String row,
      String column,
      Object value,
      @Nullable String of,
      @Nullable Long base) {
    var given =
        switch (value) {
          case String text -> new Given.Writing(text);
          case Integer number -> new Given.Whole(number);
          case Boolean yes -> new Given.YesNo(yes);
          default -> throw new IllegalArgumentException("no value: " + value);
        };
    return give(actor, new SheetCommand.Edit(KEY, row, new ColumnKey(column), given, of, base));
  }

  String theme(String theme, String title, SheetCommand.Place... answers) {
    return give(
        "lea",
        new SheetCommand.PutTogether(
            KEY, new ColumnKey("text"), new ThemeKey(theme), title, List.of(answers)));
  }

  long v() {
    return ((Number) Optional.ofNullable(result.get("v")).orElseThrow()).longValue();
  }

  Document document(String topic) {
    return worksheets.render(new Topic(topic), this);
  }

  Document mine(String key) {
    return worksheets.mine(member(key), this);
  }

  boolean sees(String key, String topic) {
    return worksheets.shown().stream()
        .filter(shown -> shown.topic().name().equals(topic))
        .anyMatch(shown -> shown.audience().admits(Access.viewer(member(key))));
  }

  /// What lies under these names, one in the other.
  static @Nullable Object at(Document document, String... names) {
    Object found = document;
    for (var name : names) {
      found = found instanceof Document inner ? inner.get(name) : null;
    }
    return found;
  }

  private Moment moment(Member actor) {
    return new Moment() {
      @Override
      public Instant now() {
        return now;
      }

      @Override
      public Seq seq() {
        return new Seq(seq + 1);
      }

      @Override
      public Member actor() {
        return actor;
      }

      @Override
      public Collection<Member> people() {
        return SheetDesk.this.people();
      }

      @Override
      public Optional<Member> person(PersonId id) {
        return SheetDesk.this.person(id);
      }

      @Override
      public Collection<Delegation> delegations() {
        return SheetDesk.this.delegations();
      }

      @Override
      public Optional<Delegation> delegation(DelegationKey key) {
        return delegations().stream().filter(one -> one.key().equals(key)).findFirst();
      }

      @Override
      public boolean live() {
        return true;
      }
    };
  }

  @Override
  public Collection<WorksheetDefinition> planned() {
    return List.of(definition);
  }

  @Override
  public Collection<Member> people() {
    return people.values();
  }

  @Override
  public Optional<Member> person(PersonId person) {
    return people.values().stream().filter(one -> one.id().equals(person)).findFirst();
  }

  @Override
  public Collection<Delegation> delegations() {
    return List.of(
        delegation("fj", 0, true), delegation("to", 1, true), delegation("xx", 2, false));
  }

  private static Delegation delegation(String key, int rank, boolean seat) {
    return new Delegation(
        new DelegationKey(key), rank, Text.of("en", key), "member", null, List.of(), seat, 1);
  }

  /// Lets time pass.
  void after(Duration time) {
    now = now.plus(time);
  }

  /// A round opens the worksheet in the place of a leader.
  void openWithRound() {
    give("lea", new SheetCommand.Close(KEY));
    give("lea", new SheetCommand.OpenWithRound(ROUND, List.of(KEY)));
  }

  /// Somebody ends that round, or its time does.
  void endRound(boolean byHand) {
    ended = byHand ? now : null;
    give("lea", new SheetCommand.CloseWithRound(ROUND));
  }

  @Override
  public Optional<Instant> endedByHand(BreakoutKey breakout) {
    return Optional.ofNullable(ended);
  }

  @Override
  public Optional<Gathering> gathering(WorksheetKey sheet) {
    var tables = new ArrayList<Gathering.Table>();
    for (var key : List.of("1", "2")) {
      tables.add(new Gathering.Table(new RoomKey(key), Text.of("en", "Group " + key)));
    }
    return Optional.of(new Gathering(tables, Map.copyOf(places), roundOn));
  }

  @Override
  public PersonCards cards() {
    return new PersonCards() {
      @Override
      public Collection<PersonCard> all() {
        return people.values().stream().map(SheetDesk.this::card).toList();
      }

      @Override
      public PersonCard card(PersonId person) {
        return SheetDesk.this.person(person).map(SheetDesk.this::card).orElseThrow();
      }
    };
  }

  private PersonCard card(Member member) {
    return new PersonCard(
        member.id(),
        member.key(),
        "Name of " + member.key(),
        member.delegation(),
        member.role(),
        member.languages(),
        true,
        member.rank());
  }

  @Override
  public Text nameOf(PersonId person) {
    return Text.of("en", cards().card(person).name());
  }
}
