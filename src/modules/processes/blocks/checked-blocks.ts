import { Undeliverable } from '../../../kernel/jobs/relay.ts'
import type { Municipality } from '../../../kernel/municipalities.ts'
import type { Variables } from '../engine/state.ts'
import type { Block } from '../running/work-delivery.ts'
import type { BlockValue, Catalogue, CataloguedBlock } from './block.ts'
import { fits } from './value-kinds.ts'

/** The blocks of a municipality as maps run them: each is given only what it has asked for, and what it takes and gives is checked. */
export const checkedBlocks =
  (catalogueOf: (municipality: Municipality) => Catalogue) =>
  (municipality: Municipality): Readonly<Record<string, Block>> =>
    Object.fromEntries(catalogueOf(municipality).map(block => [block.topic, checked(block)]))

const checked =
  (block: CataloguedBlock): Block =>
  async asked => {
    const wrong = async (side: 'in' | 'out', faults: Fault[]): Promise<never> => {
      throw new Undeliverable(
        await asked.write(async w =>
          faults
            .map(({ value: { name, kind }, missing }) =>
              w.t('processes.block.wrong', {
                block: block.name[w.locale],
                side,
                name,
                kind: kind.replaceAll('-', '_'),
                missing: missing ? 'yes' : 'no',
              }),
            )
            .join(' '),
        ),
      )
    }
    const given = only(block.inputs, asked.variables)
    const missing = faultsIn(block.inputs, given)
    if (missing.length > 0) return wrong('in', missing)
    const gave = await block.run({ ...asked, variables: given })
    const faults = faultsIn(block.outputs, gave)
    if (faults.length > 0) return wrong('out', faults)
    // What was left out is nothing, so that the map can ask for it by name.
    return Object.fromEntries(block.outputs.map(({ name }) => [name, gave[name] ?? null]))
  }

type Fault = { value: BlockValue; missing: boolean }

const only = (values: readonly BlockValue[], from: Variables): Variables =>
  Object.fromEntries(
    values.flatMap(({ name }): [string, Variables[string]][] =>
      Object.hasOwn(from, name) ? [[name, from[name] ?? null]] : [],
    ),
  )

const faultsIn = (values: readonly BlockValue[], from: Variables): Fault[] =>
  values.flatMap((value): Fault[] => {
    const one = from[value.name] ?? null
    if (one === null) return value.required ? [{ value, missing: true }] : []
    return fits(one, value.kind) ? [] : [{ value, missing: false }]
  })
