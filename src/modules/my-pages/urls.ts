/** The addresses of Mina sidor, written once. */
export const overviewUrl = '/mina-sidor'
export const draftsUrl = '/mina-sidor/utkast'
export const helpUrl = '/mina-sidor/hjalp'
export const readingsUrl = '/mina-sidor/lasningar'
export const detailsUrl = '/mina-sidor/uppgifter'
/** The companies and associations that one may act for. */
export const organisationsUrl = '/mina-sidor/organisationer'
export const toSignUrl = '/mina-sidor/att-skriva-under'

export const caseUrl = (number: string): string => `/mina-sidor/arenden/${encodeURIComponent(number)}`
export const fileUrl = (number: string, file: string): string => `${caseUrl(number)}/filer/${file}`
export const documentUrl = (number: string, document: string): string => `${caseUrl(number)}/handlingar/${document}`
export const recallUrl = (number: string): string => `${caseUrl(number)}/aterkalla`
export const letterUrl = (number: string): string => `${caseUrl(number)}/beslut.pdf`
/** A request that I have made, and one that I have got. */
export const signatureUrl = (number: string, signature: string): string =>
  `${caseUrl(number)}/underskrifter/${signature}`
export const requestUrl = (signature: string, part?: string): string =>
  `${toSignUrl}/${signature}${part ? `/${part}` : ''}`
