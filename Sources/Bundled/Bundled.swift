/// See docs/map.md.
