import type { Context } from '../../../kernel/http/context.ts'
import { Notice } from '../../../ui/components/notice.tsx'
import { PhoneLink } from '../../../ui/components/phone-link.tsx'
import { Radios } from '../../../ui/components/radios.tsx'
import { self } from '../behalf/choices.ts'
import type { Concerns } from '../queries/start-for-resident.ts'
import { paperFormUrl } from '../urls.ts'

/** Whom the application is to concern; or, where nobody can be chosen, why, and what one can do. */
export const Concerned = ({ concerns, c }: { concerns: Concerns; c: Context }) =>
  concerns.choices.length === 0 ? null : (
    <Radios
      c={c}
      name="galler"
      legend={c.t('services.behalf.who')}
      hint={concerns.trouble ? undefined : c.t('services.behalf.hint')}
      options={concerns.choices.map(({ id, name, birthYear }) => ({
        value: id,
        label: id === self ? (concerns.self ?? c.t('services.behalf.self')) : (name ?? ''),
        ...(birthYear === undefined ? {} : { hint: c.t('services.behalf.born', { year: String(birthYear) }) }),
      }))}
    />
  )

/** Why there is no child to choose, and what one can do. */
export const NoChildren = ({ slug, concerns, c }: { slug: string; concerns: Concerns; c: Context }) =>
  concerns.trouble ? (
    <Notice
      tone={concerns.trouble === 'down' ? 'warning' : 'info'}
      title={c.t(`services.behalf.${concerns.trouble}-title`)}
    >
      <p>{c.t(`services.behalf.${concerns.trouble}-text`)}</p>
      <p>
        {c.t('services.behalf.call')} <PhoneLink phone={c.municipality.contact.phone} />.{' '}
        <a class="ds-link" href={paperFormUrl(slug)}>
          {c.t('services.behalf.paper')}
        </a>
      </p>
    </Notice>
  ) : null
