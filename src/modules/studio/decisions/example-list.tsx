import type { Context } from '../../../kernel/http/context.ts'
import { Button } from '../../../ui/components/button.tsx'
import { Csrf } from '../../../ui/components/csrf.tsx'
import { DataTable } from '../../../ui/components/data-table.tsx'
import { Heading } from '../../../ui/components/heading.tsx'
import { Tag } from '../../../ui/components/tag.tsx'
import type { LookedAt } from './decision-view.ts'
import { valueWords } from './table-findings.tsx'
import { tableUrl } from './urls.ts'

/** What should come of certain values, asked anew each time the page is shown. */
export const ExampleList = ({ c, view: { stored, part, examples } }: { c: Context; view: LookedAt }) => {
  const content = (
    <DataTable
      c={c}
      caption={c.t('studio.decisions.examples')}
      rows={examples}
      columns={[
        { head: c.t('studio.decisions.example-name'), main: true, anyLength: true, cell: ({ name }) => name },
        {
          head: c.t('studio.decisions.example-given'),
          anyLength: true,
          cell: ({ given }) =>
            Object.entries(given)
              .map(([name, value]) => `${name}: ${valueWords(c, value)}`)
              .join(', '),
        },
        {
          head: c.t('studio.decisions.example-wanted'),
          anyLength: true,
          cell: ({ wanted }) => valueWords(c, wanted),
        },
        {
          head: c.t('studio.decisions.example-came'),
          anyLength: true,
          cell: ({ holds, came }) =>
            holds ? (
              <Tag tone="success" icon="check">
                {c.t('studio.decisions.example-holds')}
              </Tag>
            ) : (
              <>
                <Tag tone="danger" icon="cross">
                  {c.t('studio.decisions.example-fails')}
                </Tag>{' '}
                {valueWords(c, came)}
              </>
            ),
        },
        {
          head: c.t('studio.decisions.change'),
          cell: ({ id, name }) => (
            <Button variant="tertiary" name="gor" value={`exempel:${id}`} icon="trash">
              {c.t('studio.decisions.remove')}
              <span class="ds-sr-only"> {name}</span>
            </Button>
          ),
        },
      ]}
      empty={<p>{c.t('studio.decisions.no-examples')}</p>}
    />
  )
  return (
    <section>
      <Heading level={2}>{c.t('studio.decisions.examples')}</Heading>
      {examples.length === 0 ? (
        content
      ) : (
        <form method="post" action={tableUrl(stored.id, part.id, 'andra')}>
          <Csrf c={c} />
          <input type="hidden" name="rev" value={String(stored.rev)} />
          {content}
        </form>
      )}
    </section>
  )
}
