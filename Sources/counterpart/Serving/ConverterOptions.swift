import ArgumentParser
import Documents
import Foundation

/// Where the programs stand that make files of documents.
struct ConverterOptions: ParsableArguments {
  @Option(
    help: """
      The Python of an environment with WeasyPrint 70 or newer, such as /opt/weasyprint/bin/python: makes PDFs. Also
      COUNTERPART_WEASYPRINT.
      """)
  var weasyprint: String?

  @Option(help: "Pandoc: makes Word documents.") var pandoc = "/usr/bin/pandoc"

  @Option(help: "Seconds that making one file may take.") var fileSeconds = 60

  /// What was named must be there; what nobody named may be missing, and the pages say so.
  func converters() throws -> Converters {
    guard (1...600).contains(fileSeconds) else {
      throw Complaint("--file-seconds can’t be \(fileSeconds). Give it seconds, from 1 to 600.")
    }
    let python = weasyprint ?? ProcessInfo.processInfo.environment["COUNTERPART_WEASYPRINT"]
    if let python, !FileManager.default.isExecutableFile(atPath: python) {
      throw Complaint(
        "“\(python)” is no program. Give --weasyprint the Python of an environment with WeasyPrint, "
          + "such as /opt/weasyprint/bin/python.")
    }
    return Converters(ConverterSettings(weasyPrint: python, pandoc: pandoc, seconds: fileSeconds))
  }
}
