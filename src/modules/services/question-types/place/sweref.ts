// From the national grid to degrees: Gauss–Krüger, inverse, as Lantmäteriet publishes it. SWEREF 99 is WGS 84 within a metre.
const axis = 6_378_137
const flattening = 1 / 298.257222101
const e2 = flattening * (2 - flattening)
const n = flattening / (2 - flattening)
const radius = (axis / (1 + n)) * (1 + n ** 2 / 4 + n ** 4 / 64)
const scale = 0.9996
const falseEasting = 500_000
const centralMeridian = 15

const deltas = [
  n / 2 - (2 * n ** 2) / 3 + (37 * n ** 3) / 96 - n ** 4 / 360,
  n ** 2 / 48 + n ** 3 / 15 - (437 * n ** 4) / 1440,
  (17 * n ** 3) / 480 - (37 * n ** 4) / 840,
  (4397 * n ** 4) / 161_280,
]

/** Degrees of a point in SWEREF 99 TM, given in metres north and east. */
export const fromSweref = (north: number, east: number): { lat: number; lon: number } => {
  const xi = north / (scale * radius)
  const eta = (east - falseEasting) / (scale * radius)
  const [xi1, eta1] = deltas.reduce(
    ([x, y], delta, at) => {
      const twice = 2 * (at + 1)
      return [
        x - delta * Math.sin(twice * xi) * Math.cosh(twice * eta),
        y - delta * Math.cos(twice * xi) * Math.sinh(twice * eta),
      ]
    },
    [xi, eta] as const,
  )
  const phi = Math.asin(Math.sin(xi1) / Math.cosh(eta1))
  const a = e2 + e2 ** 2 + e2 ** 3 + e2 ** 4
  const b = -(7 * e2 ** 2 + 17 * e2 ** 3 + 30 * e2 ** 4) / 6
  const c = (224 * e2 ** 3 + 889 * e2 ** 4) / 120
  const d = -(4279 * e2 ** 4) / 1260
  const s = Math.sin(phi) ** 2
  const lat = phi + Math.sin(phi) * Math.cos(phi) * (a + b * s + c * s ** 2 + d * s ** 3)
  const lon = Math.atan(Math.sinh(eta1) / Math.cos(xi1))
  return { lat: (lat * 180) / Math.PI, lon: centralMeridian + (lon * 180) / Math.PI }
}
