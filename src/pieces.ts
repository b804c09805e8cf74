import { join } from 'node:path'
import { type Migration, migrationsIn } from './kernel/db/migrate.ts'

/** The pieces of the kernel that own tables, then the modules tier by tier: the order in which migrations run. */
const kernelPieces = ['db', 'events', 'audit', 'jobs', 'auth', 'files']
const modules = [
  'people',
  'organisation',
  'documents',
  'messages',
  'processes',
  'integrations',
  'cases',
  'services',
  'site',
]

/** Every migration of the program. */
export const allMigrations = (root: string): Migration[] =>
  migrationsIn([
    ...kernelPieces.map(piece => ({ piece, folder: join(root, 'src/kernel', piece, 'migrations') })),
    ...modules.map(piece => ({ piece, folder: join(root, 'src/modules', piece, 'migrations') })),
  ])
