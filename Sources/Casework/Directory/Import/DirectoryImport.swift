public import CaseRules

/// A file of an agency's posts and people, read against its directory: what each line would do, and what is wrong. All
/// of it is carried out, or nothing.
///
/// A line is a post, and whoever holds it; a post with two holders has two lines. A column that the file does not have
/// leaves what there is. Posts that it does not name stay as they are.
public struct DirectoryImport: Sendable {
  public struct Line: Sendable, Equatable {
    /// Where it stands in the file, from 1.
    public var number: Int
    /// What it would do; nothing for a line that is so already.
    public var effects: [ImportEffect]
  }

  public private(set) var lines: [Line] = []
  /// What is wrong, in the file's order.
  public private(set) var mistakes: [(line: Int, mistake: ImportMistake)] = []
  /// What to hand to the door; empty where anything is wrong, or nothing would change.
  public private(set) var commands: [DirectoryCommand] = []

  /// Whether somebody gets an address to which an invitation can go.
  public var hasNewAddresses: Bool {
    lines.contains { line in
      line.effects.contains { if case .writesTo = $0 { true } else { false } }
    }
  }

  /// - Parameter actor: for whom it is checked.
  public init(_ bytes: [UInt8], into agency: Agency, of directory: Directory, by actor: DirectoryActor, at now: Instant)
  {
    let sheet = ImportSheet(bytes)
    var reading = ImportReading(sheet, agency, directory)
    reading.read()
    mistakes = sheet.mistakes + reading.mistakes
    let order = DirectoryOrder(reading.commands, by: actor, at: now, key: "")
    for (place, refusal) in directory.plan(order).refusals {
      mistakes.append((reading.linesOfCommands[place], .refused(refusal)))
    }
    mistakes.sort { $0.line < $1.line }
    lines = sheet.lines.map { Line(number: $0.number, effects: reading.effects[$0.number] ?? []) }
    if mistakes.isEmpty { commands = reading.commands }
  }
}

/// Turns lines into the commands that lead there.
private struct ImportReading {
  let sheet: ImportSheet
  let agency: Agency
  let directory: Directory
  private(set) var commands: [DirectoryCommand] = []
  private(set) var linesOfCommands: [Int] = []
  private(set) var effects: [Int: [ImportEffect]] = [:]
  private(set) var mistakes: [(line: Int, mistake: ImportMistake)] = []
  /// The lines of each post, in the file's order.
  private var posts: [(id: String, lines: [ImportSheet.Line])] = []
  private var services: [String: String] = [:]
  private var titles: [String: String] = [:]
  private var people = ImportPeople()

  init(_ sheet: ImportSheet, _ agency: Agency, _ directory: Directory) {
    self.sheet = sheet
    self.agency = agency
    self.directory = directory
    for service in directory.services where service.agency == agency.id { services[service.name] = service.id }
  }

  mutating func read() {
    group()
    for (id, lines) in posts { post(id, lines) }
    if sheet.columns.contains(.person) {
      for (id, lines) in posts { holders(of: id, lines) }
      for (person, line) in people.changed(directory) { add(.record(.person(person)), line) }
    }
  }

  private mutating func group() {
    var places: [String: Int] = [:]
    for line in sheet.lines {
      guard let id = postID(line) else { continue }
      if line[.title].isEmpty { mistakes.append((line.number, .missing(.title))) }
      titles[id] = line[.title]
      if let place = places[id] {
        posts[place].lines.append(line)
        compare(line, posts[place].lines[0])
      } else {
        places[id] = posts.count
        posts.append((id, [line]))
      }
    }
  }

  /// A short name within the agency.
  private mutating func postID(_ line: ImportSheet.Line) -> String? {
    let code = line[.post]
    if code.isEmpty {
      mistakes.append((line.number, .missing(.post)))
      return nil
    }
    guard code.utf8.allSatisfy({ $0.isPlain }) else {
      mistakes.append((line.number, .notACode(code)))
      return nil
    }
    return id(of: code)
  }

  /// A post of the agency by its short name or its whole id.
  private func id(of code: String) -> String {
    if directory.post(PostID(code))?.agency == agency.id { return code }
    return agency.id + "-" + code
  }

  /// Two lines of one post agree on everything but its holders.
  private mutating func compare(_ line: ImportSheet.Line, _ first: ImportSheet.Line) {
    for column in ImportColumn.allCases where !ImportColumn.ofPeople.contains(column) {
      if line[column] != first[column], column != .post {
        mistakes.append((line.number, .differs(column, fromLine: first.number)))
      }
    }
  }

