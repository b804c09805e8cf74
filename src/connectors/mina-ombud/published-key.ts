import type { JWK } from 'jose'

/** The half of a private key that is published, with its certificate; nothing that is not named here comes along. */
export const publishedKey = ({ kty, n, e, kid, x5c, 'x5t#S256': thumbprint }: JWK): JWK => ({
  ...(kty ? { kty } : {}),
  ...(n ? { n } : {}),
  ...(e ? { e } : {}),
  ...(kid ? { kid } : {}),
  use: 'sig',
  alg: 'RS256',
  ...(x5c ? { x5c } : {}),
  ...(thumbprint ? { 'x5t#S256': thumbprint } : {}),
})
