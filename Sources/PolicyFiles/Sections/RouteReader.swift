import CaseRules

extension Table {
  func routes(_ word: String) -> [Route] {
    named(word, .route).compactMap { key, table in table.route(key) }
  }

  private func route(_ routeKey: String) -> Route? {
    mark("route \(routeKey)")
    let kind = one("kind", RouteKind.self)
    var route = Route(
      key: routeKey, kind: kind ?? .theme, name: text("name") ?? "", source: source() ?? Source(""))
    route.events = choices("events")
    route.openToAnyone = flag("open to anyone")
    route.freezesClocks = flag("freezes clocks")
    route.recipientsOpen = flag("recipients open the case")
    route.mayRecordOnly = flag("may record only")
    route.mayChallenge = flag("may challenge")
    route.preconditions = texts("preconditions")
    route.stages = stages("stages")
    route.duties = duties("duties", prefix: routeKey, source: route.source)
    route.interpretations = texts("interpretations")
    return kind == nil ? nil : route
  }
}
