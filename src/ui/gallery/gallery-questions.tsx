import type { Context } from '../../kernel/http/context.ts'
import { Button } from '../components/button.tsx'
import { Csrf } from '../components/csrf.tsx'
import { DateInput } from '../components/date-input.tsx'
import { FieldTable } from '../components/field-table.tsx'
import { Fieldset } from '../components/fieldset.tsx'
import { FilesField } from '../components/files-field.tsx'
import { Heading } from '../components/heading.tsx'
import { Here } from '../components/here.tsx'
import { LongSelect } from '../components/long-select.tsx'
import { Paragraphs } from '../components/paragraphs.tsx'
import { Radios } from '../components/radios.tsx'
import { SearchSelect } from '../components/search-select.tsx'
import { TextArea } from '../components/text-area.tsx'
import { TextField } from '../components/text-field.tsx'
import { Page } from '../layouts/page.tsx'
import { countries, schools } from './long-lists.ts'

/** The questions of one line: filled in, or as they come. */
export const GalleryLines = ({ c, filled = false }: { c: Context; filled?: boolean }) => {
  const line = (name: string, label: string, value: string) => ({
    c,
    name,
    label,
    value: filled ? value : undefined,
    autocomplete: 'off',
    spellcheck: false,
  })
  return (
    <Page c={c} title="Frågor på en rad" back="/">
      <Heading level={1}>Frågor på en rad</Heading>
      <form class="torg-form" method="post" action="/test">
        <Csrf c={c} />
        <TextField {...line('rent', 'Vad är din hyra?', '8 500,50')} inputmode="decimal" width="sm" suffix="kr" />
        <TextField {...line('time', 'När på dagen?', '08:30')} width="sm" hint="Till exempel 08:30" />
        <TextField {...line('organisation', 'Organisationsnummer', '212000-0829')} inputmode="numeric" />
        <TextField {...line('iban', 'IBAN', 'SE45 5000 0000 0583 9825 7466')} optional />
        <TextField {...line('property', 'Fastighet', 'ALMVIK HAMNEN 3:12')} hint="Till exempel Almvik Hamnen 3:12" />
        <TextField {...line('plate', 'Registreringsnummer', 'ABC 12D')} width="sm" />
        <Fieldset legend="Vart ska pengarna betalas?">
          <TextField {...line('clearing', 'Clearingnummer', '8327-9')} inputmode="numeric" width="sm" />
          <TextField {...line('account', 'Kontonummer', '983 189 224-6')} inputmode="numeric" />
        </Fieldset>
        <Fieldset legend="Föreningens giro" hint="Det står på era fakturor.">
          <Radios
            c={c}
            name="giro-kind"
            legend="Vilken sorts nummer är det?"
            options={[
              { value: 'bankgiro', label: 'Bankgiro' },
              { value: 'plusgiro', label: 'Plusgiro' },
            ]}
            value={filled ? 'bankgiro' : undefined}
            inline
          />
          <TextField {...line('giro', 'Nummer', '991-2346')} width="sm" />
        </Fieldset>
        <Button>Fortsätt</Button>
      </form>
    </Page>
  )
}

/** The questions of many parts. */
export const GalleryQuestions = ({ c, filled = false }: { c: Context; filled?: boolean }) => (
  <Page c={c} title="Frågor i flera delar" back="/">
    <Heading level={1}>Frågor i flera delar</Heading>
    <form class="torg-form" method="post" action="/test" enctype="multipart/form-data">
      <Csrf c={c} />
      <LongSelect
        c={c}
        name="country"
        label="I vilket land är du född?"
        options={countries}
        value={filled ? 'NO' : undefined}
        autocomplete="country"
      />
      <SearchSelect
        c={c}
        name="school"
        label="Vilken skola gäller det?"
        hint="Skriv en del av namnet."
        options={schools}
        value={filled ? 'Skolan vid ån 12' : undefined}
        matchName="school-match"
        found={schools.slice(0, 3)}
      />
      <Fieldset legend="När är du borta?">
        <DateInput c={c} name="away-from" legend="Första dagen" value={filled ? '2026-06-07' : undefined} />
        <DateInput c={c} name="away-to" legend="Sista dagen" value={filled ? '2026-06-13' : undefined} />
      </Fieldset>
      <Fieldset legend="Var är det?">
        <TextField
          c={c}
          name="place-description"
          label="Adress eller beskrivning"
          hint="Till exempel Hamngatan 4, eller bron vid sjön"
          value={filled ? 'Bryggan i Almvik' : undefined}
          width="full"
        />
        <Here c={c}>
          <TextField
            c={c}
            name="place-coordinates"
            label="Koordinater"
            hint="Från en karta eller telefon, till exempel 57.7826, 14.1618"
            optional
            value={filled ? '57.78260, 14.16180' : undefined}
          />
        </Here>
      </Fieldset>
      <Radios
        c={c}
        name="publish"
        legend="Får vi visa bilden?"
        inline
        options={[
          { value: 'ja', label: 'Ja, jag samtycker' },
          { value: 'nej', label: 'Nej, jag samtycker inte' },
        ]}
        value={filled ? 'nej' : undefined}
        about={<Paragraphs text={'Vi visar bilden på kommunens webbplats.\n\nDu kan ta tillbaka ditt samtycke.'} />}
      />
      <TextArea c={c} name="story" label="Vad hände?" maxwords={50} value={filled ? 'Det regnade in.' : undefined} />
      <FieldTable
        c={c}
        name="costs"
        legend="Vad kostar ert boende?"
        hint="Skriv beloppen för en månad."
        columns={[
          { id: 'now', label: 'I dag', suffix: 'kr', inputmode: 'decimal' },
          { id: 'next', label: 'Nästa år', suffix: 'kr', inputmode: 'decimal', optional: true },
          { id: 'note', label: 'Anteckning', optional: true },
        ]}
        rows={['Hyra', 'El', 'Bredband'].map((label, at) => ({
          id: `row${at}`,
          label,
          cells: ['8 500,00', '', 'Från maj'].map((value, n) => ({
            name: `costs-row${at}-${['now', 'next', 'note'][n]}`,
            value: filled ? value : undefined,
          })),
        }))}
      />
      <FilesField
        c={c}
        name="proofs"
        label="Intyg"
        hint="PDF eller bild, högst 5 MB var."
        accept={['application/pdf', 'image/png']}
        max={5}
        chosen={
          filled
            ? [
                { id: '1', name: 'intyg-fran-skolan.pdf', size: 248_000 },
                { id: '2', name: 'foto-av-taket.png', size: 1_248_000, note: 'Kontrolleras' },
              ]
            : []
        }
      />
      <Button>Fortsätt</Button>
    </form>
  </Page>
)

/** A table that was sent with nothing in it. */
export const GalleryTable = ({ c }: { c: Context }) => (
  <Page c={c} title="En tabell" back="/">
    <Heading level={1}>En tabell</Heading>
    <form class="torg-form" method="post" action="/test">
      <Csrf c={c} />
      <FieldTable
        c={c}
        name="hours"
        legend="Hur många timmar i veckan?"
        columns={[{ id: 'hours', label: 'Timmar', inputmode: 'decimal' }]}
        rows={['Måndag', 'Tisdag'].map((label, at) => ({
          id: `day${at}`,
          label,
          cells: [{ name: `hours-day${at}-hours` }],
        }))}
      />
      <Button>Fortsätt</Button>
    </form>
  </Page>
)
