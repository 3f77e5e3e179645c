import ArgumentParser
import CaseRules
import Casework
import Storage
import Wording

/// Does what the form on the case’s page does, through the same door: only a safeguarding lead of the agency that
/// raised the case may, and a hold stops it.
struct CaseErase: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "erase", abstract: "Destroys the keys of a case that has ended, for good.",
    discussion: """
      Every word and file of the case goes, also from backups that are restored with the list of erasures. Its entries \
      stay, countable and verifiable. Who acts proves it as for “case show”.
      """)
  @Argument(help: "The case's reference, such as KT4-9QX2.") var reference: String
  @Option(name: .customLong("as"), help: "The sign-in name of the lead who erases it.") var name: String
  @Option(help: "Why: timeIsOver, personAsked, ordered or wrongPerson.") var because = ErasureReason.timeIsOver.rawValue
  @Flag(help: "Nobody is asked again.") var yes = false
  @OptionGroup var store: StoreOptions
  @OptionGroup var policies: PolicyOptions
  @OptionGroup var calendars: CalendarOptions

  func run() async throws {
    guard let reason = ErasureReason.ofPeople.first(where: { $0.rawValue == because }) else {
      throw Complaint("“\(because)” is no reason. Give --because timeIsOver, personAsked, ordered or wrongPerson.")
    }
    guard yes else { throw Complaint("Nothing was erased. Nobody can bring a case back: add --yes if it shall go.") }
    let serving = try Serving(store, policies: policies.policies, calendars: calendars.calendars)
    let viewer = try await serving.viewer(named: name, toAct: true)
    let rows = try await serving.store.cases(
      ListQuery(posts: viewer.listNames, reference: reference, limit: 1, at: Clock.now))
    let missing = Complaint("There is no case “\(reference)” that \(name) may erase. Check the reference.")
    guard let row = rows.first else { throw missing }
    let actor = Actor(person: viewer.person, post: viewer.post, agency: viewer.agency)
    let order = Order(.eraseCase(reason), by: actor, at: Clock.now, now: Clock.now)
    do {
      let key = CommandKey(person: viewer.person, key: "case erase " + row.caseID.text)
      _ = try await serving.handler.handle(order, on: row.caseID, as: viewer, key: key)
    } catch let refusal as Refusal {
      throw Complaint("Nothing was erased. " + RefusalWords.sentence(refusal))
    } catch is CaseNotFound {
      throw missing
    }
    print("The record of case \(reference) is erased.")
    try await serving.store.close()
  }
}
