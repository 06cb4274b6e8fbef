package org.plenary.plan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Who should be with whom in the groups of a breakout.
///
/// @param spread attributes whose bearers go into different groups
/// @param together attributes whose bearers go into the same group
/// @param common attributes that all people of a group share
/// @param apart lists of people who are never together
/// @param pairs lists of people who are always together
/// @param fixed the group of a person
/// @param newPartnersSince breakouts whose pairs should not meet again
public record Mixing(
    List<Attribute> spread,
    List<Attribute> together,
    List<Attribute> common,
    List<List<String>> apart,
    List<List<String>> pairs,
    Map<String, String> fixed,
    List<String> newPartnersSince) {

  public static final Mixing ANY =
      new Mixing(List.of(), List.of(), List.of(), List.of(), List.of(), Map.of(), List.of());

  public Mixing {
    spread = List.copyOf(spread);
    together = List.copyOf(together);
    common = List.copyOf(common);
    apart = apart.stream().map(List::copyOf).toList();
    pairs = pairs.stream().map(List::copyOf).toList();
    fixed = Collections.unmodifiableMap(new LinkedHashMap<>(fixed));
    newPartnersSince = List.copyOf(newPartnersSince);
  }
}
