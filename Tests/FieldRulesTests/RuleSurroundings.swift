extension RuleCase {
  /// What an entry needs around it: about, sources, a strategy, the electrolytes and electrodes of
  /// the field.
  static let surroundings: [String: String] = [
    "Content/review.yml": """
    schema: 1
    title: T
    description: D
    version: 0.1.0
    date: 2026-11-23
    licence: CC-BY-4.0
    source: review
    """,
    "Content/sources/review.bib": "@article{review, title = {R}, year = {2025}}\n",
    "Content/sources/seed-1.bib": "@misc{seed-1, number = {1}, year = {2023}}\n",
    "Content/sources/seed-2.bib": "@misc{seed-2, number = {2}, year = {2024}}\n",
    "Content/strategies/composition.md": """
    ---
    name: Composition
    definition: D
    order: 1
    classes:
      - {id: metal-metal, name: Metal–metal, definition: D}
    ---
    """,
    "Content/vocabulary/electrolytes.yml": """
    - {name: 0.1 M KOH, medium: alkaline, pH: 12.9, pH range: 12.6–13.1}
    - {name: 1 M KOH, medium: alkaline, pH: 13.9, pH range: 13.5–14.1}
    - {name: 1 M NaOH, medium: alkaline, pH: 13.8, pH range: 13.5–14.1}
    - {name: 6 M KOH, medium: alkaline, pH: 14.8, pH range: 14.5–15.3}
    - {name: 0.5 M H2SO4, medium: acidic, pH: 0.3, pH range: 0–0.5}
    - {name: 1 M H2SO4, medium: acidic, pH: 0.0, pH range: −0.3–0.3}
    - {name: 0.1 M HClO4, medium: acidic, pH: 1.0, pH range: 0.9–1.2}
    - {name: 0.1 M phosphate buffer, medium: neutral, pH: 7.0, pH range: 6.8–7.6}
    - {name: alkaline seawater, medium: alkaline}
    """,
    "Content/vocabulary/reference-electrodes.yml": """
    - {name: SHE, offset: 0.000 V, synonyms: [standard hydrogen electrode]}
    - {name: RHE, synonyms: [reversible hydrogen electrode]}
    - {name: Ag/AgCl (sat. KCl), offset: 0.197 V, range: 0.197–0.199 V, source: S}
    - {name: Ag/AgCl (3 M KCl), offset: 0.210 V, range: 0.207–0.213 V, source: S}
    - {name: Ag/AgCl (filling not stated), range: 0.197–0.235 V, synonyms: [Ag/AgCl]}
    - {name: SCE, offset: 0.241 V, source: S}
    - {name: Hg/HgO (1 M KOH), offset: 0.103 V, range: 0.098–0.140 V, source: S}
    - {name: Hg/HgO (1 M NaOH), offset: 0.109 V, range: 0.1077–0.140 V, source: S}
    - {name: Hg/HgO (0.1 M KOH), offset: 0.142 V, range: 0.141–0.169 V, source: S}
    - {name: Hg/HgO (filling not stated), range: 0.098–0.169 V, synonyms: [Hg/HgO]}
    - {name: Hg/Hg2SO4 (sat. K2SO4), offset: 0.650 V, range: 0.640–0.654 V, source: S}
    """,
  ]
}
