/** A time in minutes: one, or how it varies. */
export type Time =
  | { is: 'constant'; minutes: number }
  | { is: 'triangular'; min: number; mode: number; max: number }
  | { is: 'normal'; mean: number; sd: number }
  | { is: 'uniform'; min: number; max: number }

/** What a step is worth to the resident: it creates something, the law wants it, or neither. */
export type Value = 'creates' | 'law' | 'none'

/** What is known of one step of a map, beside its name and role. What is not known is not there. */
export type StepFacts = {
  /** Time that somebody is at work with it. */
  worked?: Time
  /** Time that it lies still before anybody is. */
  waited?: Time
  /** What it costs each time, in öre, beside the time of those who work. */
  costOre?: number
  /** How many times a year. */
  perYear?: number
  value?: Value
  /** The paragraph that wants it. */
  legalBasis?: string
  /** The system in which it is done. */
  system?: string
  /** What residents and staff have said about it, in their words. */
  quotes?: string[]
}
