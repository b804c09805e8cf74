import { z } from 'zod'
import { languageCodes } from '../../kernel/texts/languages.ts'

// What the API gives, and its documentation. Names follow CPSV-AP 3.2 where it has one, so that a catalogue can harvest the services.

const words = z.object({ sv: z.string(), en: z.string() })
const day = z.iso.date()
const instant = z.iso.datetime()
const named = z.object({ identifier: z.string(), title: words })

export const publicService = z.object({
  identifier: z.string().meta({ description: 'The last part of its address (dct:identifier)' }),
  title: words.meta({ description: 'Name (dct:title)' }),
  description: words.meta({ description: 'What it is, in a sentence or two (dct:description)' }),
  audience: words.meta({ description: 'Who it is for (dct:audience)' }),
  hasCompetentAuthority: named.meta({ description: 'The committee that answers for it (cv:hasCompetentAuthority)' }),
  contactPoint: named
    .extend({ hasEmail: z.string().optional(), hasTelephone: z.string().optional() })
    .meta({ description: 'The unit that handles it (cv:contactPoint)' }),
  hasLegalResource: z
    .array(z.string())
    .meta({ description: 'What gives the municipality the right to ask, in Swedish (cv:hasLegalResource)' }),
  isGroupedBy: z.array(z.string()).meta({ description: 'Life situations it belongs to (cv:isGroupedBy)' }),
  thematicArea: z.array(z.string()).meta({ description: 'Subjects it belongs to (cv:thematicArea)' }),
  language: z.array(z.enum(languageCodes)).meta({ description: 'Languages one can use it in (dct:language)' }),
  processingTime: z
    .string()
    .meta({ description: 'The promised time to a decision, ISO 8601: P30D (cv:processingTime)' }),
  processingTimeFrom: z
    .enum(['sent', 'complete'])
    .meta({ description: 'From when that is counted: when it was sent, or when all that is needed has come in' }),
  hasCost: z
    .array(
      named.extend({
        description: words.meta({ description: 'How much, and when and how it is paid' }),
        hasValue: z.number().optional().meta({ description: 'In kronor, where it is one amount (cv:hasValue)' }),
        lowest: z.number().optional().meta({ description: 'In kronor, where it is between two' }),
        highest: z.number().optional(),
        currency: z.literal('SEK'),
        per: z.enum(['once', 'month', 'year']),
      }),
    )
    .optional()
    .meta({
      description: 'What it costs; empty where it costs nothing, not there where that is not said (cv:hasCost)',
    }),
  hasChannel: z
    .array(
      z.object({
        type: z.literal('e-service'),
        path: z.string().meta({ description: 'Its page, below the address of the municipality' }),
        state: z.enum(['early', 'open', 'closed']).meta({ description: 'Whether one can apply today' }),
        opens: day.optional().meta({ description: 'The first day, if there is one' }),
        closes: day.optional().meta({ description: 'The last day, if there is one' }),
      }),
    )
    .meta({ description: 'Where and when one can apply (cv:hasChannel)' }),
})

export const publicServices = z.object({ items: z.array(publicService) })

export const caseOfApi = z.object({
  number: z.string().meta({ description: 'The number that people see: SOM-2026-0001' }),
  service: named,
  unit: z.string().meta({ description: 'The unit that has it' }),
  state: z.enum(['received', 'assigned', 'waiting', 'decided', 'closed']),
  opened: instant,
  decided: instant.optional(),
  outcome: z.enum(['approved', 'refused', 'dismissed']).optional(),
  reply: z
    .enum(['done', 'known', 'referred', 'not-done'])
    .optional()
    .meta({ description: 'What a report or an opinion was closed with; it is not decided' }),
})

export const casesOfApi = z.object({
  items: z.array(caseOfApi),
  next: z.string().optional().meta({ description: 'There is more: send it as `after`' }),
})

export const ownCasesOfApi = z.object({ items: z.array(caseOfApi) })

export const whoseCases = z.strictObject({
  personalIdentityNumber: z
    .string()
    .regex(/^\d{12}$/, 'Write a personal identity number or a coordination number with 12 digits.')
    .meta({ description: '12 digits, also for a coordination number' }),
})
