import type { Context } from '../../../kernel/http/context.ts'
import { Button } from '../../../ui/components/button.tsx'
import { Csrf } from '../../../ui/components/csrf.tsx'
import { Heading } from '../../../ui/components/heading.tsx'
import { Select } from '../../../ui/components/select.tsx'
import { TextField } from '../../../ui/components/text-field.tsx'
import { Page } from '../../../ui/layouts/page.tsx'
import { stepBlockUrl } from '../blocks/urls.ts'
import { EditForm } from '../pages/edit-form.tsx'
import { HowLink } from '../runs/how-link.tsx'
import { FactsFields } from './facts-fields.tsx'
import { MapTabs } from './map-tabs.tsx'
import type { Part, PartView } from './map-view.ts'
import { crumbs } from './studio-crumbs.ts'
import { commentsUrl, mapUrl, partUrl } from './urls.ts'

/** A step, an answer or a role: what it is called, who does it, and what is known of it. */
export const PartPage = ({ map, part, roles, open }: PartView, c: Context) => {
  const { id, name, lane } = part.is === 'node' ? part.node : { ...part, lane: undefined }
  const title = name || c.t('studio.maps.nameless')
  const action = partUrl(map.id, id)
  return (
    <Page c={c} title={`${title} – ${map.name}`} crumbs={crumbs(c, title, map)}>
      <Heading level={1}>{title}</Heading>
      <MapTabs c={c} id={map.id} />
      <EditForm c={c} action={action} rev={map.rev} submit={c.t('studio.maps.save-name')}>
        <input type="hidden" name="namn-var" value={name} />
        <input type="hidden" name="roll-var" value={lane ?? ''} />
        <TextField c={c} name="namn" label={c.t(`studio.maps.name-of-${part.is}`)} value={name} width="full" />
        {part.is === 'node' && roles.length > 0 ? (
          <Select
            c={c}
            name="roll"
            label={c.t('studio.maps.role')}
            value={lane}
            empty={lane === undefined ? c.t('studio.maps.role-none') : undefined}
            options={roles.map(role => ({ value: role.id, label: role.name }))}
          />
        ) : null}
      </EditForm>
      <HowLink c={c} map={map} part={part} />
      {part.is === 'answer' ? (
        <RemoveAnswer c={c} map={map} id={id} name={name || c.t('studio.maps.nameless')} />
      ) : null}
      {part.is === 'node' ? (
        <p>
          <a class="ds-link" href={commentsUrl(map.id, id)}>
            {open > 0 ? c.t('studio.maps.comments-count', { n: open }) : c.t('studio.maps.comment-new')}
          </a>
        </p>
      ) : null}
      {part.is === 'node' && part.node.kind === 'question' ? (
        <>
          <Heading level={2}>{c.t('studio.maps.answer-new')}</Heading>
          <EditForm c={c} action={`${action}/svar`} rev={map.rev} submit={c.t('studio.maps.answer-add')}>
            <TextField c={c} name="svar" label={c.t('studio.maps.answer-label')} />
          </EditForm>
        </>
      ) : null}
      {part.is === 'node' && part.node.kind === 'step' ? (
        <p>
          <a class="ds-link" href={stepBlockUrl(action)}>
            {c.t('studio.blocks.step-link')}
          </a>
        </p>
      ) : null}
      {part.is === 'node' && hasFacts(part) ? (
        <>
          <Heading level={2}>{c.t('studio.maps.facts')}</Heading>
          <p>{c.t('studio.maps.facts-text')}</p>
          <EditForm c={c} action={`${action}/uppgifter`} rev={map.rev} submit={c.t('studio.maps.save-facts')}>
            <FactsFields c={c} facts={part.facts} />
          </EditForm>
        </>
      ) : null}
    </Page>
  )
}

/** An answer goes when nothing stands under it, and two others are left. */
const RemoveAnswer = ({ c, map, id, name }: { c: Context; map: PartView['map']; id: string; name: string }) => (
  <form method="post" action={mapUrl(map.id, 'andra')}>
    <Csrf c={c} />
    <input type="hidden" name="rev" value={String(map.rev)} />
    <Button variant="secondary" danger icon="trash" name="gor" value={`bort:${id}`}>
      {c.t('studio.maps.remove-answer', { name })}
    </Button>
  </form>
)

/** A start, an end and a choice take no time and cost nothing. */
const hasFacts = ({ node: { kind } }: Extract<Part, { is: 'node' }>): boolean =>
  kind === 'step' || kind === 'part' || kind === 'wait' || kind === 'send' || kind === 'receive'
