package org.plenary.worksheet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.plenary.ids.CopyKey;
import org.plenary.ids.DelegationKey;
import org.plenary.ids.PersonId;
import org.plenary.ids.RowKey;
import org.plenary.rules.Delegation;
import org.plenary.rules.Gathering;
import org.plenary.rules.Member;
import org.plenary.rules.Role;
import org.plenary.rules.Text;
import org.plenary.topics.Audience;
import org.plenary.worksheet.View.Line;

/// Finds the copies of one worksheet: whose they are, who sees them, which rows stand in them.
final class Arranging {

  static final CopyKey ALL = new CopyKey("all");

  private final Sheet sheet;
  private final WorksheetDefinition definition;
  private final Setting setting;
  private final Gathering gathering;
  private final Audience others;
  private final List<View> views = new ArrayList<>();

  Arranging(Sheet sheet, Setting setting) {
    this.sheet = sheet;
    this.definition = sheet.definition();
    this.setting = setting;
    this.gathering =
        setting
            .gathering(definition.key())
            .orElseGet(() -> new Gathering(List.of(), Map.of(), false));
    this.others = others(definition);
  }

  /// Those who see every copy by their role.
  private static Audience others(WorksheetDefinition definition) {
    var roles = new HashSet<>(Set.of(Role.FACILITATOR, Role.ORGANIZER));
    roles.addAll(definition.visibleTo());
    roles.addAll(definition.editableBy());
    return new Audience.Roles(Set.copyOf(roles));
  }

  List<View> views() {
    switch (definition.per()) {
      case SESSION -> all();
      case GROUP -> gathering.tables().forEach(this::group);
      case DELEGATION -> setting.delegations().stream().filter(this::fills).forEach(this::of);
      case PERSON -> setting.people().stream().filter(this::fills).forEach(this::of);
    }
    return List.copyOf(views);
  }

  private void all() {
    var readers =
        definition.visibleTo().isEmpty()
            ? Audience.everyone()
            : Audience.anyOf(new Audience.Roles(Set.of(Role.PARTICIPANT)), others);
    add(ALL, ALL.value(), definition.title(), readers, _ -> true);
  }

  private void group(Gathering.Table table) {
    var at = gathering.at(table.group());
    add(
        new CopyKey(table.group().value()),
        table.group().value(),
        table.title(),
        Audience.anyOf(in(table), others),
        member -> at.contains(member.id()));
  }

  private Audience in(Gathering.Table table) {
    return gathering.on()
        ? new Audience.InRoom(table.group())
        : new Audience.People(gathering.at(table.group()));
  }

  private boolean fills(Delegation delegation) {
    return sheet.copies().containsKey(new CopyKey(delegation.key().value()))
        || setting.people().stream()
            .filter(member -> delegation.key().equals(member.delegation()))
            .anyMatch(member -> delegation.seat() || member.role() == Role.PARTICIPANT);
  }

  /// The groups in which people of the delegation sit compare the copies of theirs.
  private void of(Delegation delegation) {
    var readers = new ArrayList<Audience>();
    readers.add(new Audience.OfDelegation(delegation.key()));
    readers.add(others);
    var rooms =
        setting.people().stream()
            .filter(member -> delegation.key().equals(member.delegation()))
            .map(member -> gathering.places().get(member.id()))
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    gathering.tables().stream()
        .filter(table -> rooms.contains(table.group()))
        .map(this::in)
        .forEach(readers::add);
    add(
        new CopyKey(delegation.key().value()),
        delegation.key().value(),
        delegation.name(),
        new Audience.AnyOf(List.copyOf(readers)),
        member -> delegation.key().equals(member.delegation()));
  }

  private boolean fills(Member member) {
    return member.role() == Role.PARTICIPANT
        || sheet.copies().containsKey(new CopyKey(member.id().value()));
  }

  private void of(Member member) {
    add(
        new CopyKey(member.id().value()),
        member.key().value(),
        setting.nameOf(member.id()),
        Audience.anyOf(new Audience.Only(member.id()), others),
        one -> one.id().equals(member.id()));
  }

  private void add(
      CopyKey copy, String of, Text title, Audience readers, Predicate<Member> holders) {
    views.add(new View(definition.key(), copy, of, views.size(), title, readers, lines(holders)));
  }

  private List<Line> lines(Predicate<Member> holders) {
    return switch (definition.rows()) {
      case WorksheetDefinition.Rows.Listed(var rows) ->
          rows.stream()
              .map(row -> new Line(row.key(), row.key().value(), row.title(), null, null))
              .toList();
      case WorksheetDefinition.Rows.Free _ -> List.of();
      case WorksheetDefinition.Rows.PerDelegation _ -> ofDelegations(holders);
      case WorksheetDefinition.Rows.PerPerson _ ->
          setting.people().stream()
              .filter(member -> member.role() == Role.PARTICIPANT)
              .filter(holders)
              .map(this::line)
              .toList();
    };
  }

  private List<Line> ofDelegations(Predicate<Member> holders) {
    Set<DelegationKey> here =
        setting.people().stream()
            .filter(holders)
            .map(Member::delegation)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    return setting.delegations().stream()
        .filter(Delegation::seat)
        .filter(
            one -> definition.per() == WorksheetDefinition.Per.SESSION || here.contains(one.key()))
        .map(one ->
            new Line(new RowKey(one.key().value()), one.key().value(), one.name(), one.key(), null))
        .toList();
  }

  private Line line(Member member) {
    PersonId person = member.id();
    return new Line(
        new RowKey(person.value()), member.key().value(), setting.nameOf(person), null, person);
  }
}
