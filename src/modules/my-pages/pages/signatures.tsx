import type { Context } from '../../../kernel/http/context.ts'
import { Facts } from '../../../ui/components/facts.tsx'
import { Heading } from '../../../ui/components/heading.tsx'
import type { CaseOfMine } from '../queries/case-of-mine.ts'
import { signatureUrl } from '../urls.ts'
import { SignatureStanding } from './signature-state.tsx'

/** Whom I have asked to sign, how it went, and the way to change it. */
export const Signatures = ({ view, c }: { view: CaseOfMine; c: Context }) =>
  view.signatures.length === 0 ? null : (
    <section>
      <Heading level={2}>{c.t('my-pages.signatures.title')}</Heading>
      <p>{c.t('my-pages.signatures.text')}</p>
      <Facts
        rows={view.signatures.map(one => ({
          term: `${one.label}: ${one.called}`,
          value: (
            <>
              <SignatureStanding one={one} c={c} />
              {view.actions.recall.ok && (one.state === 'waiting' || one.state === 'expired') ? (
                <>
                  {' '}
                  <a class="ds-link" href={signatureUrl(view.number, one.id)}>
                    {c.t('my-pages.signatures.change')}
                    <span class="ds-sr-only"> {`${one.label}: ${one.called}`}</span>
                  </a>
                </>
              ) : null}
            </>
          ),
        }))}
      />
    </section>
  )
