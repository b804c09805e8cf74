/** A child in the applicant's custody. The number is for comparing, never for a page. */
export type OwnChild = { id: string; name: string; birthDate: Temporal.PlainDate; number?: string }

/** The children in the applicant's custody, or why nobody can tell: the register does not know who asks, is down, or is not connected. */
export type OwnChildren = { state: 'known' | 'nobody' | 'down' | 'absent'; all: readonly OwnChild[] }
