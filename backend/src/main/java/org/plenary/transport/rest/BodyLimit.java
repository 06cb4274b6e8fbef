package org.plenary.transport.rest;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import org.plenary.plan.PlanLimits;
import org.plenary.roster.RosterLimits;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Reads no more of a request's body than its address takes, whatever its headers say.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
final class BodyLimit extends OncePerRequestFilter {

  private static final Pattern ROSTER =
      Pattern.compile("/api/workshops/[a-z0-9~-]+/roster(/(table|preview))?");

  private static final Pattern GROUPS =
      Pattern.compile(
          "/api/workshops/[a-z0-9~-]+/sessions/[a-z0-9-]+/breakouts/[a-z0-9-]+/(table|proposal)");

  static final int USUAL = 64 * 1024;
  static final int PLAN = PlanLimits.BYTES;

  private static final Set<String> PLANS = Set.of("/api/workshops", "/api/rehearsals");

  private final ProblemWriter problems;

  BodyLimit(ProblemWriter problems) {
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    int most = most(request.getRequestURI());
    if (request.getContentLengthLong() > most) {
      problems.write(response, BodyTooLarge.PROBLEM);
    } else {
      chain.doFilter(new Limited(request, most), response);
    }
  }

  private static int most(String path) {
    if (PLANS.contains(path)) {
      return PLAN;
    }
    return ROSTER.matcher(path).matches() || GROUPS.matcher(path).matches()
        ? RosterLimits.BYTES
        : USUAL;
  }

  private static final class Limited extends HttpServletRequestWrapper {

    private final int most;

    Limited(HttpServletRequest request, int most) {
      super(request);
      this.most = most;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
      return new Counted(super.getInputStream(), most);
    }

    @Override
    public BufferedReader getReader() throws IOException {
      return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }
  }

  private static final class Counted extends ServletInputStream {

    private final ServletInputStream stream;
    private long left;

    Counted(ServletInputStream stream, long most) {
      this.stream = stream;
      this.left = most;
    }

    @Override
    public int read() throws IOException {
      int value = stream.read();
      count(value < 0 ? 0 : 1);
      return value;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
      int count = stream.read(target, from, length);
      count(Math.max(count, 0));
      return count;
    }

    private void count(int bytes) throws IOException {
      left -= bytes;
      if (left < 0) {
        throw new BodyTooLarge();
      }
    }

    @Override
    public boolean isFinished() {
      return stream.isFinished();
    }

    @Override
    public boolean isReady() {
      return stream.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      stream.setReadListener(listener);
    }
  }
}
