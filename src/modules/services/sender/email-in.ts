import type { OpenDraft } from '../draft.ts'

/**
 * The address that somebody has left for themselves in what they send: the first fact that the municipality would otherwise have filled in.
 * One that is somebody else's is not written to.
 */
export const emailIn = ({ service, walk }: Pick<OpenDraft, 'service' | 'walk'>): { email?: string } => {
  const own = [...service.questions.values()]
    .filter(({ prefill }) => prefill === 'email')
    .map(({ key }) => walk.relevant[key])
  const email = own.find(value => typeof value === 'string')
  return typeof email === 'string' ? { email } : {}
}
