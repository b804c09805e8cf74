import assert from 'node:assert/strict'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, it } from 'node:test'
import { loadMunicipalities } from './municipalities.ts'

const good = {
  id: '0190a000-0000-7000-8000-00000000c3c3',
  name: 'Bro',
  formalName: 'Bro kommun',
  code: '9903',
  organisationNumber: '212000-9929',
  hosts: ['bro.localhost'],
  brand: { main: '#0f5e73', accent: '#c2571a', mark: 'mark.svg' },
  locales: ['sv', 'en'],
  contact: { phone: '0997-1', email: 'bro@bro.example', address: 'Vägen 1', hours: { sv: 'Alltid', en: 'Always' } },
}

let root = ''
before(async () => {
  root = await mkdtemp(join(tmpdir(), 'torg-municipalities-'))
})
after(() => rm(root, { recursive: true, force: true }))

const write = async (slug: string, file: unknown, mark = '<svg viewBox="0 0 8 8"></svg>'): Promise<void> => {
  const folder = join(root, 'municipalities', slug)
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'municipality.json'), typeof file === 'string' ? file : JSON.stringify(file))
  await writeFile(join(folder, 'mark.svg'), mark)
}

it('Almvik and Granås are as their folders say', () => {
  const [almvik, granas, ...more] = loadMunicipalities(join(import.meta.dirname, '..', '..'))
  assert.deepEqual(more, [])
  assert.equal(almvik?.formalName, 'Almviks kommun')
  assert.deepEqual(almvik?.hosts, ['almvik.localhost', 'localhost', '127.0.0.1'])
  assert.equal(granas?.slug, 'granas')
  assert.match(granas?.brand.mark ?? '', /^<svg/)
})

it('every fault is told at once, with file, place and what to write instead', async () => {
  await write('bro', { ...good, code: '99', brand: { ...good.brand, main: 'blue' }, colour: 'red' })
  await write('ek', '{ "id": ')
  assert.throws(
    () => loadMunicipalities(root),
    (fault: Error) => {
      assert.match(fault.message, /municipalities\/bro\/municipality\.json: code: write the four digits/)
      assert.match(fault.message, /municipalities\/bro\/municipality\.json: brand\.main: write a colour as "#1f6f5c"/)
      assert.match(fault.message, /municipalities\/bro\/municipality\.json: .*colour/)
      assert.match(fault.message, /municipalities\/ek\/municipality\.json: is not JSON/)
      return true
    },
  )
})

it('a host name or an id belongs to one of them, and a mark brings nothing that runs', async () => {
  await write('bro', good)
  await write('ek', { ...good, name: 'Ek' }, '<svg viewBox="0 0 8 8"><script/></svg>')
  assert.throws(
    () => loadMunicipalities(root),
    (fault: Error) => {
      assert.match(fault.message, /municipalities\/ek\/municipality\.json: hosts: "bro\.localhost" is already bro's/)
      assert.match(fault.message, /municipalities\/ek\/municipality\.json: id: .* is already bro's/)
      assert.match(fault.message, /municipalities\/ek\/mark\.svg: take away script/)
      return true
    },
  )
})
