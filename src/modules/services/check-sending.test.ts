import assert from 'node:assert/strict'
import { test } from 'node:test'
import { folder } from '../../../test/support/applicants.ts'
import { buildService } from './build.ts'
import { loadServices } from './load.ts'

const signed =
  loadServices(folder).find(({ service }) => service.slug === 'autogiro-forskoleavgift') ??
  assert.fail('No such service')

const faultsWith = (applicant: Record<string, unknown>): string[] => {
  const { body, texts } = signed
  const built = buildService({ ...body, applicant: { ...body.applicant, ...applicant } }, texts)
  return 'faults' in built ? built.faults.map(({ path }) => path) : []
}

test('a guardian signs for a child, and who may act for an organisation for that; a helper signs for nobody', () => {
  assert.deepEqual(faultsWith({}), [])
  assert.deepEqual(faultsWith({ helper: 'send' }), ['applicant.helper'])
  assert.deepEqual(faultsWith({ kinds: ['person', 'guardian'] }), [])
  const organisation = { kinds: ['person', 'organisation'], organisation: { permission: 'autogiro' } }
  assert.deepEqual(faultsWith(organisation), [])
})
