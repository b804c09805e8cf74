import { epersondata, type Fault, personpost, soap } from './envelope.ts'
import type { SimulatedPerson } from './simulated-persons.ts'
import { escaped } from './xml.ts'

/** The answer about a person: with no post where there is nobody. */
export const answerWith = (found: SimulatedPerson | undefined, all: readonly SimulatedPerson[]): string =>
  envelope(
    `<ns0:PersonpostXMLResponse xmlns:ns1="${personpost}" xmlns:ns0="${epersondata}"><ns0:Folkbokforingsposter>${
      found ? postOf(found, all) : ''
    }</ns0:Folkbokforingsposter></ns0:PersonpostXMLResponse>`,
  )

/** A fault as the service tells it, with the code and the words of Skatteverket. */
export const faultWith = ({ code, error }: Fault, words: string): string =>
  envelope(
    `<S:Fault xmlns:ns4="http://www.w3.org/2003/05/soap-envelope"><faultcode>${code}</faultcode><faultstring>${escaped(words)}</faultstring><detail><ns1:NaWebServiceException xmlns:ns1="${personpost}"><Felkod>${error}</Felkod><Beskrivning>${escaped(words)}</Beskrivning></ns1:NaWebServiceException></detail></S:Fault>`,
  )

const envelope = (body: string): string =>
  `<?xml version='1.0' encoding='UTF-8'?><S:Envelope xmlns:S="${soap}"><S:Body>${body}</S:Body></S:Envelope>`

const postOf = (person: SimulatedPerson, all: readonly SimulatedPerson[]): string =>
  tag('Folkbokforingspost', [
    '<Arendeuppgift andringstidpunkt="20260105093000"/>',
    person.sekretessmarkering ? tag('Sekretessmarkering', 'J') : '',
    person.skyddadFolkbokforing ? tag('SkyddadFolkbokforing', 'J') : '',
    tag('Personpost', [
      tag('PersonId', [tag('PersonNr', person.number)]),
      person.newNumber ? tag('HanvisningsPersonNr', person.newNumber) : '',
      person.deregistered
        ? tag('Avregistrering', [
            tag('AvregistreringsorsakKod', person.deregistered.code),
            tag('Avregistreringsdatum', person.deregistered.day),
          ])
        : '',
      tag('Fodelsedatum', person.number.slice(0, 8)),
      tag('Namn', [
        person.mark ? tag('Tilltalsnamnsmarkering', person.mark) : '',
        tag('Fornamn', person.given),
        person.middle ? tag('Mellannamn', person.middle) : '',
        tag('Efternamn', person.family),
      ]),
      person.address ? addressOf(person, person.address) : '',
      relationsOf(person, all),
    ]),
  ])

/** Where it is not known where somebody lives, the post goes by way of Skatteverket. */
const addressOf = (
  { skyddadFolkbokforing }: SimulatedPerson,
  { street, postalCode, city }: NonNullable<SimulatedPerson['address']>,
): string =>
  tag('Adresser', [
    tag(skyddadFolkbokforing ? 'SarskildPostadress' : 'Folkbokforingsadress', [
      tag('Utdelningsadress2', street),
      tag('PostNr', postalCode),
      tag('Postort', city),
    ]),
  ])

const relationsOf = (person: SimulatedPerson, all: readonly SimulatedPerson[]): string => {
  const has = person.custody.map(({ child, ...days }) => ({ kind: 'VF', number: child, ...days }))
  const earlier = new Set(all.flatMap(one => (one.newNumber === person.number ? [one.number] : [])))
  const under = all.flatMap(guardian =>
    guardian.custody
      .filter(({ child }) => child === person.number || earlier.has(child))
      .map(({ child: _, ...days }) => ({ kind: 'V', number: guardian.number, ...days })),
  )
  const relations = [...has, ...under].map(({ kind, number, from, until }) =>
    tag('Relation', [
      tag('RelationId', [tag('PersonNr', number)]),
      tag('Relationstyp', kind),
      from ? tag('RelationFromdatum', from) : '',
      until ? tag('RelationTomdatum', until) : '',
    ]),
  )
  return relations.length > 0 ? tag('Relationer', relations) : ''
}

/** An element around a text, or around others that are written already. */
const tag = (name: string, inside: string | string[]): string =>
  `<${name}>${typeof inside === 'string' ? escaped(inside) : inside.join('')}</${name}>`
