import CaseRules
import Casework
import Hummingbird
import Wording

/// Checking the code of a record, for anybody who holds one: whether it was made from its case's journal, when, and
/// whether more has been recorded since. It names nobody, and guesses are counted.
struct VerifyPages: Pages {
  let check: RecordCheck
  static let path = "/verify"

  func add(toOpen routes: RouterGroup<OpenContext>) {
    routes.get("/verify") { _, context in page(Filled()) }
    routes.post("/verify", use: answer)
  }

  private func page(_ filled: Filled, _ standing: RecordStanding? = nil) -> Page {
    let found = standing.map { standing in
      FoundView(
        heading: SharingWords.wasMade(DateWords.moment(standing.madeAt)),
        lines: [standing.isLatest ? SharingWords.isLatest : SharingWords.isOlder, SharingWords.whatItSays])
    }
    let view = VerifyView(
      pageHeading: SharingWords.verifyTitle, leadWords: SharingWords.verifyLead, found: found, action: Self.path,
      fields: [
        .text(filled, "code", SharingWords.code, Asking(hint: SharingWords.codeHint), autocomplete: "off", wide: "20")
      ], mainButton: ButtonView(text: SharingWords.button))
    return Page(
      title: SharingWords.verifyTitle, template: "pages/verify", view: view, errors: filled.errors,
      json: standing.map(VerifyJSON.init))
  }

  private func answer(_ request: Request, _ context: OpenContext) async throws -> Page {
    var read = FormReader(context.form, today: context.today)
    let text = read.text("code", orSay: SharingWords.enterCode, most: 80)
    guard read.isGood else { return page(read.filled) }
    guard let code = RecordCode(reading: text), let standing = try await standing(of: code, context) else {
      read.refuse("code", SharingWords.notKnown)
      return page(read.filled)
    }
    return page(read.filled, standing)
  }

  private func standing(of code: RecordCode, _ context: OpenContext) async throws -> RecordStanding? {
    try await Tries(kit: context.kit).run(.record(of: code.reference), from: context.visit.address) {
      try await check.standing(of: code)
    }
  }
}

/// The same for programs.
struct VerifyJSON: Encodable, Sendable {
  var madeAt: String
  var isLatest: Bool

  init(_ standing: RecordStanding) {
    madeAt = standing.madeAt.iso
    isLatest = standing.isLatest
  }
}
