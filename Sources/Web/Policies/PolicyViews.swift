import CaseRules
import Documents
import Wording

/// `pages/policies`.
struct PolicyListView: View {
  var policies: [PolicyRowView]
  var nothing: NothingView?
}

struct PolicyRowView: View {
  var policyName, policyHref, partnershipName, shape, editionWords: String
  var usedBy: String?
  /// What to be careful of: a starter, a review that is overdue.
  var cautions: [String]

  init(_ policy: Policy, usedBy partnerships: [String], today: Day) {
    policyName = policy.title
    policyHref = "/policies/" + policy.id.text
    partnershipName = policy.partnership
    shape = PolicyPageWords.shape(of: policy)
    editionWords = PolicyPageWords.edition(of: policy)
    usedBy = PolicyPageWords.inUse(by: partnerships)
    cautions = PolicyView.cautions(policy, today: today)
  }
}

/// `partials/calculator`.
struct CalculatorView: View {
  var action: String
  var fields: [FieldItem]
  var mainButton: ButtonView
  var otherButtons: [OtherButtonView] = []
  var links: [Link] = []
}

/// `pages/policy`.
struct PolicyView: View {
  var policyName, partnershipName, editionWords: String
  var cautions: CautionsView?
  var picture: Markup
  var pictureWords, pictureHref: String
  var chapters: [ChapterView]
  var calculator: CalculatorView
  var interpretations: InterpretationsView?
}

extension PolicyView {
  init(_ policy: Policy, _ sections: [Section], _ calculator: CalculatorView, today: Day) {
    policyName = policy.title
    partnershipName = policy.partnership
    editionWords = PolicyPageWords.edition(of: policy)
    let cautions = Self.cautions(policy, today: today)
    self.cautions = cautions.isEmpty ? nil : CautionsView(cautions: cautions)
    picture = Markup(html: LadderPicture.svg(of: policy))
    pictureWords = PolicyPageWords.picture
    pictureHref = "/policies/\(policy.id.text)/ladder"
    chapters = ChapterView.chapters(sections.filter { $0.heading != PolicyInEnglish.readingsHeading })
    self.calculator = calculator
    let readings = policy.interpretations.map(ReadingView.init)
    interpretations = readings.isEmpty ? nil : InterpretationsView(readings: readings)
  }

  static func cautions(_ policy: Policy, today: Day) -> [String] {
    let starter = policy.isStarter ? PolicyPageWords.starter : nil
    return [starter, PolicyPageWords.reviewPassed(policy, on: today)].compactMap(\.self)
  }
}

struct CautionsView: View {
  var cautions: [String]
}

struct InterpretationsView: View {
  var readings: [ReadingView]
}

/// How an unclear text was read, and how else it could be.
struct ReadingView: View {
  var readingId, unclear, reading, alternative, because: String
  var place: String?
}

extension ReadingView {
  init(_ reading: Interpretation) {
    readingId = "reading-" + reading.key
    unclear = PolicyPageWords.heading(reading.unclear)
    self.reading = PolicyPageWords.sentence(reading.reading)
    alternative = PolicyPageWords.sentence(reading.alternative)
    because = PolicyPageWords.sentence(reading.why)
    place = reading.source.place.isEmpty ? nil : reading.source.place
  }
}

/// `pages/policy-picture`: the ladder alone, for one sheet of paper.
struct PolicyPictureView: View {
  var policyName, policyHref: String
  var picture: Markup
  var fileHref: String
}
