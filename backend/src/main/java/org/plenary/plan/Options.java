package org.plenary.plan;

import java.util.List;

/// Reads options of polls and columns.
final class Options {

  private Options() {}

  static List<Option> read(Value value) {
    LocalNames names = new LocalNames(value.reading().errors());
    return value.list(2, PlanLimits.OPTIONS, option -> option(option, names));
  }

  private static Option option(Value value, LocalNames names) {
    Fields fields = value.fields("key", "label");
    Value keyed = fields.require("key");
    String key = keyed.key();
    if (Value.isKey(key)) {
      names.define(key, keyed.spot());
    }
    return new Option(key, fields.require("label").text());
  }
}
