package org.plenary.plan;

/// A column of a worksheet.
public record Column(String key, Text title, ColumnForm form, boolean required) {

  public ColumnType type() {
    return form.type();
  }
}
