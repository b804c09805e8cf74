import type { Page } from 'playwright-core'

type Picture = { path: string; fullPage: boolean; timeout?: number }

/**
 * Keeps a picture of a page for people to look at. It is a keepsake: a machine that is too busy to take it has not found a
 * fault in the page, so it is tried once more and then done without. Says whether there is one.
 */
export const keepPicture = async (page: Pick<Page, 'screenshot'>, picture: Picture): Promise<boolean> => {
  const take = (): Promise<boolean> =>
    page.screenshot({ timeout: 15_000, ...picture, type: 'jpeg', quality: 60 }).then(
      () => true,
      () => false,
    )
  return (await take()) || take()
}
