import CaseRules
import Casework
import Hummingbird
import Wording

/// How early and how often people of a partnership's cases are reminded, for its team.
struct ReminderPages: Pages {
  let desk: DirectoryDesk

  static let notice = "reminders-saved"
  @Sendable static func address(_ partnership: String) -> String { "/partnerships/\(partnership)/reminders" }

  func add(toSignedIn routes: RouterGroup<SignedInContext>) {
    let setting = PartnershipSetting<PaceForm>(desk: desk, notice: Self.notice, address: Self.address)
    routes.get("/partnerships/:id/reminders", use: setting.show)
    routes.post("/partnerships/:id/reminders", use: setting.change)
  }
}

struct PaceForm: PartnershipForm {
  let partnership: Partnership
  let directory: Directory

  static let firstField = "halfTimeFrom"
  private var pace: Pace { partnership.pace }

  var begun: Filled {
    var form = SentForm()
    func add(_ name: String, _ value: String) { form.fields.append(SentForm.Field(name: name, value: value)) }
    if pace.dayBefore { add("early", "dayBefore") }
    if pace.onTheDay { add("early", "onTheDay") }
    add("halfTimeFrom", pace.halfTimeFrom.map(String.init) ?? "")
    add("managerAfter", String(pace.managerAfter))
    add("leadAfter", String(pace.leadAfter))
    return Filled(form)
  }

  var usual: Partnership { with(nil) }

  /// The longest time to answer that a policy gives, and more, in working days.
  private static let longest = 60

  func read(_ read: inout FormReader) -> Partnership? {
    let early = read.choices("early", among: ["dayBefore", "onTheDay"])
    let isHalfTime = !CleanText.tidy(read.form["halfTimeFrom"] ?? "").isEmpty
    let half = isHalfTime ? Self.number("halfTimeFrom", 2...Self.longest, &read) : nil
    let manager = Self.number("managerAfter", 0...ReminderPace.latest, &read)
    let lead = Self.number("leadAfter", 0...ReminderPace.latest, &read)
    guard read.isGood, let manager, let lead else { return nil }
    return with(
      ReminderPace(
        halfTimeFrom: half, dayBefore: early.contains("dayBefore"), onTheDay: early.contains("onTheDay"),
        managerAfter: manager, leadAfter: lead))
  }

  private func with(_ pace: ReminderPace?) -> Partnership {
    var row = partnership
    row.reminders = pace
    return row
  }

  func view(_ filled: Filled, refused: FieldItem?) -> PartnershipSettingView {
    let words = PaceWords.self
    return PartnershipSettingView(
      pageHeading: words.title(partnership.name), paceHeading: words.leadsTo, paceLines: words.sentences(pace),
      usualWords: pace == .usual ? words.usual : nil, action: ReminderPages.address(partnership.id),
      fields: [refused].compactMap { $0 } + [
        .checkboxes(
          filled, "early", words.early, [Option("dayBefore", words.dayBefore), Option("onTheDay", words.onTheDay)]),
        .text(
          filled, "halfTimeFrom", words.halfTime, Asking(hint: words.halfTimeHint, isOptional: true),
          inputmode: "numeric", wide: "4"),
        .text(
          filled, "managerAfter", words.manager, Asking(hint: words.managerHint), inputmode: "numeric", wide: "4"),
        .text(filled, "leadAfter", words.lead, Asking(hint: words.leadHint), inputmode: "numeric", wide: "4"),
      ], mainButton: ButtonView(text: words.save),
      otherButtons: pace == .usual ? [] : [OtherButtonView(text: words.backToUsual, name: "usual", value: "yes")])
  }
}
