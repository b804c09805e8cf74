import type { Context } from '../../kernel/http/context.ts'

/**
 * The revision that a form goes out from. A form that was refused for its fields keeps the one it had; one that comes back with what
 * others did has been told of all until now, and goes on from here.
 */
export const revShown = ({ rev }: { rev: number }, c: Context): string | number =>
  c.conflict ? rev : (c.typed('rev') ?? rev)
