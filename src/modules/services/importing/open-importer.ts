import type { Stage } from '../rendering/views.ts'
import type { Forms } from './forms.ts'

/** Opens the way in for forms from elsewhere. Its readers are loaded only now: a running service never needs them. */
export const openImporter = async (stage?: Stage): Promise<Forms> => new (await import('./forms.ts')).Forms(stage)
