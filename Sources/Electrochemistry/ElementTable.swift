/// The periodic table as data.
enum ElementTable {
  /// Symbol and name in the order of atomic numbers.
  static let rows = """
    H hydrogen,He helium
    Li lithium,Be beryllium,B boron,C carbon,N nitrogen,O oxygen,F fluorine,Ne neon
    Na sodium,Mg magnesium,Al aluminium,Si silicon,P phosphorus,S sulfur,Cl chlorine,Ar argon
    K potassium,Ca calcium,Sc scandium,Ti titanium,V vanadium,Cr chromium,Mn manganese,Fe iron
    Co cobalt,Ni nickel,Cu copper,Zn zinc,Ga gallium,Ge germanium,As arsenic,Se selenium
    Br bromine,Kr krypton
    Rb rubidium,Sr strontium,Y yttrium,Zr zirconium,Nb niobium,Mo molybdenum,Tc technetium
    Ru ruthenium,Rh rhodium,Pd palladium,Ag silver,Cd cadmium,In indium,Sn tin,Sb antimony
    Te tellurium,I iodine,Xe xenon
    Cs caesium,Ba barium,La lanthanum,Ce cerium,Pr praseodymium,Nd neodymium,Pm promethium
    Sm samarium,Eu europium,Gd gadolinium,Tb terbium,Dy dysprosium,Ho holmium,Er erbium
    Tm thulium,Yb ytterbium,Lu lutetium,Hf hafnium,Ta tantalum,W tungsten,Re rhenium,Os osmium
    Ir iridium,Pt platinum,Au gold,Hg mercury,Tl thallium,Pb lead,Bi bismuth,Po polonium
    At astatine,Rn radon
    Fr francium,Ra radium,Ac actinium,Th thorium,Pa protactinium,U uranium,Np neptunium
    Pu plutonium,Am americium,Cm curium,Bk berkelium,Cf californium,Es einsteinium,Fm fermium
    Md mendelevium,No nobelium,Lr lawrencium,Rf rutherfordium,Db dubnium,Sg seaborgium
    Bh bohrium,Hs hassium,Mt meitnerium,Ds darmstadtium,Rg roentgenium,Cn copernicium
    Nh nihonium,Fl flerovium,Mc moscovium,Lv livermorium,Ts tennessine,Og oganesson
    """

  /// Non-metals, and the metalloids that the field counts as dopants rather than metals.
  static let notMetals: Set<Int> = [
    1, 2, 5, 6, 7, 8, 9, 10, 14, 15, 16, 17, 18, 32, 33, 34, 35, 36, 52, 53, 54, 85, 86, 117, 118,
  ]

  /// Column and row; La and Ac are put into the f block, Lu and Lr into group 3 (IUPAC 2021).
  static func place(of number: Int) -> (group: Int?, period: Int) {
    let noble = [0, 2, 10, 18, 36, 54, 86, 118]
    let period = noble.firstIndex { $0 >= number } ?? 8
    let position = number - noble[period - 1]
    let length = noble[period] - noble[period - 1]
    switch (length, position) {
    case (_, 1): return (1, period)
    case (2, _): return (18, period)
    case (_, 2): return (2, period)
    case (32, 3...16): return (nil, period)
    default: return (18 - (length - position), period)
    }
  }
}
