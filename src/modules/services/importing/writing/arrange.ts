import type { Expr } from '../expression.ts'
import type { Form, FormPage, Group, Holder, Item, Notes, Question } from '../form.ts'
import { excerpt } from '../ledger.ts'
import { needed } from './feel.ts'

/** An item with the conditions that are left of those that it stood under. */
export type Arranged = { item: Item; when: Expr[] }
export type ArrangedPage = { from: FormPage; part: number; when: Expr[]; items: Arranged[] }

type Fact = Question | Group

/** What has been read, in the order in which it is asked: nothing looks ahead, and a file stands alone. */
export const arranged = (form: Form): { pages: ArrangedPage[]; rows: Map<Group, ArrangedPage[]> } => {
  const rows = new Map<Group, ArrangedPage[]>()
  const lost = new Set<Holder>()
  const passed = new Set<Fact>()
  const around: Around = { notes: form, passed, rows, lost }
  return { pages: pagesOf(form.pages, around), rows }
}

type Around = { notes: Notes; passed: Set<Fact>; rows: Map<Group, ArrangedPage[]>; lost: Set<Holder> }

const pagesOf = (pages: readonly FormPage[], around: Around): ArrangedPage[] =>
  pages.flatMap(from => {
    const when = from.holder ? kept([from.holder], from.path, from.title, around) : []
    const items = inOrder(from, around)
    if (items.length === 0)
      around.notes.approximated.push({
        path: from.path,
        what: excerpt(Object.values(from.title)[0]),
        why: 'a page with nothing on it is not shown',
      })
    return parted(from, when, items)
  })

/** The conditions of holders that do not look ahead; each that does is told once. */
const kept = (holders: readonly Holder[], path: string, label: unknown, around: Around): Expr[] =>
  holders.flatMap(holder => {
    if (!holder.when || around.lost.has(holder)) return []
    if (needed(holder.when).every(fact => isPassed(fact, around.passed))) return [holder.when]
    around.lost.add(holder)
    around.notes.converted = Math.max(0, around.notes.converted - 1)
    around.notes.approximated.push({
      path,
      what: excerpt(label),
      why: `its condition looks at questions that come later (${later(holder.when, around.passed)}): always shown`,
    })
    return []
  })

const later = (when: Expr, passed: Set<Fact>): string =>
  needed(when)
    .filter(fact => !isPassed(fact, passed))
    .map(fact => fact.key)
    .join(', ')

/** A calculated value stands wherever what it rests on stands. */
const isPassed = (fact: Fact, passed: Set<Fact>): boolean =>
  passed.has(fact) ||
  (fact.kind === 'question' &&
    fact.value !== undefined &&
    needed(fact.value).every(inner => inner !== fact && isPassed(inner, passed)))

/** What an item stands under, from the outermost in, without its page. */
const holdersOf = (item: Item, page: Holder | undefined): Holder[] => {
  const chain: Holder[] = item.when ? [{ when: item.when }] : []
  for (let holder = item.inside; holder && holder !== page; holder = holder.inside) chain.unshift(holder)
  return chain
}

/** The items of a page so that each comes after those that it rests on, else as they were. */
const inOrder = (page: FormPage, around: Around): Arranged[] => {
  const waiting = [...page.items]
  const here = new Set<Fact>(waiting.flatMap(item => (item.kind === 'info' ? [] : [item])))
  const done: Arranged[] = []
  const ready = (item: Item): boolean =>
    [...holdersOf(item, page.holder).flatMap(({ when }) => (when ? [when] : [])), ...madeFrom(item)]
      .flatMap(needed)
      .every(fact => fact === item || !here.has(fact) || isPassed(fact, around.passed))
  while (waiting.length > 0) {
    const at = Math.max(waiting.findIndex(ready), 0)
    const [item] = waiting.splice(at, 1)
    if (!item) break
    if (item.kind === 'question') unreckoned(item, around)
    const when = kept(holdersOf(item, page.holder), item.path, labelOf(item), around)
    if (item.kind === 'question') rulesKept(item, around)
    if (item.kind === 'group') {
      const inner = { ...around, passed: new Set(around.passed) }
      around.rows.set(item, pagesOf([{ path: item.path, key: item.key, title: item.label, items: item.items }], inner))
    }
    if (item.kind !== 'info') around.passed.add(item)
    done.push({ item, when })
  }
  return done
}

const madeFrom = (item: Item): Expr[] => (item.kind === 'question' && item.value ? [item.value] : [])

const labelOf = (item: Item): unknown => Object.values(item.kind === 'info' ? item.text : item.label)[0]

/** A calculated value that rests on what comes later is asked instead. */
const unreckoned = (item: Question, { notes, passed }: Around): void => {
  if (!item.value || needed(item.value).every(fact => isPassed(fact, passed))) return
  notes.refused.push({
    path: item.path,
    what: item.key,
    why: `reckons with answers that come later (${later(item.value, passed)}): it is asked instead`,
  })
  delete item.value
}

const rulesKept = (item: Question, { notes, passed }: Around): void => {
  const known = (e: Expr): boolean => needed(e).every(fact => fact === item || isPassed(fact, passed))
  for (const { holds, otherwise } of item.must.filter(rule => !known(rule.holds)))
    notes.refused.push({
      path: item.path,
      what: excerpt(Object.values(otherwise)[0]),
      why: `the rule looks at answers that come later (${later(holds, passed)}): it is not checked`,
    })
  item.must = item.must.filter(rule => known(rule.holds))
  if (item.requiredWhen && !known(item.requiredWhen)) {
    notes.approximated.push({
      path: item.path,
      what: item.key,
      why: `must be answered only under a condition that looks ahead (${later(item.requiredWhen, passed)}): may always be left out`,
    })
    delete item.requiredWhen
  }
}

const isFile = ({ item }: Arranged): boolean => item.kind === 'question' && item.type === 'file'

/** A page for each file, with what is told just before it; the rest in pages between them. */
const parted = (from: FormPage, when: Expr[], items: Arranged[]): ArrangedPage[] => {
  const runs: Arranged[][] = []
  let run: Arranged[] = []
  const end = (): void => {
    if (run.length > 0) runs.push(run)
    run = []
  }
  for (const one of items) {
    if (!isFile(one)) {
      run.push(one)
      if (run.filter(({ item }) => item.kind !== 'info').length >= (from.most ?? mostOnPage)) end()
      continue
    }
    const told: Arranged[] = []
    while (run.length > 0 && run.at(-1)?.item.kind === 'info') told.unshift(...run.splice(-1))
    end()
    runs.push([...told, one])
  }
  end()
  return runs.map((list, part) => {
    const [alone] = list.filter(isFile)
    return { from, part, when: [...when, ...(alone && list.length > 1 ? alone.when : [])], items: list }
  })
}

/** More than so many questions in one go nobody answers; the longest pages are parted. */
const mostOnPage = 40
