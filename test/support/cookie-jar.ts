import assert from 'node:assert/strict'

/** The cookies of one browser, by origin; refuses those that a careful browser would, and those that are not careful enough. */
export const readCookieJar = (origin: string, session: string | undefined) => {
  const origins = new Map<string, Map<string, string>>()
  const of = (url: URL | string): Map<string, string> => {
    const key = new URL(url).origin
    const known = origins.get(key) ?? new Map<string, string>()
    origins.set(key, known)
    return known
  }
  if (session) of(origin).set('__Host-torg', session)
  return {
    header: (url: URL): string => [...of(url)].map(([name, value]) => `${name}=${value}`).join('; '),
    get: (url: URL | string, name: string): string | undefined => of(url).get(name),
    set: (name: string, value: string): Map<string, string> => of(origin).set(name, value),
    clear: (): void => origins.clear(),
    keep: (url: URL, response: Response): void => {
      for (const line of response.headers.getSetCookie()) {
        const [pair = '', ...options] = line.split(';').map(part => part.trim())
        const at = pair.indexOf('=')
        const [name, value] = [pair.slice(0, at), pair.slice(at + 1)]
        const said = (option: string): string | undefined =>
          options.find(one => one.toLowerCase().split('=')[0] === option)
        if (url.origin === origin) {
          for (const option of ['secure', 'httponly', 'samesite', 'path'])
            assert.ok(said(option), `The cookie ${name} is not ${option}`)
          assert.equal(said('domain'), undefined, `The cookie ${name} names a domain`)
        }
        const gone =
          said('max-age')?.split('=')[1] === '0' ||
          (said('expires') !== undefined && Date.parse(said('expires')?.slice(8) ?? '') < Date.now())
        if (gone) of(url).delete(name)
        else of(url).set(name, value)
      }
    },
  }
}
