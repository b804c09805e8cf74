import { answerWord } from '../../answer-words.ts'
import { questionType } from '../../question.ts'
import { show as numberInWords } from '../personal-number/model.ts'
import { ChildChoice } from './child-choice.tsx'
import { bornOn, bornThen, controls, options, parse, value } from './model.ts'

/** A child: one in the applicant's custody by the population register, or one that is written by hand. */
export const child = questionType({
  type: 'child',
  options,
  value,
  controls,
  feel: () => ({ kind: 'date' }),
  toFeel: bornOn,
  fromFeel: seen => (seen instanceof Temporal.PlainDate ? bornThen(seen) : undefined),
  parse,
  samples: (_, { today }) => [bornThen(today.subtract({ years: 3 }))],
  show: (stored, _, { locale }) =>
    'person' in stored
      ? [`${stored.name}, ${answerWord(locale, 'born')} ${bornOn(stored).year}`, answerWord(locale, 'from-register')]
      : [stored.name, numberInWords(stored.number)],
  called: ({ name }) => name,
  same: stored => ('person' in stored ? stored.person : stored.number),
  childIn: stored => ('person' in stored ? { person: stored.person, name: stored.name } : undefined),
  childrenUnder: ({ under = 18 }) => under,
  space: (_asked, _ask, t) => ({
    kind: 'parts',
    labels: [t('services.question.child.name'), t('services.question.child.number')],
  }),
  Control: ChildChoice,
})
