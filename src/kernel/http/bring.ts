import { FileFault } from '../files/fault.ts'
import type { Actor } from '../hands.ts'
import { readBrought } from './bodies.ts'
import { changeByFiles, onwards, type PostParts } from './change.ts'
import type { Input, Route } from './exchange.ts'
import { type Fields, fieldsOf } from './fields.ts'

/** A change that brings one small file to be read, and not to be kept. It is told of on its field. */
export const bring = <A extends Actor, T, R>(
  path: string,
  parts: Omit<PostParts<A, T, R>, 'form'> & {
    file: { field: string; limit: number }
    form: (bytes: Uint8Array | undefined, fields: Fields, input: Input) => T
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
      const form = (fields: Fields, input: Input): T => parts.form(bytes, fields, input)
      return changeByFiles(x, { ...parts, form, answer: onwards(x, { ...parts, form }) }, async session => {
        const brought = await readBrought(x, session, file.field, file.limit).catch((fault: unknown) => {
          if (fault instanceof FileFault && fault.status === 422) return fault
          throw fault
        })
        if (brought instanceof FileFault)
          return { fields: fieldsOf([]), complaints: { [file.field]: brought.complaint() }, files: [] }
        bytes = brought.bytes
        return { fields: brought.fields, complaints: {}, files: [] }
      })
    },
  }
}
