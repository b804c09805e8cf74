import type { JSX } from 'preact'
import type { Context } from '../../../kernel/http/context.ts'
import { languageCodes, languages } from '../../../kernel/texts/languages.ts'
import { Checkboxes } from '../../../ui/components/checkboxes.tsx'
import { Heading } from '../../../ui/components/heading.tsx'
import { Radios } from '../../../ui/components/radios.tsx'
import { Select } from '../../../ui/components/select.tsx'
import { SubNav } from '../../../ui/components/sub-nav.tsx'
import { TextField } from '../../../ui/components/text-field.tsx'
import { serviceTexts } from '../about-form.ts'
import { type AboutPart, aboutParts, aboutUrl } from '../about-parts.ts'
import { wordsOf } from '../queries/page-view.ts'
import type { AboutView } from '../queries/service-view.ts'
import { FeeFields } from './about-fees.tsx'
import { Law } from './about-law.tsx'
import { PurposeFields, RefusalFields, StepFields } from './about-lists.tsx'
import { SignerFields } from './about-signers.tsx'
import { SignsIn } from './about-signs-in.tsx'
import { Times } from './about-times.tsx'
import { ApplicantFields } from './applicant-fields.tsx'
import { EditForm } from './edit-form.tsx'
import { RoomPage } from './room-page.tsx'
import { Worded } from './worded.tsx'

/** One of the pages on which it is said what the service as a whole is; each is saved for itself. */
export const AboutPage = (view: AboutView, c: Context) => {
  const { room, part } = view
  const Fields = fieldsOf[part]
  return (
    <RoomPage c={c} room={room} title={c.t(`studio.about.${part}`)} at="tjansten">
      <SubNav
        label={c.t('studio.about.parts')}
        fold={c.t('studio.tabs-shown', { name: c.t(`studio.about.${part}`) })}
        items={aboutParts.map(one => ({
          href: aboutUrl(room.slug, one),
          text: c.t(`studio.about.${one}`),
          current: one === part,
        }))}
      />
      <EditForm c={c} action={aboutUrl(room.slug, part)} rev={room.rev} submit={c.t('studio.save')}>
        <Fields c={c} view={view} />
      </EditForm>
    </RoomPage>
  )
}

type Part = { c: Context; view: AboutView }

/** The texts of the service that are written on the page. */
const Texts = ({ c, view: { room, part } }: Part) => (
  <>
    {serviceTexts
      .filter(one => one.part === part)
      .map(({ key, rows, needed }) => (
        <Worded
          c={c}
          key={key}
          name={`text.${key}`}
          label={c.t(`studio.service.text-${key}`)}
          hint={key === 'needed' ? c.t('studio.service.text-needed-hint') : undefined}
          values={wordsOf(room, `service.${key}`)}
          rows={rows}
          needed={needed}
          optional={!needed}
        />
      ))}
  </>
)

const What = ({ c, view }: Part) => {
  const { room, subjects, lifeSituations } = view
  const { body } = room.sketch
  return (
    <>
      <Texts c={c} view={view} />
      <Radios
        c={c}
        name="slag"
        legend={c.t('studio.new.act')}
        value={body.act}
        options={(['application', 'report', 'opinion'] as const).map(act => ({
          value: act,
          label: c.t(`studio.act.${act}`),
        }))}
      />
      <Checkboxes c={c} name="amnen" legend={c.t('studio.service.subjects')} value={body.subjects} options={subjects} />
      {lifeSituations.length > 0 ? (
        <Checkboxes
          c={c}
          name="livssituationer"
          legend={c.t('studio.service.situations')}
          value={body.lifeSituations}
          options={lifeSituations}
          optional
        />
      ) : null}
    </>
  )
}

const ForWhom = ({ c, view }: Part) => (
  <>
    <Texts c={c} view={view} />
    <ApplicantFields c={c} room={view.room} />
    <SignsIn c={c} view={view} />
    <Heading level={2}>{c.t('studio.service.refused')}</Heading>
    <RefusalFields c={c} view={view} />
  </>
)

const Handling = ({ c, view }: Part) => {
  const { room, units, caseTypes } = view
  const { body } = room.sketch
  return (
    <>
      <Select c={c} name="enhet" label={c.t('studio.service.unit')} value={body.unit} options={units} />
      <Select
        c={c}
        name="arendetyp"
        label={c.t('studio.service.case-type')}
        hint={c.t('studio.service.case-type-hint')}
        value={body.caseType}
        options={caseTypes}
      />
      <TextField
        c={c}
        name="prefix"
        label={c.t('studio.service.prefix')}
        hint={c.t('studio.service.prefix-hint')}
        value={body.numberPrefix}
        width="xs"
        spellcheck={false}
        autocomplete="off"
      />
      <Times c={c} view={view} />
      <Texts c={c} view={view} />
    </>
  )
}

const Costs = ({ c, view }: Part) => (
  <>
    <Texts c={c} view={view} />
    <FeeFields c={c} room={view.room} />
  </>
)

const LawAndPurposes = ({ c, view }: Part) => (
  <>
    <Law c={c} view={view} />
    <Heading level={2}>{c.t('studio.service.purposes')}</Heading>
    <Texts c={c} view={view} />
    <PurposeFields c={c} room={view.room} />
  </>
)

const Afterwards = ({ c, view }: Part) => (
  <>
    <Texts c={c} view={view} />
    <StepFields c={c} room={view.room} />
  </>
)

const Spoken = ({ c, view: { room } }: Part) => (
  <Checkboxes
    c={c}
    name="sprak"
    legend={c.t('studio.service.languages')}
    value={room.sketch.body.languages}
    options={languageCodes.map(value => ({ value, label: languages[value].name }))}
  />
)

const fieldsOf: Record<AboutPart, (part: Part) => JSX.Element> = {
  om: What,
  sokande: ForWhom,
  underskrifter: SignerFields,
  handlaggning: Handling,
  avgifter: Costs,
  lag: LawAndPurposes,
  sedan: Afterwards,
  sprak: Spoken,
}
