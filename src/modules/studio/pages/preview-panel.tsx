import type { Context } from '../../../kernel/http/context.ts'
import { Heading } from '../../../ui/components/heading.tsx'
import type { OutlineView } from '../queries/outline-view.ts'
import { previewUrl } from '../urls.ts'

/**
 * A page as the resident sees it, in a frame of its own: its ids, its width and its colours are its own, and nothing in it can be
 * pressed. What is in it runs no script.
 */
export const PreviewPanel = ({ c, view, source }: { c: Context; view: OutlineView; source: string | undefined }) => {
  const { room, shown, language, wrong } = view
  if (!shown || source === undefined) return null
  const at = { record: shown.record, page: shown.page }
  const ways = [
    { text: c.t('studio.preview.blank'), to: { ...at, language }, current: !wrong },
    { text: c.t('studio.preview.wrong'), to: { ...at, language, wrong: true }, current: wrong },
  ]
  const spoken = room.sketch.body.languages.map(one => ({
    text: c.t('studio.preview.language', { language: one }),
    to: { ...at, language: one, wrong },
    current: language === one,
  }))
  return (
    <section class="torg-preview" id="forhandsvisning" aria-labelledby="forhandsvisning-rubrik">
      <Heading level={2} size="xs" id="forhandsvisning-rubrik">
        {c.t('studio.preview.title')}
      </Heading>
      <div class="torg-preview-ways">
        {[ways, spoken].map((group, n) => (
          <ul key={n}>
            {group.map(({ text, to, current }) => (
              <li key={text}>
                <a class="ds-link" href={previewUrl(room.slug, to)} aria-current={current ? 'true' : undefined}>
                  {text}
                </a>
              </li>
            ))}
          </ul>
        ))}
      </div>
      <iframe
        class="torg-preview-frame"
        title={c.t('studio.preview.frame')}
        srcdoc={source}
        sandbox="allow-same-origin"
      />
    </section>
  )
}
