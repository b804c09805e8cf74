import { Missing } from '../../../kernel/errors.ts'
import type { Read } from '../../../kernel/hands.ts'
import { type ServiceCard, servicesByLifeSituation, servicesBySubject } from '../../services/index.ts'
import { type ContentPage, siteOf, type Topic } from '../content.ts'

/** A subject or a life situation, and what there is in it. */
export type TopicView = {
  kind: 'subject' | 'life-situation'
  topic: Topic
  services: ServiceCard[]
  pages: ContentPage[]
  others: Topic[]
}

/** Throws Missing. */
export const subjectForVisitor = async (r: Read, slug: string): Promise<TopicView> => {
  const { subjects, pages } = siteOf(r.municipality)
  return {
    kind: 'subject',
    ...among(subjects, slug),
    services: await servicesBySubject(r, slug),
    pages: pages.filter(page => page.subjects.includes(slug)),
  }
}

/** Throws Missing. */
export const situationForVisitor = async (r: Read, slug: string): Promise<TopicView> => {
  const { lifeSituations, pages } = siteOf(r.municipality)
  return {
    kind: 'life-situation',
    ...among(lifeSituations, slug),
    services: await servicesByLifeSituation(r, slug),
    pages: pages.filter(page => page.lifeSituations.includes(slug)),
  }
}

const among = (topics: Topic[], slug: string): { topic: Topic; others: Topic[] } => {
  const topic = topics.find(one => one.slug === slug)
  if (!topic) throw new Missing('No such topic')
  return { topic, others: topics.filter(one => one.slug !== slug) }
}
