import { z } from 'zod'
import { claim } from './swedish-oidc.ts'

/** Who signed in, as the provider vouches for it. */
export type SignInClaims = {
  /** The provider's own name for the person: the same every time. */
  subject: string
  /** 12 digits. A person with only a foreign e-ID has none, and staff are never asked for theirs. */
  number?: { kind: 'personnummer' | 'samordningsnummer'; value: string }
  givenName: string
  familyName: string
  name: string
  /** Ten digits. */
  orgNumber?: string
  affiliation?: { person: string; orgNumber: string }
  /** Level of assurance. */
  acr: string
}

/** Parses the claims of the Swedish profile. Gives undefined when one of them has a form that the profile forbids. */
export const readClaims = (claims: unknown): SignInClaims | undefined => {
  const parsed = shape.safeParse(claims)
  if (!parsed.success) return undefined
  const { sub, acr, given_name: givenName = '', family_name: familyName = '', name } = parsed.data
  const personal = parsed.data[claim.personalIdentityNumber]
  const coordination = parsed.data[claim.coordinationNumber]
  // The two exclude each other. Swedish OpenID Connect profile, claims 3.2
  if (personal !== undefined && coordination !== undefined) return undefined
  const orgNumber = parsed.data[claim.orgNumber]
  const affiliation = parsed.data[claim.orgAffiliation]
  return {
    subject: sub,
    ...(personal !== undefined && { number: { kind: 'personnummer', value: personal } }),
    ...(coordination !== undefined && { number: { kind: 'samordningsnummer', value: coordination } }),
    givenName,
    familyName,
    name: name ?? `${givenName} ${familyName}`.trim(),
    ...(orgNumber !== undefined && { orgNumber }),
    ...(affiliation !== undefined && { affiliation }),
    acr,
  }
}

const twelveDigits = z.string().regex(/^\d{12}$/)
const affiliation = z
  .string()
  .regex(/^.+@\d{10}$/)
  .transform(text => ({ person: text.slice(0, -11), orgNumber: text.slice(-10) }))

const shape = z.object({
  sub: z.string().min(1),
  acr: z.string(),
  given_name: z.string().optional(),
  family_name: z.string().optional(),
  name: z.string().optional(),
  [claim.personalIdentityNumber]: twelveDigits.optional(),
  [claim.coordinationNumber]: twelveDigits.optional(),
  [claim.orgNumber]: z
    .string()
    .regex(/^\d{10}$/)
    .optional(),
  [claim.orgAffiliation]: affiliation.optional(),
})
