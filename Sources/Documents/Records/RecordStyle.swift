/// The style of a record that stands alone: A4, black on white, page numbers, nothing that needs colour.
enum RecordStyle {
  /// - Parameter runningTitle: stands at the foot of each page, beside its number.
  static func text(runningTitle: String) -> String {
    """
    @page {
      size: A4; margin: 20mm 18mm 22mm;
      @bottom-left { content: \(quoted(runningTitle)); font: 8pt \(fonts); color: #333 }
      @bottom-right { content: "Page " counter(page) " of " counter(pages); font: 8pt \(fonts); color: #333 }
    }
    body { font: 11pt/1.45 \(fonts); color: #111; overflow-wrap: anywhere }
    h1 { font-size: 22pt; line-height: 1.2; margin: 0 0 4mm }
    h2 { font-size: 15pt; line-height: 1.25; margin: 9mm 0 2mm; border-top: 1pt solid #111; padding-top: 3mm }
    h3 { font-size: 12.5pt; margin: 6mm 0 1mm }
    h4 { font-size: 11pt; margin: 4mm 0 1mm }
    h2, h3, h4 { break-after: avoid }
    p { margin: 0 0 2mm }
    .lead { font-size: 12.5pt }
    .quiet { color: #333; font-size: 9.5pt }
    .record-caution { border: 1pt solid #111; padding: 3mm }
    .record-contents h2 { border: 0; padding: 0; margin-top: 6mm; font-size: 12.5pt }
    .record-contents a { color: inherit; text-decoration: none }
    .record-line { margin: 3mm 0 0; padding: 0 0 2mm 3mm; border-left: 2pt solid #777 }
    .record-what { font-weight: bold; break-after: avoid }
    dl { margin: 1mm 0 2mm }
    dt { font-weight: bold; font-size: 9.5pt; break-after: avoid }
    dd { margin: 0 0 2mm }
    table { border-collapse: collapse; width: 100%; margin: 3mm 0 }
    caption { text-align: left; font-weight: bold; padding-bottom: 1mm }
    th, td { text-align: left; vertical-align: top; border: 0.5pt solid #777; padding: 1.5mm 2mm; font-size: 9.5pt;
      overflow-wrap: break-word }
    tr { break-inside: avoid }
    """
  }

  private static let fonts = "'Liberation Sans', 'DejaVu Sans', Arial, sans-serif"

  /// As a text of CSS, in which a closing tag could end the style.
  private static func quoted(_ text: String) -> String {
    "\"" + text.filter { $0.isLetter || $0.isNumber || " ·-.,".contains($0) } + "\""
  }
}
