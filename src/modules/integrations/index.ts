// Integrations: the systems of others that may ask our API, what each is allowed, and the tokens they ask with.
export { addClient, type ClientToAdd } from './commands/add-client.ts'
export { issueToken } from './commands/issue-token.ts'
export { revokeClient } from './commands/revoke-client.ts'
export { sweepTokens } from './commands/sweep-tokens.ts'
export { type ClientForOperator, clientsForOperator } from './queries/clients-for-operator.ts'
export { findClient } from './queries/find-client.ts'
export { scopes } from './scopes.ts'
