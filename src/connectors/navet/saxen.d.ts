/** What we use of saxen 11, which comes without types. Source: saxen README. */
declare module 'saxen' {
  type Decode = (text: string) => string
  type Hooks = {
    openTag: (name: string, attributes: () => Record<string, string>, decode: Decode) => void
    closeTag: (name: string) => void
    text: (text: string, decode: Decode) => void
    cdata: (text: string) => void
    attention: (text: string) => void
    error: (fault: Error) => void
    warn: (fault: Error) => void
  }
  export class Parser {
    on<H extends keyof Hooks>(hook: H, call: Hooks[H]): this
    parse(xml: string): void
    stop(): void
  }
}
