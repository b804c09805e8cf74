/** What we use of dmn-moddle 12, which comes without types. Source: dmn-moddle README. */
declare module 'dmn-moddle' {
  export type Read = { rootElement: unknown; elementsById: Record<string, unknown>; warnings: { message: string }[] }
  export class DmnModdle {
    constructor(packages?: Record<string, unknown>)
    fromXML(xml: string, type?: string): Promise<Read>
    toXML(element: unknown, options?: { format?: boolean }): Promise<{ xml: string }>
  }
}
