import CaseRules
import Foundation

/// The machine's clock: the one place of the command line that reads it.
enum Clock {
  static var now: Instant { Instant(seconds: Int(Date().timeIntervalSince1970)) }
  static var today: Day { UKClock.local(now).day }
}
