import CaseRules

/// Where somebody who was invited to one case may go at all, by the shape of the path. Everything that is not named
/// here is not found, and so is every page that is yet to come.
enum GuestGate {
  static func lets(through path: String) -> Bool {
    if path == "/account/stays" { return true }
    let parts = path.split(separator: "/", omittingEmptySubsequences: true)
    guard parts.first == "cases" else { return false }
    // A file of the case, by the number of its entry.
    if parts.count == 4 { return parts[2] == "attachments" && parts[3].allSatisfy(\.isNumber) }
    return parts.count == 2 || (parts.count == 3 && CaseState.standInNouns.contains(String(parts[2])))
  }
}
