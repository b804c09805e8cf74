import type { Context } from '../../../kernel/http/context.ts'
import { Button } from '../../../ui/components/button.tsx'
import { ButtonGroup } from '../../../ui/components/button-group.tsx'
import { Csrf } from '../../../ui/components/csrf.tsx'
import { Heading } from '../../../ui/components/heading.tsx'
import { Lead } from '../../../ui/components/lead.tsx'
import { LinkButton } from '../../../ui/components/link-button.tsx'
import { Page } from '../../../ui/layouts/page.tsx'
import { crumbs } from './crumbs.ts'
import { choiceOf } from './decision-forms.ts'
import type { LookedAt } from './decision-view.ts'
import { ExampleList } from './example-list.tsx'
import { restsOn, typeWords, UndoForm } from './file-page.tsx'
import { RulesTable } from './rules-table.tsx'
import { TableFindings } from './table-findings.tsx'
import { columnUrl, decisionUrl, ruleUrl, tableUrl } from './urls.ts'

/** One decision: its table, what each part of it is, what could be better, and the examples. */
export const TablePage = (view: LookedAt, c: Context) => {
  const { stored, file, part } = view
  const at = (where: string) => tableUrl(stored.id, part.id, where)
  return (
    <Page c={c} title={`${part.name} – ${stored.name}`} wide crumbs={crumbs(c, part.name, stored)}>
      <Heading level={1}>{part.name}</Heading>
      <Lead>{restsOn(c, file.parts, part)}</Lead>
      <ButtonGroup>
        <LinkButton href={at('prova')} icon="flask">
          {c.t('studio.decisions.try')}
        </LinkButton>
        <LinkButton href={at('namn')} variant="secondary">
          {c.t('studio.decisions.rename')}
        </LinkButton>
        <LinkButton href={at('bygger-pa')} variant="secondary">
          {c.t('studio.decisions.needs')}
        </LinkButton>
      </ButtonGroup>
      <UndoForm c={c} stored={stored} />
      {part.table ? <Table c={c} view={view} /> : <Boxed c={c} view={view} />}
      <ExampleList c={c} view={view} />
      <form class="torg-decision-remove" method="post" action={decisionUrl(stored.id, 'andra')}>
        <Csrf c={c} />
        <input type="hidden" name="rev" value={String(stored.rev)} />
        <Button variant="tertiary" danger name="gor" value={`beslut:${part.id}`} icon="trash">
          {c.t('studio.decisions.remove-decision')}
        </Button>
      </form>
    </Page>
  )
}

const Table = ({ c, view }: { c: Context; view: LookedAt }) => {
  const { stored, part } = view
  const { table } = part
  if (!table) return null
  const chosen = choiceOf(table.policy, table.aggregation) ?? 'UNIQUE'
  return (
    <>
      <section aria-labelledby="regler">
        <h2 class="ds-heading torg-heading" data-size="md" id="regler" tabindex={-1}>
          {c.t('studio.decisions.rules')}
        </h2>
        <p>
          <strong>{c.t('studio.decisions.policy', { policy: keyed(chosen) })}.</strong>{' '}
          {c.t('studio.decisions.policy-means', { policy: keyed(chosen) })}{' '}
          <a class="ds-link" href={tableUrl(stored.id, part.id, 'traffar')}>
            {c.t('studio.decisions.change-policy')}
          </a>
        </p>
        <RulesTable c={c} view={{ ...view, part: { ...part, table } }} />
        <LinkButton href={ruleUrl(stored.id, part.id, 'ny')} variant="secondary" icon="plus">
          {c.t('studio.decisions.add-rule')}
        </LinkButton>
      </section>
      <TableFindings c={c} view={view} />
      <section>
        <Heading level={2}>{c.t('studio.decisions.columns')}</Heading>
        <ul class="torg-decision-list">
          {[
            ...table.inputs.map(({ id, label, type }) => ({ id, label, type, side: 'in' as const })),
            ...table.outputs.map(({ id, label, type }) => ({ id, label, type, side: 'out' as const })),
            ...table.notes.map((label, i) => ({ id: `note-${i}`, label, type: '', side: 'note' as const })),
          ].map(({ id, label, type, side }) => (
            <li key={id}>
              <a class="ds-link" href={columnUrl(stored.id, part.id, id)}>
                {label || c.t('studio.maps.nameless')}
              </a>
              <p>
                {c.t('studio.decisions.side', { side })}
                {type === '' ? null : ` · ${typeWords(c, type)}`}
              </p>
            </li>
          ))}
        </ul>
        <ButtonGroup>
          {(['villkor', 'utfall', 'anteckning'] as const).map(side => (
            <LinkButton
              key={side}
              href={tableUrl(stored.id, part.id, `ny-kolumn/${side}`)}
              variant="secondary"
              icon="plus"
            >
              {c.t('studio.decisions.add-column', { side })}
            </LinkButton>
          ))}
        </ButtonGroup>
      </section>
    </>
  )
}

/** As a key of a text's branches. */
export const keyed = (policy: string): string => policy.replaceAll(' ', '_')

/** What is decided in another way is shown, and kept whole. */
const Boxed = ({ c, view: { part, stored } }: { c: Context; view: LookedAt }) => (
  <section>
    <Heading level={2}>{c.t('studio.decisions.boxed', { kind: part.boxed?.kind ?? 'none' })}</Heading>
    <p>{c.t('studio.decisions.boxed-text')}</p>
    {part.boxed ? <pre class="torg-decision-boxed">{part.boxed.text}</pre> : null}
    <p>
      <a class="ds-link" href={decisionUrl(stored.id, 'redigerare')}>
        {c.t('studio.decisions.expert')}
      </a>
    </p>
  </section>
)
