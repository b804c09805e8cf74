// Run after `npm install`: puts the optional packages for other kinds of machines back into package-lock.json. A registry that
// lacks some of them makes npm leave them out, and then `npm ci` refuses the lock file on every machine.
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const systems = {
  android: 'android',
  darwin: 'darwin',
  linux: 'linux',
  win32: 'win32',
  windows: 'win32',
  freebsd: 'freebsd',
  openharmony: 'openharmony',
}
const processors = ['x64', 'arm64', 'arm', 'ia32', 'ppc64', 'riscv64', 's390x', 'loong64', 'wasm32']

const file = join(dirname(dirname(fileURLToPath(import.meta.url))), 'package-lock.json')
const lock = JSON.parse(readFileSync(file, 'utf8'))
let added = 0
for (const [path, one] of Object.entries({ ...lock.packages })) {
  for (const [name, range] of Object.entries(one.optionalDependencies ?? {})) {
    if (placeOf(path, name) !== undefined) continue
    lock.packages[`${homeOf(path, one)}node_modules/${name}`] = entryFor(name, range, one)
    added += 1
  }
}
if (added > 0) {
  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en')))
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
}
console.log(`${added} packages of other machines added to package-lock.json`)

/** Where a package is found from `path`, as Node looks for it. */
function placeOf(path, name) {
  for (let base = path; ; base = base.slice(0, Math.max(0, base.lastIndexOf('node_modules/') - 1))) {
    const place = `${base === '' ? '' : `${base}/`}node_modules/${name}`
    if (lock.packages[place]) return place
    if (base === '') return undefined
  }
}

/** The folder that its like for this machine lies in. */
function homeOf(path, one) {
  const like = Object.keys(one.optionalDependencies)
    .map(name => placeOf(path, name))
    .find(place => place !== undefined)
  return like === undefined ? '' : like.slice(0, like.lastIndexOf('node_modules/'))
}

/** What npm must know to pass the package by on this machine: the name says for which it is. */
function entryFor(name, range, one) {
  const parts = name.split('/').at(-1).split('-')
  const system = parts.map(part => systems[part]).find(Boolean)
  const processor = parts.find(part => processors.includes(part))
  if (!system || !processor) throw new Error(`Can't tell for which machine ${name} is`)
  const libc = parts.some(part => part.startsWith('musl'))
    ? 'musl'
    : parts.some(part => part.startsWith('gnu'))
      ? 'glibc'
      : undefined
  return {
    version: range.replace(/^[\^~]/, ''),
    cpu: [processor],
    ...(one.dev ? { dev: true } : {}),
    ...(system === 'linux' && libc ? { libc: [libc] } : {}),
    // Built from the same source as the package that asks for it.
    ...(one.license ? { license: one.license } : {}),
    optional: true,
    os: [system],
  }
}
