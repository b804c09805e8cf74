import type { Context } from '../../kernel/http/context.ts'

/** The form token. First in every form that posts. */
export const Csrf = ({ c }: { c: Context }) => <input type="hidden" name="_csrf" value={c.csrf} />
