import { createHash } from 'node:crypto'
import type { Route } from '../../../kernel/http/exchange.ts'
import { download } from '../../../kernel/http/routes.ts'
import { anyone } from '../../../kernel/http/who.ts'
import { renderPdf } from '../../../kernel/pdf/render-pdf.ts'
import { paperFormUrl } from '../urls.ts'
import { type PaperForm, paperForm } from './paper-form.ts'

// Anybody may ask for it, and setting it takes a while: the newest are kept, whatever they were made from.
const kept = new Map<string, Promise<Uint8Array>>()
const most = 60

const set = (data: PaperForm): Promise<Uint8Array> => {
  const key = createHash('sha256').update(JSON.stringify(data)).digest('base64url')
  const known = kept.get(key)
  if (known) return known
  const made = renderPdf('form', data)
  const oldest = kept.keys().next()
  if (kept.size >= most && !oldest.done) kept.delete(oldest.value)
  kept.set(key, made)
  // What failed is tried again.
  made.catch(() => kept.delete(key))
  return made
}

/** The service on paper: for who would rather write by hand. */
export const paperRoute: Route = download(paperFormUrl(':service'), {
  who: anyone(),
  count: 'papersPerAddress',
  load: (r, { params }) => paperForm(r, params.service ?? ''),
  send: async ({ data, filename }) => ({ body: await set(data), type: 'application/pdf', filename, inline: true }),
})
