/** What a system can be allowed: every scope of the API, with what it opens. */
export const scopes = {
  'services.read': 'Read which services the municipality offers',
  'cases.read': 'Read number, state and outcome of the cases at the units of the client, without personal data',
  'my-cases.read': 'Read the cases of one resident at the units of the client, for showing them to that resident',
} as const

type Scope = keyof typeof scopes

export const isScope = (text: string): text is Scope => Object.hasOwn(scopes, text)

/** Scopes that show cases: worth nothing without units. */
export const needsUnits = (scope: string): boolean => scope === 'cases.read' || scope === 'my-cases.read'
