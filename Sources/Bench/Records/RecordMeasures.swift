import CaseRules
import Casework
import Foundation
import GRDB
import Storage

/// A partnership's log of past challenges, from the bytes of its file to rows that its years count: read, mapped,
/// looked up beside what is there, and written.
func measureImport() async throws {
  let world = try World()
  let rows = 20_000
  try await withFolder { folder in
    let store = try World.open(folder)
    let today = UKClock.local(world.now).day
    let bytes = logBytes(rows, before: today)
    guard let desk = try await LogDesk(world.office(store), store, for: World.partnership, on: today) else {
      throw Failure("there is no partnership")
    }
    let start = ContinuousClock.now
    let sheet = try LogSheet(bytes, on: today)
    let found = try await desk.read(sheet, LogMapping(for: sheet, remembered: nil))
    if let wrong = found.wrong.first { throw Failure("line \(wrong.line): \(wrong.mistakes)") }
    let outcome = try await LogImport(store, for: desk.partnership).bringIn(
      found.reading, as: "bench", by: PersonID("operator"), in: nil, at: world.now)
    let taken = (ContinuousClock.now - start).seconds
    guard outcome.added == rows else { throw Failure("\(outcome.added) of \(rows) rows came in") }
    try await store.close()
    report("import", rounded(Double(rows) / taken, 0) + " /s", against: "\(rows) rows", least: "5000 /s")
  }
}

private func logBytes(_ rows: Int, before today: Day) -> [UInt8] {
  let lines = (0..<rows).map { number in
    let raised = today - 40 - number % 900
    let (by, with) = (number % World.agencies, (number / 7 + 1) % World.agencies)
    return "L-\(number),\(raised.iso),Agency \(by),Agency \(with == by ? (with + 1) % World.agencies : with)\r\n"
  }
  return Array(("Reference,Date raised,Raised by,Raised with\r\n" + lines.joined()).utf8)
}

/// A file of a case on its way in, sealed in parts and durable, against `cp` of the same bytes and `sync`.
func measureAttachments() async throws {
  let size = 25 * 1_048_576
  try await withFolder { folder in
    let store = try World.open(folder)
    let file = folder + "/file"
    let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 11) }
    try Data(bytes).write(to: URL(filePath: file))
    var (sealing, copying): ([Double], [Double]) = ([], [])
    for number in 0..<5 {
      copying.append(try copied(file, to: "\(folder)/copy-\(number)"))
      let start = ContinuousClock.now
      let writing = try await store.beginAttachment(at: Instant(seconds: Int(Date().timeIntervalSince1970)))
      for from in stride(from: 0, to: size, by: 65_536) {
        try await writing.add(Array(bytes[from..<min(size, from + 65_536)]))
      }
      let sealed = try await writing.finish()
      sealing.append((ContinuousClock.now - start).seconds)
      guard sealed.size == size else { throw Failure("\(sealed.size) bytes were sealed") }
    }
    try await store.close()
    let (here, floor) = (25 / sealing.sorted()[2], 25 / copying.sorted()[2])
    report(
      "attachments", rounded(here, 0) + " MB/s", against: "1/\(rounded(floor / here, 1)) of \(rounded(floor, 0)) MB/s",
      least: "1/2")
  }
}

private func copied(_ file: String, to copy: String) throws -> Double {
  let start = ContinuousClock.now
  let process = Process()
  process.executableURL = URL(filePath: "/bin/sh")
  process.arguments = ["-c", "cp '\(file)' '\(copy)' && sync '\(copy)'"]
  try process.run()
  process.waitUntilExit()
  return (ContinuousClock.now - start).seconds
}

/// The figures of a year over 100,000 cases, against counting what SQL can count of the same rows: by ground, by pair
/// of agencies and by state, and reading every row's figures once.
func measureYear() async throws {
  try await withSeeded(20_000) { folder, _ in
    try Copies(folder).add(4)
    let store = try World.open(folder)
    let year = ReportYear(of: UKClock.local(try World().now).day)
    let (from, before) = (UKClock.start(of: year.first).seconds, UKClock.start(of: year.last + 1).seconds)
    let database = try DatabaseQueue(path: folder + "/cases.db")
    var (here, plain): ([Double], [Double]) = ([], [])
    var cases = 0
    for _ in 0..<5 {
      plain.append(try counted(database, from, before))
      let start = ContinuousClock.now
      let report = try await YearReport(store, of: World.partnership, in: year)
      here.append((ContinuousClock.now - start).seconds)
      cases = report.figures.raised
    }
    try await store.close()
    let (one, other) = (here.sorted()[2], plain.sorted()[2])
    report(
      "year", rounded(one * 1000, 0) + " ms",
      against: "\(rounded(one / other, 2)) of \(rounded(other * 1000, 0)) ms, \(cases) cases", least: "3")
  }
}

private func counted(_ database: DatabaseQueue, _ from: Int, _ before: Int) throws -> Double {
  let condition = "partnership = '\(World.partnership.text)' AND opened_at >= \(from) AND opened_at < \(before)"
  let start = ContinuousClock.now
  try database.read { database in
    for columns in ["ground", "raising_agency, receiving_agencies", "status", "length(figures)"] {
      let sql = "SELECT \(columns), count(*) FROM cases WHERE \(condition) GROUP BY \(columns)"
      _ = try Row.fetchAll(database, sql: sql)
    }
  }
  return (ContinuousClock.now - start).seconds
}
