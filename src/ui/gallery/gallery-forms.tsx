import type { Context } from '../../kernel/http/context.ts'
import { Button } from '../components/button.tsx'
import { ButtonGroup } from '../components/button-group.tsx'
import { Checkbox } from '../components/checkbox.tsx'
import { Checkboxes } from '../components/checkboxes.tsx'
import { CodeForm } from '../components/code-form.tsx'
import { Csrf } from '../components/csrf.tsx'
import { DateInput } from '../components/date-input.tsx'
import { Fieldset } from '../components/fieldset.tsx'
import { FileField } from '../components/file-field.tsx'
import { Heading } from '../components/heading.tsx'
import { LinkButton } from '../components/link-button.tsx'
import { Radios } from '../components/radios.tsx'
import { SearchBox } from '../components/search-box.tsx'
import { Select } from '../components/select.tsx'
import { TextArea } from '../components/text-area.tsx'
import { TextField } from '../components/text-field.tsx'
import { Page } from '../layouts/page.tsx'
import { QuestionPage } from '../layouts/question-page.tsx'

const areas = [
  { value: 'park', label: 'Park och natur', hint: 'Du rensar, planterar och vattnar.' },
  { value: 'care', label: 'Äldreomsorg' },
  { value: 'child', label: 'Förskola och fritids' },
]

const units = [
  { value: 'a', label: 'Arbetsmarknadsenheten' },
  { value: 'b', label: 'Miljö- och byggnadsnämnden' },
]

/** Every field of the house, as it comes or as it comes back. */
export const GalleryForms = ({ c }: { c: Context }) => (
  <Page c={c} title="Formulär" back="/" crumbs={[{ text: 'Start', href: '/' }, { text: 'Formulär' }]}>
    <Heading level={1}>Formulär</Heading>
    <SearchBox c={c} action="/sok" label="Sök tjänster" hint="Till exempel sommarjobb" big />
    <CodeForm c={c} action="/kod" label="Din kod" hint="Den står på kvittot." button="Öppna" />
    <form class="torg-form" method="post" action="/test">
      <Csrf c={c} />
      <TextField
        c={c}
        name="email"
        label="E-postadress"
        hint="Vi skickar en bekräftelse dit."
        type="email"
        autocomplete="email"
      />
      <TextField c={c} name="hours" label="Timmar i veckan" width="xs" inputmode="numeric" suffix="timmar" optional />
      <TextArea c={c} name="about" label="Berätta om dig" hint="Några meningar räcker." maxlength={200} optional />
      <Radios
        c={c}
        name="period"
        legend="När vill du jobba?"
        inline
        options={[
          { value: '1', label: '15 juni – 3 juli' },
          { value: '2', label: '6 juli – 24 juli' },
        ]}
        value="2"
      />
      <Checkboxes
        c={c}
        name="areas"
        legend="Vad vill du jobba med?"
        hint="Välj så många du vill."
        options={areas}
        value={['park']}
      />
      <DateInput c={c} name="born" legend="När är du född?" hint="Till exempel 14 3 2009" value="2009-03-14" birthday />
      <Select c={c} name="unit" label="Enhet" empty="Välj enhet" options={units} />
      <FileField
        c={c}
        name="cv"
        label="CV"
        hint="PDF eller Word, högst 5 MB."
        accept={['application/pdf', '.docx']}
        optional
      />
      <FileField
        c={c}
        name="letter"
        label="Personligt brev"
        chosen={{ name: 'brev-till-kommunen.pdf', size: 248_000, note: 'Kontrolleras' }}
      />
      <Fieldset legend="Din vårdnadshavare" hint="Vi behöver någon att ringa.">
        <TextField c={c} name="guardian" label="Namn" autocomplete="off" />
        <TextField c={c} name="phone" label="Telefon" type="tel" inputmode="tel" width="sm" />
      </Fieldset>
      <Checkbox c={c} name="consent" label="Uppgifterna stämmer" hint="Du kan ändra dem senare." />
      <ButtonGroup>
        <Button icon="send">Skicka ansökan</Button>
        <Button variant="secondary" name="act" value="save">
          Spara och fortsätt senare
        </Button>
        <Button variant="tertiary" danger icon="trash">
          Ta bort utkastet
        </Button>
        <LinkButton href="/e-tjanster" variant="secondary" icon="download" download>
          Hämta kvitto
        </LinkButton>
      </ButtonGroup>
    </form>
  </Page>
)

/** One question, as a resident meets it. */
export const GalleryQuestion = ({ c }: { c: Context }) => (
  <QuestionPage
    c={c}
    title="När vill du jobba?"
    service="Sommarjobb"
    step={{ n: 2, of: 5 }}
    back="/e-tjanster/sommarjobb"
    submit="Fortsätt"
    note="Dina svar är sparade till 19 maj 2026."
  >
    <Radios
      c={c}
      name="period"
      heading
      legend="När vill du jobba?"
      hint="Varje period är tre veckor."
      options={[
        { value: '1', label: '15 juni – 3 juli' },
        { value: '2', label: '6 juli – 24 juli', hint: 'Flest platser' },
        { value: '3', label: '27 juli – 14 augusti' },
      ]}
    />
  </QuestionPage>
)

/** One field as the question. */
export const GalleryField = ({ c }: { c: Context }) => (
  <QuestionPage c={c} title="Vad har du för e-postadress?" service="Sommarjobb" back="/" submit="Fortsätt">
    <TextField
      c={c}
      name="email"
      heading
      label="Vad har du för e-postadress?"
      hint="Vi skickar en bekräftelse dit."
      type="email"
      autocomplete="email"
    />
  </QuestionPage>
)
