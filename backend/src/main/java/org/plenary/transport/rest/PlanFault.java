package org.plenary.transport.rest;

import java.util.List;
import org.plenary.plan.Mistake;
import org.plenary.plan.PlanError;

/// One thing that is wrong in a plan.
///
/// @param arguments what a sentence about it names
/// @param message the code in a sentence
record PlanFault(
    int line, int column, String path, String code, Mistake arguments, String message) {

  static List<PlanFault> all(List<PlanError> errors) {
    return errors.stream()
        .map(error ->
            new PlanFault(
                error.line(),
                error.column(),
                error.path(),
                error.mistake().code(),
                error.mistake(),
                error.mistake().sentence()))
        .toList();
  }
}
