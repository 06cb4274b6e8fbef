package org.plenary.protocol;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is asked about the people of a session: at the door, in their roles, in the attendance.
public sealed interface ClientPeopleCommand extends ClientCommand {

  /// `person.admit`.
  ///
  /// @param as the role to admit them to; null for the usual one
  record AdmitPeople(List<String> people, @Nullable String as, @Nullable String delegation)
      implements ClientPeopleCommand {
    public AdmitPeople {
      people = List.copyOf(people);
    }

    @Override
    public String name() {
      return "person.admit";
    }
  }

  /// `person.admit` with `person`: the guest is this person of the plan.
  ///
  /// @param confirmed `confirm` on the wire: fine that this person is here already
  record AdmitAsPerson(String guest, String person, boolean confirmed)
      implements ClientPeopleCommand {
    @Override
    public String name() {
      return "person.admit";
    }
  }

  /// `person.refuse`, `wait` and `restore`.
  ///
  /// @param reason what those who are turned away read
  record MovePersons(Motion motion, List<String> people, @Nullable String reason)
      implements ClientPeopleCommand {

    /// Which way people go at the door.
    public enum Motion {
      REFUSE("person.refuse"),
      WAIT("person.wait"),
      RESTORE("person.restore");

      private final String command;

      Motion(String command) {
        this.command = command;
      }
    }

    public MovePersons {
      people = List.copyOf(people);
    }

    @Override
    public String name() {
      return motion.command;
    }
  }

  record ChangeRole(String person, String role) implements ClientPeopleCommand {
    @Override
    public String name() {
      return "person.role";
    }
  }

  record Knock() implements ClientPeopleCommand {
    @Override
    public String name() {
      return "person.knock";
    }
  }

  /// `door.set`.
  ///
  /// @param admits as what an open door admits
  /// @param becomes what a scheduled door is from, `minutes` before a session's start
  record SetDoor(String policy, String admits, String becomes, int minutes)
      implements ClientPeopleCommand {
    @Override
    public String name() {
      return "door.set";
    }
  }

  record RemovePerson(String person, boolean ban) implements ClientPeopleCommand {
    @Override
    public String name() {
      return "person.remove";
    }
  }

  record CheckIn(String person, @Nullable String room) implements ClientPeopleCommand {
    @Override
    public String name() {
      return "attendance.checkin";
    }
  }

  record CheckOut(String person) implements ClientPeopleCommand {
    @Override
    public String name() {
      return "attendance.checkout";
    }
  }

  record CorrectAttendance(String person, Instant from, Instant until, String reason)
      implements ClientPeopleCommand {
    @Override
    public String name() {
      return "attendance.correct";
    }
  }
}
