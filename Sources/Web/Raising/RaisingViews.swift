/// The views of the pages around the questions. Nested, because other slices have rows and tasks of their own.
enum RaisingViews {
  /// `pages/task-list`.
  struct TaskList: View {
    var heading, progress: String
    var groups: [TaskGroup]
    var ready: Ready?
    var removeHref: String?
  }

  struct TaskGroup: View {
    var groupName: String
    var tasks: [TaskRow]
  }

  struct TaskRow: View {
    var text: String
    var href: String?
    var taskHint: String?
    var state, stateWords: String
  }

  struct Ready: View { var href: String }

  /// `pages/check-answers`.
  struct Check: View {
    var heading: String
    var leadWords: String?
    var same: SameConcernView?
    var groups: [RowGroup]
    var clockWords: [String]
    var goOn: Link?
    var action: String?
    var mainButton: ButtonView?
    var otherButtons: [OtherButtonView] = []
    var links: [Link] = []
  }

  struct RowGroup: View {
    var groupName: String
    var rows: [Row]
  }

  struct Row: View {
    var key: String
    var lines: [String]
    var change: Change?
  }

  struct Change: View {
    var href, what: String
    /// An error of this question leads here.
    var changeId: String?
  }

  /// `pages/preview`.
  struct Preview: View {
    var heading, reader: String
    var letter: Letter
    var draft: String
    var action: String
    var mainButton: ButtonView
    var otherButtons: [OtherButtonView] = []
    var links: [Link]
    var guidance: Markup?
  }

  struct Letter: View {
    var fromWords, letterHeading: String
    var parts: [Part]
    var asksWords: String
    var byWords: [String]
  }

  struct Part: View {
    var partHeading: String
    var paragraphs: [String]
  }

  /// `pages/confirmation`.
  struct Sent: View {
    var heading: String
    var reference: String?
    var nextWords: [String]
    var phoneWords: String?
    var nextDuties: FirstDuties?
    var fileHref: String?
    var links: [Link]
  }

  struct FirstDuties: View { var duties: [FirstDuty] }

  struct FirstDuty: View {
    var verb: String
    var href, about, withWhom: String?
    var dueWords, state, stateWords: String
    var gone: String?
    var why: Why?
    var isTight = false
    var note: String?
  }

  struct Why: View {
    var of: String
    var steps: [String]
    var source, warning: String?
  }
}
