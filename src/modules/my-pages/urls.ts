export const home = '/mina-sidor'
export const draftsUrl = `${home}/utkast`
export const readingsUrl = `${home}/lasningar`
export const contactUrl = `${home}/uppgifter`

export const caseUrl = (number: string, part?: string): string =>
  `${home}/arenden/${encodeURIComponent(number)}${part ? `/${part}` : ''}`
