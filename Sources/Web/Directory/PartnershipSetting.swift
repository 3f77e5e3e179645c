import CaseRules
import Casework
import Hummingbird
import Wording

/// Something that a partnership's team sets in a few numbers, or leaves as usual, on a page of its own.
protocol PartnershipForm {
  init(partnership: Partnership, directory: Directory)
  var partnership: Partnership { get }
  var directory: Directory { get }

  /// What stands in the form before anybody has typed.
  var begun: Filled { get }
  /// The field that a refusal of the whole stands beside.
  static var firstField: String { get }
  /// The partnership with what was typed; nil where something is wrong, which the reader then holds.
  func read(_ read: inout FormReader) -> Partnership?
  /// The partnership with what is usual.
  var usual: Partnership { get }
  func view(_ filled: Filled, refused: FieldItem?) -> PartnershipSettingView
}

extension PartnershipForm {
  func page(_ filled: Filled, _ refused: DirectoryDesk.Refused? = nil) -> Page {
    let view = view(filled, refused: refused?.item)
    var page = Page(
      title: view.pageHeading, template: "pages/reminders", view: view, errors: filled.errors,
      back: Link(text: HomeWords.title, href: "/"))
    page.seen = directory.versions[DirectoryName(.partnership, partnership.id)] ?? 0
    if let refused { page.status = refused.status }
    return page
  }

  static func number(_ field: String, _ range: ClosedRange<Int>, _ read: inout FormReader) -> Int? {
    guard let found = TypedDate.number(CleanText.tidy(read.form[field] ?? "")), range.contains(found) else {
      read.refuse(field, PaceWords.notANumber(range.lowerBound, range.upperBound))
      return nil
    }
    return found
  }
}

/// Shows and changes one of them.
struct PartnershipSetting<Form: PartnershipForm>: Sendable {
  let desk: DirectoryDesk
  let notice: String
  let address: @Sendable (String) -> String

  func show(_ request: Request, _ context: SignedInContext) async throws -> Page {
    let form = try await form(context)
    return form.page(form.begun)
  }

  func change(_ request: Request, _ context: SignedInContext) async throws -> Handled {
    let form = try await form(context)
    var read = FormReader(context.form, today: context.today)
    guard let row = context.form["usual"] == nil ? form.read(&read) : form.usual else {
      return .page(form.page(read.filled))
    }
    let order = desk.order([.record(.partnership(row))], context)
    if let refused = try await desk.handle(order, &read, fields: [Form.firstField]) {
      return .page(form.page(read.filled, refused))
    }
    return .created(at: address(row.id), notice: notice)
  }

  private func form(_ context: SignedInContext) async throws -> Form {
    let (id, directory) = try await desk.office.partnership(ofTeam: context)
    guard let partnership = directory.partnership(id) else { throw Problem.notFound }
    return Form(partnership: partnership, directory: directory)
  }
}

/// `pages/reminders`: what a partnership's team sets in a few numbers, and what that leads to.
struct PartnershipSettingView: View {
  var pageHeading, paceHeading: String
  var paceLines: [String]
  var usualWords: String?
  var action: String
  var fields: [FieldItem]
  var mainButton: ButtonView
  var otherButtons: [OtherButtonView] = []
  var links: [Link] = []
}
