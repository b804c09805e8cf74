/** What we use of bpmn-moddle 10, which comes without types for its own class. Source: bpmn-moddle README. */
declare module 'bpmn-moddle' {
  export type Read = { rootElement: unknown; elementsById: Record<string, unknown>; warnings: { message: string }[] }
  export class BpmnModdle {
    constructor(packages?: Record<string, unknown>)
    fromXML(xml: string, type?: string): Promise<Read>
    toXML(element: unknown, options?: { format?: boolean; preamble?: boolean }): Promise<{ xml: string }>
    create(type: string, attributes?: Record<string, unknown>): unknown
    createAny(name: string, namespace: string, attributes?: Record<string, unknown>): unknown
  }
}
