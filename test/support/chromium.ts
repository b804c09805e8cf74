import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** The Chromium that the browser tests drive: TORG_TEST_CHROMIUM, else the first on PATH. */
export const findChromium = (): string | undefined => {
  const given = process.env.TORG_TEST_CHROMIUM
  if (given) return given
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const found = names.map(name => join(folder, name)).find(isProgram)
    if (found !== undefined) return found
  }
  return undefined
}

/** The Chromium found; else Debian's package is installed where that is possible. Throws with what to do. */
export const ensureChromium = (): string => {
  const found = findChromium()
  if (found !== undefined) return found
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('No Chromium on PATH: installing the package "chromium"')
    const options = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const
    spawnSync('apt-get', ['update', '-qq'], options)
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], options)
    const installed = findChromium()
    if (installed !== undefined) return installed
  }
  throw new Error(
    'The browser tests need Chromium: install the package "chromium" (or Google Chrome), or name the program in TORG_TEST_CHROMIUM.',
  )
}

const isProgram = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
