import ArgumentParser
import Documents
import Foundation

/// Where the program stands that reads workbooks.
struct WorkbookOptions: ParsableArguments {
  @Option(
    help: """
      The Python of an environment with openpyxl, such as /opt/openpyxl/bin/python: reads workbooks of past challenges.
      Also COUNTERPART_OPENPYXL.
      """)
  var openpyxl: String?

  /// What was named must be there.
  func reader() throws -> WorkbookReader {
    let python = openpyxl ?? ProcessInfo.processInfo.environment["COUNTERPART_OPENPYXL"]
    if let python, !FileManager.default.isExecutableFile(atPath: python) {
      throw Complaint(
        "“\(python)” is no program. Give --openpyxl the Python of an environment with openpyxl, "
          + "such as /opt/openpyxl/bin/python.")
    }
    return WorkbookReader(python: python)
  }
}
