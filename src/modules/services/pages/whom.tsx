import type { Context } from '../../../kernel/http/context.ts'
import { Details } from '../../../ui/components/details.tsx'
import { Notice } from '../../../ui/components/notice.tsx'
import { Paragraphs } from '../../../ui/components/paragraphs.tsx'
import { Radios } from '../../../ui/components/radios.tsx'
import { whomField } from '../permission/chosen-principal.ts'
import type { Whom as View } from '../queries/whom-for-start.ts'

/** For whom one applies: a choice where there is one, and why an organisation is not among them. */
export const Whom = ({ whom, c }: { whom: View; c: Context }) => {
  const [only, ...more] = whom.choices
  return (
    <>
      {whom.none ? null : whom.silent ? (
        <Notice tone="warning" title={c.t('services.permission.perhaps-more')}>
          <p>{c.t('services.permission.silent')}</p>
        </Notice>
      ) : null}
      {only && (more.length > 0 || !whom.none) ? (
        <Radios
          c={c}
          name={whomField}
          legend={c.t('services.permission.whom')}
          options={whom.choices}
          value={more.length === 0 ? only.value : undefined}
        />
      ) : only ? (
        <input type="hidden" name={whomField} value={only.value} />
      ) : null}
      {whom.none && only ? (
        <Details summary={c.t('services.permission.for-organisation')}>
          <Paragraphs text={c.t(`services.permission.none-${whom.none}`)} />
        </Details>
      ) : null}
    </>
  )
}

/** Nobody to apply for: why, and what one can do. */
export const NobodyToActFor = ({ whom, c }: { whom: View; c: Context }) => (
  <Notice tone="warning" title={c.t(`services.permission.none-${whom.none ?? 'held'}-title`)}>
    <Paragraphs text={c.t(`services.permission.none-${whom.none ?? 'held'}`)} />
  </Notice>
)
