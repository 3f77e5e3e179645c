import CaseRules
import Casework
import Documents
import Hummingbird
import Wording

/// A meeting for the calendar program of somebody who was invited. It names nobody: reference, time, and a link.
struct MeetingPages: Pages {
  let reader: CaseReader
  let office: Office

  func add(toSignedIn routes: RouterGroup<SignedInContext>) {
    routes.get("/cases/:id/calendar/:entry", use: calendar)
  }

  private func calendar(_ request: Request, _ context: SignedInContext) async throws -> Response {
    let id = CaseID(try context.parameters.require("id"))
    guard let entry = SentNumber.read(try context.parameters.require("entry")) else { throw Problem.notFound }
    let viewer = try context.viewer(in: try await office.directory())
    let file: CaseFile
    do {
      file = try await reader.open(id, as: viewer, at: context.now, act: "meeting", from: context.visit.address)
    } catch is CaseNotFound {
      throw Problem.notFound
    }
    guard let meeting = file.state.meetings.first(where: { $0.position == entry }), meeting.isAhead,
      file.state.ending == nil
    else {
      throw Problem.notFound
    }
    // The same as in a feed of duties, so that nobody has it twice who takes both.
    let obligation = file.obligations.first { $0.key == "\(entry).\(Obligation.meetingKey)" }
    let post = obligation?.owes.first { $0 == file.actor.post } ?? obligation?.owes.first ?? file.actor.post
    let event = CalendarEntry(
      uid: "\(id)-\(entry).\(Obligation.meetingKey)-\(post)@counterpart", sequence: file.state.last,
      stamp: meeting.called ?? meeting.at, when: .moment(meeting.at),
      summary: MeetingWords.summary(file.state.raised.reference),
      description: MeetingWords.when(meeting.at, meeting.means), link: "\(context.kit.settings.site)/cases/\(id)")
    return Response(
      status: .ok,
      headers: [
        .contentType: "text/calendar; charset=utf-8", .contentDisposition: "attachment; filename=\"meeting.ics\"",
        .cacheControl: "no-store",
      ],
      body: ResponseBody(byteBuffer: ByteBuffer(string: CalendarText.text(name: MeetingWords.calendarName, [event]))))
  }
}