  private mutating func post(_ id: String, _ lines: [ImportSheet.Line]) {
    let line = lines[0]
    let before = directory.post(PostID(id))
    var post = before ?? Post(id: id, agency: agency.id, title: "", tiers: [], phone: "")
    post.title = line[.title]
    take(.phone, line, &post.phone)
    take(.hours, line, &post.hours)
    take(.email, line, &post.email)
    if sheet.columns.contains(.tiers) { post.tiers = line[.tiers].split(separator: ";").map { Self.tier(String($0)) } }
    if sheet.columns.contains(.service) { post.service = service(line) }
    for (column, field) in [(ImportColumn.reportsTo, \Post.reportsTo), (.deputy, \Post.deputy)]
    where sheet.columns.contains(column) {
      post[keyPath: field] = other(line[column])
    }
    for (column, field) in [
      (ImportColumn.awayUntil, \Post.awayUntil), (.from, \Post.from), (.to, \Post.to),
    ] where sheet.columns.contains(column) { post[keyPath: field] = day(line, column) }
    guard post != before, !post.title.isEmpty else { return }
    let entity = DirectoryEntity.post(post)
    let fields = entity.differences(from: before.map { .post($0) }).map(\.field)
    effects[line.number, default: []].append(before == nil ? .addsPost(post.title) : .changesPost(post.title, fields))
    add(.record(entity), line.number)
  }

  private func take(_ column: ImportColumn, _ line: ImportSheet.Line, _ value: inout String) {
    if sheet.columns.contains(column) { value = line[column] }
  }

  /// "line manager", "Line-manager" and "lineManager" are the same; what is none stays, to be refused by its name.
  private static func tier(_ text: String) -> String {
    func plain(_ text: String) -> String { text.lowercased().filter(\.isLetter) }
    return Tier.allCases.first { plain($0.rawValue) == plain(text) }?.rawValue ?? text.trimmed
  }

  private mutating func service(_ line: ImportSheet.Line) -> String {
    let name = line[.service]
    if name.isEmpty { return "" }
    if let id = services[name] { return id }
    let id = agency.id + "-s\(services.count + 1)"
    services[name] = id
    effects[line.number, default: []].append(.addsService(name))
    add(.record(.service(Agency.Service(id: id, agency: agency.id, name: name))), line.number)
    return id
  }

  /// A post that a line names: of the agency by its short name, or of another by its whole id.
  private func other(_ code: String) -> String {
    if code.isEmpty { return "" }
    let own = id(of: code)
    if titles[own] != nil || directory.post(PostID(own)) != nil { return own }
    return directory.post(PostID(code)) == nil ? own : code
  }

  /// `2026-04-17` or, as spreadsheets write it, `17/04/2026`.
  private mutating func day(_ line: ImportSheet.Line, _ column: ImportColumn) -> String {
    let text = line[column]
    if text.isEmpty { return "" }
    if let day = Day(iso: text) { return day.iso }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
    if parts.count == 3, let day = Day(year: parts[2], month: parts[1], day: parts[0]) { return day.iso }
    mistakes.append((line.number, .notADay(column, text)))
    return ""
  }

  private mutating func holders(of id: String, _ lines: [ImportSheet.Line]) {
    var named: [String] = []
    for line in lines where !(line[.person].isEmpty && line[.signInName].isEmpty) {
      guard !line[.person].isEmpty, !line[.signInName].isEmpty else {
        mistakes.append((line.number, .missing(line[.person].isEmpty ? .person : .signInName)))
        continue
      }
      let found = people.appoint(
        line[.person], line[.signInName], email: line[.personEmail], to: id, on: line.number, directory)
      named.append(found.id)
      if let first = found.firstLine { mistakes.append((line.number, .differs(.person, fromLine: first))) }
      if let first = found.firstEmailLine { mistakes.append((line.number, .differs(.personEmail, fromLine: first))) }
      effects[line.number, default: []] += found.effects(post: titles[id] ?? "")
    }
    for holder in directory.holders(of: PostID(id)) where !named.contains(holder.id) {
      people.dismiss(holder, from: id, on: lines[0].number)
      effects[lines[0].number, default: []].append(.dismisses(holder.name, post: titles[id] ?? ""))
    }
  }

  private mutating func add(_ command: DirectoryCommand, _ line: Int) {
    commands.append(command)
    linesOfCommands.append(line)
  }
}

extension UInt8 {
  /// Letters, digits, hyphens, dots and underscores: what an id may have.
  var isPlain: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
