package org.plenary.workshop;

/// What is wrong in one field of what somebody typed.
///
/// @param code stable and dotted
/// @param message a sentence
public record Fault(String field, String code, String message) {}
