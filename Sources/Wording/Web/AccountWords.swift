/// The words of a person's own account.
public enum AccountWords {
  public static let title = "Your account"
  public static let signedInWith = "Signed in now with"
  public static let hidden = "Not shown"
  public static let thePassword = "your password"
  public static let factor = "Second step"
  public static let theFactor = "your second step"
  public static let factorSet = "An app that makes codes"
  public static let factorUnset = "Not set up"
  public static let recovery = "Recovery codes"
  public static let theCodes = "your recovery codes"
  public static func codesLeft(_ count: Int) -> String {
    switch count {
    case 0: "None left: make new ones now"
    case 1: "1 left: make new ones now"
    default: "\(count) left"
    }
  }
  public static let tokens = "Keys for programs"
  public static let theTokens = "your keys for programs"
  public static func tokenCount(_ count: Int) -> String { count == 0 ? "None" : "\(count)" }

  /// How a sign-in was proved, from the stored words.
  public static func words(_ first: String, _ second: String?) -> String {
    let one =
      switch first {
      case "demo": "one click, in the demonstration"
      case "invitation": "an invitation"
      case "token": "a key for programs"
      case "email link": "a link by email"
      case "provider": "your organisation’s account"
      default: "a password"
      }
    switch second {
    case "app": return one + " and a code from an app"
    case "recovery code": return one + " and a recovery code"
    case "provider": return one + " and its second step"
    default: return one
    }
  }

  public static func signedIn(_ how: String) -> String { "Signed in with " + how }
  public static let wrongPasswordNote = "Refused: a wrong password"
  public static let wrongCodeNote = "Refused: a wrong code in the second step"
  public static let signedOut = "Signed out"
  public static let signedOutEverywhere = "Signed out everywhere"
  public static let passwordChosen = "New password chosen"
  public static let factorSetNote = "Second step set up"
  public static let codesMade = "New recovery codes made"
  public static let tokenMade = "Key for a program made"
  public static let tokenEnded = "Key for a program ended"
  public static let invited = "An administrator of your agency made an invitation for you"
  public static let noAddress = "Not known"

  public static let changePassword = "Change your password"
  public static let othersEnd = "Other browsers that are signed in as you are signed out when you change it."
  public static let presentPassword = "The password that you have now"
  public static let wrongPassword = "That is not the password that you have now. Try again."
  public static let passwordChanged = "Your password is changed"
  public static let factorChanged = "Your second step is changed"
  public static let othersEnded = "Other browsers that were signed in as you are signed out."

  public static let changeFactor = "Set up your app anew"
  public static let newCodes = "Make new recovery codes"
  public static let newCodesLead = "The codes that you have now stop working."

  public static func tokensLead(_ post: String) -> [String] {
    [
      "A key lets a program of yours act as you, without your password. Give each program a key of its own.",
      "A key that you make now acts in your post as \(post).",
    ]
  }
  public static let tokenName = "What is the key for?"
  public static let tokenNameHint = "A name that tells you later which program has it."
  public static let enterTokenName = "Enter what the key is for"
  public static let tokenScope = "What may it do?"
  public static func scope(_ scope: String) -> String {
    scope == "read" ? "Look only" : "Look, and do what you may do to cases"
  }
  public static let chooseScope = "Choose what the key may do"
  public static let tokenLife = "How long does it work?"
  public static func days(_ count: Int) -> String { count == 365 ? "A year" : "\(count) days" }
  public static let chooseLife = "Choose how long the key works"
  public static func tooManyTokens(_ most: Int) -> String { "You have \(most) keys. End one before you make another." }
  public static let makeToken = "Make the key"
  public static let tokenIsMade = "Your new key"
  public static let tokenOnce = [
    "Copy it now: it is shown this once. Whoever has it acts as you.",
    "A program sends it with each request, as Authorization: Bearer and the key.",
  ]
  public static let tokenKept = "I have copied it"
  public static let neverUsed = "Never"
  public static let hasEnded = "It has ended"
  public static let noPost = "A post that you have left: it opens nothing"
  public static let tokenOnlyReads = "This key may only look. Make one that may also act, on the page of your account."
}
