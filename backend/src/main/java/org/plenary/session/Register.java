package org.plenary.session;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.breakout.BreakoutDefinition;
import org.plenary.ids.DelegationKey;
import org.plenary.ids.ItemKey;
import org.plenary.ids.PersonId;
import org.plenary.ids.PersonKey;
import org.plenary.ids.SessionKey;
import org.plenary.ids.WorkshopId;
import org.plenary.ids.WorkshopKey;
import org.plenary.poll.PollDefinition;
import org.plenary.rules.Attends;
import org.plenary.rules.Delegation;
import org.plenary.rules.Role;
import org.plenary.rules.Text;
import org.plenary.worksheet.WorksheetDefinition;

/// What a session needs to know of its workshop, as it stands at one revision.
///
/// @param next the session that starts after this one; null for the last
public record Register(
    long revision,
    WorkshopFacts workshop,
    List<RegisteredPerson> people,
    List<Delegation> delegations,
    Programme programme,
    @Nullable NextSession next) {

  /// The workshop itself.
  ///
  /// @param door null for the one that asks
  /// @param unled null for what is usual
  public record WorkshopFacts(
      WorkshopId id,
      WorkshopKey key,
      Text title,
      String kind,
      String timezone,
      List<String> languages,
      String mode,
      @Nullable String call,
      @Nullable Door door,
      @Nullable Unled unled) {

    public WorkshopFacts(
        WorkshopId id,
        WorkshopKey key,
        Text title,
        String kind,
        String timezone,
        List<String> languages,
        String mode,
        @Nullable String call) {
      this(id, key, title, kind, timezone, languages, mode, call, null, null);
    }

    Door doorOrAsking() {
      return door == null ? Door.ASKING : door;
    }

    Unled unledOrUsual() {
      return unled == null ? Unled.USUAL : unled;
    }
  }

  /// A person of the workshop; the key and the name are words, kept beside the journal.
  ///
  /// @param waiting whether this is a guest whom nobody admitted yet
  /// @param head whether this person answers for the delegation where only its head may
  /// @param guestDelegation what a guest said whom they represent
  /// @param knock for a guest who is not admitted
  public record RegisteredPerson(
      PersonId id,
      PersonKey key,
      String name,
      int rank,
      Role role,
      boolean waiting,
      @Nullable DelegationKey delegation,
      boolean head,
      Attends attends,
      List<String> languages,
      @Nullable String guestDelegation,
      @Nullable Knock knock) {

    public RegisteredPerson(
        PersonId id,
        PersonKey key,
        String name,
        int rank,
        Role role,
        boolean waiting,
        @Nullable DelegationKey delegation,
        boolean head,
        Attends attends,
        List<String> languages,
        @Nullable String guestDelegation) {
      this(
          id,
          key,
          name,
          rank,
          role,
          waiting,
          delegation,
          head,
          attends,
          languages,
          guestDelegation,
          null);
    }

    /// Whether this is a guest who was turned away and did not knock again.
    boolean refused() {
      return knock != null && knock.again() != null;
    }

    /// Whether this is a guest who could be somebody who was removed.
    boolean marked() {
      return knock != null && knock.removed();
    }

    boolean knockedBefore(Instant moment) {
      return waiting && !refused() && knock != null && knock.since().isBefore(moment);
    }
  }

  /// A guest at the door.
  ///
  /// @param since when they knocked last
  /// @param again null for one who waits; otherwise they were turned away until then
  /// @param reason what they were told
  /// @param resembles people for whom they could be taken by their name
  /// @param removed whether they could be somebody who was removed
  public record Knock(
      Instant since,
      @Nullable Instant again,
      @Nullable String reason,
      List<PersonId> resembles,
      boolean removed) {}

  /// What the plan says about this session.
  ///
  /// @param starts local to the time zone of the workshop
  /// @param worksheets null in journals from before there were any
  public record Programme(
      SessionKey key,
      Text title,
      LocalDate day,
      LocalTime starts,
      Instant startsAt,
      int minutes,
      @Nullable String call,
      List<Item> items,
      List<PollDefinition> polls,
      List<BreakoutDefinition> breakouts,
      @Nullable List<WorksheetDefinition> worksheets) {

    public Programme {
      worksheets = worksheets == null ? List.of() : List.copyOf(worksheets);
    }

    public Programme(
        SessionKey key,
        Text title,
        LocalDate day,
        LocalTime starts,
        Instant startsAt,
        int minutes,
        @Nullable String call,
        List<Item> items,
        List<PollDefinition> polls,
        List<BreakoutDefinition> breakouts) {
      this(key, title, day, starts, startsAt, minutes, call, items, polls, breakouts, List.of());
    }

    @Override
    public List<WorksheetDefinition> worksheets() {
      return worksheets == null ? List.of() : worksheets;
    }
  }

  /// An agenda item.
  ///
  /// @param runs keys of polls, breakouts and decisions that belong to it
  public record Item(
      ItemKey key,
      int rank,
      Text title,
      int minutes,
      String kind,
      List<PersonId> speakers,
      List<String> runs) {}

  /// The session that starts after this one.
  public record NextSession(
      SessionKey key,
      Text title,
      LocalDate day,
      LocalTime starts,
      Instant startsAt,
      String state) {}
}
