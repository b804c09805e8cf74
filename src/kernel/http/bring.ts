import { FileFault } from '../files/fault.ts'
import type { Actor } from '../hands.ts'
import { type BroughtFile, type NamedBytes, readBrought } from './bodies.ts'
import { changeByFiles, onwards, type PostParts } from './change.ts'
import type { Input, Route } from './exchange.ts'
import { type Fields, fieldsOf } from './fields.ts'

/** A change that brings one small file to be read, and not to be kept. It is told of on its field. */
export const bring = <A extends Actor, T, R>(
  path: string,
  parts: Omit<PostParts<A, T, R>, 'form'> & {
    file: BroughtFile
    form: (bytes: Uint8Array | undefined, fields: Fields, input: Input, more: NamedBytes[]) => T
  },
): Route => {
  const { file } = parts
  return {
    method: 'POST',
    path,
    who: parts.who.says,
    kind: 'upload',
    seen: 'a change',
    answer: x => {
      let bytes: Uint8Array | undefined
      let more: NamedBytes[] = []
      const form = (fields: Fields, input: Input): T => parts.form(bytes, fields, input, more)
      return changeByFiles(x, { ...parts, form, answer: onwards(x, { ...parts, form }) }, async session => {
        const brought = await readBrought(x, session, file).catch((fault: unknown) => {
          if (fault instanceof FileFault && fault.status === 422) return fault
          throw fault
        })
        if (brought instanceof FileFault)
          return { fields: fieldsOf([]), complaints: { [file.field]: brought.complaint() }, files: [] }
        bytes = brought.bytes
        more = brought.more
        return { fields: brought.fields, complaints: {}, files: [] }
      })
    },
  }
}
