/** Trying again later may help: the server is away, busy, or refuses us for our settings. */
export class TemporaryMailFault extends Error {
  override name = 'TemporaryMailFault'
}

/** The server will never take this mail: there is no such address, or it is too large. */
export class PermanentMailFault extends Error {
  override name = 'PermanentMailFault'
}

/** What a failed sending means. The words of the server go along without the addresses in them. */
export const faultOf = (error: unknown): Error => {
  if (!(error instanceof Error)) return new TemporaryMailFault('unknown')
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  const reply = 'responseCode' in error && typeof error.responseCode === 'number' ? error.responseCode : undefined
  // A wrong password or a sender that may not send is for us to mend; then the mail goes.
  const ours = code === 'EAUTH' || code === 'ENOAUTH' || code === 'EOAUTH2' || reply === 530
  // 503 says that the session was in a wrong state, not that the mail was refused. RFC 5321 4.2
  const forGood = !ours && reply !== undefined && reply >= 500 && reply !== 503
  const words = withoutAddresses(`${code} ${error.message}`.trim())
  return forGood ? new PermanentMailFault(words, { cause: error }) : new TemporaryMailFault(words, { cause: error })
}

const withoutAddresses = (text: string): string => text.replaceAll(/[^\s<>@]+@[^\s<>@]+/g, '…').slice(0, 300)
