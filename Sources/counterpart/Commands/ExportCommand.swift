import ArgumentParser
import CaseRules
import Casework
import Foundation
import Storage

/// Writes cases as JSON Lines. It acts as a person: the same access as on the pages, and the same record of looks.
struct ExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Writes a case, or a partnership’s cases, as JSON Lines, as a person who may see them.",
    discussion: """
      A line for each case, a line for each of its entries with what was written, and a last line that counts both. \
      Each case is put on record as looked at. The file holds what people wrote, unsealed: keep it like that. \
      The password is read from COUNTERPART_PASSWORD, or else from standard input.
      """)
  @OptionGroup var store: StoreOptions
  @OptionGroup var policies: PolicyOptions
  @OptionGroup var calendars: CalendarOptions
  @Option(name: .customLong("case"), help: "A case's reference, such as KT4-9QX2.") var reference: String?
  @Option(help: "A partnership's id: all its cases that the person may see.") var partnership: String?
  @Option(name: .customLong("as"), help: "The sign-in name of the person who exports.") var name: String
  @Option(help: "The file to write, which must not exist; - for standard output.") var to: String

  func validate() throws {
    guard (reference == nil) != (partnership == nil) else {
      throw ValidationError("Name either a case with --case or a partnership with --partnership.")
    }
  }

  func run() async throws {
    let serving = try Serving(store, policies: policies.policies, calendars: calendars.calendars)
    let viewer = try await serving.viewer(named: name)
    let cases = try await found(serving, viewer)
    let file = to == "-" ? nil : try WholeFile(to)
    let progress = ProgressLine("Exporting", "cases")
    do {
      var entries = 0
      for (index, caseID) in cases.enumerated() {
        let opened = try await serving.reader.open(
          caseID, as: viewer, at: Clock.now, act: "export", evenErased: true)
        for line in CaseLines.lines(opened, try await serving.store.events(of: caseID)) { try write(line, file) }
        entries += opened.events.count
        progress.tell(index + 1, of: cases.count)
      }
      try write(CaseLines.end(cases: cases.count, entries: entries), file)
      try file?.finish()
      progress.end()
      if file != nil { StandardError.say("\(to) holds \(cases.count) cases with \(entries) entries.") }
    } catch {
      file?.abandon()
      throw error
    }
    try await serving.store.close()
  }

  private func write(_ line: String, _ file: WholeFile?) throws {
    if let file { try file.write(Array((line + "\n").utf8)) } else { print(line) }
  }

  private func found(_ serving: Serving, _ viewer: Viewer) async throws -> [CaseID] {
    if let reference {
      let rows = try await serving.store.cases(
        ListQuery(posts: viewer.listNames, reference: reference, limit: 1, at: Clock.now))
      guard let row = rows.first else {
        throw Complaint("There is no case “\(reference)” that \(name) may see. Check the reference.")
      }
      return [row.caseID]
    }
    var cases: [CaseID] = []
    var (offset, page) = (0, [ListRow]())
    repeat {
      page = try await serving.store.cases(
        ListQuery(posts: viewer.listNames, limit: Self.page, offset: offset, at: Clock.now))
      cases += page.filter { $0.partnership.text == partnership }.map(\.caseID)
      offset += page.count
    } while page.count == Self.page
    guard !cases.isEmpty else {
      throw Complaint("There is no case of “\(partnership ?? "")” that \(name) may see. Check the partnership's id.")
    }
    return cases.reversed()
  }

  private static let page = 500
}
