import { get } from '../../src/kernel/http/routes.ts'
import { anyone } from '../../src/kernel/http/who.ts'

const failing = (path: string, fault: () => Error) =>
  get(path, {
    who: anyone(),
    load: () => {
      throw fault()
    },
    page: () => <html lang="sv" />,
  })

const withCode = (code: string): Error => Object.assign(new Error(`The database says ${code}`), { code })

/** Routes that fail as nothing real does on demand: a bug, a database that is away, a disk that is full, a lost answer. */
export const failingRoutes = [
  failing('/prov/fel', () => new Error('A bug of the test')),
  failing('/prov/borta', () => withCode('ECONNREFUSED')),
  failing('/prov/fullt', () => withCode('53100')),
  failing('/prov/ovisst', () => Object.assign(new Error('Lost while committing'), { name: 'Uncertain' })),
]
