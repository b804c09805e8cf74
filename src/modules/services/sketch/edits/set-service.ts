import type { Definition } from '../../definition.ts'
import type { Json } from '../../question.ts'
import type { TextSources } from '../../words.ts'
import { type Edit, withTextKeys, withTexts } from '../sketch.ts'

/** What is said of the service as a whole: everything but its facts, conditions and pages. */
export type AboutService = Omit<Definition, 'slug' | 'format' | 'facts' | 'conditions' | 'pages' | '$schema'>

/** The service's own settings, with the texts that belong to them. What is no longer there takes its texts along. */
export const setService = ({ about, texts }: { about: AboutService; texts: TextSources }): Edit => ({
  did: 'set-service',
  about: texts.sv?.['service.name'] ?? '',
  apply: sketch => {
    const { slug, format, facts, conditions, pages } = sketch.body
    const body: Definition = { ...about, slug, format, facts, conditions, pages }
    const stays = (key: string): boolean => {
      const [space = '', name = ''] = key.split('.')
      if (space === 'next') return about.next.includes(name)
      if (space === 'fee') return (about.fees ?? []).some(({ id }) => id === name)
      if (space === 'applicant') return about.applicant.kinds.length > 1 && about.applicant.kinds.includes('person')
      if (space === 'purpose') return about.purposes[name] !== undefined
      if (space === 'signer') return (about.coSigners ?? []).some(({ id }) => id === name)
      return space !== 'refused' || (about.applicant.refusedWhen ?? []).includes(name)
    }
    return withTexts(
      withTextKeys({ ...sketch, body }, key => (stays(key) ? key : undefined)),
      texts,
    )
  },
})

/** Texts by key and language, whatever they belong to. */
export const setTexts = (texts: TextSources): Edit => ({
  did: 'set-texts',
  about: '',
  apply: sketch => withTexts(sketch, texts),
})

/** The examples that are run before it is published. */
export const setExamples = (examples: Json[]): Edit => ({
  did: 'set-examples',
  about: '',
  apply: sketch => ({ ...sketch, examples }),
})
