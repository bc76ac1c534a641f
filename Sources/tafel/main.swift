import TafelCommands

Tafel.main()
