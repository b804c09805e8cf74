import { sql } from 'kysely'
import { actorId, type Write } from '../../../kernel/hands.ts'
import { newId } from '../../../kernel/ids.ts'
import type { Step } from '../engine/step.ts'
import { clean, cleanValues } from './kept.ts'
import type { Opened } from './opened.ts'

/** Incidents as they come and go with their tokens. */
export const writeIncidents = (w: Write, { id, state: before }: Opened, { difference, state: after }: Step): void => {
  const touched = [...difference.put.tokens.map(token => token.id), ...difference.gone.tokens]
  const over = touched.filter(
    token => before.tokens[token]?.incident && before.tokens[token]?.incident !== after.tokens[token]?.incident,
  )
  if (over.length > 0)
    w.send(sql`update processes.incident set resolved_at = ${w.now}, resolved_by = ${actorId(w.actor)}
      where instance_id = ${id} and token = any(${over.map(Number)}::int[]) and resolved_at is null`)
  const fresh = difference.put.tokens.flatMap(({ id: token, node, incident }) =>
    incident && incident !== before.tokens[token]?.incident
      ? [
          {
            id: newId(),
            token: Number(token),
            node,
            rule: incident.rule,
            message: clean(incident.message),
            told: cleanValues(incident.values),
          },
        ]
      : [],
  )
  if (fresh.length > 0)
    w.send(sql`insert into processes.incident (id, instance_id, token, node, rule, message, told, at)
      select id, ${id}::uuid, token, node, rule, message, told, ${w.now}::timestamptz
      from json_to_recordset(${JSON.stringify(fresh)}::json) as x(id uuid, token int, node text, rule text, message text, told json)`)
}
