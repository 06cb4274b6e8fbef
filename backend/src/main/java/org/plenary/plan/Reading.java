package org.plenary.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What the readers of one file share.
final class Reading {

  private final Errors errors;
  private final Names names;
  private final Timeline<PollForm> polls;
  private final Timeline<String> breakouts;
  private final Map<String, Set<String>> columns = new HashMap<>();
  private final List<Runnable> checks = new ArrayList<>();
  private String language = Defaults.LANGUAGE;

  Reading(Errors errors) {
    this.errors = errors;
    this.names = new Names(errors);
    this.polls = new Timeline<>();
    this.breakouts = new Timeline<>();
  }

  Errors errors() {
    return errors;
  }

  Names names() {
    return names;
  }

  /// The polls of the workshop with what they ask.
  Timeline<PollForm> polls() {
    return polls;
  }

  Timeline<String> breakouts() {
    return breakouts;
  }

  /// The keys of the columns of each worksheet.
  Map<String, Set<String>> columns() {
    return columns;
  }

  /// The language of texts that are plain strings; empty where the plan does not say it rightly.
  String language() {
    return language;
  }

  void speak(String language) {
    this.language = language;
  }

  /// Puts off a check until everything has been read.
  void later(Runnable check) {
    checks.add(check);
  }

  void checkAll() {
    names.check();
    checks.forEach(Runnable::run);
  }
}
