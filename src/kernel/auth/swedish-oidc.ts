/** The names of the Swedish OpenID Connect profile (oidc.se): what a sign-in asks for and what it answers. */

export const claim = {
  personalIdentityNumber: 'https://id.oidc.se/claim/personalIdentityNumber',
  coordinationNumber: 'https://id.oidc.se/claim/coordinationNumber',
  orgNumber: 'https://id.oidc.se/claim/orgNumber',
  orgName: 'https://id.oidc.se/claim/orgName',
  /** `<person>@<organisation number>` */
  orgAffiliation: 'https://id.oidc.se/claim/orgAffiliation',
  /** The signature, in Base64; only in the ID token. */
  userSignature: 'https://id.oidc.se/claim/userSignature',
} as const

export const scope = {
  naturalPersonInfo: 'https://id.oidc.se/scope/naturalPersonInfo',
  naturalPersonNumber: 'https://id.oidc.se/scope/naturalPersonNumber',
  naturalPersonOrgId: 'https://id.oidc.se/scope/naturalPersonOrgId',
  /** Makes a request one for a signature. */
  sign: 'https://id.oidc.se/scope/sign',
} as const

/** A message from the service, shown while the person signs in: JSON with base64 texts by language. */
export const userMessageParam = 'https://id.oidc.se/param/userMessage'
/** What is to be signed: `tbs_data` in Base64, and the `sign_message` that the person reads. Signature Extension for OpenID Connect 3.1 */
export const signRequestParam = 'https://id.oidc.se/param/signRequest'
export const userMessageSupported = 'https://id.oidc.se/disco/userMessageSupported'

/** Level of assurance. A simulator may never claim a certified level. */
export const loa = {
  uncertified3: 'http://id.swedenconnect.se/loa/1.0/uncertified-loa3',
  loa4: 'http://id.elegnamnden.se/loa/1.0/loa4',
  loa3: 'http://id.elegnamnden.se/loa/1.0/loa3',
  loa2: 'http://id.elegnamnden.se/loa/1.0/loa2',
  loa1: 'http://id.elegnamnden.se/loa/1.0/loa1',
} as const

/** The scopes for residents: who they are, and the company that they may act for. */
export const residentScope = `openid ${scope.naturalPersonInfo} ${scope.naturalPersonNumber} ${scope.naturalPersonOrgId}`

/** The scopes for a signature: it, and who signs. */
export const signScope = `openid ${scope.naturalPersonInfo} ${scope.naturalPersonNumber} ${scope.sign}`

/** The scopes for staff: their identity at work, never their personal identity number. */
export const staffScope = `openid ${scope.naturalPersonInfo} ${scope.naturalPersonOrgId}`
