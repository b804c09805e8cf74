import { Invalid } from '../../../kernel/errors.ts'
import { reading, type Write } from '../../../kernel/hands.ts'
import { newId } from '../../../kernel/ids.ts'
import { unitSlugs } from '../../organisation/index.ts'
import { isScope, scopes as known, needsUnits } from '../scopes.ts'
import { hashSecret, newSecret } from '../secrets.ts'
import '../table.ts'

/** `units` by slug: what the client may know of. A scope that shows cases needs at least one, for each committee is an authority of its own. */
export type ClientToAdd = { name: string; scopes: string[]; units: string[] }

/** Lets a system in. Its secret is given here, once, and never again. Throws Invalid at `name`, `scopes` or `units`. */
export const addClient = async (w: Write, input: ClientToAdd): Promise<{ id: string; secret: string }> => {
  const name = input.name.trim()
  const scopes = [...new Set(input.scopes)].sort()
  const units = [...new Set(input.units)].sort()
  await check(w, { name, scopes, units })
  const id = newId()
  const secret = newSecret()
  await w.tx
    .insertInto('integrations.client')
    .values({ id, name, secret_hash: await hashSecret(secret), scopes, units, created_at: w.now, revoked_at: null })
    .execute()
  await w.emit({ type: 'client.added', subject: id, visible: false, body: { name, scopes, units } })
  return { id, secret }
}

const check = async (w: Write, { name, scopes, units }: ClientToAdd): Promise<void> => {
  if (name === '' || name.length > 100) throw new Invalid({ name: { text: 'Write a name of 1 to 100 characters.' } })
  const strange = scopes.filter(scope => !isScope(scope))
  if (scopes.length === 0 || strange.length > 0) {
    const among = Object.keys(known).join(', ')
    throw new Invalid({
      scopes: { text: `${strange.length > 0 ? `Unknown: ${strange.join(', ')}. ` : ''}Choose among ${among}.` },
    })
  }
  if (units.length === 0 && scopes.some(needsUnits))
    throw new Invalid({
      units: { text: `${scopes.filter(needsUnits).join(' and ')} needs the units whose cases it may read.` },
    })
  const there = await unitSlugs(reading(w))
  const lost = units.filter(unit => !there.includes(unit))
  if (lost.length > 0)
    throw new Invalid({
      units: {
        text: `Unknown: ${lost.join(', ')}. ${there.length > 0 ? `These are the units: ${there.join(', ')}.` : 'There are no units yet: run "torg seed".'}`,
      },
    })
}
