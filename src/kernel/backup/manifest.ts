import { z } from 'zod'

/** What an archive holds. It is the last member but one, since the hashes are known only when everything is written. */
export const manifestShape = z.object({
  format: z.literal(1),
  /** Version of the Torg that made it. */
  torg: z.string(),
  madeAt: z.string(),
  migrations: z.array(z.object({ piece: z.string(), name: z.string(), hash: z.string() })),
  /** In the order of their foreign keys: a table comes after those it points at. */
  tables: z.array(
    z.object({
      schema: z.string(),
      name: z.string(),
      columns: z.array(z.string()),
      rows: z.number(),
      pieces: z.number(),
    }),
  ),
  sequences: z.array(z.object({ schema: z.string(), name: z.string(), last: z.string() })),
  /** Size and SHA-256 of each member, except stored files: their names are their hashes. */
  members: z.record(z.string(), z.object({ size: z.number(), sha256: z.string() })),
  files: z.object({ count: z.number(), bytes: z.number() }),
})

export type Manifest = z.infer<typeof manifestShape>
export type TableEntry = Manifest['tables'][number]

export const manifestMember = 'manifest.json'
/** The manifest's own hash, so that a damaged manifest is told from a wrong one. */
export const sealMember = 'manifest.sha256'

export const pieceMember = (table: { schema: string; name: string }, piece: number): string =>
  `tables/${table.schema}.${table.name}/${String(piece).padStart(6, '0')}.copy`

export const filePrefix = 'files/'
/** A stored file, named by its content: `files/ab/ab12...`. */
export const storedFile = /^files\/[0-9a-f]{2}\/([0-9a-f]{64})$/
/** Any other file of the files folder; the form keeps a path from leading out of it. */
export const otherFile = /^files\/(?:[A-Za-z0-9_-][A-Za-z0-9._-]*\/)*[A-Za-z0-9_-][A-Za-z0-9._-]*$/

/** An archive that can't be made or used, in words for who runs the command. */
export class BackupFault extends Error {
  override name = 'BackupFault'
}
