import { z } from 'zod'
import { languageCodes } from '../../kernel/texts/languages.ts'
import { appealSchema } from './appeal.ts'
import { commonSettings } from './common-settings.ts'
import { feeSchema, serviceLevelSchema } from './fees.ts'
import { isDay } from './question-types/three-fields.ts'
import { coSignerSchema } from './signing/co-signer.ts'

/** A name that conditions can use. FEEL reads `-` as minus, so names are written in camelCase. */
const name = z
  .string()
  .regex(/^[a-z][a-zA-Z0-9]*$/, 'write a name in camelCase that begins with a small letter, as in guardianEmail')
  .refine(text => !taken.has(text) && !(text in {}), 'choose another name: this one means something already')

/** What FEEL and the engine call something else. */
const taken = new Set(
  'today person and or not in if then else for return some every satisfies between instance of function true false null date time duration external'.split(
    ' ',
  ),
)

/** A part of an address, or a key in the organisation's data. */
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'write small letters a-z, digits and hyphens, as in om-dig')
const day = z.string().refine(isDay, 'write a day that exists, as 2026-03-31')

/** What is common to every fact; each question type adds its own settings. */
const fact = z.looseObject(commonSettings)

const when = z.string().optional()

/** What may stand on a page: a fact, a fact under a condition, or a text. */
const item = z.union(
  [
    z.string(),
    z.strictObject({ fact: z.string(), when }),
    z.strictObject({ info: name, tone: z.enum(['info', 'warning', 'success']).optional(), when }),
  ],
  'write the name of a fact, {"fact": ..., "when": ...} or {"info": ..., "when": ...}',
)
export type ItemSource = z.infer<typeof item>

/** What the last part of an address means in every service, whatever its pages are. */
export const reservedPages = [
  'kontrollera',
  'skicka',
  'skriv-under',
  'sparat',
  'ta-bort',
  'fil',
  'rad',
  'ny-version',
  'ta-over',
  'ta-hjalp',
  'uppgifter',
]

/** What the address of a service would mean something else by in the studio. */
export const reservedSlugs = ['ny', 'importera', 'kartor', 'jamfor']

const page = z.strictObject({
  /** The last part of the page's address. */
  id: slug.refine(
    id => !reservedPages.includes(id),
    `choose another name: ${reservedPages.slice(0, -1).join(', ')} and ${reservedPages.at(-1)} mean something else in every service`,
  ),
  /** What the page belongs to when the answers are shown again: pages in a row with the same stand together, under `section.<name>`. */
  section: name,
  /** The name of a condition; without it the page is asked of everybody. */
  when: z.string().optional(),
  /** What is already known and shown at the top. */
  known: z.array(z.enum(['name', 'age'])).optional(),
  facts: z.array(item).min(1, 'write at least one fact that the page asks for'),
})
export type PageSource = z.infer<typeof page>

/** A page of a row: like any other, but in no section of its own. */
const rowPage = page.omit({ section: true, known: true })

const purpose = z.strictObject({
  /** What gives the municipality the right to ask. */
  legalBasis: z.array(z.string().min(1)).min(1, 'write what gives the municipality the right to ask'),
  /** Where it differs from the service's own. */
  retention: z.lazy(() => retention).optional(),
})

/** How long answers are kept, and who decided so (arkivlagen 10 §). What is of lasting worth is preserved: never disposed of. */
export const retentionYears = z.union([z.int().min(0).max(100), z.literal('preserved')], {
  error: 'write a number of years from 0 to 100, or "preserved"',
})
const retention = z.strictObject({ years: retentionYears, decision: z.string().min(1) })

/** A fact that is a list of rows, each a record of its own facts. `facts` may hold groups again. */
export const groupSchema = z.strictObject({
  ...commonSettings,
  type: z.literal('group'),
  min: z.int().min(0).max(1000).default(0),
  max: z.int().min(1).max(10_000).default(50),
  /** The fact that a row is called by. */
  title: z.string().optional(),
  /** Facts that may not have the same answer in two rows. */
  unique: z.array(z.string()).optional(),
  facts: z.record(name, fact),
  conditions: z.record(name, z.string()).default({}),
  pages: z.array(rowPage).min(1, 'write at least one page that asks for a row'),
})
export type GroupSource = z.infer<typeof groupSchema>

/** A value made from others. It may stand on a page, and is then shown. */
export const calculatedSchema = z.strictObject({
  type: z.literal('calculated'),
  expression: z.string(),
  /** How it is shown. */
  unit: z.enum(['number', 'money', 'text', 'date', 'yes-no']).default('number'),
  purpose: z.string().optional(),
})
export type CalculatedSource = z.infer<typeof calculatedSchema>

