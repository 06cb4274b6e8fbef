package org.plenary.workshop;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plenary.plan.Session;

/// What a merge of two plans keeps of the old one, and why.
final class KeptParts {

  /// Parts that hold as the old plan has them, whether the new one differs or not.
  private final Map<Part, String> held = new LinkedHashMap<>();

  /// Those of which the new plan says something else, with the reason.
  private final Map<Part, KeptReason> told = new LinkedHashMap<>();

  private final List<Kept> others = new ArrayList<>();

  void hold(Part part, String session) {
    held.put(part, session);
  }

  void holdAll(Session session) {
    var key = session.key();
    hold(Part.session(key), key);
    session.items().forEach(item -> hold(Part.item(item.key()), key));
    session.polls().forEach(poll -> hold(Part.poll(poll.key()), key));
    session.worksheets().forEach(sheet -> hold(Part.worksheet(sheet.key()), key));
    session.breakouts().forEach(breakout -> hold(Part.breakout(breakout.key()), key));
  }

  void tell(Part part, KeptReason reason) {
    told.putIfAbsent(part, reason);
  }

  void tell(String path, KeptReason reason) {
    others.add(new Kept(path, reason));
  }

  /// Whether a part that the new plan has in this session is held in another.
  boolean isElsewhere(Part part, String session) {
    var holder = held.get(part);
    return holder != null && !holder.equals(session);
  }

  Set<Part> held() {
    return held.keySet();
  }

  List<Kept> kept(PlanPaths paths) {
    var kept = new ArrayList<>(others);
    told.forEach((part, reason) -> kept.add(new Kept(paths.of(part), reason)));
    return List.copyOf(kept);
  }
}
