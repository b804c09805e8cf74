import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider'

type Kept = { payload: AdapterPayload; until: number }

/**
 * Keeps what the provider needs to remember, in memory and for this simulator alone. A code or token is gone on the
 * second that it expires.
 */
export const memoryAdapter = (): AdapterFactory => {
  const kept = new Map<string, Kept>()
  const find = (key: string): AdapterPayload | undefined => {
    const found = kept.get(key)
    if (found === undefined || found.until > Date.now()) return found?.payload
    kept.delete(key)
    return undefined
  }
  const search = (model: string, fits: (payload: AdapterPayload) => boolean): AdapterPayload | undefined => {
    for (const [key, { payload }] of kept) if (key.startsWith(`${model}:`) && fits(payload)) return find(key)
    return undefined
  }

  return (model: string): Adapter => ({
    upsert: async (id, payload, seconds) => {
      for (const [key, { until }] of kept) if (until <= Date.now()) kept.delete(key)
      kept.set(`${model}:${id}`, { payload, until: seconds === undefined ? Infinity : Date.now() + seconds * 1000 })
    },
    find: async id => find(`${model}:${id}`),
    findByUid: async uid => search(model, payload => payload.uid === uid),
    findByUserCode: async code => search(model, payload => payload.userCode === code),
    consume: async id => {
      const payload = find(`${model}:${id}`)
      if (payload !== undefined) payload.consumed = Math.floor(Date.now() / 1000)
    },
    destroy: async id => {
      kept.delete(`${model}:${id}`)
    },
    revokeByGrantId: async grant => {
      for (const [key, { payload }] of kept) if (payload.grantId === grant) kept.delete(key)
    },
  })
}
