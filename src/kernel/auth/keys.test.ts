import assert from 'node:assert/strict'
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { clientKey } from './keys.ts'

describe('the key of an installation', () => {
  let data: string
  before(async () => {
    data = await mkdtemp(join(tmpdir(), 'torg-keys-'))
  })
  after(() => rm(data, { recursive: true }))

  it('is made once, also by several who ask at the same moment', async () => {
    const made = await Promise.all([1, 2, 3, 4].map(() => clientKey(data, 'torg')))
    const again = await clientKey(data, 'torg')
    for (const { privateKey } of made) assert.deepEqual(privateKey, again.privateKey)
    assert.deepEqual(await readdir(join(data, 'keys')), ['torg.json'])
  })

  it('is for the eyes of its owner, and its public half holds no secret', async () => {
    const { privateKey, publicKey } = await clientKey(data, 'torg')
    assert.equal((await stat(join(data, 'keys', 'torg.json'))).mode & 0o777, 0o600)
    assert.equal(typeof privateKey.d, 'string')
    assert.deepEqual(Object.keys(publicKey).sort(), ['alg', 'crv', 'kid', 'kty', 'use', 'x', 'y'])
  })

  it('is another for another name', async () => {
    assert.notEqual((await clientKey(data, 'staff')).publicKey.kid, (await clientKey(data, 'torg')).publicKey.kid)
  })

  it('is not made anew over a file that it does not understand', async () => {
    await writeFile(join(data, 'keys', 'torg.json'), '{"kty":"EC"')
    await assert.rejects(clientKey(data, 'torg'), /is not a key of ours/)
  })
})
