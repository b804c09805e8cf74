import type { VNode } from 'preact'
import { Missing } from '../kernel/errors.ts'
import type { Context } from '../kernel/http/context.ts'
import { get } from '../kernel/http/routes.ts'
import { anyone } from '../kernel/http/who.ts'
import { Heading } from './components/heading.tsx'
import { LinkList } from './components/link-list.tsx'
import { GalleryCase, GalleryDesk } from './gallery/gallery-desk.tsx'
import { GalleryField, GalleryForms, GalleryQuestion } from './gallery/gallery-forms.tsx'
import { GalleryLines, GalleryQuestions, GalleryTable } from './gallery/gallery-questions.tsx'
import { GalleryReceipt, GalleryResident } from './gallery/gallery-resident.tsx'
import { GalleryFront, GalleryService } from './gallery/gallery-site.tsx'
import { wrongly } from './gallery/wrongly.ts'
import { Page } from './layouts/page.tsx'

const astrid: Context['actor'] = { kind: 'resident', id: '1', name: 'Astrid Lindqvist', protectedIdentity: false }
const karin: Context['actor'] = { kind: 'officer', id: '2', name: 'Karin Öberg', grants: [] }

const asResident = (c: Context): Context => ({ ...c, actor: astrid })
const asOfficer = (c: Context): Context => ({ ...c, actor: karin, room: 'desk' })

const formFields = ['email', 'about', 'period', 'areas', 'born', 'unit', 'cv', 'consent']
const lineFields = ['rent', 'time', 'organisation', 'clearing', 'giro-kind']
const partFields = [
  'country',
  'school-match',
  'away-to',
  'place-coordinates',
  'publish',
  'story',
  'costs-row0-now',
  'costs-row1-next',
  'proofs',
]

/** Every component in its states, as pages by name, with made-up people: tests and designers walk through them. */
export const galleryPages: Record<string, (c: Context) => VNode> = {
  front: c => <GalleryFront c={c} />,
  service: c => <GalleryService c={asResident(c)} />,
  forms: c => <GalleryForms c={asResident(c)} />,
  'forms-wrong': c => <GalleryForms c={wrongly(asResident(c), formFields)} />,
  question: c => <GalleryQuestion c={asResident(c)} />,
  'question-wrong': c => <GalleryQuestion c={wrongly(asResident(c), ['period'])} />,
  'field-wrong': c => <GalleryField c={wrongly(asResident(c), ['email'])} />,
  lines: c => <GalleryLines c={asResident(c)} />,
  'lines-filled': c => <GalleryLines c={asResident(c)} filled />,
  'lines-wrong': c => <GalleryLines c={wrongly(asResident(c), lineFields)} />,
  questions: c => <GalleryQuestions c={asResident(c)} />,
  'questions-filled': c => <GalleryQuestions c={asResident(c)} filled />,
  'questions-wrong': c => <GalleryQuestions c={wrongly(asResident(c), partFields)} filled />,
  'table-wrong': c => <GalleryTable c={wrongly(asResident(c), ['hours'])} />,
  receipt: c => <GalleryReceipt c={asResident(c)} />,
  resident: c => <GalleryResident c={asResident(c)} />,
  desk: c => <GalleryDesk c={asOfficer(c)} />,
  case: c => <GalleryCase c={asOfficer(c)} />,
}

const Contents = ({ c }: { c: Context }) => (
  <Page c={c} title={c.t('ui.gallery')}>
    <Heading level={1}>{c.t('ui.gallery')}</Heading>
    <LinkList links={Object.keys(galleryPages).map(name => ({ href: `/test/komponenter/${name}`, text: name }))} />
  </Page>
)

/** Only in a demonstration. */
export const galleryRoutes = [
  get('/test/komponenter', { who: anyone(), load: () => ({}), page: (_, c) => <Contents c={c} /> }),
  get('/test/komponenter/:name', {
    who: anyone(),
    load: (_, input) => {
      const page = galleryPages[input.params.name ?? '']
      if (!page) throw new Missing()
      return page
    },
    page: (page, c) => page(c),
  }),
]
