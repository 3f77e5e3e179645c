import Foundation
import GRDB
import Hummingbird
import Logging
import Mustache

/// Serves the same rows on the same template by the libraries alone: bare GRDB and Mustache, without sign-in, access,
/// unsealing or the access log, and without a word of English worked out.
func serveFloor(folder: String, port: Int, post: String) async throws {
  var configuration = Configuration()
  configuration.readonly = true
  configuration.maximumReaderCount = 4
  let pool = try DatabasePool(path: folder + "/cases.db", configuration: configuration)
  let library = try FloorPage.library()
  let router = Router()
  router.get("/") { _, _ in
    let page = try await pool.read { db in try FloorPage.read(db, post: post) }
    var response = Response(status: .ok, body: .init(byteBuffer: ByteBuffer(string: try page.html(library))))
    response.headers[.contentType] = "text/html; charset=utf-8"
    return response
  }
  router.get("/healthz") { _, _ in "ok\n" }
  let application = Application(
    router: router, configuration: .init(address: .hostname("127.0.0.1", port: port)),
    logger: Logger(label: "floor") { _ in SwiftLogNoOpLogHandler() })
  try await application.runService()
}

/// What `pages/duties` names.
struct FloorPage {
  var pageHeading = "All that I owe"
  var duties: [FloorDuty]
  var pages = FloorPages()

  static let columns = """
    d.key, d.duty, d.owes, d.owed_to, d.since, d.due_at, d.due_day, c.case_id, c.reference, c.policy, c.status, c.stage
    """

  static func read(_ db: Database, post: String) throws -> FloorPage {
    FloorPage(
      duties: try duties(
        """
        SELECT \(columns) FROM dues d JOIN cases c ON c.case_id = d.case_id
        WHERE d.owes = ? ORDER BY d.due_sort, d.case_id, d.ordinal LIMIT 25
        """, db, post))
  }

  private static func duties(_ sql: String, _ db: Database, _ post: String) throws -> [FloorDuty] {
    let rows = try Row.fetchAll(db.cachedStatement(sql: sql), arguments: [post])
    return rows.map { row in
      FloorDuty(
        verb: row[1], href: "/cases/" + row[7], about: row[8], withWhom: row[3], dueWords: "By \(row[5] as Int? ?? 0)",
        gone: "50")
    }
  }

  func html(_ library: MustacheLibrary) throws -> String {
    guard let main = library.render(self, withTemplate: "pages/duties"),
      let text = library.render(FloorLayout(main: main), withTemplate: "layout")
    else { throw Failure("a template is missing") }
    return text
  }

  /// The program's own templates, read from the source folder.
  static func library() throws -> MustacheLibrary {
    var library = MustacheLibrary()
    let folder = "Sources/Web/Embedded/"
    for name in [
      "pages/duties", "layout", "partials/pagination", "partials/duty", "partials/status", "partials/why",
      "partials/shapes",
    ] {
      let text = try String(contentsOfFile: folder + name + ".mustache", encoding: .utf8)
      try library.register(text, named: name)
    }
    return library
  }
}

struct FloorPages {
  var label = "All that I owe"
  var previousHref: String?
  var nextHref = "/owe?page=2"
  var numbers = [FloorNumber()]
}

struct FloorNumber {
  var number = "1"
  var href = "/owe?page=1"
  var isCurrent = true
}

struct FloorDuty {
  var verb, href: String
  var about, withWhom: String?
  var dueWords: String
  var state = "plain"
  var stateWords = "5 working days left"
  var gone: String?
  var why: String?
  var isTight = false
}

struct FloorLayout {
  var title = "What you owe"
  var hasErrors = false
  var stylesheet = "/styles/counterpart.css"
  var partnership: String? = "Bench Safeguarding Partnership"
  var signedIn: FloorSignedIn? = FloorSignedIn()
  var nav = ["/", "/door", "/cases", "/policies", "/guidance"].map { FloorNav(text: "A link", href: $0) }
  var demo: FloorDemo? = FloorDemo()
  var notices: [String] = []
  var backHref: String?
  var backText: String?
  var main: String
}

struct FloorSignedIn {
  var name = "Holder of agency-0-practitioner-0"
  var post = "Post agency-0-practitioner-0"
  var agency = "Agency 0"
  var csrf = String(repeating: "c", count: 64)
  var changePostHref: String?
}

struct FloorNav {
  var text, href: String
  var isCurrent = false
}

struct FloorDemo { var words = "Nobody in it is real. Mail goes nowhere." }
