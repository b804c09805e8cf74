import type { Generated } from 'kysely'

declare module '../../kernel/db/tables.ts' {
  interface Tables {
    'integrations.client': {
      municipality_id: Generated<string>
      id: string
      name: string
      secret_hash: string
      scopes: string[]
      units: string[]
      created_at: Temporal.Instant
      revoked_at: Temporal.Instant | null
    }
    'integrations.token': {
      municipality_id: Generated<string>
      token_hash: Buffer
      client_id: string
      scopes: string[]
      expires_at: Temporal.Instant
    }
  }
}
