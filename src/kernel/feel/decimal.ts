/**
 * Numbers are decimals, as FEEL says: 0.1 + 0.2 is 0.3. A value is kept as an ordinary number, which names every decimal
 * of up to 15 digits by its shortest text; each operation takes the decimals so named, counts exactly with whole numbers,
 * and gives the nearest such number again. Null where there is no answer.
 */
export const plus = (a: number, b: number): number | null => {
  const whole = a + b
  if (Number.isSafeInteger(a) && Number.isSafeInteger(b) && Number.isSafeInteger(whole)) return whole
  const [x, y] = [decimal(a), decimal(b)]
  const scale = Math.max(x.scale, y.scale)
  return numberOf(unitsAt(x, scale) + unitsAt(y, scale), scale)
}

/** `a - b` */
export const minus = (a: number, b: number): number | null => plus(a, 0 - b)

/** `a * b` */
export const times = (a: number, b: number): number | null => {
  const whole = a * b
  // The sum turns -0 into 0: a decimal has only one.
  if (Number.isSafeInteger(a) && Number.isSafeInteger(b) && Number.isSafeInteger(whole)) return whole + 0
  const [x, y] = [decimal(a), decimal(b)]
  return numberOf(x.units * y.units, x.scale + y.scale)
}

/** `a / b`; null where b is 0. */
export const divided = (a: number, b: number): number | null => {
  if (b === 0) return null
  if (Number.isSafeInteger(a) && Number.isSafeInteger(b) && a % b === 0) return a / b + 0
  const [x, y] = [decimal(a), decimal(b)]
  const more = Math.max(0, 25 + digits(y.units) - digits(x.units))
  const units = x.units * 10n ** BigInt(more)
  // One more digit where it does not come out even, so that what lies just above a half is not taken for a half.
  const quotient = (units / y.units) * 10n
  const rest = units % y.units === 0n ? 0n : units < 0n === y.units < 0n ? 1n : -1n
  return numberOf(quotient + rest, x.scale - y.scale + more + 1)
}

/** `a ** b`: exact for whole exponents, otherwise the nearest number. */
export const power = (a: number, b: number): number | null => {
  if (!Number.isInteger(b) || Math.abs(b) > 100) return finite(a ** b)
  if (b < 0) {
    const below = power(a, -b)
    return below === null ? null : divided(1, below)
  }
  const x = decimal(a)
  return numberOf(x.units ** BigInt(b), x.scale * b)
}

/** The square root; null of what is below 0. A root with few decimals comes out as itself. */
export const root = (n: number): number | null => {
  if (n < 0) return null
  const near = Math.sqrt(n)
  const short = Number(near.toPrecision(15))
  return times(short, short) === n ? short : near
}

/** What is left of `a` when `b` is taken from it whole times; it has the sign of `b`. Null where b is 0. */
export const modulo = (a: number, b: number): number | null => {
  if (b === 0) return null
  const [x, y] = [decimal(a), decimal(b)]
  const scale = Math.max(x.scale, y.scale)
  const [dividend, divisor] = [unitsAt(x, scale), unitsAt(y, scale)]
  return numberOf(((dividend % divisor) + divisor) % divisor, scale)
}

export type Rounding = 'up' | 'down' | 'half up' | 'half down' | 'half even' | 'floor' | 'ceiling'

/** Rounds to so many decimals (below 0: to tens, hundreds ...). Up is away from 0 and down is towards 0, as in the standard. */
export const rounded = (n: number, decimals: number, how: Rounding): number | null => {
  if (!Number.isInteger(decimals) || Math.abs(decimals) > 300) return null
  const x = decimal(n)
  if (x.scale <= decimals) return n
  const step = 10n ** BigInt(x.scale - decimals)
  const [whole, rest] = [x.units / step, x.units % step]
  const away = rest !== 0n && goesAway(how, whole, rest, step)
  return numberOf(away ? whole + (x.units < 0n ? -1n : 1n) : whole, decimals)
}

/** A number in plain digits, never with an exponent. */
export const digitsOf = (n: number): string => {
  const { units, scale } = decimal(n)
  if (scale === 0) return String(units)
  const [sign, all] = units < 0n ? ['-', String(-units)] : ['', String(units)]
  const padded = all.padStart(scale + 1, '0')
  return `${sign}${padded.slice(0, -scale)}.${padded.slice(-scale)}`
}

/** How many digits a written number has that say something; more than 15 can't be kept. */
export const significant = (written: string): number =>
  (written.split(/e/i)[0] ?? '').replaceAll(/[^0-9]/g, '').replaceAll(/^0+|0+$/g, '').length

type Decimal = { units: bigint; scale: number }

const decimal = (n: number): Decimal => {
  const [mantissa = '0', exponent = '0'] = String(n).split('e')
  const [whole = '0', fraction = ''] = mantissa.split('.')
  const [units, scale] = [BigInt(whole + fraction), fraction.length - Number(exponent)]
  return scale < 0 ? { units: units * 10n ** BigInt(-scale), scale: 0 } : { units, scale }
}

const unitsAt = (x: Decimal, scale: number): bigint => x.units * 10n ** BigInt(scale - x.scale)

const numberOf = (units: bigint, scale: number): number | null => finite(Number(`${units}e${-scale}`))

const finite = (n: number): number | null => (Number.isFinite(n) ? n + 0 : null)

const digits = (units: bigint): number => String(units).length

const goesAway = (how: Rounding, whole: bigint, rest: bigint, step: bigint): boolean => {
  const below = rest < 0n
  if (how === 'up') return true
  if (how === 'down') return false
  if (how === 'floor') return below
  if (how === 'ceiling') return !below
  const doubled = (below ? -rest : rest) * 2n
  if (doubled !== step) return doubled > step
  return how === 'half up' || (how === 'half even' && whole % 2n !== 0n)
}
