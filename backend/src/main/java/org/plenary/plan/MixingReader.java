package org.plenary.plan;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
            .map(list -> list.distinct(0, PlanLimits.NAMES, "breakout", this::earlier))
            .orElse(List.of()));
  }

  private List<Attribute> attributes(String name) {
    int most = Attribute.values().length;
    return fields
        .find(name)
        .map(list -> list.distinct(0, most, "attribute", value -> value.word(Attribute.class)))
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
      value.wrong("Expected two people or more, found one.");
    }
    return people;
  }

  private void checkAttributes(List<Attribute> spread, List<Attribute> together) {
    for (Attribute attribute : together) {
      if (spread.contains(attribute)) {
        fields
            .require("together")
            .wrong("Expected " + attribute.word() + " in spread or together, found it in both.");
      }
    }
  }

  private void checkPeople(List<List<String>> apart, List<List<String>> pairs) {
    for (List<String> pair : pairs) {
      Set<String> bound = new HashSet<>(pair);
      for (List<String> divided : apart) {
        List<String> both = divided.stream().filter(bound::contains).distinct().toList();
        if (both.size() > 1) {
          fields
              .require("pairs")
              .wrong(
                  "Expected people together or apart; "
                      + Quote.of(both.get(0))
                      + " and "
                      + Quote.of(both.get(1))
                      + " are in both pairs and apart.");
        }
      }
    }
  }

  private Map<String, String> fixed(Value value) {
    Map<String, String> fixed = new LinkedHashMap<>();
    for (Value.Entry entry : value.entries("a mapping of people to groups")) {
      String person = entry.nameValue().reference(Names.Kind.PERSON);
      String group = entry.value().stringOrNumber().orElse("");
      if (!group.isEmpty() && !GroupsReader.mayHave(groups, group)) {
        entry
            .value()
            .wrong("Expected a group of this breakout; there is no " + Quote.of(group) + ".");
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
            value.wrong("Expected the key of a breakout that comes earlier.");
          }
        });
    return other;
  }
}
