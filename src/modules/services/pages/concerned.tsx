import type { Context } from '../../../kernel/http/context.ts'
import { Details } from '../../../ui/components/details.tsx'
import { Notice } from '../../../ui/components/notice.tsx'
import { Paragraphs } from '../../../ui/components/paragraphs.tsx'
import { PhoneLink } from '../../../ui/components/phone-link.tsx'
import { Radios } from '../../../ui/components/radios.tsx'
import { shownOrganisationNumber } from '../../people/index.ts'
import { type Choice, self } from '../behalf/choices.ts'
import type { Concerns } from '../queries/concerns-for-start.ts'
import { paperFormUrl } from '../urls.ts'

/** Whom the application is to concern: oneself, one's children, the organisations that one may act for. */
export const Concerned = ({ concerns, c }: { concerns: Concerns; c: Context }) => {
  const { choices, noChildren, noOrganisations } = concerns
  const [only, ...more] = choices
  // Nobody is asked to choose among one, but is shown whom one acts for.
  const asked = only && (more.length > 0 || only.id !== self || noChildren !== undefined)
  return (
    <>
      {asked ? (
        <Radios
          c={c}
          name="galler"
          legend={c.t('services.behalf.who')}
          hint={hintOf(concerns, c)}
          options={choices.map(one => optionOf(one, concerns, c))}
          value={more.length === 0 && only.id !== self ? only.id : undefined}
        />
      ) : only ? (
        <input type="hidden" name="galler" value={only.id} />
      ) : null}
      {only && noOrganisations ? (
        <Details summary={c.t('services.behalf.for-organisation')}>
          <Paragraphs text={c.t(`services.behalf.no-organisation-${noOrganisations}`)} />
        </Details>
      ) : null}
    </>
  )
}

const optionOf = ({ id, name, birthYear, number }: Choice, concerns: Concerns, c: Context) => ({
  value: id,
  label: id === self ? (concerns.self ?? c.t('services.behalf.self')) : (name ?? ''),
  ...(birthYear === undefined ? {} : { hint: c.t('services.behalf.born', { year: String(birthYear) }) }),
  ...(number === undefined ? {} : { hint: shownOrganisationNumber(number) }),
})

/** Where those who can be chosen come from. */
const hintOf = ({ choices }: Concerns, { t }: Context): string | undefined => {
  const children = choices.some(({ birthYear }) => birthYear !== undefined)
  const organisations = choices.some(({ number }) => number !== undefined)
  if (children && organisations) return t('services.behalf.hint-both')
  if (organisations) return t('services.behalf.hint-organisations')
  return children ? t('services.behalf.hint') : undefined
}

/** Why there is no child to choose, or no organisation, and what one can do. */
export const NotAmong = ({ slug, concerns, c }: { slug: string; concerns: Concerns; c: Context }) => {
  const { choices, noChildren, noOrganisations, silent } = concerns
  return (
    <>
      {noChildren ? (
        <Notice tone={noChildren === 'down' ? 'warning' : 'info'} title={c.t(`services.behalf.${noChildren}-title`)}>
          <p>{c.t(`services.behalf.${noChildren}-text`)}</p>
          <p>
            {c.t('services.behalf.call')} <PhoneLink phone={c.municipality.contact.phone} />.{' '}
            <a class="ds-link" href={paperFormUrl(slug)}>
              {c.t('services.behalf.paper')}
            </a>
          </p>
        </Notice>
      ) : null}
      {silent && !noOrganisations ? (
        <Notice tone="warning" title={c.t('services.behalf.perhaps-more')}>
          <p>{c.t('services.behalf.silent')}</p>
        </Notice>
      ) : null}
      {noOrganisations && choices.length === 0 ? (
        <Notice tone="warning" title={c.t(`services.behalf.no-organisation-${noOrganisations}-title`)}>
          <Paragraphs text={c.t(`services.behalf.no-organisation-${noOrganisations}`)} />
        </Notice>
      ) : null}
    </>
  )
}
