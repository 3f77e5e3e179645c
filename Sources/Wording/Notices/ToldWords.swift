public import CaseRules

/// The words of who was told what, and how it went.
public enum ToldWords {
  public static func title(_ reference: String) -> String { "Who was told about case \(reference)" }
  public static let lead = "Every message about this case, newest first. A message never says who the case is about."
  public static let none = "Nobody has been told yet"
  public static let noneYet = "Messages are made within a minute of what happens."
  public static let formerPost = "A post that is closed"

  /// How a message stands.
  public enum Standing: Sendable {
    /// Delivered where the sender says so; a mail server does not.
    case sent(Instant, delivered: Instant?)
    case waiting(next: Instant, tries: Int, said: String)
    /// - Parameter why: as `UndeliveredWords.why` words it.
    case failed(why: String)
    /// Somebody told them another way.
    case toldAnotherWay(Instant)
  }

  /// - Parameters:
  ///   - standing: nil for what is in no letter yet.
  ///   - acting: the title of whoever stood in.
  public static func how(made: Instant, leaves: Instant, _ standing: Standing?, to acting: String?) -> String {
    let place = acting.map { " to the \(CaseWords.lower($0)), who stands in" } ?? ""
    switch standing {
    case .sent(let at, let delivered):
      let end = delivered.map { ", delivered at " + DateWords.moment($0) } ?? ""
      return "Told by email\(place) at " + DateWords.moment(at) + end
    case .waiting(_, 0, _): return "On its way by email\(place)"
    case .waiting(let next, let tries, let said):
      return "Not sent yet after \(tries == 1 ? "one try" : "\(tries) tries"): \(quoted(said)). "
        + "Tried again at \(DateWords.moment(next))"
    case .failed(let why): return why + ". Tell them another way"
    case .toldAnotherWay(let at): return "Could not be sent. Told another way at \(DateWords.moment(at))"
    case nil where leaves > made: return "Waits for working hours, \(DateWords.moment(leaves))"
    case nil: return "Made at " + DateWords.moment(made)
    }
  }

  /// Where the program was stopped in the middle of a try.
  public static func doubt(_ since: Instant) -> String {
    "A try at \(DateWords.moment(since)) was cut off, and nobody knows whether it arrived. It may have come twice"
  }

  private static func quoted(_ said: String) -> String { said.isEmpty ? "no answer" : "“\(said)”" }

  public static func seen(_ at: Instant?) -> String {
    at.map { "Seen at " + DateWords.moment($0) } ?? "Not seen yet in the program"
  }
}
