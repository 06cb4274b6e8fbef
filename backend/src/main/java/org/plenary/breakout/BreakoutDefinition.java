package org.plenary.breakout;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plenary.ids.BreakoutKey;
import org.plenary.ids.ItemKey;
import org.plenary.ids.PersonId;
import org.plenary.ids.RoomKey;
import org.plenary.ids.WorksheetKey;
import org.plenary.rules.Text;

/// A breakout as the plan describes it, whether it can run yet or not.
///
/// @param rank the order within the session, from 0
/// @param minutes how long the round lasts; null when it is closed by hand
/// @param warnAtMinutes minutes left at which people are warned
/// @param assign balanced, random, manual, self-select or as-before
/// @param spread attributes whose bearers go into different groups
/// @param together attributes whose bearers go into the same group
/// @param common attributes that all people of a group must share
public record BreakoutDefinition(
    BreakoutKey key,
    int rank,
    @Nullable Text title,
    @Nullable Text prompt,
    @Nullable ItemKey item,
    @Nullable WorksheetKey worksheet,
    @Nullable Integer minutes,
    List<Integer> warnAtMinutes,
    Groups groups,
    String assign,
    List<Attribute> spread,
    List<Attribute> together,
    List<Attribute> common,
    List<List<PersonId>> apart,
    List<List<PersonId>> pairs,
    Map<PersonId, RoomKey> fixed,
    List<BreakoutKey> newPartnersSince,
    List<PersonId> facilitators,
    List<String> roles) {

  BreakoutDefinition with(Map<PersonId, RoomKey> seats) {
    return new BreakoutDefinition(
        key,
        rank,
        title,
        prompt,
        item,
        worksheet,
        minutes,
        warnAtMinutes,
        groups,
        assign,
        spread,
        together,
        common,
        apart,
        pairs,
        seats,
        newPartnersSince,
        facilitators,
        roles);
  }

  /// What people of a group may have in common or not.
  public enum Attribute {
    DELEGATION,
    REGION,
    LANGUAGE,
    ROLE
  }

  /// How many groups there are.
  public sealed interface Groups {

    @Nullable Integer max();

    /// A number of groups, named `1` to `count`.
    record Count(int count, @Nullable Integer max) implements Groups {}

    /// As many groups as people divided by this size, rounded up.
    record Size(int size, @Nullable Integer max) implements Groups {}

    /// Groups with names of their own.
    record Named(List<Group> groups, @Nullable Integer max) implements Groups {}
  }

  /// A group of the plan.
  public record Group(
      RoomKey key,
      @Nullable Text title,
      @Nullable Text prompt,
      @Nullable WorksheetKey worksheet,
      @Nullable String call) {}
}
