package org.plenary.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.ids.BreakoutKey;
import org.plenary.ids.PersonId;
import org.plenary.ids.WorksheetKey;
import org.plenary.rules.Delegation;
import org.plenary.rules.Gathering;
import org.plenary.rules.Member;
import org.plenary.rules.PersonCards;
import org.plenary.rules.Text;
import org.plenary.worksheet.Setting;
import org.plenary.worksheet.WorksheetDefinition;

/// What worksheets may know of one state of their session.
final class SheetSetting implements Setting {

  private final SessionState state;
  private final StateMoment moment;
  private @Nullable Collection<Member> people;

  SheetSetting(SessionState state) {
    this.state = state;
    this.moment = StateMoment.ofSystem(state, state.at());
  }

  @Override
  public Collection<WorksheetDefinition> planned() {
    var definitions = new ArrayList<WorksheetDefinition>();
    var opened = new HashSet<WorksheetKey>();
    for (var sheet : state.worksheets().all()) {
      definitions.add(sheet.definition());
      opened.add(sheet.definition().key());
    }
    state.roster().programme().worksheets().stream()
        .filter(planned -> !opened.contains(planned.key()))
        .forEach(definitions::add);
    definitions.sort(Comparator.comparingInt(WorksheetDefinition::rank));
    return List.copyOf(definitions);
  }

  @Override
  public Collection<Member> people() {
    if (people == null) {
      people = moment.people();
    }
    return people;
  }

  @Override
  public Optional<Member> person(PersonId person) {
    return moment.person(person);
  }

  @Override
  public Collection<Delegation> delegations() {
    return state.roster().delegations();
  }

  @Override
  public Optional<Gathering> gathering(WorksheetKey sheet) {
    return state.breakouts().gathering(sheet);
  }

  @Override
  public Optional<Instant> endedByHand(BreakoutKey breakout) {
    return state.breakouts().endedByHand(breakout);
  }

  @Override
  public PersonCards cards() {
    return new Cards(state);
  }

  @Override
  public Text nameOf(PersonId person) {
    var languages = state.roster().workshop().languages();
    return Text.of(
        languages.isEmpty() ? "en" : languages.getFirst(), new Cards(state).name(person));
  }
}
