package struct Source: Sendable, Hashable { package var id: String; package init(id: String) { self.id = id } }
