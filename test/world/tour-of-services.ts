import { answer, send, startOf } from './applying.ts'
import { caseUrl, take, writeDecision } from './desk.ts'
import { examplesOf, serviceNames } from './examples.ts'
import { failToSign, leaveToSign } from './own-signing.ts'
import type { World } from './world.ts'

/** Every service of Almvik but those that have a tour of their own: each page sent blank before it is answered, rows added and taken away. */
export const tourOfServices = async (world: World): Promise<void> => {
  for (const slug of serviceNames.filter(name => name !== 'sommarjobb')) {
    const example = examplesOf(slug).find(({ expect, who }) => expect.complete === true && who !== undefined)
    if (!example?.who) throw new Error(`Nobody comes all the way in ${slug}`)
    const c = await world.as(example.who)
    await c.get(`/e-tjanster/${slug}`)
    await answer(c, example, { blankFirst: true })
    await takeRowAway(c, slug)
    await c.get(startOf(example))
    await answer(c, example)
    if (c.offers(/^Skriv under och skicka/)) {
      await leaveToSign(c)
      await failToSign(c, /^Avbryt/)
    }
    const number = await send(c, example)
    if (slug === 'skolskjuts') await refuseInOneOfTwoWays(world, number)
  }
}

/** Where the law leaves two ways to appeal, the officer chooses: not chosen, and chosen. */
const refuseInOneOfTwoWays = async (world: World, number: string): Promise<void> => {
  const ali = await world.as('ali')
  await take(ali, number)
  await writeDecision(ali, number, /^Avslag/)
  await ali.press(/^Fatta beslutet/, { status: 422 })
  ali.choose(/^Laglighetsprövning/)
  await ali.press(/^Fatta beslutet/, { to: caseUrl(number) })
}

/** Asked about, and not done. */
const takeRowAway = async (c: Awaited<ReturnType<World['as']>>, slug: string): Promise<void> => {
  const row = c.page.links.find(({ href }) =>
    new RegExp(`^/e-tjanster/${slug}/ansokan/[^/]+/[^/]+/[^/]+/[^/]+`).test(href),
  )
  const path = row && new URL(row.href, c.page.url).pathname.split('/')
  if (!path) return
  await c.get(path.slice(0, 6).join('/'))
  await c.get(`${path.slice(0, 7).join('/')}/ta-bort`)
}
