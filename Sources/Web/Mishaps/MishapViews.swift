/// `pages/mishap`: what to do, in order, with what it is about to choose from.
struct MishapView: View {
  var pageHeading: String
  var caseWords: String?
  var leadWords: String
  var sections: [MishapSectionView]
}

struct MishapSectionView: View {
  var heading: String
  var lines: [String] = []
  var steps: StepsView?
  var choices: ChoicesView?
  var none: String?
  var more: LinksView?
}

struct StepsView: View {
  var steps: [String]

  init?(_ steps: [String]) {
    if steps.isEmpty { return nil }
    self.steps = steps
  }
}

struct LinksView: View {
  var links: [Link]

  init?(_ links: [Link]) {
    if links.isEmpty { return nil }
    self.links = links
  }
}

struct ChoicesView: View {
  var rows: [MishapRowView]

  init?(_ rows: [MishapRowView]) {
    if rows.isEmpty { return nil }
    self.rows = rows
  }
}

struct MishapRowView: View {
  var name: String
  var lines: [String]
  var links: [Link]
}
