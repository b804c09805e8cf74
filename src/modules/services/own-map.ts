import { z } from 'zod'
import { Invalid, Refused } from '../../kernel/errors.ts'
import type { Write } from '../../kernel/hands.ts'
import { wordComplaint } from '../../kernel/texts/texts.ts'
import { onMap } from '../cases/index.ts'

const files = z.record(z.string(), z.string())

/**
 * The map that lies beside a service (`process.bpmn`, with the decisions `*.dmn` that it asks) is published: cases that begin from now on go by
 * it. A service without one goes on by what it has. `offered`: by a folder, each time that the program starts. Throws Refused with what is wrong.
 */
export const publishOwnMap = async (w: Write, slug: string, beside: unknown, offered: boolean): Promise<void> => {
  const own = files.parse(beside)
  const xml = own['process.bpmn']
  if (xml === undefined) return
  const decisions = Object.keys(own)
    .filter(name => name.toLowerCase().endsWith('.dmn'))
    .toSorted()
    .flatMap(name => own[name] ?? [])
  try {
    await onMap.publishServiceMap(w, { slug, xml, decisions, offered })
  } catch (fault) {
    if (!(fault instanceof Invalid)) throw fault
    const why = Object.values(fault.complaints).map(complaint => wordComplaint(w.t, complaint))
    throw new Refused({ key: 'services.sketch.map-broken', args: { why: why.join(' ') } })
  }
}
