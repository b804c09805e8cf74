import type { Context } from '../../../kernel/http/context.ts'
import { wordComplaint } from '../../../kernel/texts/texts.ts'
import { Button } from '../../../ui/components/button.tsx'
import { Csrf } from '../../../ui/components/csrf.tsx'
import { Details } from '../../../ui/components/details.tsx'
import { EmptyState } from '../../../ui/components/empty-state.tsx'
import { Facts } from '../../../ui/components/facts.tsx'
import { Heading } from '../../../ui/components/heading.tsx'
import { LinkButton } from '../../../ui/components/link-button.tsx'
import { Notice } from '../../../ui/components/notice.tsx'
import { Tag } from '../../../ui/components/tag.tsx'
import { TextArea } from '../../../ui/components/text-area.tsx'
import type { SketchExamples } from '../../services/index.ts'
import type { ExamplesView } from '../queries/examples-view.ts'
import { sketchUrl } from '../urls.ts'
import { EditForm } from './edit-form.tsx'
import { RoomPage } from './room-page.tsx'

/** What should happen to whom: each example run as the service is now, what they leave out, and examples of that. */
export const ExamplesPage = ({ room, examples, faults, written }: ExamplesView, c: Context) => (
  <RoomPage c={c} room={room} title={c.t('studio.tab.exempel')} lead={c.t('studio.example.lead')} at="exempel">
    {examples ? (
      <Run c={c} room={room} examples={examples} />
    ) : (
      <Notice tone="warning" title={c.t('studio.example.cannot')}>
        {faults.length === 0 ? (
          <p>
            <a class="ds-link" href={sketchUrl(room.slug, 'publicera')}>
              {c.t('studio.tab.publicera')}
            </a>
          </p>
        ) : (
          <ul>
            {faults.map(fault => (
              <li key={fault}>{fault}</li>
            ))}
          </ul>
        )}
      </Notice>
    )}
    <p>
      <LinkButton variant="secondary" icon="flask" href={sketchUrl(room.slug, 'prova')}>
        {c.t('studio.example.new')}
      </LinkButton>
    </p>
    <Details summary={c.t('studio.example.write')} open={c.errors.exempel !== undefined}>
      <EditForm c={c} action={sketchUrl(room.slug, 'exempel')} rev={room.rev} submit={c.t('studio.example.save')}>
        <TextArea
          c={c}
          name="exempel"
          label={c.t('studio.example.json')}
          hint={c.t('studio.example.json-hint')}
          value={written}
          rows={14}
        />
      </EditForm>
    </Details>
  </RoomPage>
)

const Run = ({ c, room, examples }: { c: Context; room: ExamplesView['room']; examples: SketchExamples }) => (
  <>
    <Coverage c={c} examples={examples} />
    {examples.results.length === 0 ? (
      <EmptyState title={c.t('studio.example.none')}>
        <p>{c.t('studio.example.none-text')}</p>
      </EmptyState>
    ) : (
      <ul class="torg-faults">
        {examples.results.map(({ example, differences }) => (
          <li key={example.name}>
            <p>
              <strong>{example.name}</strong>{' '}
              <Tag
                tone={differences.length === 0 ? 'success' : 'danger'}
                icon={differences.length === 0 ? 'check' : 'warning'}
              >
                {c.t(differences.length === 0 ? 'studio.example.holds' : 'studio.example.fails')}
              </Tag>
            </p>
            {differences.map(({ message }, at) => (
              <p key={at}>{wordComplaint(c.t, message)}</p>
            ))}
            <form method="post" action={sketchUrl(room.slug, 'exempel-bort')}>
              <Csrf c={c} />
              <input type="hidden" name="rev" value={String(room.rev)} />
              <Button variant="tertiary" icon="trash" name="namn" value={example.name}>
                {c.t('studio.example.remove')}
                <span class="ds-sr-only"> {example.name}</span>
              </Button>
            </form>
          </li>
        ))}
      </ul>
    )}
    {examples.cut ? <p>{c.t('studio.example.cut')}</p> : null}
    {examples.suggested.length > 0 ? (
      <section>
        <Heading level={2}>{c.t('studio.example.suggested')}</Heading>
        <p>{c.t('studio.example.suggested-text')}</p>
        <form method="post" action={sketchUrl(room.slug, 'exempel-forslag')}>
          <Csrf c={c} />
          <input type="hidden" name="rev" value={String(room.rev)} />
          <ul class="torg-faults">
            {examples.suggested.map(example => (
              <li key={example.name}>
                <p>{example.name}</p>
                <Button variant="tertiary" icon="plus" name="namn" value={example.name}>
                  {c.t('studio.example.accept')}
                  <span class="ds-sr-only"> {example.name}</span>
                </Button>
              </li>
            ))}
          </ul>
        </form>
      </section>
    ) : null}
  </>
)

/** How much of the service the examples go through. */
const Coverage = ({ c, examples: { coverage } }: { c: Context; examples: SketchExamples }) => (
  <Facts
    rows={(['pages', 'items', 'conditions', 'rules'] as const)
      .filter(what => coverage[what].all > 0)
      .map(what => ({
        term: c.t(`studio.example.covers-${what}`),
        value: c.t('studio.example.of', coverage[what]),
      }))}
  />
)
