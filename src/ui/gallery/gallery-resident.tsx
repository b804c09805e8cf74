import type { Context } from '../../kernel/http/context.ts'
import { CheckAnswers } from '../components/check-answers.tsx'
import { Details } from '../components/details.tsx'
import { EmptyState } from '../components/empty-state.tsx'
import { Facts } from '../components/facts.tsx'
import { FeeList } from '../components/fee-list.tsx'
import { FileList } from '../components/file-list.tsx'
import { Heading } from '../components/heading.tsx'
import { LinkButton } from '../components/link-button.tsx'
import { LongAnswer } from '../components/long-answer.tsx'
import { Message, Messages } from '../components/message.tsx'
import { NextSteps } from '../components/next-steps.tsx'
import { Notice } from '../components/notice.tsx'
import { NoticeList } from '../components/notice-list.tsx'
import { Paragraphs } from '../components/paragraphs.tsx'
import { Progress } from '../components/progress.tsx'
import { ReceiptPanel } from '../components/receipt-panel.tsx'
import { Rows } from '../components/rows.tsx'
import { SidePanel } from '../components/side-panel.tsx'
import { SubNav } from '../components/sub-nav.tsx'
import { TaskList } from '../components/task-list.tsx'
import { Timeline } from '../components/timeline.tsx'
import { Page } from '../layouts/page.tsx'

const long = 'Jag tycker om att vara ute och att arbeta tillsammans med andra. '.repeat(20)

