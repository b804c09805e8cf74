import type { Translate } from '../../kernel/texts/texts.ts'
import { type Sketch, workshop } from '../services/index.ts'
import { aboutTextPlace } from './about-places.ts'
import { textWords } from './fact-form.ts'

const { recordAt, recordPaths, textOf } = workshop

/** What a text is, by its key, in the words of who builds here: of which question, page or step, and which of its texts. */
export const labelOf = (t: Translate, sketch: Sketch, key: string): string => {
  const [space = '', ...rest] = key.split('.')
  const name = rest.join('.')
  const words = (of: string): string => textOf(sketch, 'sv', of)
  if (space === 'fact') return factLabel(t, sketch, name) ?? key
  if (space === 'page') {
    const [path, what] = [rest.slice(0, -1).join('.'), rest.at(-1)]
    const title = words(`page.${path}.title`) || path
    return t('studio.texts.page', { title, what: t(what === 'lead' ? 'studio.page.intro' : 'studio.page.title') })
  }
  if (space === 'info') return t('studio.texts.info', { text: beginning(words(key) || name) })
  if (space === 'section') return t('studio.texts.section', { name: words(key) || name })
  if (space === 'condition') return t('studio.texts.condition', { name })
  if (space === 'next') {
    const n = sketch.body.next.indexOf(rest[0] ?? '') + 1
    return t(rest.at(-1) === 'text' ? 'studio.step.text' : 'studio.step.name', { n })
  }
  if (space === 'fee') {
    const n = (sketch.body.fees ?? []).findIndex(({ id }) => id === rest[0]) + 1
    const what = feeWords[rest.at(-1) ?? '']
    return what === undefined ? key : t(what, { n })
  }
  if (space === 'signer') {
    const n = (sketch.body.coSigners ?? []).findIndex(({ id }) => id === rest[0]) + 1
    return t(rest.at(-1) === 'label' ? 'studio.signer.name' : 'studio.signer.statement', { n })
  }
  const about = aboutTextPlace(sketch.body.slug, key, 'sv').name
  const of = space === 'refused' || space === 'purpose' ? `: ${name}` : ''
  return about === undefined ? key : `${t(about)}${of}`
}

const feeWords: Record<string, 'studio.fee.name' | 'studio.fee.paid' | 'studio.fee.text'> = {
  label: 'studio.fee.name',
  paid: 'studio.fee.paid',
  text: 'studio.fee.text',
}

/** The longest path that is a question; what follows says which of its texts it is. Undefined for a question that is no longer there. */
const factLabel = (t: Translate, sketch: Sketch, name: string): string | undefined => {
  const paths = recordPaths(sketch.body).flatMap(record =>
    Object.keys(recordAt(sketch.body, record).facts).map(fact => (record === '' ? fact : `${record}.${fact}`)),
  )
  const path = paths.filter(one => name.startsWith(`${one}.`)).sort((a, b) => b.length - a.length)[0]
  if (path === undefined) return undefined
  const question = textOf(sketch, 'sv', `fact.${path}.label`) || path
  return t('studio.texts.question', { question, what: whatOf(t, sketch, path, name.slice(path.length + 1)) })
}

const whatOf = (t: Translate, sketch: Sketch, path: string, rest: string): string => {
  const part = /^(choice|row|column)\.(.+?)(\.hint)?$/.exec(rest)
  if (!part) return t(textWords(rest).label)
  const [, kind = '', value = '', hint] = part
  const words = textOf(sketch, 'sv', `fact.${path}.${kind}.${value}`) || value
  return t(hint ? 'studio.texts.choice-hint' : 'studio.texts.choice', { words })
}

const beginning = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text)
