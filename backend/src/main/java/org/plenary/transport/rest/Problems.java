package org.plenary.transport.rest;

import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/// Answers everything that goes wrong with a problem document that says no more than it should.
@RestControllerAdvice
final class Problems {

  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

  private final MeterRegistry registry;

  Problems(MeterRegistry registry) {
    this.registry = registry;
  }

  @ExceptionHandler
  ResponseEntity<Object> refused(Refused refused) {
    registry.counter("plenary.requests.refused", "code", refused.problem().code()).increment();
    return refused.problem().answer();
  }

  @ExceptionHandler
  ResponseEntity<Object> unreadable(HttpMessageNotReadableException wrong) {
    return BodyTooLarge.in(wrong)
        .map(BodyTooLarge::problem)
        .orElseGet(() ->
            Problem.of(
                HttpStatus.BAD_REQUEST,
                "body.wrong",
                "The body is not the JSON that is expected here."))
        .answer();
  }

  @ExceptionHandler({
    DataAccessResourceFailureException.class,
    TransientDataAccessException.class,
    CannotCreateTransactionException.class,
    TransactionSystemException.class
  })
  ResponseEntity<Object> unavailable(Exception failure) {
    LOG.warn("The database did not answer: {}", failure.getClass().getSimpleName());
    var problem =
        Problem.of(
            HttpStatus.SERVICE_UNAVAILABLE,
            "unavailable",
            "Plenary cannot reach its database. Try again in a moment.");
    return ResponseEntity.status(problem.status())
        .header(HttpHeaders.RETRY_AFTER, "2")
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }

  @ExceptionHandler
  ResponseEntity<Object> others(Exception failure) {
    if (failure instanceof ErrorResponse response) {
      return of(response.getStatusCode()).answer();
    }
    LOG.error("A request failed", failure);
    return of(HttpStatus.INTERNAL_SERVER_ERROR).answer();
  }

  /// The problem that a bare status stands for.
  static Problem of(HttpStatusCode code) {
    var status = HttpStatus.resolve(code.value());
    if (status == null || status.is5xxServerError()) {
      return Problem.of(
          HttpStatus.INTERNAL_SERVER_ERROR, "internal", "Something went wrong on our side.");
    }
    return switch (status) {
      case NOT_FOUND -> Problem.NOT_FOUND;
      case METHOD_NOT_ALLOWED ->
          Problem.of(status, "method.wrong", "This address does not do that.");
      case UNSUPPORTED_MEDIA_TYPE ->
          Problem.of(status, "body.wrong-type", "This address takes another media type.");
      case NOT_ACCEPTABLE ->
          Problem.of(status, "accept.wrong", "This address does not answer in that media type.");
      case CONTENT_TOO_LARGE -> BodyTooLarge.PROBLEM;
      default -> Problem.of(status, "request.wrong", "This request cannot be understood.");
    };
  }
}
