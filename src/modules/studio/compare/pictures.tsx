import type { Context } from '../../../kernel/http/context.ts'
import { type ComparedMap, type How, layOut, type MapModel, MapPicture } from '../../processes/index.ts'
import { named } from './named.ts'

type Props = { c: Context; map: ComparedMap; view: 'beside' | 'merged' }

/** The two maps above each other, or both in one. All that they show stands in the table below as well. */
export const ComparedPictures = ({ c, map, view }: Props) => {
  const names = map.about.english
  if (view === 'merged')
    return (
      <Picture
        c={c}
        id="samman"
        title={c.t('studio.compare.merged-title')}
        map={map}
        model={named(c, map.merged.model, { ...names['as-is'], ...names['to-be'] }, names['as-is'])}
        marks={map.merged.marks}
      />
    )
  const gone = new Map(
    map.comparison.rows
      .filter(({ how }) => how === 'removed')
      .flatMap(({ asIs }) => asIs.map(({ id }): [string, How] => [id, 'removed'])),
  )
  const become = new Map(
    map.comparison.rows.flatMap(({ how, toBe }): [string, How][] => (toBe ? [[toBe.id, how]] : [])),
  )
  return (
    <div class="torg-compare-pictures">
      <Picture
        c={c}
        id="nu"
        title={c.t('studio.compare.as-is')}
        map={map}
        model={named(c, map.asIs.model, names['as-is'])}
        marks={gone}
      />
      <Picture
        c={c}
        id="sedan"
        title={c.t('studio.compare.to-be')}
        map={map}
        model={named(c, map.toBe.model, names['to-be'])}
        marks={become}
      />
    </div>
  )
}

type One = { c: Context; id: string; title: string; map: ComparedMap; model: MapModel; marks: Map<string, How> }

const Picture = ({ c, id, title, map, model, marks }: One) => (
  <div>
    <h3 class="ds-heading torg-heading" data-size="xs" id={`${id}-rubrik`}>
      {title}
    </h3>
    {/* It scrolls, so the keyboard must reach it. */}
    {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
    <section class="torg-map-frame" aria-labelledby={`${id}-rubrik`} tabIndex={0}>
      <MapPicture
        model={model}
        places={layOut(model)}
        drawing={{
          id,
          title,
          finding: c.t('studio.compare.finding', map.comparison.counts),
          marks: new Map(
            [...marks]
              .filter(([, how]) => how !== 'kept')
              .map(([node, how]) => [node, { mark: how, word: c.t(`studio.compare.how.${how}`) }]),
          ),
        }}
      />
    </section>
  </div>
)
