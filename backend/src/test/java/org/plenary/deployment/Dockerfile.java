package org.plenary.deployment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A Dockerfile read into its stages and instructions.
record Dockerfile(List<Instruction> instructions) {

  /// An instruction with its continued lines joined.
  ///
  /// @param stage the number of the stage that it belongs to; -1 before the first
  record Instruction(int stage, String name, String arguments) {

    /// The value of a flag such as `--from=build`.
    Optional<String> flag(String flag) {
      return Arrays.stream(arguments.split("\\s+"))
          .filter(word -> word.startsWith("--" + flag + "="))
          .map(word -> word.substring(flag.length() + 3))
          .findFirst();
    }

    /// The words that are no flags.
    List<String> words() {
      return Arrays.stream(arguments.split("\\s+")).filter(word -> !word.startsWith("--")).toList();
    }
  }

  static Dockerfile parse(List<String> lines) {
    var instructions = new ArrayList<Instruction>();
    var text = new StringBuilder();
    int stage = -1;
    for (var line : lines) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      var isContinued = line.endsWith("\\");
      text.append(isContinued ? line.substring(0, line.length() - 1) : line).append(' ');
      if (!isContinued) {
        var parts = text.toString().strip().split("\\s+", 2);
        stage += parts[0].equals("FROM") ? 1 : 0;
        instructions.add(new Instruction(stage, parts[0], parts.length > 1 ? parts[1] : ""));
        text.setLength(0);
      }
    }
    return new Dockerfile(List.copyOf(instructions));
  }

  List<Instruction> named(String name) {
    return instructions.stream().filter(each -> each.name().equals(name)).toList();
  }

  /// What the image itself is made of.
  Dockerfile lastStage() {
    int last = instructions.getLast().stage();
    return new Dockerfile(instructions.stream().filter(each -> each.stage() == last).toList());
  }
}
