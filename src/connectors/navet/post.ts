import { childrenOf, type Element, textAt } from './xml.ts'

/**
 * What is read of a person's post. Addresses are in it and are left there: nothing here needs them, and what is not read can't be
 * shown to anybody.
 */
export type Post = {
  /** Twelve digits. */
  number: string
  /** The number that the person has now, when this is an old one. */
  newNumber: string | undefined
  birthDate: Temporal.PlainDate | undefined
  givenName: string
  familyName: string
  /** Sekretessmarkering or skyddad folkbokföring. */
  protectedIdentity: boolean
  /** Why the person is no longer in the register: AV dead, UV emigrated, OB missing, GN an old number ... */
  deregistered: string | undefined
  relations: Relation[]
}

/** V: somebody has the custody of the person; VF: the person has the custody of somebody. Others are left out. */
export type Relation = { kind: 'V' | 'VF'; number: string; from: string | undefined; until: string | undefined }

/** Reads a post. Throws where it has neither number. */
export const readPost = (element: Element): Post => {
  const person = childrenOf(element, 'Personpost')[0]
  const id = childrenOf(person, 'PersonId')[0]
  const number = textAt(id, 'PersonNr') ?? textAt(id, 'TilldelatPersonNrSamordningsNr')
  if (!number || !twelve.test(number)) throw new Error('A post of the population register without a number')
  const name = childrenOf(person, 'Namn')[0]
  const born = textAt(person, 'Fodelsedatum') ?? number.slice(0, 8)
  return {
    number,
    newNumber: textAt(person, 'HanvisningsPersonNr'),
    birthDate: dayOf(born),
    givenName: calledName(textAt(name, 'Fornamn') ?? '', textAt(name, 'Tilltalsnamnsmarkering') ?? ''),
    familyName: [textAt(name, 'Mellannamn'), textAt(name, 'Efternamn')].filter(part => part !== undefined).join(' '),
    protectedIdentity: ['Sekretessmarkering', 'SkyddadFolkbokforing'].some(mark => textAt(element, mark) === 'J'),
    deregistered: textAt(person, 'Avregistrering', 'AvregistreringsorsakKod'),
    relations: childrenOf(childrenOf(person, 'Relationer')[0], 'Relation').flatMap(relationIn),
  }
}

const twelve = /^\d{12}$/

const relationIn = (element: Element): Relation[] => {
  const kind = textAt(element, 'Relationstyp')
  const number = textAt(element, 'RelationId', 'PersonNr')
  // Somebody without a Swedish number has only a time of birth here, and no post to ask for.
  if ((kind !== 'V' && kind !== 'VF') || !number || !twelve.test(number)) return []
  return [{ kind, number, from: textAt(element, 'RelationFromdatum'), until: textAt(element, 'RelationTomdatum') }]
}

/** Whether a relation holds on a day. Days are YYYYMMDD, and may end in zeros where they are not known. */
export const holdsOn = ({ from, until }: Relation, day: Temporal.PlainDate): boolean => {
  const today = day.toString().replaceAll('-', '')
  return (from === undefined || from <= today) && (until === undefined || until.replace(/(00)+$/, '99') >= today)
}

/** The name that a person is called by. The mark is the place of it among the given names, as 10 or 20; 12 is a double name. */
const calledName = (given: string, mark: string): string => {
  const names = given.split(/\s+/)
  const one = /^([1-9])0$/.exec(mark)?.[1]
  return (one === undefined ? undefined : names[Number(one) - 1]) ?? given
}

const dayOf = (text: string): Temporal.PlainDate | undefined => {
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})$/.exec(text) ?? []
  if (year === undefined || month === undefined || day === undefined) return undefined
  // A coordination number has 60 added to the day.
  const date = { year: Number(year), month: Number(month), day: Number(day) > 60 ? Number(day) - 60 : Number(day) }
  if (date.month < 1 || date.month > 12 || date.day < 1) return undefined
  const first = Temporal.PlainDate.from({ ...date, day: 1 })
  return date.day <= first.daysInMonth ? first.with({ day: date.day }) : undefined
}
