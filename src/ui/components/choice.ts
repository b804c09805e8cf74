import type { IconName } from '../styles/sprite.ts'

/** One thing to choose in radios, checkboxes and selects. */
export type Choice = { value: string; label: string; hint?: string | undefined; icon?: IconName | undefined }
