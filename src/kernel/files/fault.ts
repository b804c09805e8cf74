import type { Complaint } from '../errors.ts'

export type FileFaultKind = keyof typeof statuses

/** A file, or a body with files, that can't be taken. Nothing of it has been kept. */
export class FileFault extends Error {
  override name = 'FileFault'
  readonly kind: FileFaultKind
  readonly args: Record<string, string | number>
  constructor(kind: FileFaultKind, args: Record<string, string | number> = {}) {
    super(`The file was not taken: ${kind}`)
    this.kind = kind
    this.args = args
  }

  /** The HTTP status where it is not a complaint about one field of a form. */
  get status(): 400 | 413 | 422 | 507 {
    return statuses[this.kind]
  }

  /** What the resident is told. */
  complaint(): Complaint {
    return { key: `kernel.files.${this.kind}`, args: this.args }
  }
}

const statuses = {
  'too-large': 422,
  empty: 422,
  'wrong-type': 422,
  /** The name promises a type that may come, and the content is something else. */
  'other-content': 422,
  /** A picture that can't be cleaned of what it tells, for its parts make no sense. */
  damaged: 422,
  infected: 422,
  'too-many': 422,
  /** The person has left as much as anybody may in a day. */
  'too-much': 422,
  /** The body ended before its time, or is not a form at all. */
  broken: 400,
  /** More fields, or longer ones, than any page of ours sends. */
  'form-too-large': 413,
  /** The disk is full: the truth, and nothing lost that was acknowledged. */
  'no-room': 507,
} as const

/** A full disk or quota becomes `no-room`; everything else stays the bug that it is. */
export const asFileFault = (fault: unknown): unknown =>
  fault instanceof Error && 'code' in fault && (fault.code === 'ENOSPC' || fault.code === 'EDQUOT')
    ? new FileFault('no-room')
    : fault
