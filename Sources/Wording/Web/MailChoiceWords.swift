/// The words of how many letters about cases somebody wants.
public enum MailChoiceWords {
  public static let title = "Emails about cases"
  public static let what = "how often you get emails about cases"
  public static let question = "How often do you want emails about cases?"
  public static let lead =
    "What is urgent, and what is due before the next email would come, comes at once whatever you choose."
  public static let choose = "Choose how often you want emails"
  public static let save = "Save"
  public static let saved = "Your choice is saved"

  /// - Parameter choice: the stored word.
  public static func choice(_ choice: String) -> String {
    choice == "daily" ? "One a day, when the working day begins" : "As things happen, in working hours"
  }
}