/** My pages and everything a resident reads. */
export const GalleryResident = ({ c }: { c: Context }) => (
  <Page
    c={{ ...c, notice: { tone: 'success', text: 'Ditt meddelande är skickat.' } }}
    title="Mina sidor"
    room="my-pages"
    aside={
      <>
        <SubNav
          label="Mina sidor"
          items={[
            { href: '/1', text: 'Ärenden', current: true, count: 2 },
            { href: '/2', text: 'Utkast' },
            { href: '/3', text: 'Vem har läst om mig?' },
          ]}
        />
        <SidePanel title="I ditt ärende">
          <Facts
            narrow
            rows={[
              { term: 'Ärendenummer', value: 'SOM-2026-0001' },
              { term: 'Handläggare', value: 'Karin Öberg' },
            ]}
          />
        </SidePanel>
      </>
    }
  >
    <Heading level={1}>Mina ärenden</Heading>
    <ReceiptPanelBlock />
    <Heading level={2}>Vad det kostar</Heading>
    <FeeList
      law="Lag"
      fees={[
        {
          id: 'lov',
          label: 'Bygglov',
          amount: '4 200 kr',
          paid: 'Du betalar när du har fått beslutet.',
          legalBasis: ['Plan- och bygglagen (2010:900) 12 kap.'],
        },
      ]}
    />
    <Heading level={2}>Det här händer nu</Heading>
    <NextSteps
      items={[
        { title: 'Vi läser din ansökan', text: 'Det tar ungefär två veckor.' },
        { title: 'Du får ett beslut' },
        { title: 'Du börjar jobba', text: 'Din chef ringer dig före start.' },
      ]}
    />
    <Heading level={2}>Tidslinje</Heading>
    <Timeline
      c={c}
      items={[
        { at: Temporal.Instant.from('2026-02-03T10:12:00Z'), title: 'Din ansökan kom in', icon: 'inbox', tone: 'info' },
        {
          at: Temporal.Instant.from('2026-02-05T08:00:00Z'),
          title: 'Vi behöver en uppgift till',
          by: 'Karin Öberg',
          icon: 'chat',
          tone: 'warning',
          text: <p>Skicka ditt CV.</p>,
        },
        {
          at: Temporal.Instant.from('2026-02-18T14:30:00Z'),
          title: 'Beslut: du får sommarjobb',
          by: 'Karin Öberg',
          icon: 'gavel',
          tone: 'success',
        },
        { at: Temporal.Instant.from('2026-02-18T14:31:00Z'), title: 'Ärendet är avslutat' },
      ]}
    />
    <Heading level={2}>Meddelanden</Heading>
    <Messages>
      <Message
        c={c}
        mine={false}
        from="Karin Öberg"
        at={Temporal.Instant.from('2026-02-05T08:00:00Z')}
        text={'Hej Maja!\n\nVi behöver:\n\n- ditt CV\n- ett telefonnummer'}
      />
      <Message c={c} mine from="Du" at={Temporal.Instant.from('2026-02-06T16:00:00Z')} text="Här kommer det.">
        <FileList
          c={c}
          files={[{ name: 'cv-maja.pdf', href: '/f', type: 'PDF', size: 182_400, meta: 'Skickad 6 februari' }]}
        />
      </Message>
    </Messages>
    <Notice tone="info" title="Kom ihåg">
      <p>Du kan svara till och med 3 mars.</p>
    </Notice>
    <Notice tone="warning">
      <p>Ansökan stänger om tre dagar.</p>
    </Notice>
    <Notice tone="danger" title="Det gick inte">
      <p>Filen kunde inte läsas.</p>
    </Notice>
    <NoticeList
      items={[
        {
          href: '/n1',
          title: 'Nytt beslut i SOM-2026-0001',
          text: 'Läs beslutet och hur du överklagar.',
          meta: '18 februari 2026',
          unread: 'Nytt',
        },
        { href: '/n2', title: 'Vi har fått din ansökan', meta: '3 februari 2026' },
      ]}
    />
    <TaskList
      tasks={[
        { title: 'Om dig', href: '/t1', status: 'Klart', done: true },
        { title: 'Dina önskemål', href: '/t2', hint: 'Tar fem minuter.', status: 'Att göra' },
        { title: 'Skicka', status: 'Inte än' },
      ]}
    />
    <Heading level={2}>Kontrollera dina svar</Heading>
    <CheckAnswers
      c={c}
      rows={[
        { question: 'När är du född?', answer: '14 mars 2009', change: '/c1' },
        { question: 'Vad vill du jobba med?', answer: 'Park och natur\nÄldreomsorg', change: '/c2' },
        { question: 'Namn', answer: 'Maja Lindqvist' },
        {
          question: 'Berätta om dig',
          answer: (
            <LongAnswer c={c} text={long} about="Berätta om dig">
              <Paragraphs text={long} />
            </LongAnswer>
          ),
        },
      ]}
    />
    <Details summary="Så räknar vi">
      <Paragraphs text="Vi lottar platserna bland alla som söker." />
    </Details>
    <Rows
      c={c}
      name="barn"
      title="Barn som ansökan gäller"
      hint="Skriv upp alla barn."
      none="Inget barn är tillagt än."
      add={{ name: '_add', value: 'barn', text: 'Lägg till ett barn' }}
      count={120}
      rows={[
        { title: 'Barn 1: Ella', ready: true, change: '/barn/1', remove: '/barn/1/ta-bort' },
        {
          title: 'Barn 2: Maximilian-Alexander von Österåkersberga-Lindqvist',
          ready: false,
          change: '/barn/2',
          remove: '/barn/2/ta-bort',
        },
      ]}
      earlier="/barn?rader=0"
      later="/barn?rader=100"
    />
    <Rows c={c} name="jobb" title="Arbeten" none="Inget arbete är tillagt än." rows={[]} count={0} />
    <Progress label="Ansökningar" value={120} max={400} text="120 av 400 är klara" />
    <EmptyState title="Du har inga utkast" picture="letter">
      <LinkButton href="/" variant="secondary">
        Se alla tjänster
      </LinkButton>
    </EmptyState>
  </Page>
)

const ReceiptPanelBlock = () => (
  <Notice tone="success" title="Vi har fått ditt svar">
    <p>Karin läser det senast på torsdag.</p>
  </Notice>
)

/** The receipt of something sent. */
export const GalleryReceipt = ({ c }: { c: Context }) => (
  <Page c={c} title="Tack, vi har fått din ansökan">
    <ReceiptPanel title="Tack, vi har fått din ansökan" label="Ditt ärendenummer" number="SOM-2026-0001" />
    <Heading level={2}>Det här händer nu</Heading>
    <NextSteps
      items={[
        { title: 'Du får ett mejl', text: 'Det kommer inom några minuter.' },
        { title: 'Vi läser din ansökan', text: 'Du får svar senast den 15 april.' },
      ]}
    />
    <LinkButton href="/kvitto.pdf" variant="secondary" icon="download">
      Hämta kvittot som PDF
    </LinkButton>
  </Page>
)
