import type { Failure } from './picker-page.tsx'

/** What a person presses on the simulator's page. */
export type Choice = { person: string } | { fail: Failure | 'other' }

/** Where the person ended up: sent back to the service, or left on a page of the provider. */
export type Arrival = { back: URL; page: undefined } | { back: undefined; page: string; status: number }

/** A browser without script, at the provider: follows its redirects with its cookies. For tests. */
export const walkSignIn = async (start: string, choice?: Choice): Promise<Arrival> => {
  const browser = openBrowser(new URL(start).origin)
  const picker = await browser.visit(start)
  if (choice === undefined || picker.back !== undefined) return picker
  const [name, value] = Object.entries(choice)[0] ?? []
  if (name === undefined || !picker.page.includes(`name="${name}" value="${value}"`)) {
    throw new Error(`The page has no button for ${name} ${value}`)
  }
  return browser.visit(browser.address(), new URLSearchParams({ [name]: String(value) }))
}

/** As `walkSignIn`, for when it must end at the service: gives the address there, with its answer. */
export const signInAt = async (start: string, choice: Choice): Promise<URL> => {
  const arrival = await walkSignIn(start, choice)
  if (arrival.back === undefined) throw new Error(`The sign-in stayed at the provider (${arrival.status})`)
  return arrival.back
}

/** As `signInAt`, for a signing: who it is, then the button under what is signed. */
export const signAt = async (start: string, person: string): Promise<URL> => {
  const browser = openBrowser(new URL(start).origin)
  await browser.visit(start)
  const words = await browser.visit(browser.address(), new URLSearchParams({ person }))
  if (words.back !== undefined) return words.back
  if (!words.page.includes(`name="sign" value="${person}"`)) throw new Error('There is nothing to sign on the page')
  const done = await browser.visit(browser.address(), new URLSearchParams({ sign: person }))
  if (done.back === undefined) throw new Error(`The signing stayed at the provider (${done.status})`)
  return done.back
}

const openBrowser = (origin: string) => {
  const cookies = new Map<string, { value: string; path: string }>()
  let at = origin

  const visit = async (address: string, form?: URLSearchParams): Promise<Arrival> => {
    const url = new URL(address, at)
    if (url.origin !== origin) return { back: url, page: undefined }
    at = url.href
    const sent = [...cookies]
      .filter(([, { path }]) => url.pathname.startsWith(path))
      .map(([name, { value }]) => `${name}=${value}`)
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { accept: 'text/html', cookie: sent.join('; ') },
      ...(form !== undefined && { method: 'POST', body: form }),
    })
    for (const header of response.headers.getSetCookie()) {
      const [pair = '', ...attributes] = header.split('; ')
      const [name = '', value = ''] = pair.split('=', 2)
      cookies.set(name, { value, path: attributes.find(one => one.startsWith('path='))?.slice(5) ?? '/' })
    }
    const next = response.headers.get('location')
    const page = await response.text()
    return next === null ? { back: undefined, page, status: response.status } : visit(next)
  }
  return { visit, address: () => at }
}
