import type { Write } from '../../kernel/hands.ts'
import { meetPerson } from './commands/meet-person.ts'
import type { Claims } from './person.ts'

/** Persons whom the municipality knows of before they have signed in: from the population register, protected identity included. */
export const seedPeople = async (w: Write, people: Claims[]): Promise<void> => {
  for (const claims of people) await meetPerson(w, { claims })
}
