import { childrenOf, type Element, escaped, find, readXml, textAt } from './xml.ts'

// The service personpostXML, version 2, of Skatteverket's Navet.
export const soap = 'http://schemas.xmlsoap.org/soap/envelope/'
export const epersondata = 'http://xmls.skatteverket.se/se/skatteverket/folkbokforing/na/epersondata/V1'
export const personpost = 'http://www.skatteverket.se/folkbokforing/na/personpostXML/v2'

/** Whom the agreement is with, and the number of what it lets one ask for. `orgNumber` has twelve digits: 16 and the ten. */
export type Order = { orgNumber: string; orderId: string }

/** A question about one person by the twelve digits. */
export type Asked = Order & { number: string }

export const requestFor = ({ orgNumber, orderId, number }: Asked): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<soapenv:Envelope xmlns:soapenv="${soap}" xmlns:v1="${epersondata}"><soapenv:Header/><soapenv:Body><v1:PersonpostRequest><v1:Bestallning><v1:OrgNr>${escaped(orgNumber)}</v1:OrgNr><v1:BestallningsId>${escaped(orderId)}</v1:BestallningsId></v1:Bestallning><v1:PersonId>${escaped(number)}</v1:PersonId></v1:PersonpostRequest></soapenv:Body></soapenv:Envelope>`

/** A question as the service reads it; undefined for what is none. */
export const readRequest = (source: string): Asked | undefined => {
  const request = find(readXml(source), 'PersonpostRequest')
  const orgNumber = textAt(request, 'Bestallning', 'OrgNr')
  const orderId = textAt(request, 'Bestallning', 'BestallningsId')
  const number = textAt(request, 'PersonId')
  return orgNumber && orderId && number ? { orgNumber, orderId, number } : undefined
}

/** What the service says went wrong. The words are Skatteverket's and name nobody. */
export type Fault = { code: string; error: string }

/** The posts of an answer, or its fault. Throws XmlFault; undefined for a document of another kind. */
export const readAnswer = (source: string): { posts: Element[] } | { fault: Fault } | undefined => {
  const body = childrenOf(readXml(source), 'Body')[0]
  const fault = childrenOf(body, 'Fault')[0]
  if (fault)
    return { fault: { code: textAt(fault, 'faultcode') ?? '', error: find(fault, 'Felkod')?.text.trim() ?? '' } }
  const response = childrenOf(body, 'PersonpostXMLResponse')[0]
  return response && { posts: childrenOf(childrenOf(response, 'Folkbokforingsposter')[0], 'Folkbokforingspost') }
}
