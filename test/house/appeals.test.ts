import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { test } from 'node:test'
import { outcomes } from '../../src/modules/cases/case.ts'
import { appealsOf } from '../../src/modules/cases/decision-template.ts'
import { readDecisionTemplates } from '../../src/modules/cases/read-decision-templates.ts'
import { readReplyTemplates } from '../../src/modules/cases/reply-template.ts'
import { appealByOutcome } from '../../src/modules/services/appeal.ts'
import { readServices } from '../../src/modules/services/index.ts'

const municipalities = resolve(import.meta.dirname, '../../municipalities')

// A visitor is told before applying what the letter says afterwards: the definition and the template must agree.
for (const municipality of readdirSync(municipalities)) {
  const folder = join(municipalities, municipality)
  const { byCaseType } = readDecisionTemplates(folder)
  const replies = readReplyTemplates(folder)
  for (const { service } of readServices({ folder }))
    test(`${municipality}/${service.slug} is appealed as its decision template says, whatever the outcome`, () => {
      const { caseType, appealRegime } = service.definition
      // A reply decides nothing.
      if (replies.has(caseType)) return assert.equal(appealRegime, 'none')
      const template = byCaseType.get(caseType) ?? assert.fail(`There are no templates for ${caseType}`)
      const written = outcomes.map(outcome => appealsOf(template, outcome).map(({ regime }) => regime))
      const promised = appealByOutcome(appealRegime)
      assert.deepEqual(
        outcomes.map(outcome => promised[outcome]),
        written,
      )
    })
}
