import type { Municipality } from '../../kernel/municipalities.ts'
import type { Catalogue } from '../processes/index.ts'

type Topic = { slug: string; name: { sv: string; en: string } }

/** What the studio is handed of rooms beside it, which it can't open. */
export type Ports = {
  /** What a municipality's site lists services under. */
  topics: (municipality: Pick<Municipality, 'folder'>) => { subjects: Topic[]; lifeSituations: Topic[] }
  /** The building blocks that a municipality's maps can use. */
  catalogue: (municipality: Municipality) => Catalogue
}

/** By name alone, as what is published is checked against. */
export const topicNames = ({ topics }: Ports, municipality: Municipality) => {
  const { subjects, lifeSituations } = topics(municipality)
  return { subjects: subjects.map(one => one.slug), lifeSituations: lifeSituations.map(one => one.slug) }
}
