import { LongSelect } from '../../../../ui/components/long-select.tsx'
import { SearchSelect } from '../../../../ui/components/search-select.tsx'
import { questionType } from '../../question.ts'
import { asText } from '../from-feel.ts'
import { hintOf, labelOf } from '../wording.ts'
import {
  check,
  choicesFor,
  codesOf,
  empty,
  isSearched,
  labelFor,
  matchControl,
  options,
  parse,
  value,
} from './model.ts'
import { search } from './search.ts'

// On paper more are not listed, but written.
const mostTicked = 20

/** One of many: a list to open, or, with very many, a field to search with. */
export const select = questionType({
  type: 'select',
  options,
  value,
  empty,
  texts: o => ({ required: (o.choices ?? []).map(code => `choice.${code}`) }),
  feel: o => ({ kind: 'text', oneOf: codesOf(o) }),
  toFeel: stored => stored,
  fromFeel: asText,
  parse,
  check,
  samples: ({ options: o }) => codesOf(o).slice(0, 3),
  show: (stored, asked, ask) => [labelFor(stored, asked, ask)],
  space: (asked, ask) => {
    const all = choicesFor(asked, ask)
    return all.length > mostTicked
      ? { kind: 'lines', n: 1 }
      : { kind: 'choices', many: false, about: [], choices: all.map(({ label }) => ({ label, hint: '' })) }
  },
  Control: ({ c, ask, asked, value: stored, heading }) => {
    const all = choicesFor(asked, ask)
    const field = {
      c,
      name: asked.fact,
      label: labelOf(ask, asked.fact),
      hint: hintOf(ask, asked.fact),
      heading,
      optional: asked.optional,
      options: all,
    }
    const country = asked.options.own && asked.options.list === 'countries'
    if (!isSearched(asked.options))
      return <LongSelect {...field} value={stored} autocomplete={country ? 'country' : undefined} />
    return (
      <SearchSelect
        {...field}
        value={stored === undefined ? undefined : labelFor(stored, asked, ask)}
        matchName={matchControl(asked.fact)}
        found={search(c.typed(asked.fact) ?? '', all)}
      />
    )
  },
})
