package org.plenary.compendium;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/// What is in the documents, whatever people wrote.
@Timeout(120)
class BooksTests {

  private static final String HOSTILE =
      "<script>alert(1)</script> & \"quotes\" 'one' \u0000\u0001 ]]> {{x}} =HYPERLINK(\"x\")";
  private static final List<String> SCRIPTS =
      List.of(
          "Élève çà et là, naïveté, œuvre",
          "Đào tạo nghiệp vụ hải quan tại Việt Nam",
          "Обучение таможенников в регионе",
          "تدريب موظفي الجمارك على إدارة المخاطر",
          "研修 교육 培训");

  @Test
  void writesNoMarkupThatPeopleTyped() throws IOException {
    var page = html(book(List.of(leaf(1, HOSTILE, HOSTILE))));

    assertThat(page).doesNotContain("<script").contains("&lt;script&gt;alert(1)");
    assertThat(page).contains("default-src 'none'").contains("@page");
    assertThat(page).contains("href=\"#card-1\"").contains("id=\"card-1\"");
  }

  @Test
  void makesLinksOnlyOfAddressesThatLeadToTheWeb() {
    assertThat(Rewording.isLink("https://example.org/a?b=c#d")).isTrue();
    for (var other :
        List.of(
            "http://example.org",
            "javascript:alert(1)",
            "data:text/html,x",
            "https://user@example.org",
            "https:///x",
            "https://exa mple.org",
            "https://example.org/\" onclick=\"x")) {
      assertThat(Rewording.isLink(other)).as(other).isFalse();
    }
  }

  @Test
  void isADocumentOfWellFormedParts() throws Exception {
    var bytes = new ByteArrayOutputStream();
    DocxBook.write(book(List.of(leaf(1, HOSTILE, String.join("\n", SCRIPTS)))), bytes);
    keep("docx", bytes.toByteArray());

    var names = new ArrayList<String>();
    var zip = new ZipInputStream(new ByteArrayInputStream(bytes.toByteArray()));
    for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      names.add(entry.getName());
      var part = zip.readAllBytes();
      var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
      assertThat(builder.parse(new ByteArrayInputStream(part)).getDocumentElement()).isNotNull();
      if (entry.getName().equals("word/document.xml")) {
        assertThat(new String(part, StandardCharsets.UTF_8))
            .contains("Đào tạo", "<w:bidi/>", "&lt;script&gt;", "PAGEREF card-1");
      }
    }
    assertThat(names).contains("[Content_Types].xml", "word/document.xml", "word/styles.xml");
  }

  @Test
  void printsAccentsCyrillicAndArabicAndABoxForWhatItHasNoSignFor() throws IOException {
    var pdf = pdf(book(List.of(leaf(1, "Practice", String.join("\n", SCRIPTS)))));
    keep("pdf", pdf);

    var text = new StringBuilder();
    var reader = new PdfReader(pdf);
    for (int page = 1; page <= reader.getNumberOfPages(); page++) {
      text.append(new PdfTextExtractor(reader).getTextFromPage(page));
    }
    assertThat(text.toString()).contains("naïveté", "Đào tạo", "таможенников", "\u25A1");
  }

  @Test
  void holdsFiveHundredLongCards() throws IOException {
    var leaves = new ArrayList<Book.Leaf>();
    for (int at = 1; at <= 500; at++) {
      leaves.add(leaf(at, "Practice " + at, "What we did, and what came of it. ".repeat(50)));
    }
    var book = book(leaves);

    var began = System.nanoTime();
    var pdf = pdf(book);
    System.out.printf(
        "figure: %d kB of PDF with 500 cards in %d ms%n",
        pdf.length / 1024, (System.nanoTime() - began) / 1_000_000);
    assertThat(new PdfReader(pdf).getNumberOfPages()).isBetween(250, 600);
    assertThat(html(book).length()).isLessThan(4_000_000);
  }

  @Test
  void cutsHeadingsBetweenWords() {
    assertThat(BookMaker.heading("One line\nand another")).isEqualTo("One line");
    var cut = BookMaker.heading("word ".repeat(40));
    assertThat(cut).endsWith("word…").hasSizeLessThanOrEqualTo(91);
    assertThat(BookMaker.heading("😀".repeat(200))).endsWith("😀…");
  }

  /// Written where somebody may look at it, where the property says so.
  private static void keep(String ending, byte[] bytes) throws IOException {
    var folder = System.getProperty("plenary.look");
    if (folder != null) {
      Files.write(Path.of(folder, "compendium." + ending), bytes);
    }
  }

  private static String html(Book book) throws IOException {
    var bytes = new ByteArrayOutputStream();
    HtmlBook.write(book, bytes);
    keep("html", bytes.toByteArray());
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static byte[] pdf(Book book) throws IOException {
    var bytes = new ByteArrayOutputStream();
    PdfBook.write(book, new PdfFonts(List.of()), bytes);
    return bytes.toByteArray();
  }

  private static Book book(List<Book.Leaf> leaves) {
    return new Book(
        "en",
        "Compendium of good practices",
        List.of("19th Meeting of the Heads", "27 October 2021", "Edition 3, 25 November 2026"),
        "This copy also holds practices that have not been cleared.",
        BookWords.in("en"),
        List.of(new Book.Chapter("Good practices", leaves)));
  }

  private static Book.Leaf leaf(int number, String heading, String text) {
    return new Book.Leaf(
        number,
        heading,
        number % 2 == 0 ? "Draft, not cleared" : null,
        "Viet Nam",
        List.of(
            new Book.Line("Problem", text),
            new Book.Line("Result", "Fewer errors"),
            new Book.Line("More", "https://example.org/practice", true)),
        List.of("training", "risk"),
        List.of(
            new Book.Line("Session", "Practices, 27 October 2021"),
            new Book.Line("Cleared by", "Nguyễn Văn A, 3 November 2021")));
  }
}
