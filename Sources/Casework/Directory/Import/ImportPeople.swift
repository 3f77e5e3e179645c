import CaseRules

/// The people whom a file names, as they will be once it is carried out.
struct ImportPeople {
  private var rows: [String: (person: Person, line: Int)] = [:]
  private var order: [String] = []
  /// New people by their sign-in names, and where the file named each person first.
  private var ids: [String: String] = [:]
  private var firstLines: [String: Int] = [:]
  private var emails: [String: (text: String, line: Int)] = [:]

  struct Appointed {
    var id: String
    var name: String
    var isNew: Bool
    var takesPost: Bool
    /// The name before, where the file has another.
    var formerName: String?
    /// The line that gives the same person another name.
    var firstLine: Int?
    /// The address that the file has for them, where it is not the one that they have.
    var newEmail: String?
    /// The line that gives the same person another address.
    var firstEmailLine: Int?

    func effects(post: String) -> [ImportEffect] {
      let writes = newEmail.map { [ImportEffect.writesTo(name, address: $0)] } ?? []
      if isNew { return [.addsPerson(name, post: post)] + writes }
      return (formerName.map { [.renames(from: $0, to: name)] } ?? [])
        + (takesPost ? [.appoints(name, post: post)] : []) + writes
    }
  }

  mutating func appoint(
    _ name: String, _ signInName: String, email: String, to post: String, on line: Int, _ directory: Directory
  ) -> Appointed {
    let key = signInName.lowercased()
    let known = directory.person(signInName: key)
    let id = known?.id ?? ids[key] ?? RandomName.personID().text
    ids[key] = id
    var row = rows[id]?.person ?? known ?? Person(id: id, name: name, posts: [], signInName: signInName)
    var appointed = Appointed(
      id: id, name: name, isNew: known == nil && rows[id] == nil, takesPost: !row.posts.contains(post))
    if let first = firstLines[id] {
      if row.name != name { appointed.firstLine = first }
    } else {
      firstLines[id] = line
      if row.name != name { appointed.formerName = row.name }
      row.name = name
    }
    if !email.isEmpty, let first = emails[id] {
      if first.text != email { appointed.firstEmailLine = first.line }
    } else if !email.isEmpty {
      emails[id] = (email, line)
      if row.email != email { appointed.newEmail = email }
      row.email = email
    }
    if appointed.takesPost { row.posts.append(post) }
    put(row, line)
    return appointed
  }

  mutating func dismiss(_ holder: Person, from post: String, on line: Int) {
    var row = rows[holder.id]?.person ?? holder
    row.posts.removeAll { $0 == post }
    put(row, line)
  }

  /// Those who will not be as they are.
  func changed(_ directory: Directory) -> [(person: Person, line: Int)] {
    order.compactMap { rows[$0] }.filter { $0.person != directory.person(PersonID($0.person.id)) }
  }

  private mutating func put(_ row: Person, _ line: Int) {
    if rows[row.id] == nil { order.append(row.id) }
    rows[row.id] = (row, rows[row.id]?.line ?? line)
  }
}
