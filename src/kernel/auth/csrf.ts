import { randomBytes, timingSafeEqual } from 'node:crypto'

/** A new secret for a session's forms. */
export const newFormSecret = (): string => randomBytes(32).toString('base64url')

/** The secret as a page carries it: masked anew each time, so that a compressed answer gives nothing away (BREACH). */
export const maskedToken = (secret: string): string => {
  const key = Buffer.from(secret, 'base64url')
  const mask = randomBytes(key.length)
  return Buffer.concat([mask, xor(mask, key)]).toString('base64url')
}

/** The secret behind a token that has been found to fit, or that is on its way out in a page. */
export const secretIn = (token: string): string => {
  const sent = Buffer.from(token, 'base64url')
  const half = sent.length / 2
  return xor(sent.subarray(0, half), sent.subarray(half)).toString('base64url')
}

/** Whether a token from a form is a mask of the secret. */
export const tokenFits = (token: string, secret: string): boolean => {
  const key = Buffer.from(secret, 'base64url')
  const sent = Buffer.from(token, 'base64url')
  if (sent.length !== key.length * 2) return false
  return timingSafeEqual(xor(sent.subarray(0, key.length), sent.subarray(key.length)), key)
}

const xor = (a: Buffer, b: Buffer): Buffer => Buffer.from(a.map((byte, index) => byte ^ (b[index] ?? 0)))
