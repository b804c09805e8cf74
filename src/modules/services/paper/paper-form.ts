import { dayOf, swedishZone } from '../../../kernel/clock.ts'
import { Missing } from '../../../kernel/errors.ts'
import type { Read } from '../../../kernel/hands.ts'
import { type Paper, paper } from '../../documents/index.ts'
import { unitBySlug } from '../../organisation/index.ts'
import { askingOf } from '../asking.ts'
import { shownService } from '../published.ts'
import { type PaperItem, paperItems } from './paper-items.ts'

/** What the template `form` is filled with. */
export type PaperForm = Paper & {
  heading: string
  lead: string[]
  send: { heading: string; lines: string[] }
  items: PaperItem[]
  tick: string
}

/** A service as a form to print and fill in by hand. Throws Missing for one that is not offered. */
export const paperForm = async (r: Read, slug: string): Promise<{ data: PaperForm; filename: string }> => {
  const service = await shownService(r, slug)
  if (!service) throw new Missing('No such service')
  const { t, municipality, locale } = r
  // A paper is in one language: that of the pages.
  const ask = askingOf(service, { now: r.now, locale: r.locale })
  const unit = await unitBySlug(r, service.definition.unit)
  const name = ask.words.text('service.name')
  const title = t('services.paper.title', { service: name })
  const unitName = unit?.name[locale] ?? municipality.formalName
  // The day, and not the moment: printed twice a day it is the same file.
  const at = dayOf(r.now).toZonedDateTime(swedishZone).toInstant()
  const closes = service.definition.closes
  const data = {
    ...paper(r, { title, reference: name, unit: unitName, at }),
    heading: name,
    lead: [ask.words.text('service.summary'), t('services.paper.lead'), t('services.paper.online')],
    send: {
      heading: t('services.paper.send'),
      lines: [
        municipality.formalName,
        unitName,
        municipality.contact.address,
        ...(closes ? [t('services.paper.closes', { date: Temporal.PlainDate.from(closes) })] : []),
      ],
    },
    items: paperItems(service, ask, t),
    tick: t('services.paper.attached'),
  }
  return { data, filename: `${t('services.paper.file')} ${slug}.pdf` }
}
