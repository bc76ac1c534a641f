package import Diagnostics

/// Faults of source records, T301–T319.
package enum BibliographyRules {
  package static let syntax = Rule(
    "T301", "BibTeX syntax",
    meaning: "The record breaks off or a sign is missing, so its fields can't be told apart.",
    bad: "@article{liu-2023,\n  title = {Iron on carbon\n  year = {2023}\n}",
    good: "@article{liu-2023,\n  title = {Iron on carbon},\n  year = {2023}\n}")

  package static let noRecord = Rule(
    "T302", "no record in the file",
    meaning: "A source file holds one record; without it no entry can cite the source.",
    bad: "Liu et al., J. Catal. 2023",
    good: "@article{liu-2023,\n  title = {Iron on carbon},\n  year = {2023}\n}")

  package static let keyDiffers = Rule(
    "T303", "record key is not the file name",
    meaning: "Entries cite a source by its file name, so the key of the record must be the same.",
    bad: "@article{doi:10.1021/x, …}   in liu-2023.bib",
    good: "@article{liu-2023, …}   in liu-2023.bib")

  package static let badDOI = Rule(
    "T304", "not a DOI", fieldRule: "R39",
    meaning: "Readers follow the DOI to the paper; one with a slip leads nowhere.",
    bad: "doi = {ja510442p}", good: "doi = {10.1021/ja510442p}")

  package static let badYear = Rule(
    "T305", "impossible year", fieldRule: "R39",
    meaning: "The timeline places results by year; 1960 is older than the field, and a paper "
      + "can't be newer than the review.",
    bad: "year = {20233}", good: "year = {2023}")

  package static let duplicateKey = Rule(
    "T306", "two records with one key",
    meaning: "A citation of the key could mean either paper.",
    bad: "@article{liu-2023, …}\n@article{liu-2023, …}",
    good: "@article{liu-2023, …}\n@article{liu-2023-b, …}")

  package static let duplicateField = Rule(
    "T307", "field given twice",
    meaning: "Only one of the two can be right; the first is used.",
    bad: "year = {2022},\nyear = {2023}", good: "year = {2023}")

  package static let missingKey = Rule(
    "T308", "record without a key",
    meaning: "The key is the name by which entries cite the source.",
    bad: "@article{,\n  title = {Iron on carbon}\n}",
    good: "@article{liu-2023,\n  title = {Iron on carbon}\n}")

  package static let unknownMacro = Rule(
    "T309", .warning, "undefined abbreviation",
    meaning: "A value without braces or quotes is an abbreviation that an `@string` must define.",
    bad: "journal = jacs", good: "journal = {J. Am. Chem. Soc.}")

  package static let badCSL = Rule(
    "T310", "unreadable CSL-JSON",
    meaning: "The file is no JSON, or its records are not in the form of the Citation Style "
      + "Language.",
    bad: "{\"id\": \"liu-2023\", \"issued\": \"2023\"}",
    good: "{\"id\": \"liu-2023\", \"issued\": {\"date-parts\": [[2023]]}}")

  package static let unknownJournal = Rule(
    "T311", .warning, "journal without a known abbreviation",
    meaning: "References print the CASSI abbreviation of a journal; this one is not in the table.",
    bad: "journal = {Journal of Everything}",
    good: "journal = {Journal of Everything},\nshortjournal = {J. Everything}")

  package static let missingYear = Rule(
    "T312", .warning, "source without a year", fieldRule: "R39",
    meaning: "The timeline and the maps by year leave out what has no year.",
    bad: "@article{liu-2023,\n  title = {Iron on carbon}\n}",
    good: "@article{liu-2023,\n  title = {Iron on carbon},\n  year = {2023}\n}")

  package static let badStatus = Rule(
    "T313", "unreadable status of a publication", fieldRule: "R39",
    meaning: "Values of a retracted paper leave the ranks, so the word must be understood: "
      + "retracted, corrected, expression of concern or superseded; with status-date and notice.",
    bad: "status = {retired}",
    good: "status = {retracted},\nstatus-date = {2024-05-01},\nnotice = {10.1021/ja510442p}")

  package static let statusInTitle = Rule(
    "T314", .warning, "the title says that the paper was retracted", fieldRule: "R39",
    meaning: "Publishers write a retraction into the title. Without a status its values still "
      + "take part in ranks and maps.",
    bad: "title = {RETRACTED: Iron on carbon}",
    good: "title = {Iron on carbon},\nstatus = {retracted}")

  package static let nearTwin = Rule(
    "T315", .warning, "two sources that look like one paper", fieldRule: "R39",
    meaning: "Nearly equal titles of one year, as a rule, are one paper whose record was added "
      + "twice; it would count twice.",
    bad: "liu-2023.bib and liu-2023-b.bib with one title and year",
    good: "one record that both entries name")

  package static let unlinkedPreprint = Rule(
    "T316", .warning, "preprint and article of one work", fieldRule: "R39",
    meaning: "A preprint and the article it became are one work. Linked, readers find both, and "
      + "nobody takes their values for independent ones.",
    bad: "@misc{liu-2022, title = {Iron on carbon}, publisher = {ChemRxiv}, …}",
    good: "@misc{liu-2022, title = {Iron on carbon}, publisher = {ChemRxiv},\n"
      + "  preprint-of = {liu-2023}, …}")

  package static let unknownRelation = Rule(
    "T317", "unknown related source",
    meaning: "preprint-of and superseded-by name another source of the review by its id.",
    bad: "preprint-of = {10.1021/ja510442p}", good: "preprint-of = {liu-2023}")

  package static let misspelt = Rule(
    "T320", .warning, "misspelt word of BibTeX",
    meaning: "A field or type that nobody knows is kept and shown nowhere; the reference would lack"
      + " its journal.",
    bad: "jornal = {Nature}", good: "journal = {Nature}")

  package static let emptyField = Rule(
    "T321", .warning, "empty field of a record",
    meaning: "A reference without its title, authors, journal or year can't be found by a reader.",
    bad: "title = {}", good: "title = {Iron on carbon}")

  package static let badRIS = Rule(
    "T318", "RIS syntax",
    meaning: "A record of a RIS file begins with TY and ends with ER; its lines begin with two "
      + "signs, two blanks, a hyphen and a blank.",
    bad: "AU  Liu, X.", good: "TY  - JOUR\nAU  - Liu, X.\nER  - ")

  package static let commaList = Rule(
    "T319", .warning, "authors separated by commas",
    meaning: "In BibTeX a comma stands within a name, before the given names; between two people "
      + "stands “and”.",
    bad: "author = {Liu, X., Müller, J., Smith, A.}",
    good: "author = {Liu, X. and Müller, J. and Smith, A.}")

  package static let all: [Rule] = [
    syntax, noRecord, keyDiffers, badDOI, badYear, duplicateKey, duplicateField, missingKey,
    unknownMacro, badCSL, unknownJournal, missingYear, badStatus, statusInTitle, nearTwin,
    unlinkedPreprint, unknownRelation, badRIS, commaList, misspelt,
    emptyField,
  ]
}
