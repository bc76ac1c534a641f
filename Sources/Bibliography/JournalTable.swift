import Diagnostics

/// Journals of the field with their CASSI abbreviations (Chemical Abstracts Service Source Index).
package enum JournalTable {
  package struct Journal: Sendable, Hashable {
    package var title: String
    package var abbreviation: String
  }

  /// The journal of that title or abbreviation; case, full stops, commas and “&” don't count.
  package static func journal(named name: String) -> Journal? { byName[folded(name)] }

  static func nearest(to name: String) -> String? {
    NearMiss.nearest(to: name, in: journals.map(\.title))
  }

  /// Letters and digits of the name, `&` as “and”, “the” in front left out.
  private static func folded(_ name: String) -> String {
    let lower = name.lowercased().replacing("&", with: " and ")
    var words = lower.split { !$0.isLetter && !$0.isNumber }
    if words.first == "the" { words.removeFirst() }
    return words.joined(separator: " ")
  }

  private static let byName: [String: Journal] = {
    var table: [String: Journal] = [:]
    for journal in journals {
      table[folded(journal.title)] = journal
      // A journal that changed its title is listed under the older one first.
      if table[folded(journal.abbreviation)] == nil {
        table[folded(journal.abbreviation)] = journal
      }
    }
    for (name, title) in otherNames {
      table[folded(name)] = journals.first { $0.title == title }
    }
    return table
  }()

  /// Spellings that publishers use besides the title.
  private static let otherNames: KeyValuePairs<String, String> = [
    "Proceedings of the National Academy of Sciences":
      "Proceedings of the National Academy of Sciences of the United States of America",
    "PNAS": "Proceedings of the National Academy of Sciences of the United States of America",
    "JACS": "Journal of the American Chemical Society",
  ]

  package static let journals: [Journal] = pairs.map { Journal(title: $0, abbreviation: $1) }

  private static let pairs: KeyValuePairs<String, String> = [
    "ACS Applied Materials & Interfaces": "ACS Appl. Mater. Interfaces",
    "ACS Catalysis": "ACS Catal.",
    "ACS Energy Letters": "ACS Energy Lett.",
    "ACS Nano": "ACS Nano",
    "Advanced Energy Materials": "Adv. Energy Mater.",
    "Advanced Functional Materials": "Adv. Funct. Mater.",
    "Advanced Materials": "Adv. Mater.",
    "Advanced Science": "Adv. Sci.",
    "Angewandte Chemie": "Angew. Chem.",
    "Angewandte Chemie International Edition": "Angew. Chem., Int. Ed.",
    "Applied Catalysis B: Environmental": "Appl. Catal., B",
    "Applied Catalysis B: Environment and Energy": "Appl. Catal., B",
    "Applied Surface Science": "Appl. Surf. Sci.",
    "Batteries": "Batteries",
    "Carbon": "Carbon",
    "Carbon Energy": "Carbon Energy",
    "Catalysis Science & Technology": "Catal. Sci. Technol.",
    "Catalysts": "Catalysts",
    "Chemical Communications": "Chem. Commun.",
    "Chemical Engineering Journal": "Chem. Eng. J.",
    "Chemical Reviews": "Chem. Rev.",
    "Chemical Science": "Chem. Sci.",
    "Chemical Society Reviews": "Chem. Soc. Rev.",
    "Chemistry of Materials": "Chem. Mater.",
    "ChemSusChem": "ChemSusChem",
    "Chinese Chemical Letters": "Chin. Chem. Lett.",
    "Dalton Transactions": "Dalton Trans.",
    "Electrochimica Acta": "Electrochim. Acta",
    "Energies": "Energies",
    "Energy & Environmental Science": "Energy Environ. Sci.",
    "Energy Advances": "Energy Adv.",
    "eScience": "eScience",
    "Green Chemistry": "Green Chem.",
    "Industrial Chemistry & Materials": "Ind. Chem. Mater.",
    "Inorganic Chemistry Frontiers": "Inorg. Chem. Front.",
    "International Journal of Hydrogen Energy": "Int. J. Hydrogen Energy",
    "Joule": "Joule",
    "Journal of Alloys and Compounds": "J. Alloys Compd.",
    "Journal of Catalysis": "J. Catal.",
    "Journal of Colloid and Interface Science": "J. Colloid Interface Sci.",
    "Journal of Electroanalytical Chemistry": "J. Electroanal. Chem.",
    "Journal of Energy Chemistry": "J. Energy Chem.",
    "Journal of Materials Chemistry A": "J. Mater. Chem. A",
    "Journal of Molecular Catalysis (China)": "J. Mol. Catal. (China)",
    "Journal of Power Sources": "J. Power Sources",
    "Journal of the American Chemical Society": "J. Am. Chem. Soc.",
    "Journal of The Electrochemical Society": "J. Electrochem. Soc.",
    "Materials Advances": "Mater. Adv.",
    "Materials Chemistry Frontiers": "Mater. Chem. Front.",
    "Materials Horizons": "Mater. Horiz.",
    "Materials Today": "Mater. Today",
    "Molecules": "Molecules",
    "Nano Energy": "Nano Energy",
    "Nano Letters": "Nano Lett.",
    "Nano Research": "Nano Res.",
    "Nano-Micro Letters": "Nano-Micro Lett.",
    "Nanoscale": "Nanoscale",
    "Nanoscale Advances": "Nanoscale Adv.",
    "Nanoscale Research Letters": "Nanoscale Res. Lett.",
    "Nanotechnology": "Nanotechnology",
    "Nature Catalysis": "Nat. Catal.",
    "Nature Communications": "Nat. Commun.",
    "Nature Energy": "Nat. Energy",
    "Nature Materials": "Nat. Mater.",
    "Nature Nanotechnology": "Nat. Nanotechnol.",
    "New Carbon Materials": "New Carbon Mater.",
    "Physical Chemistry Chemical Physics": "Phys. Chem. Chem. Phys.",
    "Proceedings of the National Academy of Sciences of the United States of America":
      "Proc. Natl. Acad. Sci. U. S. A.",
    "Rare Metals": "Rare Met.",
    "RSC Advances": "RSC Adv.",
    "Science": "Science",
    "Science Advances": "Sci. Adv.",
    "Small": "Small",
    "Small Methods": "Small Methods",
    "Sustainable Energy & Fuels": "Sustainable Energy Fuels",
    "The Journal of Physical Chemistry C": "J. Phys. Chem. C",
  ]
}
