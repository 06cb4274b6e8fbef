package org.plenary.transport.rest;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Answers what fails before any controller, or after.
@RestController
final class ErrorsController implements ErrorController {

  @Open
  @RequestMapping("/error")
  ResponseEntity<Object> error(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
        ? Problems.of(HttpStatusCode.valueOf(status)).answer()
        : Problem.NOT_FOUND.answer();
  }
}
