import type { Context } from '../../../kernel/http/context.ts'
import { Checkbox } from '../../../ui/components/checkbox.tsx'
import { Checkboxes } from '../../../ui/components/checkboxes.tsx'
import { Fieldset } from '../../../ui/components/fieldset.tsx'
import { Select } from '../../../ui/components/select.tsx'
import { TextField } from '../../../ui/components/text-field.tsx'
import { workshop } from '../../services/index.ts'
import { wordsOf } from '../queries/page-view.ts'
import type { Room } from '../queries/room.ts'
import type { AboutView } from '../queries/service-view.ts'
import { type CoSigner, daysToSign } from '../signer-form.ts'
import { sketchUrl } from '../urls.ts'
import { WhenField } from './when-field.tsx'
import { Worded } from './worded.tsx'

type Props = { c: Context; view: AboutView }

/** Who else is asked to sign what is sent, one by one; and room for one more. Somebody is found by a question about their number. */
export const SignerFields = ({ c, view }: Props) => {
  const { coSigners = [] } = view.room.sketch.body
  const numbers = questionsOf(view.room, 'personal-number')
  return (
    <>
      <p class="torg-prose">{c.t('studio.signer.about')}</p>
      {numbers.length === 0 && coSigners.length === 0 ? (
        <p>
          {c.t('studio.signer.no-number')}{' '}
          <a class="ds-link" href={sketchUrl(view.room.slug)}>
            {c.t('studio.signer.to-outline')}
          </a>
        </p>
      ) : (
        [...coSigners, undefined].map((signer, at) => (
          <SignerRow key={signer?.id ?? ''} c={c} view={view} signer={signer} n={at + 1} />
        ))
      )}
    </>
  )
}

const SignerRow = ({ c, view, signer, n }: Props & { signer: CoSigner | undefined; n: number }) => {
  const { room } = view
  const id = signer?.id ?? ''
  const words = (what: string) => (signer ? wordsOf(room, `signer.${id}.${what}`) : {})
  const asked = (type: string, chosen: string | undefined) => {
    const all = questionsOf(room, type)
    // A question that was taken away is still named, until another is chosen.
    return chosen === undefined || all.some(({ value }) => value === chosen)
      ? all
      : [...all, { value: chosen, label: chosen }]
  }
  return (
    <Fieldset legend={c.t(signer ? 'studio.signer.one' : 'studio.signer.new', { n })}>
      <Worded
        c={c}
        name={`skriver.${id}`}
        label={c.t('studio.signer.name', { n })}
        hint={c.t('studio.signer.name-hint')}
        values={words('label')}
        needed={signer !== undefined}
        optional={!signer}
      />
      <Worded
        c={c}
        name={`forsakran.${id}`}
        label={c.t('studio.signer.statement', { n })}
        hint={c.t('studio.signer.statement-hint')}
        values={words('statement')}
        rows={3}
        needed={signer !== undefined}
        optional={!signer}
      />
      <Select
        c={c}
        name={`nummer.${id}`}
        label={c.t('studio.signer.number', { n })}
        hint={c.t('studio.signer.number-hint')}
        value={signer?.number}
        empty={c.t('studio.signer.choose')}
        options={asked('personal-number', signer?.number)}
      />
      <Select
        c={c}
        name={`namn.${id}`}
        label={c.t('studio.signer.called', { n })}
        value={signer?.name}
        empty={c.t('studio.signer.none')}
        options={asked('text', signer?.name)}
      />
      <Select
        c={c}
        name={`epost.${id}`}
        label={c.t('studio.signer.email', { n })}
        hint={c.t('studio.signer.email-hint')}
        value={signer?.email}
        empty={c.t('studio.signer.none')}
        options={asked('email', signer?.email)}
      />
      <WhenField
        c={c}
        name={`nar.${id}`}
        label={c.t('studio.signer.when', { n })}
        value={signer?.when}
        conditions={view.allConditions}
        room={room}
        record=""
      />
      <Checkboxes
        c={c}
        name={`laser.${id}`}
        legend={c.t('studio.signer.sees', { n })}
        hint={c.t('studio.signer.sees-hint')}
        value={signer?.sees ?? []}
        options={sectionsOf(room, signer)}
      />
      <TextField
        c={c}
        name={`dagar.${id}`}
        label={c.t('studio.signer.days', { n })}
        value={String(signer?.days ?? daysToSign.usual)}
        width="xs"
        inputmode="numeric"
      />
      {signer ? <Checkbox c={c} name={`bort.skriver.${id}`} label={c.t('studio.signer.remove', { n })} /> : null}
    </Fieldset>
  )
}

type Choice = { value: string; label: string }

/** The questions of a type, those in rows too, in the words that are asked. */
const questionsOf = ({ sketch }: Room, type: string): Choice[] =>
  workshop.recordPaths(sketch.body).flatMap(record =>
    Object.entries(workshop.recordAt(sketch.body, record).facts).flatMap(([name, fact]) => {
      const path = record === '' ? name : `${record}.${name}`
      const words = workshop.textOf(sketch, 'sv', `fact.${path}.label`) || path
      // Whose rows it stands in: several groups may ask for a name.
      const group = record === '' ? '' : ` – ${workshop.textOf(sketch, 'sv', `fact.${record}.label`) || record}`
      return fact.type === type ? [{ value: path, label: `${words}${group}` }] : []
    }),
  )

/** The sections there are, and those that are chosen already. */
const sectionsOf = ({ sketch }: Room, signer: CoSigner | undefined): Choice[] =>
  [...new Set([...sketch.body.pages.map(({ section }) => section), ...(signer?.sees ?? [])])].map(value => ({
    value,
    label: workshop.textOf(sketch, 'sv', `section.${value}`) || value,
  }))
