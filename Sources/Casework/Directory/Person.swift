/// Somebody who works in an agency and signs in.
public struct Person: Sendable, Equatable {
  public var id: String
  public var name: String
  /// The posts that the person holds; the first is the one acted in after sign-in. A leaver holds none.
  public var posts: [String]
  public var signInName: String
  /// Where links to sign in go; empty for somebody who gets none.
  public var email: String
  /// What a demo visitor learns by signing in as this person; empty outside the demo.
  public var demoNote: String
  /// The day on which the person left; empty for everybody who is here. From that moment on nobody signs in as them.
  public var leftOn: String
  public init(
    id: String, name: String, posts: [String], signInName: String, email: String = "", demoNote: String = "",
    leftOn: String = ""
  ) {
    self.id = id
    self.name = name
    self.posts = posts
    self.signInName = signInName
    self.email = email
    self.demoNote = demoNote
    self.leftOn = leftOn
  }

  public var hasLeft: Bool { !leftOn.isEmpty }
}

extension Person: Codable {
  private enum CodingKeys: String, CodingKey { case id, name, posts, signInName, email, demoNote, leftOn }

  public init(from decoder: any Decoder) throws {
    let row = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      id: try row.decode(String.self, forKey: .id), name: try row.decode(String.self, forKey: .name),
      posts: try row.list(.posts), signInName: try row.text(.signInName), email: try row.text(.email),
      demoNote: try row.text(.demoNote),
      leftOn: try row.text(.leftOn))
  }
}
