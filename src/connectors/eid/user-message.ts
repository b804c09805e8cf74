import { z } from 'zod'
import type { Locale } from '../../kernel/texts/texts.ts'

/**
 * The message of the service in the language of the page; without one there, the message without language.
 * Undefined when there is none, or it is of a kind that we do not show. Swedish OpenID Connect profile, parameters 2.1
 */
export const userMessage = (param: string | undefined, locale: Locale): string | undefined => {
  if (param === undefined) return undefined
  const parsed = json.safeParse(param)
  return parsed.success ? messageIn(parsed.data, locale) : undefined
}

/** The same of a message that has been read. */
export const messageIn = (message: z.infer<typeof messageShape>, locale: Locale): string | undefined => {
  const encoded = message[`message#${locale}`] ?? message.message
  const text = encoded === undefined ? '' : Buffer.from(encoded, 'base64').toString('utf8').trim()
  return text === '' ? undefined : text.slice(0, 1500)
}

export const messageShape = z.object({
  message: z.base64().optional(),
  'message#sv': z.base64().optional(),
  'message#en': z.base64().optional(),
  mime_type: z.literal('text/plain').default('text/plain'),
})

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
  .pipe(messageShape)
