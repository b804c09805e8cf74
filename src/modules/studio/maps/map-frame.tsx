import type { Context } from '../../../kernel/http/context.ts'
import { type How, layOut, type MapModel, MapPicture } from '../../processes/index.ts'

type Props = {
  c: Context
  title: string
  model: MapModel
  finding: string
  /** Where a step leads to. */
  href?: ((id: string) => string) | undefined
  /** What has become of steps. */
  marks?: Map<string, How> | undefined
  /** What stands beside a step, in words: how many comments it has. */
  notes?: Map<string, string> | undefined
  at?: string | undefined
}

/** The picture of a map under a heading of its own. It scrolls, so the keyboard must reach it. */
export const MapFrame = ({ c, title, model, finding, href, marks, notes, at }: Props) => (
  <section>
    <h2 class="ds-heading torg-heading" data-size="md" id="bild">
      {c.t('studio.maps.picture')}
    </h2>
    {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
    <section class="torg-map-frame" aria-labelledby="bild" tabIndex={0}>
      <MapPicture
        model={model}
        places={layOut(model)}
        drawing={{
          id: 'karta',
          title,
          finding,
          at,
          ...(href ? { links: linksOf(model, href) } : {}),
          ...(notes ? { notes } : {}),
          ...(marks ? { marks: worded(c, marks) } : {}),
        }}
      />
    </section>
  </section>
)

/** Where ways meet there is nothing to read of. */
const linksOf = ({ nodes }: MapModel, href: (id: string) => string): Map<string, string> =>
  new Map(nodes.flatMap(({ id, kind }): [string, string][] => (kind === 'meeting' ? [] : [[id, href(id)]])))

const worded = (c: Context, marks: Map<string, How>) =>
  new Map(
    [...marks]
      .filter(([, how]) => how !== 'kept')
      .map(([node, how]) => [node, { mark: how, word: c.t(`studio.compare.how.${how}`) }]),
  )
