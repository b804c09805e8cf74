import type { Context } from '../../../kernel/http/context.ts'
import { Button } from '../../../ui/components/button.tsx'
import { ButtonGroup } from '../../../ui/components/button-group.tsx'
import { Csrf } from '../../../ui/components/csrf.tsx'
import { Details } from '../../../ui/components/details.tsx'
import { Heading } from '../../../ui/components/heading.tsx'
import { Lead } from '../../../ui/components/lead.tsx'
import { LinkButton } from '../../../ui/components/link-button.tsx'
import { Notice } from '../../../ui/components/notice.tsx'
import { When } from '../../../ui/components/when.tsx'
import { Page } from '../../../ui/layouts/page.tsx'
import type { DecisionPart, StoredDecision } from '../../processes/index.ts'
import { crumbs } from './crumbs.ts'
import type { FileView } from './decision-view.ts'
import { decisionUrl, tableUrl } from './urls.ts'

/** A file of decisions: which there are, and what each rests on. */
export const FilePage = ({ stored, file, history, failing }: FileView, c: Context) => {
  const decisions = file.parts.filter(({ kind }) => kind === 'decision')
  const others = file.parts.filter(({ kind }) => kind !== 'decision')
  return (
    <Page c={c} title={`${stored.name} – ${c.t('studio.decisions.title')}`} wide crumbs={crumbs(c, stored.name)}>
      <Heading level={1}>{stored.name}</Heading>
      <Lead>{c.t('studio.decisions.file-lead')}</Lead>
      {failing > 0 ? (
        <Notice tone="warning">
          <p>{c.t('studio.decisions.failing', { n: failing })}</p>
        </Notice>
      ) : null}
      <ButtonGroup>
        <LinkButton href={decisionUrl(stored.id, 'ny-tabell')} icon="plus">
          {c.t('studio.decisions.add-table')}
        </LinkButton>
        <LinkButton href={decisionUrl(stored.id, 'beslut.dmn')} variant="secondary" icon="download">
          {c.t('studio.decisions.dmn')}
        </LinkButton>
        <LinkButton href={decisionUrl(stored.id, 'redigerare')} variant="secondary">
          {c.t('studio.decisions.expert')}
        </LinkButton>
      </ButtonGroup>
      <UndoForm c={c} stored={stored} />
      <Heading level={2}>{c.t('studio.decisions.decisions')}</Heading>
      <ul class="torg-decision-list">
        {decisions.map(part => (
          <li key={part.id}>
            <a class="ds-link" href={tableUrl(stored.id, part.id)}>
              {part.name}
            </a>
            <p>{restsOn(c, file.parts, part)}</p>
          </li>
        ))}
      </ul>
      {others.length === 0 ? null : (
        <>
          <Heading level={2}>{c.t('studio.decisions.given')}</Heading>
          <ul class="torg-decision-list">
            {others.map(part => (
              <li key={part.id}>
                {part.name}
                <p>
                  {c.t('studio.decisions.part-kind', { kind: part.kind })}
                  {part.type === '' ? null : ` · ${typeWords(c, part.type)}`}
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
      {history.length === 0 ? null : (
        <Details summary={c.t('studio.decisions.history')}>
          <ul>
            {history.map(({ rev, at, who, did, what }) => (
              <li key={rev}>
                {c.t('processes.decision.changed', { who, what, did: did.replaceAll('-', '_') })}{' '}
                <When c={c} at={at} time short />
              </li>
            ))}
          </ul>
        </Details>
      )}
    </Page>
  )
}

/** Which other decisions and values a decision rests on, in a sentence. */
export const restsOn = (c: Context, parts: readonly DecisionPart[], part: DecisionPart): string => {
  const names = parts.flatMap(({ id, name }) => (part.needs.includes(id) ? [name] : []))
  return names.length === 0
    ? c.t('studio.decisions.rests-on-nothing')
    : c.t('studio.decisions.rests-on', { names: names.join(', ') })
}

/** What a type is called; those of the file's own are as they are. */
export const typeWords = (c: Context, type: string): string =>
  ['string', 'number', 'boolean', 'date', 'dateTime', 'time', 'Any'].includes(type)
    ? c.t('studio.decisions.type-is', { type })
    : type

export const UndoForm = ({ c, stored }: { c: Context; stored: StoredDecision }) =>
  stored.canUndo ? (
    <form method="post" action={decisionUrl(stored.id, 'angra')}>
      <Csrf c={c} />
      <input type="hidden" name="rev" value={String(stored.rev)} />
      <Button variant="secondary">{c.t('studio.maps.undo')}</Button>
    </form>
  ) : null
