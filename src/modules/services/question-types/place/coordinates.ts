import { fromSweref } from './sweref.ts'

export type Coordinates = { lat: number; lon: number }

/**
 * Reads `57.7826, 14.1618`, `57,7826 14,1618` and `N 6404735, E 450105`, in either order: in Sweden neither degrees nor metres can
 * be mistaken for each other. `outside` is a point that is not in Sweden; undefined is no point at all.
 */
export const readCoordinates = (typed: string): Coordinates | 'outside' | undefined => {
  const bare = typed
    .replace(/^geo:/i, '')
    .replaceAll(/lat(itud|itude)?|lon(g|gitud|gitude)?|[NEÖnoeö°]|[:=]/g, ' ')
    .trim()
  const pair = forms.map(form => form.exec(bare)).find(found => found !== null)
  if (!pair) return undefined
  const [one, other] = [pair[1] ?? '', pair[2] ?? ''].map(part => Number(part.replace(',', '.')))
  if (one === undefined || other === undefined) return undefined
  const [north, east] = one > other ? [one, other] : [other, one]
  const at = north > 1000 ? fromSweref(north, east) : { lat: north, lon: east }
  const { lat, lon } = { lat: rounded(at.lat), lon: rounded(at.lon) }
  return inSweden({ lat, lon }) ? { lat, lon } : 'outside'
}

/** Sweden with its waters, roughly. */
export const inSweden = ({ lat, lon }: Coordinates): boolean => lat >= 55 && lat <= 69.1 && lon >= 10.5 && lon <= 24.3

// Degrees have decimals: without them a point is as large as a county. With decimal commas, a space or semicolon parts the two.
const forms = [
  /^(\d{2}\.\d+)[\s,;]+(\d{2}\.\d+)$/,
  /^(\d{2},\d+)(?:,?\s+|\s*;\s*)(\d{2},\d+)$/,
  /^(\d{6,7}(?:\.\d+)?)[\s,;]+(\d{6,7}(?:\.\d+)?)$/,
]

/** To the metre. */
const rounded = (degrees: number): number => Math.round(degrees * 100_000) / 100_000
