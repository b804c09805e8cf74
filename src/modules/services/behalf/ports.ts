import type { PopulationRegister, PowersRegister } from '../../people/index.ts'

/** Who says for whom somebody may act. Without `powers` one acts for no organisation. */
export type Ports = { population: PopulationRegister; powers?: PowersRegister }
