import { caseStates, type WorkListFilter } from '../cases/index.ts'

/** What an address asks of the work list; what it does not know means nothing. */
export const filterFrom = (query: URLSearchParams): WorkListFilter => {
  const status = query.get('status')
  const search = query.get('q')?.trim().slice(0, 100) || undefined
  return {
    // Who looks for a case by name or number wants it whatever its state.
    state: status === 'all' ? 'all' : (caseStates.find(state => state === status) ?? (search ? 'all' : 'open')),
    service: query.get('tjanst') || undefined,
    mine: query.get('mina') === 'ja',
    unassigned: query.get('otagna') === 'ja',
    search,
    after: query.get('efter') ?? undefined,
  }
}
