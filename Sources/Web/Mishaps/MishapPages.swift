import CaseRules
import Casework
import Hummingbird
import Wording

/// When something went wrong with a case: the pages that lead to the acts which put it right.
struct MishapPages: Pages {
  let reader: CaseReader
  let outbox: any Outbox
  let office: Office

  func add(toSignedIn routes: RouterGroup<SignedInContext>) {
    routes.get("/cases/:id/mishap") { _, context in
      let file = try await open(context)
      return page(MishapWords.ofCase, MishapWords.ofCaseLead, file, questions(file), up: "")
    }
    routes.get("/cases/:id/mishap/entry") { _, context in
      let file = try await open(context)
      return page(MishapWords.entry, MishapWords.entryLead, file, MishapEntries(file: file).sections)
    }
    routes.get("/cases/:id/mishap/person") { _, context in
      let file = try await open(context)
      return page(MishapWords.person, MishapWords.personLead, file, MishapPerson(file: file).sections)
    }
    routes.get("/cases/:id/mishap/recipient") { _, context in
      let file = try await open(context)
      let told = MishapTold(file: file, told: try await outbox.told(in: file.caseID))
      return page(MishapWords.recipient, MishapWords.recipientLead, file, told.sections)
    }
  }

  private func questions(_ file: CaseFile) -> [MishapSectionView] {
    MishapQuestions.sections(in: file) + [MishapQuestions.away([file.setting.policy])]
  }

  private func open(_ context: SignedInContext) async throws -> CaseFile {
    let id = CaseID(try context.parameters.require("id"))
    let viewer = try context.viewer(in: try await office.directory())
    do {
      let file = try await reader.open(id, as: viewer, at: context.now, act: "mishap", from: context.visit.address)
      guard file.access.mayGive("disclosures") else { throw Problem.forbidden }
      return file
    } catch is CaseNotFound {
      throw Problem.notFound
    }
  }

  /// - Parameter up: what stands after the case's own address in that of the page above.
  private func page(
    _ heading: String, _ lead: String, _ file: CaseFile, _ sections: [MishapSectionView], up: String = "/mishap"
  ) -> Page {
    let reference = file.state.raised.reference
    let back = up.isEmpty ? CasePageWords.title(reference) : MishapWords.ofCase
    return Page(
      title: heading + ", " + reference, template: "pages/mishap",
      view: MishapView(pageHeading: heading, caseWords: reference, leadWords: lead, sections: sections),
      back: Link(text: back, href: "/cases/" + file.caseID.text + up))
  }
}
