import ArgumentParser
import Documents
import Foundation

/// What looks through files for viruses.
struct ScannerOptions: ParsableArguments {
  @Option(
    help: """
      The socket of ClamAV’s daemon, such as /run/clamav/clamd.ctl: files that people add to cases are checked, and are
      refused while it does not answer. Also COUNTERPART_CLAMAV.
      """)
  var clamav: String?

  var path: String? { clamav ?? ProcessInfo.processInfo.environment["COUNTERPART_CLAMAV"] }

  /// Nil where nothing was named.
  func scanner() throws -> ClamScanner? {
    guard let path else { return nil }
    guard path.hasPrefix("/"), path.utf8.count < 108 else {
      throw Complaint("“\(path)” can’t be a socket. Give --clamav its whole path, such as /run/clamav/clamd.ctl.")
    }
    return ClamScanner(path: path)
  }
}
