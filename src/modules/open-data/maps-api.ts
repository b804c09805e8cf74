import { z } from 'zod'
import { Missing } from '../../kernel/errors.ts'
import { api } from '../../kernel/http/api.ts'
import { anyone } from '../../kernel/http/who.ts'
import { type ListedMap, mapWorkshop, type PublishedMap, readBpmn, readFacts, readMap } from '../processes/index.ts'

const { drawnMaps, listedMaps, publishedMap } = mapWorkshop

const tag = 'Process maps'

const listed = z.object({
  identifier: z.string().meta({ description: 'Part of its address; it never changes' }),
  title: z.string(),
  kind: z.enum(['as-is', 'to-be']),
  unit: z.string().meta({ description: 'The unit that has drawn it' }),
  version: z.int(),
  issued: z.string().meta({ description: 'When the version was published' }),
  page: z.string().meta({ description: "Where people read it; addresses begin at the municipality's own" }),
  json: z.string(),
  files: z.object({ bpmn: z.string(), svg: z.string(), png: z.string(), pdf: z.string() }),
})

const minutes = z.number().meta({ description: 'Minutes' })
const time = z.discriminatedUnion('is', [
  z.object({ is: z.literal('constant'), minutes }),
  z.object({ is: z.literal('triangular'), min: minutes, mode: minutes, max: minutes }),
  z.object({ is: z.literal('normal'), mean: minutes, sd: minutes }),
  z.object({ is: z.literal('uniform'), min: minutes, max: minutes }),
])

const described = listed.extend({
  note: z.string().meta({ description: 'What is new in the version' }),
  versions: z.array(z.object({ version: z.int(), issued: z.string(), note: z.string(), page: z.string() })),
  steps: z.array(
    z.object({
      id: z.string().meta({ description: 'The id in the file; the same in every version' }),
      name: z.string(),
      kind: z.string(),
      role: z.string().optional(),
      worked: time.optional(),
      waited: time.optional(),
      costOre: z.int().optional(),
      perYear: z.number().optional(),
      value: z.enum(['creates', 'law', 'none']).optional(),
      legalBasis: z.string().optional(),
      system: z.string().optional(),
      quotes: z.array(z.string()).optional(),
    }),
  ),
  ways: z.array(z.object({ from: z.string(), to: z.string(), answer: z.string() })),
})

export const listMaps = api('GET', '/api/v1/maps', {
  who: anyone(),
  tag,
  summary: 'List the process maps that the municipality has published',
  answer: z.object({ items: z.array(listed) }),
  load: async r => ({ value: { items: (await listedMaps(r)).map(asListed) }, sights: [] }),
})

export const showMap = api('GET', '/api/v1/maps/:map', {
  who: anyone(),
  tag,
  summary: 'Read one process map, step by step',
  query: { version: 'An earlier version, by its number' },
  answer: described,
  load: async (r, { params, query }) => {
    const asked = query.get('version')
    if (asked !== null && !/^[1-9]\d{0,8}$/.test(asked)) throw new Missing('No such version')
    const map = await publishedMap(r, params.map ?? '', asked === null ? undefined : Number(asked))
    return { value: await asDescribed(map), sights: [] }
  },
})

const asListed = ({ address, name, kind, unit, version, publishedAt }: ListedMap): z.infer<typeof listed> => {
  const fileOf = (type: string): string => `${drawnMaps}/${address}/karta.${type}?version=${version}`
  return {
    identifier: address,
    title: name,
    kind,
    unit,
    version,
    issued: publishedAt.toString(),
    page: `${drawnMaps}/${address}`,
    json: `/api/v1/maps/${address}`,
    files: { bpmn: fileOf('bpmn'), svg: fileOf('svg'), png: fileOf('png'), pdf: fileOf('pdf') },
  }
}

const asDescribed = async (map: PublishedMap): Promise<z.infer<typeof described>> => {
  const file = await readBpmn(map.xml)
  const model = readMap(file)
  const facts = readFacts(file)
  const roles = new Map(model.pools.flatMap(({ lanes }) => lanes).map(({ id, name }) => [id, name]))
  return {
    ...asListed(map),
    note: map.note,
    versions: map.versions.map(({ version, at, note }) => ({
      version,
      issued: at.toString(),
      note,
      page: `${drawnMaps}/${map.address}/version/${version}`,
    })),
    steps: model.nodes.map(({ id, name, kind, lane }) => {
      const role = roles.get(lane ?? '')
      return { id, name, kind, ...(role ? { role } : {}), ...facts.get(id) }
    }),
    ways: model.flows.map(({ from, to, name }) => ({ from, to, answer: name })),
  }
}
