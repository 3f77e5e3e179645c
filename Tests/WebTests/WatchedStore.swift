import Casework
import Synchronization

/// A store to be watched, for tests about who watches: it is ready, not ready, or says nothing.
final class WatchedStore: StoreWatch {
  enum Mood { case ready, broken, silent }
  struct Broken: OperatorFault {
    let sentence = "There is no room left for the database /srv/cases.sqlite."
    let mayPass = true
  }

  private let state = Mutex((mood: Mood.ready, asked: 0))

  var asked: Int { state.withLock { $0.asked } }
  func become(_ mood: Mood) { state.withLock { $0.mood = mood } }

  func checkReady() async throws {
    let mood = state.withLock { state in
      state.asked += 1
      return state.mood
    }
    switch mood {
    case .ready: return
    case .broken: throw Broken()
    case .silent: try await Task.sleep(for: .seconds(3600))
    }
  }

  var writeFigures: WriteFigures {
    var figures = WriteFigures()
    figures.note(writes: 3, took: 0.002, isKept: true)
    return figures
  }
}
