import CaseRules

/// Where somebody says that they have found a weakness.
///
/// - Note: RFC 9116. `Expires` must be there, and lies less than a year ahead; whoever asks again gets a later one.
enum SecurityText {
  private static let days = 180

  static func text(_ contact: String, site: String, now: Instant) -> String {
    let until = UKClock.start(of: UKClock.local(now).day + days)
    return """
      Contact: mailto:\(contact)
      Expires: \(until.iso)
      Preferred-Languages: en
      Canonical: \(site)/.well-known/security.txt

      """
  }
}
