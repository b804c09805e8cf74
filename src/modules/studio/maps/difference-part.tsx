import type { Context } from '../../../kernel/http/context.ts'
import { Heading } from '../../../ui/components/heading.tsx'
import type { Differing } from './difference-view.ts'
import { differenceInWords } from './difference-words.ts'
import { MapFrame } from './map-frame.tsx'

/** What differs, as sentences and in the picture. */
export const DifferencePart = ({ c, title, differing }: { c: Context; title: string; differing: Differing }) => {
  const { differences, otherwise, model, marks } = differing
  return (
    <>
      <section>
        <Heading level={2}>{c.t('studio.maps.diff.what')}</Heading>
        {differences.length === 0 ? (
          <p>{c.t(otherwise ? 'studio.maps.diff.otherwise' : 'studio.maps.diff.none')}</p>
        ) : (
          <ul class="torg-map-differences">
            {differences.map((each, at) => (
              <li key={at}>{differenceInWords(c, each)}</li>
            ))}
          </ul>
        )}
      </section>
      <MapFrame
        c={c}
        title={title}
        model={model}
        finding={c.t('studio.maps.diff.finding', { n: differences.length })}
        marks={marks}
      />
    </>
  )
}
