import CaseRules
import Casework
import Wording

/// `partials/same-concern`: other open challenges about the same person.
struct SameConcernView: View {
  var sameHeading: String
  var sameWords: String
  var sameCases: [SameCaseView]
}

extension SameConcernView {
  /// Nil where there is none that the viewer may open.
  init?(_ matches: [ClueMatch], _ person: PersonKind) {
    if matches.isEmpty { return nil }
    sameHeading = SameConcernWords.heading(matches.count, person)
    sameWords = SameConcernWords.advice
    sameCases = matches.map { match in
      SameCaseView(
        href: "/cases/" + match.list.caseID.text, reference: match.list.reference,
        knownWords: SameConcernWords.known(Clue.Kind.allCases.filter(match.kinds.contains).map(\.rawValue)))
    }
  }
}

struct SameCaseView: View {
  var href, reference, knownWords: String
}

/// The same as JSON.
struct SameConcernJSON: Encodable, Sendable {
  var id, reference: String
  /// Which of the things that a person is known by they have in common.
  var knownBy: [String]

  init(_ match: ClueMatch) {
    id = match.list.caseID.text
    reference = match.list.reference
    knownBy = match.kinds.map(\.rawValue).sorted()
  }
}
