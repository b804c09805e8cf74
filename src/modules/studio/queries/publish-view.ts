import { Missing } from '../../../kernel/errors.ts'
import type { Officer, Read } from '../../../kernel/hands.ts'
import type { Input } from '../../../kernel/http/exchange.ts'
import {
  type ServiceForBuilder,
  servicesForBuilder,
  type VersionForBuilder,
  versionsForBuilder,
  workshop,
} from '../../services/index.ts'
import { type ToldFault, toldFault, toldFinding } from '../fault-words.ts'
import { slugOf } from '../forms.ts'
import { type ToldBarrier, toldBarrier } from '../looks-words.ts'
import { type Ports, topicNames } from '../ports.ts'
import { type Room, roomOf } from './room.ts'

const { checkSketch, looksOf } = workshop

export type Looks = NonNullable<Awaited<ReturnType<typeof looksOf>>>

/** `looks`: whether it has been looked at in a browser; undefined while it can't be. */
type Work = { room: Room; faults: ToldFault[]; warnings: ToldFault[]; looks: ToldLooks | undefined }

export type ToldLooks = Looks & { places: ToldBarrier[] }

export type PublishView = {
  service: ServiceForBuilder
  /** The work, if there is any, what keeps it from being published, and what should be looked at. */
  work: Work | undefined
  versions: VersionForBuilder[]
}

/** What is offered, what may be offered next, and what stops that. Throws Missing. */
export const publishView = async (r: Read<Officer>, input: Input, ports: Ports): Promise<PublishView> => {
  const slug = slugOf(input)
  const service = (await servicesForBuilder(r)).find(one => one.slug === slug)
  if (!service) throw new Missing('No such service')
  const versions = await versionsForBuilder(r, slug)
  if (!service.sketch) return { service, work: undefined, versions }
  const room = await roomOf(r, slug)
  const { faults, findings } = await checkSketch(r, room.sketch, topicNames(ports, r.municipality))
  const looks = await looksOf(r, room.sketch)
  const told = (level: 'stops' | 'warns'): ToldFault[] =>
    findings.filter(finding => finding.level === level).map(finding => toldFinding(r.t, room.sketch, finding))
  return {
    service,
    work: {
      room,
      faults: [...faults.map(fault => toldFault(r.t, room.sketch, fault)), ...told('stops')],
      warnings: told('warns'),
      looks: looks && { ...looks, places: looks.barriers.map(one => toldBarrier(r.t, r.locale, room.sketch, one)) },
    },
    versions,
  }
}
