import CaseRules
import Casework
import Wording

/// The question page, the task list, check answers and the preview of one draft.
extension Raising {
  func page(_ step: RaisingStep, _ context: SignedInContext, isChange: Bool, filled: Filled? = nil) throws -> Page {
    let question = question(step)
    let filled = filled ?? Filled(draft.form)
    let number = (steps.firstIndex(of: step) ?? 0) + 1
    let caption = RaisingWords.place(number, of: steps.count, question.words.short)
    let asking = question.pageHeading == nil ? Asking(asHeading: true, caption: caption) : Asking()
    let from: [FieldItem] = isChange ? [.hidden("from", "check")] : []
    let view = QuestionView(
      pageHeading: question.pageHeading, captionWords: question.pageHeading == nil ? nil : caption,
      action: draft.path(step.rawValue), fields: question.fields(filled, asking) + from,
      mainButton: ButtonView(text: RaisingWords.save),
      otherButtons: [OtherButtonView(text: RaisingWords.later, name: "save", value: "later")],
      guidance: try question.beside.map(context.kit.guidance))
    let earlier =
      isChange ? draft.path("check") : self.step(before: step).map { draft.path($0.rawValue) } ?? draft.path()
    return Page(
      title: question.words.asks, template: "pages/question", view: view, errors: filled.errors,
      back: Link(text: "Back", href: earlier))
  }

  var taskList: Page {
    let states = steps.map { (step: $0, state: state(of: $0)) }
    let done = states.filter { $0.state == .completed }.count
    let groups = RaisingStep.Group.allCases.map { group in
      RaisingViews.TaskGroup(
        groupName: name(of: group),
        tasks: states.filter { $0.step.group == group }.map { task($0.step, $0.state) })
    }
    let view = RaisingViews.TaskList(
      heading: RaisingWords.yours(CleanText.visible(draft.label)),
      progress: RaisingWords.progress(done, of: steps.count),
      groups: groups.filter { !$0.tasks.isEmpty },
      ready: done == steps.count ? RaisingViews.Ready(href: draft.path("check")) : nil,
      removeHref: draft.path("remove"))
    return Page(title: RaisingWords.yours, template: "pages/task-list", view: view)
  }

  private func task(_ step: RaisingStep, _ state: TaskState) -> RaisingViews.TaskRow {
    let (shape, words) =
      switch state {
      case .completed: ("met", RaisingWords.completed)
      case .incomplete: ("soon", RaisingWords.incomplete)
      case .notStarted: ("plain", RaisingWords.notStarted)
      case .blocked: ("plain", RaisingWords.blocked)
      }
    let isBlocked = state == .blocked
    return RaisingViews.TaskRow(
      text: question(step).words.asks, href: isBlocked ? nil : draft.path(step.rawValue),
      taskHint: isBlocked ? RaisingWords.blockedHint : nil, state: shape, stateWords: words)
  }

  private func name(of group: RaisingStep.Group) -> String {
    switch group {
    case .who: RaisingWords.groupWho
    case .what: RaisingWords.groupWhat
    case .how: RaisingWords.groupHow
    }
  }

  /// Check answers. Without a foresight the rules refused, and `errors` says why.
  func check(_ foresight: Foresight?, _ errors: FieldErrors, _ same: [ClueMatch] = []) -> Page {
    let answers = RaisingStep.Group.allCases.map { group in
      RaisingViews.RowGroup(
        groupName: name(of: group), rows: steps.filter { $0.group == group }.flatMap(rows))
    }
    let view = RaisingViews.Check(
      heading: RaisingWords.check, same: SameConcernView(same, person),
      groups: [doorRows] + answers.filter { !$0.rows.isEmpty },
      clockWords: foresight.map(clockWords) ?? [RaisingWords.refused],
      goOn: foresight.map { _ in Link(text: RaisingWords.toPreview, href: draft.path("preview")) })
    return Page(
      title: RaisingWords.check, template: "pages/check-answers", view: view, errors: errors,
      back: Link(text: "Back", href: draft.path()))
  }

