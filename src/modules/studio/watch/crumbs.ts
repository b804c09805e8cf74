import type { Context } from '../../../kernel/http/context.ts'
import { watched } from './urls.ts'

/** The way to a page about how it goes. */
export const watchCrumbs = (c: Context, ...on: { text: string; href?: string }[]) =>
  on.length === 0 ? [{ text: c.t('studio.watch.title') }] : [{ text: c.t('studio.watch.title'), href: watched }, ...on]
