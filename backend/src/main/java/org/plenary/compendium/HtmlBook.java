package org.plenary.compendium;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// A book as one page that prints as it should and runs nothing.
final class HtmlBook {

  private final Writer out;

  private HtmlBook(Writer out) {
    this.out = out;
  }

  /// Leaves the stream open.
  static void write(Book book, OutputStream stream) throws IOException {
    var out = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
    new HtmlBook(out).write(book);
    out.flush();
  }

  private void write(Book book) throws IOException {
    out.write("<!doctype html>\n<html lang=\"" + escaped(book.language()) + "\">\n<head>\n");
    out.write("<meta charset=\"utf-8\">\n");
    out.write("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    out.write(
        "<meta http-equiv=\"Content-Security-Policy\""
            + " content=\"default-src 'none'; style-src 'unsafe-inline'\">\n");
    out.write("<meta name=\"referrer\" content=\"no-referrer\">\n");
    out.write("<title>" + escaped(book.title() + " – " + book.about().getFirst()) + "</title>\n");
    out.write("<style>\n" + style() + "</style>\n</head>\n<body>\n");
    cover(book);
    contents(book);
    out.write("<main>\n");
    for (int at = 0; at < book.chapters().size(); at++) {
      chapter(book, book.chapters().get(at), at + 1);
    }
    out.write("</main>\n</body>\n</html>\n");
  }

  private void cover(Book book) throws IOException {
    out.write("<header class=\"cover\">\n<h1>" + escaped(book.title()) + "</h1>\n");
    for (var line : book.about()) {
      out.write("<p dir=\"auto\">" + escaped(line) + "</p>\n");
    }
    if (book.note() != null) {
      out.write("<p class=\"note\">" + escaped(book.note()) + "</p>\n");
    }
    out.write("</header>\n");
  }

  private void contents(Book book) throws IOException {
    var title = escaped(book.words().of("contents"));
    out.write("<nav class=\"contents\" aria-label=\"" + title + "\">\n<h2>" + title + "</h2>\n");
    if (book.chapters().isEmpty()) {
      out.write("<p>" + escaped(book.words().of("none")) + "</p>\n");
    }
    for (var chapter : book.chapters()) {
      out.write("<h3 dir=\"auto\">" + escaped(chapter.title()) + "</h3>\n<ol>\n");
      for (var leaf : chapter.leaves()) {
        out.write(
            "<li value=\"%d\"><a href=\"#%s\"><bdi>%s</bdi></a>"
                .formatted(leaf.number(), leaf.anchor(), escaped(leaf.heading())));
        if (leaf.delegation() != null) {
          out.write(" <span class=\"quiet\"><bdi>" + escaped(leaf.delegation()) + "</bdi></span>");
        }
        out.write("</li>\n");
      }
      out.write("</ol>\n");
    }
    out.write("</nav>\n");
  }

  private void chapter(Book book, Book.Chapter chapter, int number) throws IOException {
    out.write(
        "<section aria-labelledby=\"chapter-" + number + "\">\n<h2 dir=\"auto\" id=\"chapter-");
    out.write(number + "\">" + escaped(chapter.title()) + "</h2>\n");
    for (var leaf : chapter.leaves()) {
      leaf(book, leaf);
    }
    out.write("</section>\n");
  }

  private void leaf(Book book, Book.Leaf leaf) throws IOException {
    out.write("<article id=\"" + leaf.anchor() + "\">\n");
    if (leaf.mark() != null) {
      out.write("<p class=\"mark\">" + escaped(leaf.mark()) + "</p>\n");
    }
    out.write("<h3 dir=\"auto\"><span class=\"number\">" + leaf.number() + "</span> <bdi>");
    out.write(escaped(leaf.heading()) + "</bdi></h3>\n");
    if (leaf.delegation() != null) {
      out.write("<p class=\"quiet\" dir=\"auto\">" + escaped(leaf.delegation()) + "</p>\n");
    }
    out.write("<dl>\n");
    for (var line : leaf.lines()) {
      out.write("<div><dt dir=\"auto\">" + escaped(line.label()) + "</dt><dd dir=\"auto\">");
      out.write(line.link() ? link(line.text()) : escaped(line.text()));
      out.write("</dd></div>\n");
    }
    out.write("</dl>\n");
    if (!leaf.tags().isEmpty()) {
      out.write("<ul class=\"tags\" aria-label=\"" + escaped(book.words().of("tags")) + "\">");
      for (var tag : leaf.tags()) {
        out.write("<li dir=\"auto\">" + escaped(tag) + "</li>");
      }
      out.write("</ul>\n");
    }
    provenance(leaf);
    out.write("</article>\n");
  }

  private void provenance(Book.Leaf leaf) throws IOException {
    out.write("<dl class=\"provenance\">");
    for (var line : leaf.provenance()) {
      out.write("<div><dt>" + escaped(line.label()) + "</dt> <dd dir=\"auto\">");
      out.write(escaped(line.text()) + "</dd></div> ");
    }
    out.write("</dl>\n");
  }

  private static String link(String address) {
    var text = escaped(address);
    return "<a href=\"" + text + "\" rel=\"noopener noreferrer nofollow\">" + text + "</a>";
  }

  private static String style() throws IOException {
    try (InputStream file =
        Objects.requireNonNull(HtmlBook.class.getResourceAsStream("book.css"))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  static String escaped(String text) {
    var escaped = new StringBuilder(text.length() + 16);
    for (int at = 0; at < text.length(); at++) {
      char sign = text.charAt(at);
      switch (sign) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        case '\'' -> escaped.append("&#39;");
        case '\u0000' -> {}
        default -> escaped.append(sign);
      }
    }
    return escaped.toString();
  }
}
