package org.plenary.transport.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.method.annotation.ExceptionHandlerMethodResolver;

class ProblemsTests {

  private static final ExceptionHandlerMethodResolver ANSWERS =
      new ExceptionHandlerMethodResolver(Problems.class);

  static Stream<Exception> waysInWhichADatabaseIsAway() {
    return Stream.of(
        new CannotCreateTransactionException(
            "no connection", new SQLTransientConnectionException("timeout")),
        new DataAccessResourceFailureException("the line broke"),
        new QueryTimeoutException("too late"),
        new TransactionSystemException("JDBC rollback failed"));
  }

  @ParameterizedTest
  @MethodSource("waysInWhichADatabaseIsAway")
  void aDatabaseThatBreaksOffIsAskedAgainInAMoment(Exception away) {
    assertThat(ANSWERS.resolveMethodByThrowable(away))
        .extracting(Method::getName)
        .isEqualTo("unavailable");
  }
}
