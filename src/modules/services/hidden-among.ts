import type { Read } from '../../kernel/hands.ts'
import { mailAddressOf, type OnBehalf, principalName } from '../people/index.ts'
import { pickedIn } from './behalf/picked-children.ts'
import type { Service } from './compiled-service.ts'
import type { Walk } from './walked.ts'

/** Answers, and whom they concern. */
export type Concerning = { service: Service; walk: Pick<Walk, 'relevant'>; onBehalf?: OnBehalf | undefined }

/** Whether whom it concerns, or a child who is chosen in what is answered, has a protected identity. */
export const hiddenAmong = async (r: Read, { service, walk, onBehalf }: Concerning): Promise<boolean> => {
  if (onBehalf && (await principalName(r, onBehalf)).protectedIdentity) return true
  for (const { person } of pickedIn(service, walk.relevant))
    if ((await mailAddressOf(r, person))?.protectedIdentity ?? true) return true
  return false
}
