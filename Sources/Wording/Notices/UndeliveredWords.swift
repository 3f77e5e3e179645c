public import CaseRules

/// The words of letters that could not be delivered. They say nothing of any case.
public enum UndeliveredWords {
  public static let title = "Messages that did not arrive"
  public static let lead =
    "These people were not reached by email. Correct the address and send again, or tell them another way. "
    + "What the messages say stands in the cases."
  public static let none = "Every message was delivered or is on its way"
  public static let noneWords = "When one can’t be delivered, it stands here until somebody has seen to it."
  public static let again = "Send again"
  public static let anotherWay = "I told them another way"
  public static let toPost = "Correct the address"
  public static let againNotice = "It is sent again within a minute"
  public static let settledNotice = "It is noted that they were told another way"
  public static let noAddressYet =
    "There is still no email address for this post. Enter one with the post or the person first."
  public static let formerPost = "A post that is closed"

  /// How one says on the first page that some wait.
  public static func waiting(_ count: Int) -> String {
    count == 1 ? "A message to somebody did not arrive" : "\(count) messages to people did not arrive"
  }

  /// - Parameters:
  ///   - failure: the stored code.
  ///   - said: the mail server's own words; empty where it said nothing.
  public static func why(_ failure: String, at: Instant, said: String) -> String {
    let words = said.isEmpty ? "" : ": “\(said)”"
    let moment = DateWords.moment(at)
    switch failure {
    case "no-address": return "Not sent: there is no email address for this post"
    case "refused": return "Refused by the mail server at \(moment)\(words)"
    case "given-up": return "Could not be sent, given up at \(moment)\(words)"
    case "came-back": return "Came back at \(moment)\(words)"
    default: return "Could not be delivered, \(moment)\(words)"
    }
  }

  public static func made(_ at: Instant, tries: Int) -> String {
    let times = tries == 1 ? "one try" : "\(tries) tries"
    return "Written at \(DateWords.moment(at))" + (tries == 0 ? "" : ", \(times)")
  }

  /// The letter to those who keep the addresses.
  public static func subject(_ count: Int) -> String {
    count == 1
      ? "To do: a message did not arrive" : "To do: \(count) messages did not arrive"
  }

  public static func lines(_ count: Int, link: String, post: String) -> [String] {
    [
      count == 1
        ? "A message to somebody of an agency that you keep could not be delivered."
        : "\(count) messages to people of agencies that you keep could not be delivered.",
      "They may not know what they owe, or by when. Correct the address and send again, or tell them another way:",
      link,
      "You get this as \(post). Replies to this message are not read.",
    ]
  }
}
