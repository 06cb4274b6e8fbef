package org.plenary.workshop;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.breakout.BreakoutDefinition;
import org.plenary.ids.BreakoutKey;
import org.plenary.ids.DelegationKey;
import org.plenary.ids.ItemKey;
import org.plenary.ids.PersonId;
import org.plenary.ids.RoomKey;
import org.plenary.ids.WorksheetKey;
import org.plenary.plan.Attribute;
import org.plenary.plan.Breakout;
import org.plenary.plan.Groups;
import org.plenary.plan.Item;
import org.plenary.plan.Session;
import org.plenary.rules.Delegation;
import org.plenary.rules.Text;
import org.plenary.session.Register;

/// Turns what the plan says into what the rules of a session know: keys of people into their ids.
final class Definitions {

  private final Session session;
  private final Map<String, PersonId> people;

  /// @param people by their key; whoever is missing here is left out of everything
  Definitions(Session session, Map<String, PersonId> people) {
    this.session = session;
    this.people = people;
  }

  static Text text(org.plenary.plan.Text text) {
    return new Text(text.byLanguage());
  }

  static @Nullable Text textOrNull(org.plenary.plan.@Nullable Text text) {
    return text == null ? null : text(text);
  }

  static List<Delegation> delegations(List<org.plenary.plan.Delegation> planned) {
    var delegations = new ArrayList<Delegation>();
    for (var one : planned) {
      delegations.add(
          new Delegation(
              new DelegationKey(one.key()),
              delegations.size(),
              text(one.name()),
              one.kind().word(),
              one.region(),
              one.languages(),
              one.votes(),
              one.weight()));
    }
    return delegations;
  }

  List<Register.Item> items() {
    var items = new ArrayList<Register.Item>();
    for (var item : session.items()) {
      items.add(
          new Register.Item(
              new ItemKey(item.key()),
              items.size(),
              text(item.title()),
              Objects.requireNonNullElse(item.minutes(), 0),
              item.kind().word(),
              ids(item.speakers()),
              item.runs()));
    }
    return items;
  }

  List<org.plenary.poll.PollDefinition> polls() {
    var polls = new ArrayList<org.plenary.poll.PollDefinition>();
    for (var poll : session.polls()) {
      polls.add(PollDefinitions.of(poll, polls.size(), itemOf(poll.key())));
    }
    return polls;
  }

  List<BreakoutDefinition> breakouts() {
    var breakouts = new ArrayList<BreakoutDefinition>();
    for (var breakout : session.breakouts()) {
      breakouts.add(breakout(breakout, breakouts.size()));
    }
    return breakouts;
  }

  private BreakoutDefinition breakout(Breakout planned, int rank) {
    var mixing = planned.mixing();
    return new BreakoutDefinition(
        new BreakoutKey(planned.key()),
        rank,
        textOrNull(planned.title()),
        textOrNull(planned.prompt()),
        itemOf(planned.key()),
        worksheet(planned.worksheet()),
        planned.minutes(),
        planned.warnAtMinutes(),
        groups(planned.groups()),
        planned.assign().word(),
        attributes(mixing.spread()),
        attributes(mixing.together()),
        attributes(mixing.common()),
        lists(mixing.apart()),
        lists(mixing.pairs()),
        fixed(mixing.fixed()),
        mixing.newPartnersSince().stream().map(BreakoutKey::new).toList(),
        ids(planned.facilitators()),
        planned.roles());
  }

  private static BreakoutDefinition.Groups groups(Groups planned) {
    return switch (planned) {
      case Groups.Count(int count, var max) -> new BreakoutDefinition.Groups.Count(count, max);
      case Groups.Size(int size, var max) -> new BreakoutDefinition.Groups.Size(size, max);
      case Groups.Named(var groups, var max) ->
          new BreakoutDefinition.Groups.Named(
              groups.stream().map(Definitions::group).toList(), max);
    };
  }

  private static BreakoutDefinition.Group group(Groups.Group planned) {
    return new BreakoutDefinition.Group(
        new RoomKey(planned.key()),
        textOrNull(planned.title()),
        textOrNull(planned.prompt()),
        worksheet(planned.worksheet()),
        planned.call());
  }

  private static @Nullable WorksheetKey worksheet(@Nullable String key) {
    return key == null ? null : new WorksheetKey(key);
  }

  private static List<BreakoutDefinition.Attribute> attributes(List<Attribute> planned) {
    return planned.stream().map(Definitions::attribute).toList();
  }

  private static BreakoutDefinition.Attribute attribute(Attribute planned) {
    return switch (planned) {
      case DELEGATION -> BreakoutDefinition.Attribute.DELEGATION;
      case REGION -> BreakoutDefinition.Attribute.REGION;
      case LANGUAGE -> BreakoutDefinition.Attribute.LANGUAGE;
      case ROLE -> BreakoutDefinition.Attribute.ROLE;
    };
  }

  private Map<PersonId, RoomKey> fixed(Map<String, String> planned) {
    var fixed = new LinkedHashMap<PersonId, RoomKey>();
    planned.forEach(
        (person, group) -> id(person).ifPresent(id -> fixed.put(id, new RoomKey(group))));
    return fixed;
  }

  private List<List<PersonId>> lists(List<List<String>> planned) {
    return planned.stream().map(this::ids).filter(list -> list.size() > 1).toList();
  }

  private List<PersonId> ids(Collection<String> keys) {
    return keys.stream().map(this::id).flatMap(Optional::stream).toList();
  }

  private Optional<PersonId> id(String key) {
    return Optional.ofNullable(people.get(key));
  }

  private @Nullable ItemKey itemOf(String key) {
    for (Item item : session.items()) {
      if (item.runs().contains(key)) {
        return new ItemKey(item.key());
      }
    }
    return null;
  }
}