  private func rows(_ step: RaisingStep) -> [RaisingViews.Row] {
    let question = question(step)
    return question.rows(draft.form).enumerated().map { index, row in
      RaisingViews.Row(
        key: row.key, lines: row.lines,
        change: RaisingViews.Change(
          href: draft.path(step.rawValue) + "?from=check", what: index == 0 ? question.words.short : row.key,
          changeId: index == 0 ? "change-" + step.rawValue : nil))
    }
  }

  /// What the door settled, each with its own way back.
  private var doorRows: RaisingViews.RowGroup {
    let door = draft.door.with("draft", draft.id)
    func row(_ key: String, _ line: String, _ question: DoorQuestion) -> RaisingViews.Row {
      RaisingViews.Row(
        key: key, lines: [line], change: RaisingViews.Change(href: door.path(question.rawValue), what: key))
    }
    var rows = [
      row(RaisingWords.area, door.area ?? "", .area),
      RaisingViews.Row(key: RaisingWords.policy, lines: [RaisingWords.policy(policy)]),
      row(RaisingWords.kindOfPerson, person == .child ? RaisingWords.child : RaisingWords.adult, .person),
      row(RaisingWords.danger, door.isDangerous ? RaisingWords.yes : RaisingWords.no, .danger),
    ]
    if let events = policy.route(kind: .override)?.events, !events.isEmpty {
      let name = events.first { $0.key == door.event }?.name
      rows.append(row(RaisingWords.event, name ?? DoorWords.noEvent, .event))
    }
    let kind = door.matter.map { DoorWords.matter($0).text } ?? route.map(\.name) ?? ""
    rows.append(row(RaisingWords.kind, kind, .matter))
    if route?.kind == .dissent {
      rows.append(row(DoorWords.way, isRecordOnly ? DoorWords.recordOnly : DoorWords.challenge, .way))
    }
    return RaisingViews.RowGroup(groupName: RaisingWords.groupWhere, rows: rows)
  }

  private func clockWords(_ foresight: Foresight) -> [String] {
    if isRecordOnly { return [RaisingWords.recordOnly] }
    if foresight.state.clockStartedAt == nil { return [RaisingWords.clockWaits(missing(foresight.state))] }
    return [RaisingWords.clockStarts] + FirstDates(foresight.obligations, policy).lines
  }

  /// What the policy's trigger still lacks.
  func missing(_ state: CaseState) -> [RecordItem] {
    policy.startRequires.filter { !$0.isHeld(by: state.holds) }
  }

  /// A refusal, or what the directory lacks, as the error of the question that it concerns.
  ///
  /// - Throws: every other error as it is.
  func errors(of error: any Error) throws -> FieldErrors {
    let (words, step): (String, RaisingStep?) =
      switch error {
      case let refusal as Refusal: (RefusalWords.sentence(refusal), RaisingStep(refusal))
      case SettingFault.noPolicyAdopted: (QuestionWords.beforeFirstPolicy(firstPolicyDay), .earlierWhen)
      case SettingFault.nobodyMapped(let agency, _):
        (QuestionWords.nobody(at: directory.agency(agency)?.name ?? agency.text), .agencies)
      default: throw error
      }
    var errors = FieldErrors()
    errors.add("whole", words, target: step.map { "change-" + $0.rawValue } ?? "main")
    return errors
  }

  var removePage: Page {
    let view = QuestionView(
      pageHeading: RaisingWords.removeTitle, leadWords: RaisingWords.removeLead, action: draft.path("removals"),
      fields: [], mainButton: ButtonView(text: RaisingWords.removeButton, isGrave: true),
      links: [Link(text: RaisingWords.removeKeep, href: draft.path())])
    return Page(
      title: RaisingWords.removeTitle, template: "pages/question", view: view,
      back: Link(text: "Back", href: draft.path()))
  }
}
