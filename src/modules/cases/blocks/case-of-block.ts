import { reading, type System, type Write } from '../../../kernel/hands.ts'
import { isId } from '../../../kernel/ids.ts'
import { Undeliverable } from '../../../kernel/jobs/relay.ts'
import { casesOnMaps, MapError } from '../../processes/index.ts'
import type { LockedCase } from '../locked-case.ts'
import { adoptOnMap } from '../on-map/start-on-map.ts'
import { onMap } from '../on-map/works.ts'
import { endsWith } from '../reply-template.ts'
import '../table.ts'

const { runningCase } = casesOnMaps

/** Errors that every block about a case may give. */
export const closedError = {
  code: 'avslutat',
  name: { sv: 'Ärendet är avslutat', en: 'The case is closed' },
} as const

/**
 * Locks the case that a map runs for one action, as the program itself. Whether the program may is the map's to say: it was published by those who
 * answer for the case. Throws Undeliverable where the map runs no case, MapError `avslutat` where the case has gone too far.
 */
export const lockForBlock = async (
  w: Write<System>,
  subject: string | null,
  action: 'ask' | 'message',
): Promise<LockedCase> => {
  const row =
    subject !== null && isId(subject)
      ? await w.tx.selectFrom('cases.case').selectAll().where('id', '=', subject).forUpdate().executeTakeFirst()
      : undefined
  if (!row) throw new Undeliverable(w.t('cases.block.no-case'))
  if (row.state === 'closed' || (row.state === 'decided' && action === 'ask'))
    throw new MapError(closedError.code, w.t('cases.block.closed', { number: row.number }))
  const { id, number, service_title: title, act, applicant } = row
  const running = (await runningCase(reading(w), id)) ?? (await adoptOnMap(w, row))
  return {
    ...row,
    running,
    facts: {
      state: row.state,
      unit: row.unit,
      applicant,
      officer: row.officer ?? undefined,
      officerName: row.officer_name ?? undefined,
      protected: row.protected,
      recalled: row.recalled_at !== null,
      ends: endsWith(w.municipality, row.case_type),
      deciding: false,
      ...onMap(running),
    },
    notified: { id, number, title, act, applicant, protectedIdentity: row.protected },
    repeated: false,
  }
}
