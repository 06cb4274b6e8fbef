package org.plenary.plan;

/// Something to choose.
public record Option(String key, Text label) {}
