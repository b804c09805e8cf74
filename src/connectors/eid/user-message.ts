import { z } from 'zod'
import type { Locale } from '../../kernel/texts/texts.ts'

/**
 * The message of the service in the language of the page; without one there, the message without language.
 * Undefined when there is none, or it is of a kind that we do not show. Swedish OpenID Connect profile, parameters 2.1
 */
export const userMessage = (param: string | undefined, locale: Locale): string | undefined => {
  if (param === undefined) return undefined
  const parsed = json.safeParse(param)
  if (!parsed.success) return undefined
  const encoded = parsed.data[`message#${locale}`] ?? parsed.data.message
  const message = encoded === undefined ? '' : Buffer.from(encoded, 'base64').toString('utf8').trim()
  return message === '' ? undefined : message.slice(0, 1500)
}

const json = z
  .string()
  .transform((text, ctx): unknown => {
    try {
      return JSON.parse(text)
    } catch {
      ctx.addIssue('not JSON')
      return z.NEVER
    }
  })
  .pipe(
    z.object({
      message: z.base64().optional(),
      'message#sv': z.base64().optional(),
      'message#en': z.base64().optional(),
      mime_type: z.literal('text/plain').default('text/plain'),
    }),
  )
