import Casework

/// All metrics of one program, written from what was counted. Every label is a word of the program's own: a route, a
/// noun, a status. The canary test searches them.
struct MetricsText {
  var version: String
  var served: Figures.State
  var isLeaving: Bool
  var writes: WriteFigures
  /// Nil where the operating system does not say.
  var process: ProcessFigures?

  var text: String {
    var out = PrometheusText()
    out.begin("counterpart_info", .gauge, "1, with the program's version.")
    out.add(1, [("version", version)])
    out.add("counterpart_stopping", .gauge, "1 from the signal to stop on, 0 before.", isLeaving ? 1 : 0)
    requests(&out)
    commands(&out)
    store(&out)
    if let process { resources(process, &out) }
    return out.text
  }

  private func requests(_ out: inout PrometheusText) {
    out.add("counterpart_requests_open", .gauge, "Requests that are not answered yet.", served.open)
    out.begin("counterpart_requests_total", .counter, "Answered requests by method, route and status.")
    for (one, count) in served.answered.sorted(by: { Self.order($0.key) < Self.order($1.key) }) {
      out.add(count, [("method", one.method), ("route", one.route), ("status", "\(one.status)")])
    }
    out.begin("counterpart_request_seconds", .histogram, "Time from a request's head to its answer's, by route.")
    for (route, durations) in served.durations.sorted(by: { $0.key < $1.key }) {
      out.add(durations, [("route", route)])
    }
  }

  private func commands(_ out: inout PrometheusText) {
    out.begin("counterpart_commands_total", .counter, "Commands by kind and by what became of them.")
    for (one, count) in served.commands.sorted(by: { Self.order($0.key) < Self.order($1.key) }) {
      out.add(count, [("command", one.noun), ("outcome", one.outcome.rawValue)])
    }
  }

  private func store(_ out: inout PrometheusText) {
    out.add("counterpart_store_writes_waiting", .gauge, "Writes that wait for the writer.", writes.waiting)
    out.add("counterpart_store_batch_writes", .histogram, "Writes that shared one commit.", writes.batches)
    out.add(
      "counterpart_store_commit_seconds", .histogram, "Time of a commit with its writes, flushed to the disk.",
      writes.seconds)
    out.add(
      "counterpart_store_commits_undone_total", .counter, "Commits undone: a fault, or a refused write.", writes.failed)
  }

  private func resources(_ process: ProcessFigures, _ out: inout PrometheusText) {
    out.add("process_resident_memory_bytes", .gauge, "Memory of the process.", process.residentBytes)
    out.add("process_cpu_seconds_total", .counter, "Processor time of the process.", process.cpuSeconds)
    out.add("process_open_fds", .gauge, "Open files and connections.", process.openFiles)
  }

  private static func order(_ one: Figures.Answered) -> String { "\(one.route) \(one.method) \(one.status)" }
  private static func order(_ one: Figures.Commanded) -> String { "\(one.noun) \(one.outcome.rawValue)" }
}
