/** The names of the Swedish OpenID Connect profile (oidc.se): what a sign-in asks for and what it answers. */

export const claim = {
  personalIdentityNumber: 'https://id.oidc.se/claim/personalIdentityNumber',
  coordinationNumber: 'https://id.oidc.se/claim/coordinationNumber',
  orgNumber: 'https://id.oidc.se/claim/orgNumber',
  orgName: 'https://id.oidc.se/claim/orgName',
  /** `<person>@<organisation number>` */
  orgAffiliation: 'https://id.oidc.se/claim/orgAffiliation',
} as const

export const scope = {
  naturalPersonInfo: 'https://id.oidc.se/scope/naturalPersonInfo',
  naturalPersonNumber: 'https://id.oidc.se/scope/naturalPersonNumber',
  naturalPersonOrgId: 'https://id.oidc.se/scope/naturalPersonOrgId',
} as const

/** A message from the service, shown while the person signs in: JSON with base64 texts by language. */
export const userMessageParam = 'https://id.oidc.se/param/userMessage'
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

/** The scopes for staff: their identity at work, never their personal identity number. */
export const staffScope = `openid ${scope.naturalPersonInfo} ${scope.naturalPersonOrgId}`
