package org.plenary.breakout;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plenary.breakout.BreakoutDefinition.Group;
import org.plenary.breakout.BreakoutEvent.Step;
import org.plenary.ids.PersonId;
import org.plenary.ids.PersonKey;
import org.plenary.ids.RoomKey;
import org.plenary.rules.PersonCards;
import org.plenary.rules.Text;
import org.plenary.topics.Audience;
import org.plenary.topics.Document;
import org.plenary.topics.Pace;
import org.plenary.topics.Shown;
import org.plenary.topics.Topic;

/// What clients see of rooms and rounds.
final class BreakoutTopics {

  private static final Topic SESSION = new Topic("session");
  private static final Topic RUN = new Topic("run");
  private static final Topic ROOMS = new Topic("rooms");
  private static final Topic HELP = new Topic("help");
  private static final Topic GROUPS = new Topic("groups");
  private static final Topic MESSAGES = new Topic("messages");
  private static final String ROOM = "room/";

  private BreakoutTopics() {}

  private static Topic room(RoomKey group) {
    return new Topic(ROOM + group.value());
  }

  static Collection<Shown> shown(Breakouts breakouts) {
    var shown = new ArrayList<Shown>();
    shown.add(new Shown(ROOMS, Audience.everyone(), Pace.CALM, true));
    shown.add(Shown.prompt(HELP, Audience.leaders()));
    shown.add(new Shown(GROUPS, Audience.leaders(), Pace.CALM, true));
    shown.add(new Shown(MESSAGES, Audience.leaders(), Pace.CALM, true));
    PreparedDocument.shown(breakouts).forEach(shown::add);
    var round = breakouts.on();
    if (round != null) {
      for (var group : round.groups()) {
        var audience = Audience.anyOf(new Audience.InRoom(group.key()), Audience.leaders());
        shown.add(Shown.prompt(room(group.key()), audience));
      }
    }
    return shown;
  }

  /// @param round the one that is on before the event, or after it: what it changes is what both
  ///   name
  static Collection<Topic> touches(@Nullable Round round, BreakoutEvent event) {
    var topics = new LinkedHashSet<Topic>();
    switch (event) {
      case BreakoutEvent.RoundStarted(var definition, _, var assignment, _, _, _, _) -> {
        topics.addAll(List.of(SESSION, RUN, ROOMS, GROUPS, MESSAGES));
        definition.fixed().keySet().forEach(person -> topics.add(Topic.me(person)));
        assignment.groups().forEach((group, people) -> touch(topics, group, people));
        touchEveryone(topics, round);
      }
      case BreakoutEvent.GroupsPrepared prepared -> {
        topics.add(RUN);
        topics.add(PreparedDocument.topic(prepared.breakout()));
      }
      case BreakoutEvent.RoundExtended _ -> topics.add(SESSION);
      case BreakoutEvent.GroupsMessaged messaged -> {
        topics.addAll(List.of(SESSION, GROUPS, MESSAGES));
        messaged.groups().forEach(group -> topics.add(room(group)));
      }
      case BreakoutEvent.MessageSeen _ -> topics.add(MESSAGES);
      case BreakoutEvent.HelpAsked(var group, _) ->
          topics.addAll(List.of(HELP, GROUPS, room(group)));
      case BreakoutEvent.HelpEnded(var group) -> topics.addAll(List.of(HELP, GROUPS, room(group)));
      case BreakoutEvent.PeopleMoved(var steps) -> touch(topics, round, steps);
      case BreakoutEvent.PeoplePlaced(var steps) -> touch(topics, round, steps);
      case BreakoutEvent.Declined(var person) -> topics.addAll(List.of(GROUPS, Topic.me(person)));
      case BreakoutEvent.RoleGiven given -> touch(topics, round, given);
      case BreakoutEvent.RoundClosed closed -> {
        topics.addAll(List.of(SESSION, RUN, ROOMS, HELP, GROUPS, MESSAGES));
        closed.groups().forEach((group, people) -> touch(topics, group, people));
        touchEveryone(topics, round);
      }
    }
    return topics;
  }

  private static void touch(Set<Topic> topics, RoomKey group, List<PersonId> people) {
    topics.add(room(group));
    people.forEach(person -> topics.add(Topic.me(person)));
  }

  private static void touchEveryone(Set<Topic> topics, @Nullable Round round) {
    if (round != null) {
      round.definition().fixed().keySet().forEach(person -> topics.add(Topic.me(person)));
      round.seating().people().forEach(person -> topics.add(Topic.me(person)));
    }
  }

