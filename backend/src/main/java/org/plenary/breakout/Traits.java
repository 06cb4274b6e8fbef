package org.plenary.breakout;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plenary.breakout.BreakoutDefinition.Attribute;
import org.plenary.ids.DelegationKey;
import org.plenary.rules.Delegation;
import org.plenary.rules.Member;

/// What people bring with them that groups are formed by.
final class Traits {

  private final Map<DelegationKey, Delegation> delegations;

  Traits(Collection<Delegation> delegations) {
    this.delegations =
        delegations.stream().collect(Collectors.toMap(Delegation::key, Function.identity()));
  }

  /// Everything that a person is by this attribute: languages may be several, or none.
  List<String> all(Member member, Attribute attribute) {
    return switch (attribute) {
      case DELEGATION ->
          Optional.ofNullable(member.delegation()).stream().map(d -> d.value()).toList();
      case REGION -> delegation(member).map(Delegation::region).stream().toList();
      case LANGUAGE ->
          member.languages().isEmpty()
              ? delegation(member).map(Delegation::languages).orElse(List.of())
              : member.languages();
      case ROLE -> List.of(member.role().word());
    };
  }

  /// The one value by which a person is spread or kept together: of languages the first.
  Optional<String> first(Member member, Attribute attribute) {
    return all(member, attribute).stream().findFirst();
  }

  private Optional<Delegation> delegation(Member member) {
    return Optional.ofNullable(member.delegation())
        .flatMap(key -> Optional.ofNullable(delegations.get(key)));
  }
}
