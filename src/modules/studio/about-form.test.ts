import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fieldsOf } from '../../kernel/http/fields.ts'
import { loadMunicipalities } from '../../kernel/municipalities.ts'
import { readServices, type Sketch } from '../services/index.ts'
import { aboutEdit } from './about-form.ts'

const sketchOf = (slug: string): Sketch => {
  const almvik = loadMunicipalities(process.cwd()).find(one => one.slug === 'almvik')
  const found = almvik && readServices(almvik).find(({ body }) => body.slug === slug)
  assert.ok(found)
  return { body: found.body, texts: found.texts, examples: [] }
}

/** The form as it stands, with something else chosen for when one signs in. */
const applicantAfter = (sketch: Sketch, signsIn: string): Sketch['body']['applicant'] => {
  const { numberPrefix, handlingTimeDays, draftDays, retention, applicant } = sketch.body
  const fields = fieldsOf(
    new URLSearchParams([
      ['text.name-sv', 'Tjänsten'],
      ['text.name-en', 'The service'],
      ['prefix', numberPrefix],
      ['dagar', String(handlingTimeDays)],
      ['utkastdagar', String(draftDays)],
      ['gallras', String(retention.years)],
      ['inloggning', signsIn],
      ...(applicant.refusedWhen ?? []).map((name): [string, string] => ['nekas', name]),
    ]),
  )
  return aboutEdit('sokande', fields, sketch).apply(sketch).body.applicant
}

test('when one signs in is chosen, and what the form does not ask about stays', () => {
  const faults = sketchOf('felanmalan')
  assert.deepEqual(applicantAfter(faults, 'send'), { kinds: ['person'], anonymous: 'send' })
  assert.deepEqual(applicantAfter(faults, 'draft'), { kinds: ['person'], anonymous: 'draft' })
  assert.deepEqual(applicantAfter(faults, 'never'), { kinds: ['person'] })
  assert.deepEqual(applicantAfter(faults, 'något annat'), { kinds: ['person'], anonymous: 'send' })
  const helped: Sketch = { ...faults, body: { ...faults.body, applicant: { kinds: ['person'], helper: 'send' } } }
  assert.deepEqual(applicantAfter(helped, 'never'), { kinds: ['person'], helper: 'send' })
})
