/// What somebody gets who answered a letter by email.
public enum ReplyWords {
  public static let subject = "Your email was not read: answer in Counterpart"
  public static let lines = [
    "You wrote to an address that only sends. Nobody read what you wrote, and it was not kept.",
    "To answer, open the link in the message that you got, and sign in.",
    "What is about a child or an adult belongs there, not into an email.",
    "If somebody is in danger now, call 999. You get this answer once a week at most.",
  ]
}
