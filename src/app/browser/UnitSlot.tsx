/** The place of the unit picker; the units room fills it. */
export const UnitSlot = () => null
