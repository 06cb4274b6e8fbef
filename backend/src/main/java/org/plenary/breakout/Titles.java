package org.plenary.breakout;

import java.util.LinkedHashMap;
import org.plenary.rules.Text;

/// What rooms and rounds are called where the plan gives them no title.
final class Titles {

  static final Text PLENARY = text("Plenary", "Plénière", "Plenaria");

  private Titles() {}

  private static Text text(String english, String french, String spanish) {
    var byLanguage = new LinkedHashMap<String, String>();
    byLanguage.put("en", english);
    byLanguage.put("fr", french);
    byLanguage.put("es", spanish);
    return new Text(byLanguage);
  }

  static Text of(BreakoutDefinition.Group group) {
    var title = group.title();
    var key = group.key().value();
    return title == null ? text("Group " + key, "Groupe " + key, "Grupo " + key) : title;
  }

  static Text of(BreakoutDefinition breakout) {
    var title = breakout.title();
    return title == null ? text("Groups", "Groupes", "Grupos") : title;
  }
}
