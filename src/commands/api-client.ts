import { parseArgs } from 'node:util'
import type { Circumstances, Database } from '../kernel/db/transaction.ts'
import type { System } from '../kernel/hands.ts'
import type { ClientForOperator, ClientToAdd } from '../modules/integrations/index.ts'
import { type Command, UsageError } from './command.ts'

const usage = 'api-client MUNICIPALITY ("NAME" --scope SCOPE,... [--unit UNIT,...] | --list | --revoke ID)'

export const command: Command = {
  usage,
  summary: 'let a system into the API (its secret is shown once), list those let in, or shut one out',
  run: async (args, config) => {
    const asked = read(args)
    const { withOpened } = await import('./opened.ts')
    await withOpened(config, async ({ database, municipalities, here }) => {
      const municipality = municipalities.find(one => one.slug === asked.municipality)
      if (!municipality) {
        const slugs = municipalities.map(one => one.slug).join(', ')
        throw new UsageError(`There is no municipality "${asked.municipality}". These are: ${slugs}.`)
      }
      const lines = await answer(asked, database, here(municipality))
      for (const line of lines) console.log(line)
    })
    return 0
  },
}

type Asked = { municipality: string } & ({ add: ClientToAdd } | { revoke: string } | { list: true })

const read = (args: string[]): Asked => {
  const { values, positionals } = parsed(args)
  const [municipality, name, ...rest] = positionals
  const { scope, unit, list, revoke } = values
  const ways = [name !== undefined, list !== undefined, revoke !== undefined].filter(Boolean).length
  if (municipality === undefined || rest.length > 0 || ways !== 1) throw new UsageError(`Usage: torg ${usage}`)
  if (list) return { municipality, list }
  if (revoke !== undefined) return { municipality, revoke }
  return { municipality, add: { name: name ?? '', scopes: listed(scope), units: listed(unit) } }
}

const parsed = (args: string[]) => {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        scope: { type: 'string', multiple: true },
        unit: { type: 'string', multiple: true },
        list: { type: 'boolean' },
        revoke: { type: 'string' },
      },
    })
  } catch (fault) {
    throw new UsageError(`${fault instanceof Error ? fault.message : fault}\nUsage: torg ${usage}`)
  }
}

const listed = (given: string[] = []): string[] =>
  given.flatMap(one => one.split(',').map(part => part.trim())).filter(part => part !== '')

const answer = async (asked: Asked, database: Database, here: Circumstances<System>): Promise<string[]> => {
  const { openRead, openWrite } = await import('../kernel/db/transaction.ts')
  const { Invalid, Missing } = await import('../kernel/errors.ts')
  const { addClient, clientsForOperator, revokeClient } = await import('../modules/integrations/index.ts')
  try {
    if ('add' in asked) {
      const { id, secret } = await openWrite(database, here, w => addClient(w, asked.add))
      return [`id      ${id}`, `secret  ${secret}`, 'The secret is not shown again.']
    }
    if ('revoke' in asked) {
      const { name } = await openWrite(database, here, w => revokeClient(w, { id: asked.revoke }))
      return [`${name} is shut out, and its tokens with it.`]
    }
    const clients = await openRead(database, here, clientsForOperator)
    return clients.length === 0 ? ['No system has been let in.'] : clients.map(lineOf)
  } catch (fault) {
    if (fault instanceof Missing) throw new UsageError('There is no client with that id; --list shows them.')
    if (fault instanceof Invalid)
      throw new UsageError(
        Object.entries(fault.complaints)
          .map(
            ([field, complaint]) =>
              `${optionOf[field] ?? field}: ${'text' in complaint ? complaint.text : complaint.key}`,
          )
          .join('\n'),
      )
    throw fault
  }
}

const optionOf: Record<string, string> = { name: 'NAME', scopes: '--scope', units: '--unit' }

const lineOf = ({ id, name, scopes, units, createdAt, revokedAt }: ClientForOperator): string =>
  [
    id,
    `"${name}"`,
    scopes.join(','),
    units.length > 0 ? `units ${units.join(',')}` : 'no units',
    `since ${createdAt.toString({ smallestUnit: 'second' })}`,
    ...(revokedAt ? [`revoked ${revokedAt.toString({ smallestUnit: 'second' })}`] : []),
  ].join('  ')
