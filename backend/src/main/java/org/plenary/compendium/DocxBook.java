package org.plenary.compendium;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/// A book as a document for word processors (Office Open XML, ISO/IEC 29500): styled headings, so
/// that it can be worked on, and contents with links and page numbers.
final class DocxBook {

  private static final String MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

  /// Parts that are the same in every document.
  private static final String[] FIXED = {
    "[Content_Types].xml",
    "_rels/.rels",
    "word/_rels/document.xml.rels",
    "word/styles.xml",
    "word/footer.xml"
  };

  private final Writer out;
  private int bookmark;

  private DocxBook(Writer out) {
    this.out = out;
  }

  /// Leaves the stream open.
  static void write(Book book, OutputStream stream) throws IOException {
    var zip = new ZipOutputStream(stream, StandardCharsets.UTF_8);
    for (var part : FIXED) {
      zip.putNextEntry(new ZipEntry(part));
      try (InputStream file =
          Objects.requireNonNull(DocxBook.class.getResourceAsStream("docx/" + plain(part)))) {
        file.transferTo(zip);
      }
      zip.closeEntry();
    }
    zip.putNextEntry(new ZipEntry("docProps/core.xml"));
    zip.write(properties(book).getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
    zip.putNextEntry(new ZipEntry("word/document.xml"));
    var out = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
    new DocxBook(out).write(book);
    out.flush();
    zip.closeEntry();
    zip.finish();
  }

  /// The name of a part's file among ours.
  private static String plain(String part) {
    return switch (part) {
      case "[Content_Types].xml" -> "content-types.xml";
      case "_rels/.rels" -> "rels.xml";
      case "word/_rels/document.xml.rels" -> "document-rels.xml";
      default -> part.substring(part.lastIndexOf('/') + 1);
    };
  }

  private static String properties(Book book) {
    return """
    <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
    <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
    xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>%s</dc:title><dc:subject>%s</dc:subject>\
    <dc:language>%s</dc:language></cp:coreProperties>
    """
        .formatted(
            escaped(book.title()), escaped(book.about().getFirst()), escaped(book.language()));
  }

  private void write(Book book) throws IOException {
    out.write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
    out.write(
        "<w:document xmlns:w=\""
            + MAIN
            + "\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
            + "<w:body>");
    cover(book);
    contents(book);
    for (var chapter : book.chapters()) {
      paragraph("Heading1", chapter.title());
      for (var leaf : chapter.leaves()) {
        leaf(book, leaf);
      }
    }
    out.write(
        "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId2\"/>"
            + "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>"
            + "<w:pgMar w:top=\"1247\" w:right=\"1134\" w:bottom=\"1361\" w:left=\"1134\""
            + " w:header=\"709\" w:footer=\"709\" w:gutter=\"0\"/><w:titlePg/></w:sectPr>");
    out.write("</w:body></w:document>");
  }

  private void cover(Book book) throws IOException {
    paragraph("Title", book.title());
    for (var line : book.about()) {
      paragraph("Subtitle", line);
    }
    if (book.note() != null) {
      paragraph("Mark", book.note());
    }
  }

  private void contents(Book book) throws IOException {
    paragraph("ContentsHeading", book.words().of("contents"));
    if (book.chapters().isEmpty()) {
      paragraph(null, book.words().of("none"));
    }
    for (var chapter : book.chapters()) {
      paragraph("ContentsChapter", chapter.title());
      for (var leaf : chapter.leaves()) {
        begin("ContentsCard", leaf.heading());
        out.write("<w:hyperlink w:anchor=\"" + leaf.anchor() + "\" w:history=\"1\">");
        run(leaf.number() + ". " + leaf.heading(), null);
        out.write("<w:r><w:tab/></w:r></w:hyperlink>");
        out.write(
            "<w:fldSimple w:instr=\" PAGEREF "
                + leaf.anchor()
                + " \\h \" w:dirty=\"true\"><w:r><w:t> </w:t></w:r></w:fldSimple>");
        end();
      }
    }
  }

  private void leaf(Book book, Book.Leaf leaf) throws IOException {
    begin("Heading2", leaf.heading());
    int id = ++bookmark;
    out.write("<w:bookmarkStart w:id=\"" + id + "\" w:name=\"" + leaf.anchor() + "\"/>");
    run(leaf.number() + ". " + leaf.heading(), null);
    out.write("<w:bookmarkEnd w:id=\"" + id + "\"/>");
    end();
    if (leaf.mark() != null) {
      paragraph("Mark", leaf.mark());
    }
    if (leaf.delegation() != null) {
      paragraph("Quiet", leaf.delegation());
    }
    for (var line : leaf.lines()) {
      paragraph("Label", line.label());
      if (line.link()) {
        link(line.text());
      } else {
        lines(line.text());
      }
    }
    if (!leaf.tags().isEmpty()) {
      paragraph("Quiet", book.words().of("tags") + ": " + String.join(" · ", leaf.tags()));
    }
    paragraph(
        "Provenance",
        String.join(
            " · ",
            leaf.provenance().stream().map(line -> line.label() + ": " + line.text()).toList()));
  }

  /// Each line on its own, since each runs in the direction of its script.
  private void lines(String text) throws IOException {
    for (var line : text.split("\n", -1)) {
      paragraph(null, line);
    }
  }

  /// The address is one of ours to check before: it holds neither quotes nor spaces.
  private void link(String address) throws IOException {
    begin(null, address);
    out.write("<w:fldSimple w:instr=\" HYPERLINK &quot;" + escaped(address) + "&quot; \">");
    run(address, "Link");
    out.write("</w:fldSimple>");
    end();
  }

  private void paragraph(@Nullable String style, String text) throws IOException {
    begin(style, text);
    run(text, null);
    end();
  }

  private void begin(@Nullable String style, String text) throws IOException {
    out.write("<w:p><w:pPr>");
    if (style != null) {
      out.write("<w:pStyle w:val=\"" + style + "\"/>");
    }
    if (Book.isRightToLeft(text)) {
      out.write("<w:bidi/>");
    }
    out.write("</w:pPr>");
  }

  private void end() throws IOException {
    out.write("</w:p>");
  }

  private void run(String text, @Nullable String style) throws IOException {
    out.write("<w:r><w:rPr>");
    if (style != null) {
      out.write("<w:rStyle w:val=\"" + style + "\"/>");
    }
    if (Book.isRightToLeft(text)) {
      out.write("<w:rtl/>");
    }
    out.write("</w:rPr>");
    out.write("<w:t xml:space=\"preserve\">" + escaped(text) + "</w:t>");
    out.write("</w:r>");
  }

  /// Without the characters that XML cannot hold.
  private static String escaped(String text) {
    return HtmlBook.escaped(text)
        .replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x{FFFE}\\x{FFFF}\\x{D800}-\\x{DFFF}]", "");
  }
}
