package org.plenary.plan;

import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The worksheets that breakouts use, on which the default of `per` depends.
final class GroupSheets {

  private GroupSheets() {}

  /// Looks ahead in a file: a breakout may use a worksheet of an earlier session.
  static Set<String> of(Node root) {
    return root.all("programme")
        .flatMap(node -> node.all("sessions"))
        .flatMap(node -> node.all("breakouts"))
        .flatMap(GroupSheets::inBreakout)
        .mapMulti(GroupSheets::takeScalar)
        .collect(Collectors.toSet());
  }

  static Set<String> of(Plan plan) {
    Set<String> sheets = new HashSet<>();
    plan.programme().stream()
        .map(Day::sessions)
        .flatMap(Collection::stream)
        .map(Session::breakouts)
        .flatMap(Collection::stream)
        .flatMap(GroupSheets::inBreakout)
        .forEach(sheets::add);
    return sheets;
  }

  private static Stream<Node> inBreakout(Node breakout) {
    Stream<Node> ofGroups =
        breakout.all("groups").flatMap(node -> node.all("named")).flatMap(n -> n.all("worksheet"));
    return Stream.concat(breakout.all("worksheet"), ofGroups);
  }

  private static Stream<String> inBreakout(Breakout breakout) {
    Stream<String> own = Optional.ofNullable(breakout.worksheet()).stream();
    return switch (breakout.groups()) {
      case Groups.Count _, Groups.Size _ -> own;
      case Groups.Named(var groups, _) ->
          Stream.concat(
              own, groups.stream().flatMap(g -> Optional.ofNullable(g.worksheet()).stream()));
    };
  }

  private static void takeScalar(Node node, Consumer<String> sheets) {
    if (node instanceof Node.Scalar(Spot _, String value, boolean _)) {
      sheets.accept(value);
    }
  }
}
