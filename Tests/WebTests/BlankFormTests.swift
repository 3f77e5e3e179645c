import CaseRules
import Casework
import Foundation
import Testing
import Wording

@testable import Web

/// Forms on paper ask what the pages ask.
@Suite struct BlankFormTests {
  @Test func everyPolicyHasItsForms() async throws {
    let world = try await RaisingWorld()
    try await world.browse { (browser: Browser) async throws in
      #expect(try await browser.get(MishapQuestions.path).text.contains("/blank-forms\""))
      for policy in world.office.policies.all {
        let base = BlankFormPages.address(policy)
        let page = try await browser.get(base)
        #expect(page.status == 200 && page.text.contains(BlankFormWords.afterwards))
        for form in BlankForm.all(policy) {
          #expect(page.text.contains("href=\"\(base)/\(form.name)\""), "\(form.name)")
          let blank = try await browser.get(base + "/" + form.name)
          #expect(blank.status == 200 && blank.text.contains("blank-line"), "\(form.name)")
        }
      }
      #expect(try await browser.get("/policies/general/blank-forms/nothing").status == 404)
      #expect(try await browser.get("/policies/nothing/blank-forms").status == 404)
    }
  }

  /// The questions of raising, from the pages that ask them.
  @Test func raisingAsksWhatItsPagesAsk() async throws {
    let world = try await RaisingWorld()
    for policy in world.office.policies.all {
      for person in policy.concerns {
        let blank = Raising(blank: policy, about: person, office: world.office, at: Instant(seconds: 1_780_000_000))
        let asked = BlankQuestions(policy: policy, office: world.office, now: Instant(seconds: 1_780_000_000))
          .all(.raising(person)).map(\.asks)
        let fields = blank.steps.filter { $0 != .earlier && $0 != .counterparts }.flatMap {
          blank.question($0).fields(Filled(), Asking())
        }
        let labels = fields.compactMap {
          $0.textArea?.label ?? $0.textField?.label ?? $0.radioGroup?.label ?? $0.checkboxGroup?.label
            ?? $0.dateBoxes?.label ?? $0.selectBox?.label ?? $0.yesNo?.label ?? $0.timeBox?.label
        }
        #expect(labels.count > 8 && labels.filter { !asked.contains($0) }.isEmpty, "\(policy.id)")
        for choice in policy.grounds.map(\.name) {
          #expect(fields.contains { $0.radioGroup?.choices.contains { $0.text == choice } ?? false }, "\(choice)")
        }
      }
    }
  }

  /// The page of an answer has its choices in its template: they are these.
  @Test func theChoicesOfAnAnswerAreThoseOfItsPage() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let page = try String(
      contentsOf: folder.appending(path: "Sources/Web/Embedded/pages/answer.mustache"), encoding: .utf8)
    #expect(page.components(separatedBy: "type=\"radio\"").count - 1 == BlankFormWords.answers.count)
    for choice in BlankFormWords.answers { #expect(page.contains(">\(choice)</label>"), "\(choice)") }
    #expect(page.contains(BlankFormWords.stand))
  }
}
