import type { ColumnType, Generated } from 'kysely'
import type { Words } from './organisation.ts'

type Json<T> = ColumnType<T, string, string>

declare module '../../kernel/db/tables.ts' {
  interface Tables {
    'organisation.authority': {
      municipality_id: Generated<string>
      slug: string
      name: Json<Words>
      ended_on: Temporal.PlainDate | null
    }
    'organisation.unit': {
      municipality_id: Generated<string>
      slug: string
      authority: string
      name: Json<Words>
      email: string | null
      phone: string | null
      ended_on: Temporal.PlainDate | null
    }
    'organisation.role': { municipality_id: Generated<string>; slug: string; name: Json<Words>; rights: string[] }
    'organisation.staff': {
      municipality_id: Generated<string>
      id: string
      affiliation: string
      name: string
      title: Json<Words>
      ended_on: Temporal.PlainDate | null
    }
    'organisation.assignment': {
      municipality_id: Generated<string>
      staff_id: string
      unit: string
      role: string
      from_day: Temporal.PlainDate
      to_day: Temporal.PlainDate | null
    }
    'organisation.delegation': {
      municipality_id: Generated<string>
      id: string
      number: string
      unit: string
      role: string
      case_type: string
      outcomes: string[]
      text: Json<Words>
      basis: string
      from_day: Temporal.PlainDate
      to_day: Temporal.PlainDate | null
    }
  }
}
