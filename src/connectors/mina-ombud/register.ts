import { exportJWK, FlattenedSign, generateKeyPair, type JWK } from 'jose'
import { canonical } from '../../kernel/events/leaf.ts'
import { newId } from '../../kernel/ids.ts'
import { organisationWith, type TestPower, testOrganisations } from './test-organisations.ts'

/** What the simulator can be told to get wrong. Each is something that the real one can do, or that somebody in between could. */
export const moods = [
  'well',
  'silent',
  'down',
  'problem',
  'inactive',
  'wrong-signature',
  'wrong-key',
  'somebody-else',
  'stale',
] as const
export type Mood = (typeof moods)[number]

/** The powers of attorney of the simulator, in memory: revoked ones stay revoked until it is started again or told otherwise. */
export const createRegister = () => {
  const revoked = new Set<string>()
  let mood: Mood = 'well'
  let keys = makeKey()
  let strangers: ReturnType<typeof makeKey> | undefined
  let refused = 0

  const isValid = (power: TestPower, today: Temporal.PlainDate): boolean => {
    if (revoked.has(power.id)) return false
    if (Temporal.PlainDate.compare(power.from, today) > 0) return false
    if (power.to && Temporal.PlainDate.compare(power.to, today) < 0) return false
    // What was passed on falls with what it was passed on from.
    if (power.basedOn === undefined) return true
    const first = testOrganisations.powers.find(({ id }) => id === power.basedOn)
    return first?.mayPassOn === true && isValid(first, today)
  }

  return {
    get mood(): Mood {
      return mood
    },
    be: (next: Mood): void => {
      mood = next
    },
    /** FULLMAKTSGIVARE takes the power back. */
    revoke: (id: string): void => void revoked.add(id),
    restore: (id: string): void => void revoked.delete(id),
    isRevoked: (id: string): boolean => revoked.has(id),
    /** New keys, and the old ones are gone. */
    rotate: (): void => {
      keys = makeKey()
    },
    /** The next so many questions are answered 401, as when a token has been withdrawn. */
    refuseTokens: (times: number): void => {
      refused = times
    },
    takeRefusal: (): boolean => refused > 0 && refused-- > 0,
    publicKeys: async (): Promise<JWK[]> => [(await keys).publicKey],
    powersOf: (person: string, thirdParty: string): TestPower[] => {
      const today = Temporal.Now.plainDateISO('Europe/Stockholm')
      return testOrganisations.powers.filter(
        power => power.thirdParty === thirdParty && power.holders.includes(person) && isValid(power, today),
      )
    },
    /** The object with its `_sig`: a detached signature by RFC 7515 over the object as RFC 8785 writes it. */
    sign: async (object: Record<string, unknown>): Promise<Record<string, unknown>> => {
      if (mood === 'wrong-key') strangers ??= makeKey()
      const { privateKey, publicKey } = await (mood === 'wrong-key' && strangers ? strangers : keys)
      const signed = await new FlattenedSign(Buffer.from(canonical(object)))
        .setProtectedHeader({ kid: publicKey.kid ?? '', alg: 'RS256' })
        .sign(privateKey)
      const held = mood === 'wrong-signature' ? { ...object, fullmaktsgivare: organisationAs('9699999901') } : object
      return { ...held, _sig: { protected: signed.protected, signature: signed.signature } }
    },
  }
}

export type Register = ReturnType<typeof createRegister>

export const organisationAs = (number: string) => ({ id: number, typ: 'orgnr', namn: organisationWith(number).name })

const makeKey = async () => {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true })
  return { privateKey, publicKey: { ...(await exportJWK(publicKey)), kid: newId(), alg: 'RS256', use: 'sig' } }
}
