import CaseRules
import Casework
import Testing

/// A file of posts and people against the directory: what each line would do, what is wrong, and all or none.
@Suite struct ImportTests {
  struct Line: Sendable, CustomTestStringConvertible {
    var says: String
    var text: String
    var effects: [Int: [ImportEffect]] = [:]
    var mistakes: [Int: [ImportMistake]] = [:]
    var testDescription: String { says }

    init(
      _ says: String, _ text: String, _ effects: [Int: [ImportEffect]] = [:], wrong: [Int: [ImportMistake]] = [:]
    ) {
      self.says = says
      self.text = text
      self.effects = effects
      mistakes = wrong
    }
  }

  static let good: [Line] = [
    Line("a new post", "post,title\ncook,Cook\n", [2: [.addsPost("Cook")]]),
    Line(
      "with somebody new in it", "post,title,person,sign_in_name\ncook,Cook,Ina Roe,ina\n",
      [2: [.addsPost("Cook"), .addsPerson("Ina Roe", post: "Cook")]]),
    Line(
      "a changed one", "post,title,phone,tiers\nhead,Head teacher,2,head of service; Director\n",
      [2: [.changesPost("Head teacher", [.title, .tiers, .phone])]]),
    Line("the same as it is", "post,title,phone\nhead,school-head,1\n", [:]),
    Line(
      "columns in any order and way of writing", "Title,Reports to, POST \nCook,head,cook\n",
      [2: [.addsPost("Cook")]]),
    Line(
      "rows that name each other", "post,title,deputy\na,A,b\nb,B,a\n", [2: [.addsPost("A")], 3: [.addsPost("B")]]),
    Line(
      "a deputy of another agency, by its id", "post,title,deputy\nhead,school-head,care-worker\n",
      [2: [.changesPost("school-head", [.deputy])]]),
    Line(
      "a service that is new, once", "post,title,service\na,A,South\nb,B,South\nc,C,North\n",
      [2: [.addsService("South"), .addsPost("A")], 3: [.addsPost("B")], 4: [.addsPost("C")]]),
    Line(
      "two people in a post", "post,title,person,sign_in_name\na,A,Ina,ina\na,A,Jo,jo\n",
      [2: [.addsPost("A"), .addsPerson("Ina", post: "A")], 3: [.addsPerson("Jo", post: "A")]]),
    Line(
      "one person in two posts", "post,title,person,sign_in_name\na,A,Ina,ina\nb,B,Ina,INA\n",
      [2: [.addsPost("A"), .addsPerson("Ina", post: "A")], 3: [.addsPost("B"), .appoints("Ina", post: "B")]]),
    Line(
      "another holder", "post,title,person,sign_in_name\nlead,school-lead,flo,flo\n",
      [2: [.appoints("flo", post: "school-lead"), .dismisses("bo", post: "school-lead")]]),
    Line(
      "no holder any more", "post,title,person,sign_in_name\nlead,school-lead,,\n",
      [2: [.dismisses("bo", post: "school-lead")]]),
    Line(
      "another name", "post,title,person,sign_in_name\nlead,school-lead,Bo Li,bo\n",
      [2: [.renames(from: "bo", to: "Bo Li")]]),
    Line(
      "their own addresses",
      "post,title,person,sign_in_name,person_email\n"
        + "cook,Cook,Ina Roe,ina,ina@school.example.org\nlead,school-lead,bo,bo,bo@school.example.org\n",
      [
        2: [
          .addsPost("Cook"), .addsPerson("Ina Roe", post: "Cook"),
          .writesTo("Ina Roe", address: "ina@school.example.org"),
        ], 3: [.writesTo("bo", address: "bo@school.example.org")],
      ]),
    Line(
      "an address once is enough, and none leaves what there is",
      "post,title,person,sign_in_name,person_email\na,A,Ina,ina,i@example.org\nb,B,Ina,ina,\nlead,school-lead,bo,bo,\n",
      [
        2: [.addsPost("A"), .addsPerson("Ina", post: "A"), .writesTo("Ina", address: "i@example.org")],
        3: [.addsPost("B"), .appoints("Ina", post: "B")],
      ]),
    Line(
      "days as spreadsheets write them", "post,title,away_until\nhead,school-head,17/04/2027\n",
      [2: [.changesPost("school-head", [.awayUntil])]]),
    Line(
      "blank lines keep the count", "post,title,hours\ncook,Cook,\"x\"\n\nchef,Chef,\n",
      [2: [.addsPost("Cook")], 4: [.addsPost("Chef")]]),
  ]

