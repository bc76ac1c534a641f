import TafelCommands

runTafel()
