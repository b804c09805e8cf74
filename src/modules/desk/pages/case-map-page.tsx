import type { Context } from '../../../kernel/http/context.ts'
import { Heading } from '../../../ui/components/heading.tsx'
import { Lead } from '../../../ui/components/lead.tsx'
import { Page } from '../../../ui/layouts/page.tsx'
import type { CaseForOfficer } from '../../cases/index.ts'
import { layOut, type MapOfCase, MapPicture } from '../../processes/index.ts'
import { caseUrl, desk } from '../urls.ts'

export type CaseOnMap = CaseForOfficer & { map: MapOfCase }

/** The map that the case goes by: where it stands, and where it has been. Names are the map's own, in Swedish. */
export const CaseMapPage = (view: CaseOnMap, c: Context) => {
  const { map } = view
  const nameOf = (id: string): string => map.model.nodes.find(node => node.id === id)?.name || id
  const title = c.t('desk.map.title')
  return (
    <Page
      c={c}
      title={`${title} – ${view.number}`}
      crumbs={[
        { text: c.t('desk.list.title'), href: desk },
        { text: view.number, href: caseUrl(view.number) },
        { text: title },
      ]}
      wide
    >
      <Heading level={1} id="karta">
        {title}
      </Heading>
      <Lead>{c.t('desk.map.lead', { version: map.version })}</Lead>
      <Steps heading={c.t('desk.map.at')} none={c.t('desk.map.nowhere')} names={map.at.map(nameOf)} />
      {/* It scrolls, so the keyboard must reach it. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section class="torg-map-frame" aria-labelledby="karta" tabIndex={0}>
        <MapPicture
          model={map.model}
          places={layOut(map.model)}
          drawing={{
            title: view.service.sv,
            finding: c.t('desk.map.picture', { at: map.at.map(nameOf).join(', ') || c.t('desk.map.nowhere') }),
            id: 'bild',
            marks: marksOf(map, c),
          }}
        />
      </section>
      <Steps heading={c.t('desk.map.been')} none={c.t('desk.map.not-yet')} names={map.been.map(nameOf)} />
    </Page>
  )
}

type Mark = { mark: 'kept' | 'standing'; word: string }

const marksOf = ({ at, been }: MapOfCase, c: Context): Map<string, Mark> =>
  new Map([
    ...been.map((id): [string, Mark] => [id, { mark: 'kept', word: c.t('desk.map.mark-been') }]),
    ...at.map((id): [string, Mark] => [id, { mark: 'standing', word: c.t('desk.map.mark-at') }]),
  ])

const Steps = ({ heading, none, names }: { heading: string; none: string; names: string[] }) => (
  <section>
    <Heading level={2}>{heading}</Heading>
    {names.length === 0 ? (
      <p>{none}</p>
    ) : (
      <ul lang="sv">
        {names.map(name => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    )}
  </section>
)
