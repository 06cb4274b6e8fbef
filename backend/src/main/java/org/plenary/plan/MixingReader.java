package org.plenary.plan;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads who should be with whom in the groups of a breakout.
final class MixingReader {

  private final Fields fields;
  private final String breakout;
  private final Groups groups;

  MixingReader(Fields fields, String breakout, Groups groups) {
    this.fields = fields;
    this.breakout = breakout;
    this.groups = groups;
  }

  Mixing read() {
    List<Attribute> spread = attributes("spread");
    List<Attribute> together = attributes("together");
    List<List<String>> apart = people("apart");
    List<List<String>> pairs = people("pairs");
    checkAttributes(spread, together);
    checkPeople(apart, pairs);
    return new Mixing(
        spread,
        together,
        attributes("common"),
        apart,
        pairs,
        fields.find("fixed").map(this::fixed).orElse(Map.of()),
        fields
            .find("newPartnersSince")
            .map(list -> list.distinct(0, PlanLimits.NAMES, this::earlier))
            .orElse(List.of()));
  }

  private List<Attribute> attributes(String name) {
    int most = Attribute.values().length;
    return fields
        .find(name)
        .map(list -> list.distinct(0, most, value -> value.word(Attribute.class)))
        .orElse(List.of());
  }

  private List<List<String>> people(String name) {
    return fields
        .find(name)
        .map(lists -> lists.list(PlanLimits.NAMES, MixingReader::several))
        .orElse(List.of());
  }

  private static List<String> several(Value value) {
    List<String> people = value.references(Names.Kind.PERSON);
    if (people.size() == 1) {
      value.wrong(new Mistake.WrongCount(2, PlanLimits.NAMES, 1));
    }
    return people;
  }

  private void checkAttributes(List<Attribute> spread, List<Attribute> together) {
    for (Attribute attribute : together) {
      if (spread.contains(attribute)) {
        fields
            .require("together")
            .wrong(new Mistake.InBoth(List.of(attribute.word()), List.of("spread", "together")));
      }
    }
  }

  private void checkPeople(List<List<String>> apart, List<List<String>> pairs) {
    for (List<String> pair : pairs) {
      Set<String> bound = new HashSet<>(pair);
      for (List<String> divided : apart) {
        List<String> both = divided.stream().filter(bound::contains).distinct().toList();
        if (both.size() > 1) {
          fields.require("pairs").wrong(new Mistake.InBoth(shown(both), List.of("pairs", "apart")));
        }
      }
    }
  }

  private static List<String> shown(List<String> keys) {
    return keys.stream().limit(2).map(Quote::bare).toList();
  }

  private Map<String, String> fixed(Value value) {
    Map<String, String> fixed = new LinkedHashMap<>();
    for (Value.Entry entry : value.entries(Expected.GROUPS_BY_PERSON)) {
      String person = entry.nameValue().reference(Names.Kind.PERSON);
      String group = entry.value().stringOrNumber().orElse("");
      if (!group.isEmpty() && !GroupsReader.mayHave(groups, group)) {
        entry.value().unknownKey(Among.GROUPS, group, Optional.empty());
      }
      fixed.put(person, group);
    }
    return fixed;
  }

  private String earlier(Value value) {
    String other = value.reference(Names.Kind.BREAKOUT);
    Timeline<String> breakouts = value.reading().breakouts();
    value
        .reading()
        .later(() -> {
          if (breakouts.find(other).isPresent() && !breakouts.isBefore(other, breakout)) {
            value.wrong(new Mistake.NotEarlier(Quote.bare(other)));
          }
        });
    return other;
  }
}
