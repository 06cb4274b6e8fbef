package org.plenary.breakout;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plenary.breakout.BreakoutDefinition.Attribute;
import org.plenary.breakout.BreakoutDefinition.Group;
import org.plenary.breakout.BreakoutDefinition.Groups;
import org.plenary.ids.BreakoutKey;
import org.plenary.ids.PersonId;
import org.plenary.ids.RoomKey;
import org.plenary.ids.Seq;
import org.plenary.rules.Decided;
import org.plenary.rules.Scene;
import org.plenary.rules.Text;
import org.plenary.rules.Word;
import org.plenary.topics.Document;
import org.plenary.topics.Topic;

/// Runs breakouts in a scene, one command after the other.
final class BreakoutDesk {

  static final BreakoutKey KEY = new BreakoutKey("drill");

  Breakouts breakouts = Breakouts.NONE;
  Scene scene = Scene.meeting();
  Map<String, Object> result = Map.of();

  /// A breakout of the plan, piece by piece.
  record Plan(
      Groups groups,
      String assign,
      @Nullable Integer minutes,
      List<Attribute> spread,
      List<Attribute> together,
      List<Attribute> common,
      List<List<String>> apart,
      List<List<String>> pairs,
      Map<String, String> fixed,
      List<String> since,
      List<String> facilitators) {

    static Plan of(Groups groups, String assign) {
      return new Plan(
          groups, assign, 20, List.of(), List.of(), List.of(), List.of(), List.of(), Map.of(),
          List.of(), List.of());
    }

    Plan minutes(@Nullable Integer is) {
      return new Plan(
          groups, assign, is, spread, together, common, apart, pairs, fixed, since, facilitators);
    }

    Plan spread(Attribute... is) {
      return new Plan(
          groups,
          assign,
          minutes,
          List.of(is),
          together,
          common,
          apart,
          pairs,
          fixed,
          since,
          facilitators);
    }

    Plan together(Attribute... is) {
      return new Plan(
          groups,
          assign,
          minutes,
          spread,
          List.of(is),
          common,
          apart,
          pairs,
          fixed,
          since,
          facilitators);
    }

    Plan common(Attribute... is) {
      return new Plan(
          groups,
          assign,
          minutes,
          spread,
          together,
          List.of(is),
          apart,
          pairs,
          fixed,
          since,
          facilitators);
    }

    Plan apart(List<List<String>> is) {
      return new Plan(
          groups, assign, minutes, spread, together, common, is, pairs, fixed, since, facilitators);
    }

    Plan pairs(List<List<String>> is) {
      return new Plan(
          groups, assign, minutes, spread, together, common, apart, is, fixed, since, facilitators);
    }

    Plan fixed(Map<String, String> is) {
      return new Plan(
          groups, assign, minutes, spread, together, common, apart, pairs, is, since, facilitators);
    }

    Plan since(String... is) {
      return new Plan(
          groups,
          assign,
          minutes,
          spread,
          together,
          common,
          apart,
          pairs,
          fixed,
          List.of(is),
          facilitators);
    }

    Plan facilitators(String... is) {
      return new Plan(
          groups,
          assign,
          minutes,
          spread,
          together,
          common,
          apart,
          pairs,
          fixed,
          since,
          List.of(is));
    }

    BreakoutDefinition definition() {
      var seats = new LinkedHashMap<PersonId, RoomKey>();
      fixed.forEach((person, group) -> seats.put(Scene.id(person), new RoomKey(group)));
      return new BreakoutDefinition(
          KEY,
          0,
          Text.of("en", "Drill"),
          Text.of("en", "Talk"),
          null,
          null,
          minutes,
          List.of(5, 1),
          groups,
          assign,
          spread,
          together,
          common,
          ids(apart),
          ids(pairs),
          seats,
          since.stream().map(BreakoutKey::new).toList(),
          facilitators.stream().map(Scene::id).toList(),
          List.of());
    }

    private static List<List<PersonId>> ids(List<List<String>> lists) {
      return lists.stream().map(l -> l.stream().map(Scene::id).toList()).toList();
    }
  }

  /// The breakout of a plan in which people of a group may be something.
  static BreakoutDefinition withRoles(Plan plan, String... roles) {
    var it = plan.definition();
    return new BreakoutDefinition(
        it.key(),
        it.rank(),
        it.title(),
        it.prompt(),
        it.item(),
        it.worksheet(),
        it.minutes(),
        it.warnAtMinutes(),
        it.groups(),
        it.assign(),
        it.spread(),
        it.together(),
        it.common(),
        it.apart(),
        it.pairs(),
        it.fixed(),
        it.newPartnersSince(),
        it.facilitators(),
        List.of(roles));
  }

  static Groups count(int count) {
    return new Groups.Count(count, null);
  }

  static Groups named(@Nullable Integer max, String... keys) {
    return new Groups.Named(
        Stream.of(keys).map(key -> new Group(new RoomKey(key), null, null, null, null)).toList(),
        max);
  }

  static Plan balanced(int count) {
    return Plan.of(count(count), "balanced");
  }

  /// Groups written as `1: fj-1 fj-2`.
  static Map<RoomKey, List<PersonId>> groups(String... lines) {
    var groups = new LinkedHashMap<RoomKey, List<PersonId>>();
    for (var line : lines) {
      var colon = line.indexOf(':');
      var people = line.substring(colon + 1).trim();
      groups.put(
          new RoomKey(line.substring(0, colon)),
          people.isEmpty() ? List.of() : Stream.of(people.split(" ")).map(Scene::id).toList());
    }
    return groups;
  }

  static BreakoutCommand start(Plan plan, boolean byHand, String... groups) {
    return new BreakoutCommand.Start(plan.definition(), new Assignment(groups(groups), byHand));
  }

  static BreakoutCommand move(String room, String... people) {
    return new BreakoutCommand.Move(Stream.of(people).map(Scene::id).toList(), new RoomKey(room));
  }

  static BreakoutCommand message(String text, String... groups) {
    return new BreakoutCommand.Message(
        new Word(Scene.id("lead-1"), text), Stream.of(groups).map(RoomKey::new).toList());
  }

  /// A round with Fiji in group 1, Japan in 2 and nobody in 3.
  static BreakoutDesk inRound(Plan plan, boolean byHand) {
    return new BreakoutDesk()
        .does(
            "lead-1", start(plan, byHand, "1: fj-1 fj-2 fj-3", "2: jp-1 jp-2 wco-2 free-1", "3:"));
  }

  /// The code of the refusal, or `ok` with the number of events.
  String tries(@Nullable String actor, BreakoutCommand command) {
    return switch (breakouts.decide(command, scene.by(actor))) {
      case Decided.Accepted<BreakoutEvent>(var events, var told) -> {
        result = told;
        events.forEach(this::happens);
        scene = scene.at(scene.now().plusSeconds(1), new Seq(scene.seq().value() + 1));
        yield "ok " + events.size();
      }
      case Decided.Refused<BreakoutEvent>(var refusal) -> refusal.code();
    };
  }

  void happens(BreakoutEvent event) {
    breakouts = breakouts.apply(event, scene.now(), scene.seq());
  }

  BreakoutDesk does(@Nullable String actor, BreakoutCommand command) {
    var outcome = tries(actor, command);
    if (!outcome.startsWith("ok")) {
      throw new AssertionError(outcome);
    }
    return this;
  }

  String room(String person) {
    return breakouts.room(Scene.id(person)).value();
  }

  Document document(String topic) {
    return breakouts.render(new Topic(topic), scene);
  }
}
