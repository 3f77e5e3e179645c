import CaseRules
import Foundation

/// A clock for the demonstration that runs faster than the machine's, from a moment on. How far it has come is kept in
/// a file, so that it never goes back when the demonstration is started again.
struct HurriedClock: Sendable {
  /// Seconds that pass in each second.
  let pace: Int
  private let path: String
  let begun: Instant
  private let start = ContinuousClock.now

  /// From ten minutes to two days in a second.
  static let paces = 600...172_800
  /// Time is looked at in steps of a quarter of an hour, so that nothing that falls due between is passed over.
  static let step = 900

  static func check(_ pace: Int) throws {
    guard paces.contains(pace) else {
      throw Complaint(
        "--fast can’t be \(pace). Give the seconds that pass in each second, "
          + "from \(paces.lowerBound) to \(paces.upperBound); 3600 is an hour.")
    }
  }

  init(pace: Int, data: String) {
    self.pace = pace
    path = Self.path(data)
    begun = max(Clock.now, Self.reached(in: data) ?? Clock.now)
  }

  static func path(_ data: String) -> String { data + "/clock" }

  /// How far a world has come by such a clock; nil where it never ran.
  static func reached(in data: String) -> Instant? {
    (try? String(contentsOfFile: path(data), encoding: .utf8))
      .flatMap { Int($0.trimmingCharacters(in: .whitespacesAndNewlines)) }.map(Instant.init(seconds:))
  }

  /// A world that was hurried into the future is of no use by the machine's clock.
  static func checkIsPast(_ data: String) throws {
    guard let reached = reached(in: data), reached > Clock.now else { return }
    throw Complaint(
      "The world in \(data) has come to \(UKClock.local(reached).day.iso). Start it with --fast again, "
        + "or make a new one with --fresh.")
  }

  var now: Instant {
    begun + Int((ContinuousClock.now - start) / .seconds(1) * Double(pace))
  }

  /// The steps after a moment, up to now.
  func steps(after moment: Instant?) -> [Instant] {
    let first = moment.map { $0 + 1 } ?? begun
    let next = (first.seconds + Self.step - 1) / Self.step * Self.step
    return stride(from: next, through: now.seconds, by: Self.step).map(Instant.init(seconds:))
  }

  /// Everything up to this moment has been looked at.
  func note(_ moment: Instant) {
    try? Data("\(moment.seconds)\n".utf8).write(to: URL(filePath: path), options: .atomic)
  }
}
