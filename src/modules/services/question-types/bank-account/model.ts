import { parse as parseAccount } from 'kontonummer'
import { z } from 'zod'
import type { Complaint } from '../../../../kernel/errors.ts'
import type { Fields } from '../../../../kernel/http/fields.ts'
import type { Asked } from '../../question.ts'
import { oneLine } from '../plain-text.ts'

export const options = z.strictObject({})
export type Options = z.infer<typeof options>

/** The digits alone; some of Swedbank's clearing numbers have a fifth. */
export const value = z.object({
  clearing: z.string().regex(/^\d{4,5}$/),
  account: z.string().regex(/^\d{2,12}$/),
})
export type Account = z.infer<typeof value>

export const names = (fact: string): { clearing: string; account: string } => ({
  clearing: `${fact}-clearing`,
  account: `${fact}-account`,
})

export const controls = (fact: string): string[] => Object.values(names(fact))

export const parse = (
  fields: Fields,
  { fact }: Asked<Options>,
): { value: Account } | { complaints: Record<string, Complaint> } => {
  const name = names(fact)
  const clearing = digitsOf(fields.text(name.clearing))
  const account = digitsOf(fields.text(name.account))
  const complaints: Record<string, Complaint> = {}
  if (!clearing || bankOf(clearing) === undefined)
    complaints[name.clearing] = { key: 'services.question.bank-account.clearing' }
  if (!account || !value.shape.account.safeParse(account).success)
    complaints[name.account] = { key: 'services.question.bank-account.account' }
  if (!clearing || !account || Object.keys(complaints).length > 0) return { complaints }
  // Many copy the clearing number along with the account: it is the same number twice.
  const bare = account.startsWith(clearing) && !fits({ clearing, account }) ? account.slice(clearing.length) : account
  return fits({ clearing, account: bare })
    ? { value: { clearing, account: bare } }
    : { complaints: { [name.account]: { key: 'services.question.bank-account.checksum' } } }
}

export const check = (stored: Account): Complaint | undefined =>
  fits(stored) ? undefined : { key: 'services.question.bank-account.checksum' }

/** The bank that a clearing number belongs to; undefined when it is no bank's, or its own check digit is wrong. */
export const bankOf = (clearing: string): string | undefined => {
  if (clearing.length < 4 || clearing.length > (clearing.startsWith('8') ? 5 : 4)) return undefined
  try {
    // Lax judges the clearing number alone.
    return parseAccount(clearing, '00', { mode: 'lax' }).bankName
  } catch {
    return undefined
  }
}

/**
 * Whether the account can exist at that bank: of its length and with its check digit. Of Swedbank's accounts with clearing numbers
 * that begin with 8 some are in use whose digit does not fit, so there it refuses nobody; length always counts.
 */
const fits = ({ clearing, account }: Account): boolean => {
  try {
    if (clearing.startsWith('8')) {
      parseAccount(clearing, account, { mode: 'lax' })
      return account.length <= swedbankLongest
    }
    parseAccount(clearing, account, { mode: 'strict' })
    return true
  } catch {
    return false
  }
}

/** Ten digits, and the fifth of the clearing number before them where that was written with four. */
const swedbankLongest = 11

/** Undefined where something else than digits, spaces, commas and hyphens was written. */
const digitsOf = (typed: string): string | undefined => {
  const bare = oneLine(typed).replaceAll(/[\s,.‐‑–−-]/gu, '')
  return /^\d+$/.test(bare) ? bare : undefined
}

/** `8327-9`, `6000`. */
export const showClearing = (clearing: string): string =>
  clearing.length === 5 ? `${clearing.slice(0, 4)}-${clearing.slice(4)}` : clearing
