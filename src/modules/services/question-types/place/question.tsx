import { Fieldset } from '../../../../ui/components/fieldset.tsx'
import { Here } from '../../../../ui/components/here.tsx'
import { TextField } from '../../../../ui/components/text-field.tsx'
import { questionType } from '../../question.ts'
import { hintOf, optionalLabelOf } from '../wording.ts'
import { check, controls, coordinatesOf, names, options, parse, show, value } from './model.ts'

/** A place: in words, and with its coordinates for whoever has them. No map is needed to answer. */
export const place = questionType({
  type: 'place',
  options,
  value,
  controls,
  head: fact => names(fact).description,
  feel: () => ({ kind: 'text' }),
  toFeel: stored => stored.description,
  fromFeel: text => (typeof text === 'string' && text !== '' ? { description: text } : undefined),
  parse,
  check,
  samples: () => [{ description: 'Vid torget' }],
  show: stored => {
    const at = coordinatesOf(stored)
    return at ? [stored.description, `WGS 84: ${show(at)}`] : [stored.description]
  },
  space: () => ({ kind: 'lines', n: 2 }),
  Control: ({ c, ask, asked, value: stored, heading }) => {
    const name = names(asked.fact)
    const at = stored && coordinatesOf(stored)
    return (
      <Fieldset legend={optionalLabelOf(c, ask, asked)} hint={hintOf(ask, asked.fact)} heading={heading}>
        <TextField
          c={c}
          name={name.description}
          label={c.t('services.question.place.description-label')}
          hint={c.t('services.question.place.description-hint')}
          value={stored?.description}
          autocomplete="off"
          width="full"
        />
        <Here c={c}>
          <TextField
            c={c}
            name={name.coordinates}
            label={c.t('services.question.place.coordinates-label')}
            hint={c.t('services.question.place.coordinates-hint')}
            value={at && show(at)}
            optional
            autocomplete="off"
            spellcheck={false}
          />
        </Here>
      </Fieldset>
    )
  },
})
