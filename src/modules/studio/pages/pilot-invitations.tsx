import type { Context } from '../../../kernel/http/context.ts'
import { Button } from '../../../ui/components/button.tsx'
import { CodeBlock } from '../../../ui/components/code-block.tsx'
import { Csrf } from '../../../ui/components/csrf.tsx'
import { Heading } from '../../../ui/components/heading.tsx'
import { Tag, type Tone } from '../../../ui/components/tag.tsx'
import { When } from '../../../ui/components/when.tsx'
import type { InvitationForBuilder } from '../../services/index.ts'
import { pilotUrl } from '../urls.ts'

type Props = { c: Context; slug: string; invitations: InvitationForBuilder[] }

/** The ways in to a group, and taking each back. */
export const Invitations = ({ c, slug, invitations }: Props) => (
  <section>
    <Heading level={2}>{c.t('studio.pilot.invitations')}</Heading>
    {invitations.length === 0 ? <p>{c.t('studio.pilot.invitations-none')}</p> : null}
    <ul class="torg-my-cases">
      {invitations.map((one, at) => (
        <li class="torg-my-case" key={one.id}>
          <Heading level={3} size="sm">
            {nameOf(c, one, invitations.length - at)}
          </Heading>
          <p>
            <Tag tone={tones[one.state]}>{c.t(`studio.pilot.state-${one.state}`)}</Tag>
          </p>
          {one.link ? (
            <>
              <p>{c.t('studio.pilot.link')}</p>
              <CodeBlock text={`${c.origin}${one.link}`} />
              <p>
                {c.t('studio.pilot.code')} <strong>{one.code}</strong>
              </p>
            </>
          ) : null}
          <p class="torg-meta">
            {c.t('studio.pilot.used', { uses: one.uses, of: one.of })}
            <br />
            {c.t('studio.pilot.good-until')} <When c={c} at={one.until.subtract({ seconds: 1 })} />
            <br />
            {c.t('studio.pilot.made-by', { who: one.by })}
          </p>
          {one.state === 'revoked' ? null : (
            <Revoke c={c} slug={slug} one={one} name={nameOf(c, one, invitations.length - at)} />
          )}
        </li>
      ))}
    </ul>
  </section>
)

const tones: Record<InvitationForBuilder['state'], Tone> = {
  open: 'success',
  used: 'neutral',
  expired: 'neutral',
  revoked: 'warning',
}

/** Each by its number, the first made being 1: two may be for as many. */
const nameOf = (c: Context, { mailed, email, of }: InvitationForBuilder, at: number): string => {
  if (email !== undefined) return c.t('studio.pilot.to-address', { at, email })
  return mailed ? c.t('studio.pilot.by-mail', { at }) : c.t('studio.pilot.by-link', { at, n: of })
}

type One = { c: Context; slug: string; one: InvitationForBuilder; name: string }

const Revoke = ({ c, slug, one, name }: One) => (
  <form method="post" action={pilotUrl(slug, 'aterkalla')}>
    <Csrf c={c} />
    <input type="hidden" name="inbjudan" value={one.id} />
    {one.uses > 0 ? (
      <div class="ds-field">
        <input class="ds-input" type="checkbox" id={`aven-${one.id}`} name="aven" value="ja" />
        <label class="ds-label" for={`aven-${one.id}`}>
          {c.t('studio.pilot.members-too')}
          <span class="ds-sr-only"> {name}</span>
        </label>
      </div>
    ) : null}
    <Button variant="tertiary">
      {c.t('studio.pilot.revoke')}
      <span class="ds-sr-only"> {name}</span>
    </Button>
  </form>
)
