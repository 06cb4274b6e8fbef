package org.plenary.worksheet;

import java.util.Optional;
import org.plenary.ids.CopyKey;
import org.plenary.ids.RoomKey;
import org.plenary.rules.Member;
import org.plenary.topics.Viewer;
import org.plenary.worksheet.View.Line;

/// Who has which copy, and who may write into it.
record Access(WorksheetDefinition definition, Setting setting) {

  /// The copy that is this person's own.
  Optional<CopyKey> own(Member member) {
    return switch (definition.per()) {
      case SESSION -> Optional.of(Arranging.ALL);
      case PERSON -> Optional.of(new CopyKey(member.id().value()));
      case DELEGATION ->
          Optional.ofNullable(member.delegation()).map(key -> new CopyKey(key.value()));
      case GROUP ->
          setting
              .gathering(definition.key())
              .map(gathering -> gathering.places().get(member.id()))
              .filter(room -> !room.equals(RoomKey.PLENARY))
              .map(room -> new CopyKey(room.value()));
    };
  }

  static boolean sees(View view, Member member) {
    return view.readers().admits(viewer(member));
  }

  static Viewer viewer(Member member) {
    return new Viewer(member.id(), member.role(), member.delegation(), member.room());
  }

  boolean mayEdit(View view, Member member) {
    return switch (member.role()) {
      case OBSERVER, INTERPRETER, SCREEN -> false;
      case ORGANIZER, FACILITATOR -> true;
      case PARTICIPANT ->
          mayEditOthers(member) || own(member).filter(view.copy()::equals).isPresent();
      case SPEAKER, ASSESSOR -> mayEditOthers(member);
    };
  }

  /// Whether the plan lets this role write into copies that are not their own.
  boolean mayEditOthers(Member member) {
    return switch (member.role()) {
      case OBSERVER, INTERPRETER, SCREEN -> false;
      case ORGANIZER, FACILITATOR -> true;
      case PARTICIPANT, SPEAKER, ASSESSOR -> definition.editableBy().contains(member.role());
    };
  }

  /// Rows of a delegation or a person are filled by those alone, and by leaders.
  static boolean mayEdit(Line line, Member member) {
    if (member.role().leads()) {
      return true;
    }
    var delegation = line.delegation();
    var person = line.person();
    return (delegation == null || delegation.equals(member.delegation()))
        && (person == null || person.equals(member.id()));
  }
}
