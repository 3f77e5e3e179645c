import Foundation
import PolicyFiles
import Testing

/// The smallest policy that holds, and what is said of it when one thing is changed.
enum SmallPolicy {
  static let text = """
    policy: small
    title: Small policy
    partnership: Somewhere
    edition:
      name: First
      in force from: 2025-01-01
      source: A document
    roles:
      worker:
        name: Worker
        tier: practitioner
      leader:
        name: Leader
        tier: line manager
      board:
        name: Board
        tier: arbiter
    stages:
      1:
        name: Workers
        raising role: worker
        source: Page 1
        duties:
          - duty: resolve
            owed by: both
            within: 5 working days
            counted from: trigger
      2:
        name: Board
        raising role: leader
        arbiter's stage: yes
        source: Page 2
        duties:
          - duty: hand over
            owed by: raising
            role: worker
            to: board
            within: 24 hours
            counted from: inability to agree
    closing:
      confirmation holds: [outcome agreed, outstanding issues]
    arbiter:
      role: board
      name: Board
      powers: [decide]
      source: Page 2

    """

  /// Everything that is wrong with the text after the change, one line each.
  static func problems(replacing old: String, with new: String) -> String {
    guard let range = text.range(of: old) else { return "'\(old)' is not in the small policy" }
    return problems(of: text.replacingCharacters(in: range, with: new))
  }

  static func problems(of text: String) -> String {
    do throws(PolicyErrors) {
      _ = try PolicyFile.read(text, name: "small.yaml")
      return ""
    } catch {
      return error.description
    }
  }
}

/// A change to the small policy and the first line that must be said of it.
struct Slip: CustomTestStringConvertible {
  var name: String
  var old: String
  var new: String
  var said: String
  init(_ name: String, _ old: String, _ new: String, _ said: String) {
    self.name = name
    self.old = old
    self.new = new
    self.said = said
  }
  var testDescription: String { name }
}
