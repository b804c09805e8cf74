import type { PopulationRegister } from '../../people/index.ts'

/** Who says for whom somebody may act. */
export type Ports = { population: PopulationRegister }
