public import CaseRules

/// The words of a policy's own forms: filling them in, what was found in them, and reading them as the partnership's
/// team.
public enum CaseFormWords {
  // Filled in by the program
  public static func ended(_ how: HowClosed) -> String { CasePageWords.ended(how) }
  public static func notResolved(at stage: String) -> String { "Not resolved. It is at \(stage)." }
  public static let noChair = "No conference chair or reviewing officer is involved."
  public static let chairInvolved = "Yes. "
  public static let notToldYet = "Not told yet."

  // Sending it
  public static func lead(_ form: Form, version: Int, under policy: Policy) -> String {
    let filled = version == 1 ? "It is filled in from the case where that can be." : again(version)
    return "\(sender(form, under: policy))\(filled) Read all of it, and change what is not right."
  }

  private static func sender(_ form: Form, under policy: Policy) -> String {
    let roles = form.submittedBy.compactMap { policy.role($0)?.name }.map(Sentences.inside)
    return roles.isEmpty ? "" : "It comes from \(Sentences.the(Sentences.list(roles, "or"))). "
  }

  private static func again(_ version: Int) -> String {
    "Your agency has sent it before. This is version \(version): it begins as the last one was."
  }

  public static func warning(_ form: Form, _ person: PersonKind) -> String? {
    guard form.sight == .deidentified else { return nil }
    let whom = person == .child ? "any child or family" : "the adult or the family"
    return "Write nothing that could show \(whom): no name, initials, address, date of birth or number. The "
      + "partnership’s team reads it."
  }

  public static func notYours(_ roles: [String]) -> String {
    "The policy has this form sent by \(Sentences.the(Sentences.list(roles.map(Sentences.inside), "or"))). "
      + "Ask one of them to send it. Nothing that you wrote is lost while this page is open."
  }

  // What was found
  public static func found(_ findings: [IdentityFinding]) -> String {
    findings.contains { !$0.isHint }
      ? "This form must not say who is concerned. Change what is marked, or say why it may stay, and send it again."
      : "Look at what is marked. Where it names nobody of the family, send the form again as it is."
  }

  public static let marked = "What you wrote, with what was found:"

  public static func kind(_ kind: IdentityFinding.Kind) -> String {
    switch kind {
    case .name: "a name from the case"
    case .initials: "initials from the case"
    case .address: "an address"
    case .reference: "a reference or number from the case"
    case .birthDate: "a date of birth"
    case .nhsNumber: "an NHS number"
    case .postcode: "a postcode"
    case .likeName: "may be a name"
    case .mentioned: "a word from the case that may be a name"
    case .oldDate: "a date of long ago"
    }
  }

  public static let reason = "Why nothing marked says who is concerned"
  public static let reasonHint =
    "For example: “Park” is part of the name of a service. The reason stays in the case. The team does not see it."
  public static let reasonMissing = "Change what is marked, or say why none of it shows who is concerned"

  public static func version(_ number: Int) -> String { "version \(number)" }

  // For the partnership's team
  public static let link = "Forms that came"
  public static func title(_ partnership: String) -> String { "Forms that came to \(partnership)" }
  public static let lead =
    "Under the policy, agencies send these to you. They say nothing of who is concerned, and no case opens from here."
  public static let none = "No form has come yet."
  public static func row(_ reference: String, _ form: String, _ version: Int) -> String {
    "\(reference): \(form), version \(version)"
  }
  public static func about(_ agency: String, _ stage: String, _ when: String) -> String {
    [agency, stage, when].filter { !$0.isEmpty }.joined(separator: ", ")
  }
  public static let reference = "Case"
  public static let sentBy = "Sent by"
  public static let sentAt = "Sent"
  public static let atStage = "At"
  public static let versions = "Versions"
  public static func versionLine(_ number: Int, _ when: String) -> String { "Version \(number), \(when)" }
  public static let nothingWritten = "Nothing was written here."
  public static let erased = "Its words were removed."
  public static let checked =
    "Somebody looked at places that might say who is concerned, and confirmed that they do not."

  // Told to the team
  public static func told(_ form: String, _ version: Int, by agency: String) -> String {
    "\(agency) sent “\(form)”" + (version == 1 ? "" : ", version \(version)")
  }
  public static let readIt = "Read it in Counterpart, under “Forms that came”. It says nothing of who is concerned."
}
