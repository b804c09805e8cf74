import { dayOf } from '../../../kernel/clock.ts'
import { reading } from '../../../kernel/hands.ts'
import { Undeliverable } from '../../../kernel/jobs/relay.ts'
import { knownOf, type PopulationRegister } from '../../people/index.ts'
import { type CataloguedBlock, type DescribedBlock, MapError, once } from '../../processes/index.ts'
import { lockForBlock } from './case-of-block.ts'

/**
 * What is known of the person whom a case concerns. Each look is a line in the access log, once for a task. The number of the person never leaves for
 * the map.
 */
export const lookUp: DescribedBlock = {
  topic: 'sla-upp-person',
  own: false,
  name: { sv: 'Slå upp person', en: 'Look somebody up' },
  description: {
    sv: 'Tar reda på ålder, skyddade personuppgifter och hur många barn under 18 år personen har vårdnaden om enligt folkbokföringen. Gäller den som ärendet handlar om, eller annars den som har sökt. Varje uppslag skrivs i åtkomstloggen.',
    en: 'Finds out the age, whether the identity is protected, and how many children under 18 are in the person’s custody according to the population register. It is about whom the case concerns, or else the applicant. Each look is written in the access log.',
  },
  inputs: [
    {
      name: 'fraga_om_barn',
      kind: 'yes-no',
      required: false,
      description: {
        sv: 'Ja om folkbokföringen ska frågas om barn. Annars frågas den inte.',
        en: 'Yes if the population register is to be asked for children. Otherwise it is not asked.',
      },
    },
  ],
  outputs: [
    {
      name: 'alder',
      kind: 'number',
      required: false,
      description: {
        sv: 'Ålder i hela år, om födelsedagen är känd.',
        en: 'Age in whole years, where the birthday is known.',
      },
    },
    {
      name: 'skyddad',
      kind: 'yes-no',
      required: true,
      description: { sv: 'Om personen har skyddade personuppgifter.', en: 'Whether the identity is protected.' },
    },
    {
      name: 'antal_barn',
      kind: 'number',
      required: false,
      description: {
        sv: 'Barn under 18 år i personens vårdnad, om det frågades.',
        en: 'Children under 18 in custody, where asked.',
      },
    },
  ],
  errors: [{ code: 'okand-person', name: { sv: 'Personen är inte känd', en: 'The person is not known' } }],
}

/** The same as it is done, asking that register. */
export const lookUpBlock = (population: PopulationRegister): CataloguedBlock => ({
  ...lookUp,
  run: async ({ task, subject, variables, write, municipality }) => {
    const person = await write(async w => {
      const { id, applicant, on_behalf } = await lockForBlock(w, subject, 'message')
      const about = on_behalf?.principal.kind === 'person' ? on_behalf.principal.person : applicant
      const unknown = () => new MapError('okand-person', w.t('cases.block.unknown-person'))
      if (about === null) throw unknown()
      const today = dayOf(w.now)
      const known = await knownOf(reading(w), about)
      if (!known) throw unknown()
      await once(w, task, async () => {
        await w.audit([{ person: about, what: 'register', object: id, why: 'handling' }])
        return {}
      })
      return {
        number: known.number,
        today,
        gave: {
          alder: known.birthDate ? known.birthDate.until(today, { largestUnit: 'years' }).years : null,
          skyddad: known.protectedIdentity,
        },
      }
    })
    if (variables.fraga_om_barn !== true) return person.gave
    const custody = await population.custodyOf(municipality, person.number, person.today)
    const say = (key: 'cases.block.no-register' | 'cases.block.unknown-person') => write(async w => w.t(key))
    if (custody.state === 'nobody') throw new MapError('okand-person', await say('cases.block.unknown-person'))
    if (custody.state === 'absent') throw new Undeliverable(await say('cases.block.no-register'))
    // Asked again later.
    if (custody.state !== 'known') throw new Error('The population register gives no answer')
    return { ...person.gave, antal_barn: custody.children.length }
  },
})
