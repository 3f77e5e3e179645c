import CaseRules
import Casework
import Hummingbird
import Wording

/// Forms to print before the program is away, under one policy: the same questions as its pages ask.
struct BlankFormPages: Pages {
  let office: Office

  func add(toOpen routes: RouterGroup<OpenContext>) {
    routes.get("/policies/:id/blank-forms") { _, context in
      let policy = try policy(of: context)
      let view = MishapView(
        pageHeading: BlankFormWords.title, caseWords: policy.title, leadWords: BlankFormWords.lead,
        sections: [
          MishapSectionView(
            heading: BlankFormWords.which,
            more: LinksView(
              BlankForm.all(policy).map { Link(text: $0.title, href: Self.address(policy) + "/" + $0.name) })),
          MishapSectionView(heading: BlankFormWords.afterwards, steps: StepsView(BlankFormWords.steps)),
        ])
      return try Page(
        title: BlankFormWords.title(policy.title), template: "pages/mishap", view: view,
        back: Link(text: policy.title, href: "/policies/" + policy.id.text)
      ).shown(context)
    }
    routes.get("/policies/:id/blank-forms/:form") { _, context in
      let policy = try policy(of: context)
      let name = try context.parameters.require("form")
      guard let form = BlankForm.all(policy).first(where: { $0.name == name }) else { throw Problem.notFound }
      let view = BlankFormView(
        pageHeading: form.title, policyWords: CasePageWords.under(policy), leadWords: BlankFormWords.formLead,
        questions: BlankQuestions(policy: policy, office: office, now: context.kit.now()).all(form),
        afterHeading: BlankFormWords.afterwards, after: BlankFormWords.steps)
      return try Page(
        title: form.title + ", " + policy.title, template: "pages/blank-form", view: view,
        back: Link(text: BlankFormWords.title, href: Self.address(policy))
      ).shown(context)
    }
  }

  static func address(_ policy: Policy) -> String { "/policies/\(policy.id.text)/blank-forms" }

  private func policy(of context: OpenContext) throws -> Policy {
    guard let policy = office.policies[PolicyID(try context.parameters.require("id"))] else { throw Problem.notFound }
    return policy
  }
}

/// `pages/blank-form`.
struct BlankFormView: View {
  var pageHeading, policyWords, leadWords: String
  var questions: [BlankQuestionView]
  var afterHeading: String
  var after: [String]
}

struct BlankQuestionView: View {
  var asks: String
  var hint: String?
  var options: [String] = []
  /// One for each line to write on.
  var blanks: [String] = []
}
