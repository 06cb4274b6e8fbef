package org.plenary.workshop;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.plenary.plan.Plan;
import org.plenary.plan.Session;

/// Where each part of a plan stands in its file.
final class PlanPaths {

  private final Map<Part, String> paths = new HashMap<>();

  PlanPaths(Plan plan) {
    put("people", plan.people(), person -> Part.person(person.key()));
    put("delegations", plan.delegations(), delegation -> Part.delegation(delegation.key()));
    for (int day = 0; day < plan.programme().size(); day++) {
      var sessions = plan.programme().get(day).sessions();
      var path = "programme[" + day + "].sessions";
      put(path, sessions, session -> Part.session(session.key()));
      for (int i = 0; i < sessions.size(); i++) {
        put(path + "[" + i + "].", sessions.get(i));
      }
    }
  }

  String of(Part part) {
    return paths.getOrDefault(part, "");
  }

  private void put(String path, Session session) {
    put(path + "items", session.items(), item -> Part.item(item.key()));
    put(path + "polls", session.polls(), poll -> Part.poll(poll.key()));
    put(path + "worksheets", session.worksheets(), sheet -> Part.worksheet(sheet.key()));
    put(path + "breakouts", session.breakouts(), breakout -> Part.breakout(breakout.key()));
  }

  private <T> void put(String path, List<T> list, Function<T, Part> part) {
    for (int i = 0; i < list.size(); i++) {
      paths.put(part.apply(list.get(i)), path + "[" + i + "]");
    }
  }
}
