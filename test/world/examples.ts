import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { testResidents } from '../../src/connectors/eid/test-persons.ts'
import { type LoadedService, loadServices } from '../../src/modules/services/load.ts'
import { type Name, personOf } from './people.ts'

const folder = join(import.meta.dirname, '../../municipalities/almvik')

const answers = z.record(z.string(), z.json())
export type Answers = z.infer<typeof answers>

const example = z.looseObject({
  name: z.string(),
  person: z.looseObject({ born: z.string().optional() }).optional(),
  child: z.looseObject({ born: z.string() }).optional(),
  answers,
  expect: z.looseObject({
    asks: z.array(z.string()).default([]),
    asksNot: z.array(z.string()).default([]),
    complete: z.boolean().optional(),
    refused: z.string().optional(),
    complains: z.record(z.string(), z.string()).default({}),
  }),
})

/** What the owner of a service has written about somebody who applies, and that somebody, who lives in the world; nobody, who does not sign in. */
export type Example = z.infer<typeof example> & { who: Name | undefined; service: LoadedService }

const almvik = loadServices(folder)

export const serviceNames: string[] = almvik.map(({ service }) => service.slug)

/** The examples of a service whose person lives in the world, or is nobody: others are judged without a browser. */
export const examplesOf = (slug: string): Example[] => {
  const service = almvik.find(one => one.service.slug === slug)
  const file = join(folder, 'services', slug, 'examples.json')
  if (!service || !existsSync(file)) throw new Error(`${file} is missing: every service of Almvik has examples`)
  return z
    .array(example)
    .parse(JSON.parse(readFileSync(file, 'utf8')))
    .flatMap((one): Example[] => {
      const { person } = one
      if (!person) return service.body.applicant.anonymous === 'send' ? [{ ...one, who: undefined, service }] : []
      const who = names.find(name => String(personOf(name).birthDate) === person.born)
      return who ? [{ ...one, who, service }] : []
    })
}

const residents: Name[] = ['astrid', 'maja', 'elias', 'lova', 'omar', 'erik', 'greta']
const names = residents.filter(name => testResidents.some(({ key }) => key === name))
