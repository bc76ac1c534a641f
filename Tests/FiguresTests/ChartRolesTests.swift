import Figures
import Testing

@Suite struct ChartRolesTests {
  @Test func givesEveryRoleAValueInEveryScheme() {
    let light = ChartRoles.light.properties
    #expect(light.first?.name == "--chart-ground")
    #expect(ChartRoles.dark.properties.map(\.name) == light.map(\.name))
    #expect(ChartRoles.print.properties.map(\.name) == light.map(\.name))
  }
}
