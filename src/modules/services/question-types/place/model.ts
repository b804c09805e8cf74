import { z } from 'zod'
import type { Complaint } from '../../../../kernel/errors.ts'
import type { Fields } from '../../../../kernel/http/fields.ts'
import type { Asked } from '../../question.ts'
import { lengthOf, oneLine } from '../plain-text.ts'
import { type Coordinates, inSweden, readCoordinates } from './coordinates.ts'

export const options = z.strictObject({})
export type Options = z.infer<typeof options>

/** Degrees in WGS 84, both or none. */
export const value = z
  .object({ description: z.string().min(1), lat: z.number().optional(), lon: z.number().optional() })
  .transform(
    ({ description, lat, lon }): Place =>
      lat === undefined || lon === undefined ? { description } : { description, lat, lon },
  )
export type Place = { description: string; lat?: number; lon?: number }

export const names = (fact: string): { description: string; coordinates: string } => ({
  description: `${fact}-description`,
  coordinates: `${fact}-coordinates`,
})

export const controls = (fact: string): string[] => Object.values(names(fact))

const longest = 300

export const parse = (
  fields: Fields,
  { fact }: Asked<Options>,
): { value: Place } | { complaints: Record<string, Complaint> } => {
  const name = names(fact)
  const description = oneLine(fields.text(name.description))
  const typed = oneLine(fields.text(name.coordinates))
  const read = typed === '' ? 'none' : (readCoordinates(typed) ?? 'form')
  const complaints: Record<string, Complaint> = {}
  if (description === '') complaints[name.description] = { key: 'services.question.place.description' }
  if (lengthOf(description) > longest)
    complaints[name.description] = {
      key: 'services.question.text.too-long',
      args: { max: longest, length: lengthOf(description) },
    }
  if (read === 'form') complaints[name.coordinates] = { key: 'services.question.place.coordinates' }
  if (read === 'outside') complaints[name.coordinates] = { key: 'services.question.place.outside' }
  if (Object.keys(complaints).length > 0) return { complaints }
  return { value: typeof read === 'string' ? { description } : { description, ...read } }
}

export const check = (place: Place): Complaint | undefined => {
  const at = coordinatesOf(place)
  return at && !inSweden(at) ? { key: 'services.question.place.outside' } : undefined
}

export const coordinatesOf = ({ lat, lon }: Place): Coordinates | undefined =>
  lat === undefined || lon === undefined ? undefined : { lat, lon }

/** `57.78260, 14.16180`: as maps take it, with points in every language. */
export const show = ({ lat, lon }: Coordinates): string => `${lat.toFixed(5)}, ${lon.toFixed(5)}`
