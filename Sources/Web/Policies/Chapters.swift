import Wording

/// A part of a policy with its own heading, and the smaller parts below it.
struct ChapterView: View {
  var sectionId, sectionHeading: String
  var blocks: [BlockView]
  var parts: [PartView]

  /// Parts of level 3 belong to the part of level 2 before them. Headings that come twice get numbers as addresses.
  static func chapters(_ sections: [Section]) -> [ChapterView] {
    var chapters: [ChapterView] = []
    var seen: [String: Int] = [:]
    for section in sections {
      let slug = slug(section.heading)
      seen[slug, default: 0] += 1
      let id = seen[slug] == 1 ? slug : "\(slug)-\(seen[slug] ?? 0)"
      let blocks = BlockView.blocks(section.passages)
      if section.level > 2, !chapters.isEmpty {
        chapters[chapters.count - 1].parts.append(
          PartView(sectionId: id, sectionHeading: section.heading, blocks: blocks))
      } else {
        chapters.append(ChapterView(sectionId: id, sectionHeading: section.heading, blocks: blocks, parts: []))
      }
    }
    return chapters
  }

  /// "Stage 2: Line managers" is at "#stage-2-line-managers".
  static func slug(_ heading: String) -> String {
    let letters = heading.lowercased().unicodeScalars.map { letter -> Character in
      ("a"..."z").contains(letter) || ("0"..."9").contains(letter) ? Character(letter) : "-"
    }
    return String(letters).split(separator: "-").joined(separator: "-")
  }
}

struct PartView: View {
  var sectionId, sectionHeading: String
  var blocks: [BlockView]
}

/// One paragraph, one warning or one list.
struct BlockView: View {
  var paragraph: PassageView?
  var warning: PassageView?
  var list: PassageListView?

  static func blocks(_ passages: [Passage]) -> [BlockView] {
    var blocks: [BlockView] = []
    for passage in passages {
      let view = PassageView(words: passage.text, place: passage.place.isEmpty ? nil : passage.place)
      switch passage.shape {
      case .paragraph: blocks.append(BlockView(paragraph: view))
      case .warning: blocks.append(BlockView(warning: view))
      case .bullet:
        if blocks.last?.list == nil { blocks.append(BlockView(list: PassageListView(points: []))) }
        blocks[blocks.count - 1].list?.points.append(view)
      }
    }
    return blocks
  }
}

struct PassageView: View {
  var words: String
  var place: String?
}

struct PassageListView: View {
  var points: [PassageView]
}
