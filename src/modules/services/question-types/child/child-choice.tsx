import { Fieldset } from '../../../../ui/components/fieldset.tsx'
import { Notice } from '../../../../ui/components/notice.tsx'
import { Radios } from '../../../../ui/components/radios.tsx'
import { TextField } from '../../../../ui/components/text-field.tsx'
import type { Asked, ControlProps } from '../../question.ts'
import { show as numberInWords } from '../personal-number/model.ts'
import { hintOf, labelOf, optionalLabelOf } from '../wording.ts'
import { choicesFor, controls, type Options, otherChild, type Value } from './model.ts'

type Props = ControlProps & { asked: Asked<Options>; value: Value | undefined }

/** The children that the register knows of, and a place to write one who is not among them; only that where it knows of none. */
export const ChildChoice = (props: Props) => {
  const { c, ask, asked, value: stored, heading } = props
  const { fact, optional, options } = asked
  const choices = choicesFor(options, ask, stored)
  if (choices.length === 0) return <WrittenAlone {...props} />
  const [, nameControl = '', numberControl = ''] = controls(fact)
  const chosen = stored && ('person' in stored ? stored.person : otherChild)
  return (
    <div class="torg-child">
      <Radios
        c={c}
        name={fact}
        legend={labelOf(ask, fact)}
        hint={hintOf(ask, fact)}
        heading={heading}
        optional={optional}
        value={chosen}
        about={<p class="torg-hint">{c.t('services.question.child.source')}</p>}
        options={[
          ...choices.map(({ id, name, birthDate }) => ({
            value: id,
            label: name,
            hint: c.t('services.behalf.born', { year: String(birthDate.year) }),
          })),
          { value: otherChild, label: c.t('services.question.child.other') },
        ]}
      />
      <Fieldset legend={c.t('services.question.child.written')}>
        <Written {...props} nameControl={nameControl} numberControl={numberControl} />
      </Fieldset>
    </div>
  )
}

/** Why there is nobody to choose, where somebody has been asked, and the fields. */
const WrittenAlone = (props: Props) => {
  const { c, ask, asked, heading } = props
  const [nameControl = '', , numberControl = ''] = controls(asked.fact)
  return (
    <Fieldset legend={optionalLabelOf(c, ask, asked)} hint={hintOf(ask, asked.fact)} heading={heading}>
      <NobodyToChoose {...props} />
      <Written {...props} nameControl={nameControl} numberControl={numberControl} />
    </Fieldset>
  )
}

const NobodyToChoose = ({ c, ask: { children } }: Props) => {
  if (!children || children.state === 'absent') return null
  return children.state === 'down' ? (
    <Notice tone="warning" title={c.t('services.behalf.down-title')}>
      <p>{c.t('services.question.child.down-text')}</p>
    </Notice>
  ) : (
    <p class="torg-hint">{c.t('services.question.child.none')}</p>
  )
}

const Written = ({
  c,
  value: stored,
  nameControl,
  numberControl,
}: Props & { nameControl: string; numberControl: string }) => {
  const before = stored && 'number' in stored ? stored : undefined
  return (
    <>
      <TextField
        c={c}
        name={nameControl}
        label={c.t('services.question.child.name')}
        value={before?.name}
        autocomplete="off"
      />
      <TextField
        c={c}
        name={numberControl}
        label={c.t('services.question.child.number')}
        hint={c.t('services.question.child.number-hint')}
        value={before && numberInWords(before.number)}
        inputmode="numeric"
        autocomplete="off"
        spellcheck={false}
      />
    </>
  )
}
