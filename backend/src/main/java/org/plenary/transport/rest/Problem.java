package org.plenary.transport.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.workshop.Fault;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// A problem document (RFC 9457) with the stable code of the refusal.
///
/// @param detail a sentence for people
/// @param errors what is wrong in a plan
/// @param fields what is wrong in the fields of a form
@JsonInclude(JsonInclude.Include.NON_NULL)
record Problem(
    String type,
    String title,
    int status,
    String detail,
    String code,
    @Nullable List<PlanFault> errors,
    @Nullable List<Fault> fields) {

  static final Problem NOT_FOUND =
      of(HttpStatus.NOT_FOUND, "not-found", "There is nothing here for you.");

  static Problem of(HttpStatus status, String code, String sentence) {
    return new Problem(
        "about:blank", status.getReasonPhrase(), status.value(), sentence, code, null, null);
  }

  Problem with(List<PlanFault> all) {
    return new Problem(type, title, status, detail, code, List.copyOf(all), fields);
  }

  Problem in(List<Fault> all) {
    return new Problem(type, title, status, detail, code, errors, List.copyOf(all));
  }

  ResponseEntity<Object> answer() {
    return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(this);
  }
}