  static let bad: [Line] = [
    Line("nothing", "", wrong: [1: [.empty]]),
    Line("the columns alone", "post,title\n", wrong: [1: [.empty]]),
    Line("semicolons", "post;title\na;b\n", wrong: [1: [.otherSeparator]]),
    Line(
      "columns that are none", "post,title,colour,post\na,A,b,a\n",
      wrong: [1: [.unknownColumn("colour"), .columnTwice("post")]]),
    Line(
      "columns that are needed", "title,person\nA,B\n",
      wrong: [1: [.columnMissing(.post), .columnMissing(.signInName)]]),
    Line("too few fields", "post,title\na\nb,B\n", wrong: [2: [.fieldCount(expected: 2, found: 1)]]),
    Line(
      "each line by itself", "post,title,tiers,away_until\n,A,,\na/b,B,,\nc,,,\nd,D,boss,\ne,E,,soon\n",
      wrong: [
        2: [.missing(.post)], 3: [.notACode("a/b")], 4: [.missing(.title)], 5: [.refused(.notATier("boss"))],
        6: [.notADay(.awayUntil, "soon")],
      ]),
    Line(
      "a deputy whom nobody knows", "post,title,deputy\na,A,zed\n",
      wrong: [2: [.refused(.unknown(DirectoryName(.post, "school-zed"), field: .deputy))]]),
    Line("a name without a way in", "post,title,person,sign_in_name\na,A,Ina,\n", wrong: [2: [.missing(.signInName)]]),
    Line(
      "one post told in two ways", "post,title,phone\na,A,1\na,B,2\n",
      wrong: [3: [.differs(.title, fromLine: 2), .differs(.phone, fromLine: 2)]]),
    Line(
      "one person by two names", "post,title,person,sign_in_name\na,A,Ina,ina\nb,B,Ida,ina\n",
      wrong: [3: [.differs(.person, fromLine: 2)]]),
    Line(
      "one person at two addresses",
      "post,title,person,sign_in_name,person_email\na,A,Ina,ina,i@example.org\nb,B,Ina,ina,j@example.org\n",
      wrong: [3: [.differs(.personEmail, fromLine: 2)]]),
    Line(
      "addresses of nobody", "post,title,person_email\na,A,i@example.org\n", wrong: [1: [.columnMissing(.person)]]),
    Line(
      "what is no address", "post,title,person,sign_in_name,person_email\na,A,Ina,ina,nowhere\n",
      wrong: [2: [.refused(.notAnEmail("nowhere"))]]),
    Line(
      "a leaver", "post,title,person,sign_in_name\na,A,hal,hal\n", wrong: [2: [.refused(.hasLeft(PersonID("hal")))]]),
    Line(
      "somebody of another agency, renamed", "post,title,person,sign_in_name\na,A,Other,di\n",
      wrong: [2: [.refused(.holdsPostsElsewhere(PersonID("di")))]]),
    Line(
      "oneself", "post,title,person,sign_in_name\nhead,school-head,ann,ann\n", wrong: [2: [.refused(.notForYourself)]]),
    Line("a quote that never ends", "post,title\na,\"A\n", wrong: [2: [.openQuote]]),
  ]

  private static func imported(_ text: String) throws -> DirectoryImport {
    let school = try #require(Vale.directory.agency(AgencyID("school")))
    return DirectoryImport(Array(text.utf8), into: school, of: Vale.directory, by: Vale.ann, at: Vale.now)
  }

  @Test(arguments: good) func wouldDo(line: Line) throws {
    let found = try Self.imported(line.text)
    #expect(found.mistakes.map { "\($0)" } == [])
    for row in found.lines { #expect(row.effects == line.effects[row.number] ?? [], "line \(row.number)") }
    #expect(found.commands.isEmpty == line.effects.isEmpty)
    let plan = Vale.directory.plan(Vale.order(found.commands, by: Vale.ann))
    #expect(plan.refusals.isEmpty)
  }

  @Test(arguments: bad) func isRefused(line: Line) throws {
    let found = try Self.imported(line.text)
    let mistakes = Dictionary(grouping: found.mistakes, by: \.line).mapValues { $0.map(\.mistake) }
    #expect(mistakes == line.mistakes)
    #expect(found.commands.isEmpty)
  }

  /// Every mistake of a long file with its line; one row that is refused is said once. How long a region's file takes
  /// is measured with the program as shipped, in `Tests/CommandLine`.
  @Test func thousandsOfLinesWithThirtyMistakes() throws {
    var text = "post,title,tiers,phone,person,sign_in_name\n"
    var wrong: [Int] = []
    for number in 1...5_000 {
      let isWrong = number.isMultiple(of: 166) && wrong.count < 30
      if isWrong { wrong.append(number + 1) }
      let tier = isWrong ? "boss" : "practitioner"
      text += "p\(number),Post \(number),\(tier),01632 960001,Person \(number),person\(number)\n"
    }
    let found = try Self.imported(text)
    #expect(wrong.count == 30)
    #expect(found.mistakes.map(\.line) == wrong)
    #expect(found.lines.count == 5_000)
  }
}