/** For whom one applies: oneself, a child in one's custody, an organisation that has given one the right to. */
const applicantKinds = ['person', 'guardian', 'organisation'] as const
export type ApplicantKind = (typeof applicantKinds)[number]

/**
 * An e-service as data: what is asked, when, and what it is for. Facts first; pages are views of them; conditions have names.
 * Every text is a key in `texts/<language>.json` beside it.
 */
export const definitionSchema = z.strictObject({
  $schema: z.string().optional(),
  format: z.literal(2, 'write 2; a definition in format 1 is turned into it when it is read'),
  /** Also its address: /e-tjanster/<slug>, and the name of its folder. */
  slug: slug.refine(
    one => !reservedSlugs.includes(one),
    `choose another name: ${reservedSlugs.slice(0, -1).join(', ')} and ${reservedSlugs.at(-1)} mean something else in the studio`,
  ),
  /** What one does with it: ansökan, anmälan or synpunkt. The pages' words follow. */
  act: z.enum(['application', 'report', 'opinion']),
  /** Case numbers begin with it: SOM-2026-0001. */
  numberPrefix: z.string().regex(/^[A-ZÅÄÖ]{2,5}$/, 'write two to five capital letters, as in SOM'),
  /** The unit that handles the cases: a slug in organisation.json. */
  unit: slug,
  caseType: slug,
  languages: z
    .array(z.enum(languageCodes))
    .refine(l => l.includes('sv'), 'Swedish must be among the languages: add "sv"'),
  subjects: z.array(slug).min(1, 'write at least one subject'),
  lifeSituations: z.array(slug),
  applicant: z.strictObject({
    /** Who may apply: anybody for themselves, a guardian for a child in their custody, whoever may act for an organisation. */
    kinds: z.array(z.enum(applicantKinds)).min(1),
    /** Of "guardian": for children younger than so many years; all who are under age unless it says so. */
    guardian: z.strictObject({ under: z.int().min(1).max(18) }).optional(),
    /** Of "organisation": the right that the person must have been given by it, by its code. */
    organisation: z.strictObject({ permission: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._:-]{0,99}$/) }).optional(),
    /** Conditions that keep somebody from applying; the reason is the text `refused.<condition>`. Only what is known about the person. */
    refusedWhen: z.array(z.string()).optional(),
    /** Whether one may begin without signing in. `draft`: one signs in before sending. `send`: one may send so too; nobody knows who it is. */
    anonymous: z.enum(['draft', 'send']).optional(),
    /** What somebody whom the owner has let in may do besides filling in. */
    helper: z.enum(['send']).optional(),
  }),
  /** Who else signs what is sent; the case is opened without waiting for them. */
  coSigners: z.array(coSignerSchema).max(10).optional(),
  legalBasis: z.array(z.string().min(1)).min(1, 'write what gives the municipality the right to ask'),
  retention,
  /** Why facts are asked for, by name; facts refer to them. What a purpose means is the text `purpose.<name>`. */
  purposes: z.record(name, purpose).default({}),
  /** How a decision is appealed: to an administrative court on the matter, or only on its lawfulness (kommunallagen 13 kap.). */
  appealRegime: appealSchema,
  handlingTimeDays: z.int().min(1).max(365),
  /** From when the promised days are counted; from the day when it was sent, unless it says so. */
  serviceLevel: serviceLevelSchema.optional(),
  /** What it costs; an empty list says that it costs nothing. */
  fees: z
    .array(feeSchema)
    .max(10)
    .refine(
      fees => new Set(fees.map(({ id }) => id)).size === fees.length,
      'two fees have the same id; give each its own',
    )
    .optional(),
  /** How long a draft lives after it was last touched. */
  draftDays: z.int().min(1).max(365),
  /** How many drafts of the service a person may have at a time. One, unless it says so. */
  drafts: z.enum(['one', 'many']).optional(),
  /** So many days before a draft is gone its owner is reminded; 7 unless it says so, 0 for never. */
  remindDays: z.int().min(0).max(60).optional(),
  opens: day.optional(),
  /** The last day. */
  closes: day.optional(),
  /** Whether one goes through the pages in a row, or through the sections as tasks, in any order that their conditions allow. */
  layout: z.enum(['pages', 'tasks']).default('pages'),
  facts: z.record(name, fact),
  conditions: z.record(name, z.string()).default({}),
  pages: z.array(page).min(1, 'write at least one page'),
  /** What happens after sending, step by step: texts `next.<id>`. */
  next: z.array(name).min(1, 'write at least one step of what happens next'),
})

export type Definition = z.infer<typeof definitionSchema>
export type Act = Definition['act']
export type FactSource = z.infer<typeof fact>
