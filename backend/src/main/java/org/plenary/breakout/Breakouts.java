package org.plenary.breakout;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plenary.ids.BreakoutKey;
import org.plenary.ids.PersonId;
import org.plenary.ids.RoomKey;
import org.plenary.ids.Seq;
import org.plenary.ids.WorksheetKey;
import org.plenary.persistent.PersistentMap;
import org.plenary.rules.Decided;
import org.plenary.rules.Gathering;
import org.plenary.rules.Member;
import org.plenary.rules.Moment;
import org.plenary.rules.PersonCards;
import org.plenary.rules.Refusal;
import org.plenary.rules.Text;
import org.plenary.rules.Word;
import org.plenary.topics.Document;
import org.plenary.topics.Shown;
import org.plenary.topics.Topic;

/// The breakouts of a session: the round that is on, at most one, and those that are over.
///
/// @param on the round that is on; null between rounds
/// @param former for each breakout who was in which group at the end of its rounds, oldest first
/// @param ended the last round of each breakout that is over, as it was at its end
/// @param prepared groups that are kept ready for breakouts
public record Breakouts(
    @Nullable Round on,
    PersistentMap<BreakoutKey, List<Map<RoomKey, List<PersonId>>>> former,
    PersistentMap<BreakoutKey, Ended> ended,
    PersistentMap<BreakoutKey, Prepared> prepared) {

  /// A round that is over.
  record Ended(Round round, Instant at, BreakoutEvent.Ending ending) {}

  /// Before any round.
  public static final Breakouts NONE =
      new Breakouts(null, PersistentMap.empty(), PersistentMap.empty(), PersistentMap.empty());

  static final String SELF_SELECT = "self-select";

  private static final Set<String> ASSIGNS =
      Set.of("balanced", "random", "manual", "as-before", SELF_SELECT);

  /// Why a breakout of the plan cannot be run yet; empty when it can.
  public static Optional<Refusal> unavailable(BreakoutDefinition definition) {
    return ASSIGNS.contains(definition.assign())
        ? Optional.empty()
        : Optional.of(BreakoutRefusals.ASSIGN_UNAVAILABLE);
  }

  /// The breakout whose round is on.
  public Optional<BreakoutKey> running() {
    return Optional.ofNullable(on).map(round -> round.definition().key());
  }

  /// Whether a round of this breakout is over.
  public boolean isOver(BreakoutKey breakout) {
    return former.containsKey(breakout);
  }

  /// When somebody ended the last round of a breakout; empty where its time or the session did.
  public Optional<Instant> endedByHand(BreakoutKey breakout) {
    return ended
        .find(breakout)
        .filter(last -> last.ending() == BreakoutEvent.Ending.BY_HAND)
        .map(Ended::at);
  }

  /// Who was in which group in the rounds of a breakout that are over.
  public List<Map<RoomKey, List<PersonId>>> formerGroups(BreakoutKey breakout) {
    return former.getOrDefault(breakout, List.of());
  }

  /// Whether groups are kept ready for a breakout.
  public boolean isPrepared(BreakoutKey breakout) {
    return prepared.containsKey(breakout);
  }

  /// The rounds that are over, the last of each breakout.
  public List<FormerRound> formerRounds() {
    return ended.stream()
        .map(it -> FormerRound.of(it.getKey(), it.getValue(), formerGroups(it.getKey())))
        .toList();
  }

  /// Whose words are among the messages to groups.
  public Set<PersonId> speakers() {
    return Stream.concat(Stream.ofNullable(on), ended.values().map(Ended::round))
        .flatMap(round -> round.talk().words())
        .filter(word -> word.text() != null)
        .map(Word::about)
        .collect(Collectors.toSet());
  }

  /// The groups of a breakout; where their number is free, as many as are named.
  public static List<BreakoutDefinition.Group> groups(
      BreakoutDefinition definition, Collection<RoomKey> named) {
    return Grouping.groupsOf(definition, named);
  }

  /// Why a breakout cannot have these groups; empty when it can.
  public static Optional<Refusal> wrongGroups(
      BreakoutDefinition definition, Collection<RoomKey> named) {
    return RoundStart.wrongGroups(definition, named);
  }

  /// What a group is called.
  public static Text title(BreakoutDefinition.Group group) {
    return Titles.of(group);
  }

  /// Where a person is, or would be when present.
  public RoomKey room(PersonId person) {
    return on == null ? RoomKey.PLENARY : on.placeOf(person);
  }

  /// The groups that fill this worksheet: those of the round that is on, or else of the last one
  /// that used it. A worksheet that no round has used is filled by the groups that meet now.
  public Optional<Gathering> gathering(WorksheetKey sheet) {
    return Gatherings.of(this, sheet);
  }

  /// Whether there is such a room now.
  public boolean hasRoom(RoomKey room) {
    return room.equals(RoomKey.PLENARY) || (on != null && on.has(room));
  }

  /// What the system has to do by itself, and when.
  public List<Deadline> deadlines() {
    var deadline = on == null ? null : on.deadline();
    return deadline == null ? List.of() : List.of(deadline);
  }

  /// What follows from a command.
  public Decided<BreakoutEvent> decide(BreakoutCommand command, Moment moment) {
    return new BreakoutDecision(this, moment).decide(command);
  }

  /// What the sender is told of a round that started: who is where, and which wishes of the plan
  /// are not met.
  public Map<String, Object> startResult(BreakoutEvent.RoundStarted event, Moment moment) {
    var keys = new LinkedHashMap<String, List<String>>();
    event
        .assignment()
        .groups()
        .forEach((group, people) ->
            keys.put(
                group.value(),
                people.stream()
                    .flatMap(person -> moment.person(person).stream())
                    .map(member -> member.key().value())
                    .toList()));
    var earlier =
        event.definition().newPartnersSince().stream()
            .flatMap(breakout -> formerGroups(breakout).stream())
            .toList();
    var unmet = Violations.of(event, moment, earlier);
    return Map.of(
        "groups", keys,
        "violations", unmet.stream().map(Violation::text).toList(),
        "unmet", unmet.stream().map(Violation::fields).toList());
  }

  /// What follows when a person arrives, or becomes a participant: in a round whose groups were
  /// formed by rule, a participant without a place goes to the smallest group that fits.
  public Optional<BreakoutEvent> placeLateComer(Member member, Moment moment) {
    return on == null ? Optional.empty() : LateComers.place(on, member, moment);
  }

  /// What follows when people came into the workshop, left it or got another role.
  public Optional<BreakoutEvent> peopleChanged(Collection<PersonId> changed, Moment moment) {
    return on == null ? Optional.empty() : LateComers.changed(on, changed, moment);
  }

  /// The breakouts after an event.
  ///
  /// @param seq the entry that the event is part of
  public Breakouts apply(BreakoutEvent event, Instant at, Seq seq) {
    if (event instanceof BreakoutEvent.RoundStarted started) {
      return with(started(started, at, seq));
    }
    if (event instanceof BreakoutEvent.GroupsPrepared(var key, var groups, var locked, var by)) {
      return new Breakouts(
          on,
          former,
          ended,
          groups.isEmpty()
              ? prepared.remove(key)
              : prepared.put(key, new Prepared(groups, locked, by, at)));
    }
    if (on == null) {
      throw new IllegalStateException("no round is on for " + event);
    }
    return switch (event) {
      case BreakoutEvent.RoundStarted started -> with(started(started, at, seq));
      case BreakoutEvent.GroupsPrepared _ -> this;
      case BreakoutEvent.RoundExtended(_, _, var end) -> with(on.extended(end, seq));
      case BreakoutEvent.GroupsMessaged messaged ->
          with(on.with(on.talk().with(messaged, at, seq)));
      case BreakoutEvent.MessageSeen seen -> with(on.with(on.talk().seen(seen)));
      case BreakoutEvent.HelpAsked(var group, var by) ->
          with(on.with(on.talk().asked(group, new Talk.Call(by, at))));
      case BreakoutEvent.HelpEnded(var group) -> with(on.with(on.talk().ended(group)));
      case BreakoutEvent.PeopleMoved(var steps) -> with(on.with(on.seating().moved(steps, at)));
      case BreakoutEvent.PeoplePlaced(var steps) -> with(on.with(on.seating().moved(steps, at)));
      case BreakoutEvent.Declined(var person) -> with(on.with(on.seating().declinedBy(person, at)));
      case BreakoutEvent.RoleGiven given -> with(on.with(on.seating().with(given)));
      case BreakoutEvent.RoundClosed(var breakout, var groups, var ending) ->
          new Breakouts(
              null,
              former.put(breakout, and(formerGroups(breakout), groups)),
              ended.put(breakout, new Ended(on, at, ending)),
              prepared);
    };
  }

  private Round started(BreakoutEvent.RoundStarted event, Instant at, Seq seq) {
    var round = Round.started(event, at, seq);
    return Boolean.TRUE.equals(event.reopened())
        ? ended.find(round.definition().key()).map(last -> round.after(last.round())).orElse(round)
        : round;
  }

  private Breakouts with(Round round) {
    return new Breakouts(round, former, ended, prepared);
  }

  private static <T> List<T> and(List<T> list, T last) {
    return Stream.concat(list.stream(), Stream.of(last)).toList();
  }

  /// The topics whose documents or audiences an event changes.
  public Collection<Topic> touches(BreakoutEvent event) {
    return BreakoutTopics.touches(on, event);
  }

  /// The topics that show this person: the name, the role, or whether they are present.
  public Collection<Topic> naming(PersonId person) {
    return BreakoutTopics.naming(this, person);
  }

  /// The topics that exist now.
  public Collection<Shown> shown() {
    return BreakoutTopics.shown(this);
  }

  /// The document of one of the topics that are shown.
  public Document render(Topic topic, PersonCards cards) {
    return BreakoutTopics.render(this, topic, cards);
  }

  /// What everyone sees of the round that is on.
  public Optional<Document> roundDocument(PersonCards cards) {
    return Optional.ofNullable(on).map(round -> RoundDocument.of(round, cards));
  }

  /// What a person alone sees of their place in the round that is on.
  public MyPlace placeOf(Member member) {
    return on == null ? MyPlace.NONE : MyPlace.of(on, member);
  }
}
