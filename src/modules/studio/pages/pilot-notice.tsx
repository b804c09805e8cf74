import type { Context } from '../../../kernel/http/context.ts'
import { LinkButton } from '../../../ui/components/link-button.tsx'
import { Notice } from '../../../ui/components/notice.tsx'
import type { ServiceForBuilder } from '../../services/index.ts'
import { pilotUrl } from '../urls.ts'

/** That a group tries a version, and the way to the group. */
export const PilotNotice = ({ c, service: { slug, pilot } }: { c: Context; service: ServiceForBuilder }) =>
  pilot ? (
    <section>
      <Notice tone="info" title={c.t('studio.pilot.runs', { version: pilot.version })}>
        <p>{c.t('studio.pilot.runs-text')}</p>
      </Notice>
      <p>
        <LinkButton href={pilotUrl(slug)} variant="secondary">
          {c.t('studio.pilot.open')}
        </LinkButton>
      </p>
    </section>
  ) : null
