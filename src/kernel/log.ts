import { type Logger, pino } from 'pino'

/**
 * The log: one JSON line each, without personal data. Routes appear as patterns, never as addresses with numbers in them,
 * and an error's query parameters and details (PostgreSQL puts values there) are left out.
 */
export const createLog = (level: string, destination?: { write: (line: string) => void }): Logger =>
  pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { err: errorWithoutValues },
    },
    ...(destination ? [destination] : []),
  )

const errorWithoutValues = (fault: unknown): unknown => {
  if (!(fault instanceof Error)) return { type: typeof fault }
  const code = 'code' in fault && typeof fault.code === 'string' ? { code: fault.code } : {}
  const constraint =
    'constraint' in fault && typeof fault.constraint === 'string' ? { constraint: fault.constraint } : {}
  return {
    type: fault.name,
    // What somebody typed can stand in quotes in a message: "invalid input syntax for type date: "..."".
    message: fault.message.replace(/"[^"]*"/g, '"…"').slice(0, 300),
    ...code,
    ...constraint,
    stack: fault.stack
      ?.split('\n')
      .slice(1, 8)
      .map(line => line.trim()),
    ...(fault.cause ? { cause: errorWithoutValues(fault.cause) } : {}),
  }
}