  private static void touch(Set<Topic> topics, @Nullable Round round, List<Step> steps) {
    topics.addAll(List.of(ROOMS, GROUPS, MESSAGES));
    if (round != null && round.isChosen()) {
      topics.add(SESSION);
    }
    for (var step : steps) {
      topics.add(Topic.me(step.person()));
      Stream.of(step.from(), step.to())
          .filter(room -> !room.equals(RoomKey.PLENARY))
          .forEach(group -> topics.add(room(group)));
    }
  }

  private static void touch(
      Set<Topic> topics, @Nullable Round round, BreakoutEvent.RoleGiven given) {
    topics.addAll(List.of(GROUPS, room(given.group())));
    if (round != null) {
      round
          .seating()
          .bearer(given.group(), given.role())
          .ifPresent(person -> topics.add(Topic.me(person)));
    }
    var person = given.person();
    if (person != null) {
      topics.add(Topic.me(person));
    }
  }

  static Collection<Topic> naming(Breakouts breakouts, PersonId person) {
    var topics = new LinkedHashSet<Topic>(List.of(ROOMS));
    var round = breakouts.on();
    if (round == null) {
      return topics;
    }
    topics.addAll(List.of(GROUPS, MESSAGES));
    if (round.has(round.placeOf(person))) {
      topics.add(room(round.placeOf(person)));
    }
    for (var call : round.talk().calls()) {
      if (call.getValue().by().equals(person)) {
        topics.add(HELP);
        topics.add(room(call.getKey()));
      }
    }
    for (var messages : round.talk().messages()) {
      if (messages.getValue().stream().anyMatch(message -> message.from().equals(person))) {
        topics.addAll(List.of(SESSION, room(messages.getKey())));
      }
    }
    return topics;
  }

  static Document render(Breakouts breakouts, Topic topic, PersonCards cards) {
    if (topic.equals(ROOMS)) {
      return rooms(breakouts, cards);
    }
    if (topic.equals(HELP)) {
      return help(breakouts.on(), cards);
    }
    if (topic.equals(GROUPS)) {
      return GroupsDocument.of(breakouts.on(), cards);
    }
    if (topic.equals(MESSAGES)) {
      return MessagesDocument.of(breakouts.on(), cards);
    }
    var round = breakouts.on();
    if (round != null && topic.name().startsWith(ROOM)) {
      var group =
          RoomKey.parse(topic.name().substring(ROOM.length())).flatMap(round::group).orElse(null);
      if (group != null) {
        return RoomDocument.of(round, group, cards);
      }
    }
    return PreparedDocument.render(breakouts, topic, cards)
        .orElseThrow(() -> new IllegalArgumentException("no such topic: " + topic));
  }

  private static Document rooms(Breakouts breakouts, PersonCards cards) {
    var present = new LinkedHashMap<RoomKey, List<PersonKey>>();
    present.put(RoomKey.PLENARY, new ArrayList<>());
    var round = breakouts.on();
    List<Group> groups = round == null ? List.of() : round.groups();
    groups.forEach(group -> present.put(group.key(), new ArrayList<>()));
    for (var card : cards.all()) {
      var people = present.get(breakouts.room(card.id()));
      if (card.online() && people != null) {
        people.add(card.key());
      }
    }
    var rooms = Document.with();
    rooms.put("plenary", oneRoom(Titles.PLENARY, 0, present.get(RoomKey.PLENARY)));
    var rank = 1;
    for (var group : groups) {
      rooms.put(group.key().value(), oneRoom(Titles.of(group), rank++, present.get(group.key())));
    }
    return Document.with().put("rooms", rooms.build()).build();
  }

  private static Document oneRoom(Text title, int rank, @Nullable List<PersonKey> people) {
    return Document.with()
        .put("title", title)
        .put("rank", rank)
        .put("people", people == null ? List.of() : people)
        .build();
  }

  private static Document help(@Nullable Round round, PersonCards cards) {
    var calls = Document.with();
    if (round != null) {
      for (var group : round.groups()) {
        var call = round.talk().calls().get(group.key());
        if (call != null) {
          calls.put(
              group.key().value(),
              RoomDocument.call(Document.with().put("title", Titles.of(group)), call, cards));
        }
      }
    }
    return Document.with().put("calls", calls.build()).build();
  }
}
