import { createHash, randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto'

/** 256 random bits, in letters that go unchanged through forms, headers and shells. */
export const newSecret = (): string => randomBytes(32).toString('base64url')

/** What the table keeps of a token. It is random enough that a plain hash can't be turned back. */
export const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest()

/** What the table keeps of a secret: `scrypt:<cost>:<salt>:<hash>`. */
export const hashSecret = async (secret: string): Promise<string> => {
  const salt = randomBytes(16)
  const hash = await derive(secret, salt, cost)
  return ['scrypt', cost, salt.toString('base64url'), hash.toString('base64url')].join(':')
}

/** Whether a secret is the one that was hashed; takes as long whether it is or not, and when there was none. */
export const secretFits = async (secret: string, kept: string | undefined): Promise<boolean> => {
  const [, exponent, salt = '', hash = ''] = (kept ?? nobodys).split(':')
  const expected = Buffer.from(hash, 'base64url')
  const actual = await derive(secret, Buffer.from(salt, 'base64url'), Number(exponent))
  return timingSafeEqual(actual, expected) && kept !== undefined
}

const length = 32
const cost = 14

/** Compared with when nobody has the id, so that the time tells nothing. */
const nobodys = ['scrypt', cost, randomBytes(16).toString('base64url'), randomBytes(length).toString('base64url')].join(
  ':',
)

const derive = (secret: string, salt: Buffer, exponent: number): Promise<Buffer> => {
  const options: ScryptOptions = { N: 2 ** exponent, r: 8, p: 1 }
  return new Promise((resolve, reject) => {
    scrypt(secret, salt, length, options, (fault, key) => (fault ? reject(fault) : resolve(key)))
  })
}
