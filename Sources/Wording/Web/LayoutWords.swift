/// The navigation at the top of every page.
public enum LayoutWords {
  public static let owed = "What I owe"
  public static let raise = "Raise a challenge"
  public static let cases = "Cases"
  public static let contacts = "Contacts"
  public static let agency = "Your agency"
  public static let gaps = "Gaps"
  public static let policies = "Policies"
  public static let guidance = "Guidance"
  public static let signIn = "Sign in"
  public static let productName = "Counterpart"
}
