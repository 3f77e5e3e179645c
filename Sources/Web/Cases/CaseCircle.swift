import CaseRules
import Casework
import Documents
import Wording

/// Who reads a case besides its parties, and who in it stands too close to a party.
struct CaseCircle {
  let file: CaseFile

  var view: CircleView? {
    let lines = advisers + guests + recipients + opened
    return lines.isEmpty ? nil : CircleView(circleHeading: CircleWords.heading, lines: lines)
  }

  private var advisers: [String] {
    file.state.advisers.filter { file.state.advising($0.adviser.post) == $0 }.map { note in
      CircleWords.adviser(
        name(note.adviser.post), for: CaseWords.side(note.bySide), since: DateWords.moment(note.at))
    }
  }

  private var guests: [String] {
    file.state.guests.filter { file.state.guest($0.guest, at: file.now) == $0 }.map { note in
      GuestWords.line(
        file.guestName(note.guest), for: file.directory.agency(note.agency)?.name ?? note.agency.text,
        until: DateWords.moment(note.until), hasCome: note.openedAt != nil)
    }
  }

  private var recipients: [String] { file.state.isOpenToRecipients ? [CircleWords.recipients] : [] }

  private var opened: [String] {
    file.state.glass.map { note in
      let person = file.directory.person(note.by.person)?.name ?? LookWords.somebody
      let post = file.directory.post(note.by.post)?.title
      return CircleWords.opened(
        [person, post].compactMap { $0 }.joined(separator: ", "), until: DateWords.moment(note.until),
        isOver: file.now >= note.until)
    }
  }

  var conflicts: ConflictsView? { Self.view(file.directory.conflicts(in: file.state), file) }

  /// What would stand against whoever an escalation names to decide.
  func conflicts(of arbiter: Holder) -> ConflictsView? {
    let state = file.state
    let parties =
      [state.raised.raising] + state.raised.receiving + (state.opening.map { [$0.raising] + $0.receiving } ?? [])
    return Self.view(file.directory.conflicts(of: arbiter, with: parties), file)
  }

  private static func view(_ found: [ConflictOfInterest], _ file: CaseFile) -> ConflictsView? {
    if found.isEmpty { return nil }
    let circle = CaseCircle(file: file)
    let lines = found.map { conflict in
      switch conflict.reason {
      case .manages(let other): CircleWords.manages(circle.name(conflict.post), circle.name(other))
      case .ownAgency(let agency):
        CircleWords.ownAgency(circle.name(conflict.post), file.directory.agency(agency)?.name ?? agency.text)
      }
    }
    return ConflictsView(conflictHeading: CircleWords.conflictHeading, lines: lines, advice: CircleWords.conflictAdvice)
  }

  private func name(_ post: PostID) -> String {
    let person = file.directory.holder(of: post)?.name
    return [person, file.directory.post(post)?.title ?? post.text].compactMap { $0 }.joined(separator: ", ")
  }
}

struct CircleView: View {
  var circleHeading: String
  var lines: [String]
}

struct ConflictsView: View {
  var conflictHeading: String
  var lines: [String]
  var advice: String
}
