// The shapes of Mina ombud's REST API for those who are connected to it, version 2 (dfm_konsument 2.0.0). What it may add is let through.
import { z } from 'zod'

/** Ten digits, without a dash and without 16 before. */
const orgNumber = z.string().regex(/^\d{10}$/)

/** `pnr`, `samnr`: 12 digits; `orgnr`: ten. A sole trader is a person, with `pnr`. */
const identity = z.looseObject({ id: z.string().min(1), typ: z.string() })

const named = identity.extend({ namn: z.string(), fornamn: z.string().optional() })

/** What is signed, by RFC 7515 over the object without `_sig`, written by RFC 8785. */
const signature = z.looseObject({ protected: z.string(), signature: z.string() })

export type Signed = { _sig: z.infer<typeof signature> }

/** What somebody may do for somebody at one third party, as of `tidpunkt`. */
export const contextShape = z.looseObject({
  tredjeman: orgNumber,
  fullmaktsgivare: named,
  fullmaktsgivarroll: z.enum(['PRIVAT', 'ORGANISATION']),
  fullmaktshavare: z.array(named).min(1),
  behorigheter: z.array(z.looseObject({ kod: z.string(), fullmakt: z.string() })).min(1),
  tidpunkt: z.string().transform(text => Temporal.Instant.from(text)),
})

export const searchShape = z.object({
  kontext: z.array(z.looseObject({ _sig: signature })),
  page: z.looseObject({ number: z.number(), totalPages: z.number() }),
  /** What went wrong at a third party, by its number. */
  problem: z.record(z.string(), z.looseObject({ instance: z.string().optional() })).optional(),
})

/** RFC 7807 with the codes of Mina ombud in `instance`. */
export const errorShape = z.looseObject({ type: z.string(), instance: z.string(), status: z.number() })

export const tokenShape = z.object({ access_token: z.string().min(1), expires_in: z.number().positive() })

/** Who the end user is, in the ID token that goes with a question. */
export const claims = {
  personal: 'https://claims.oidc.se/1.0/personalNumber',
  coordination: 'https://claims.oidc.se/1.0/coordinationNumber',
} as const
