import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { focusNow } from './measure.ts'

/** A person who has a keyboard and no pointer, and notes where the focus can't be seen. */
export const keyboardOf = (page: Page) => {
  const faults = new Set<string>()

  const tab = async (): Promise<string> => {
    await page.keyboard.press('Tab')
    const focus = await focusNow(page)
    const where = `${new URL(page.url()).pathname}: ${focus.what}`
    if (!focus.visible) faults.add(`${where} has the focus and does not show it`)
    if (focus.covered) faults.add(`${where} has the focus and is covered`)
    if (!focus.inside) faults.add(`${where} has the focus outside of what is seen`)
    return focus.key
  }

  /** The words that name what has the focus. */
  const name = (): Promise<string> =>
    page.evaluate<string>(`(() => {
      const el = document.activeElement
      const words = one => (one.getAttribute('aria-label') ?? one.textContent).replace(/\\s+/g, ' ').trim()
      return el.labels?.length ? [...el.labels].map(words).join(' ') : words(el)
    })()`)

  const tabTo = async (words: string | RegExp): Promise<void> => {
    const met: string[] = []
    for (let steps = 0; steps < 120; steps += 1) {
      await tab()
      const now = await name()
      met.push(now.slice(0, 30))
      if (typeof words === 'string' ? now === words : words.test(now)) return
    }
    assert.fail(`The Tab key never comes to "${words}" on ${page.url()}: ${[...new Set(met)].join(' | ')}`)
  }

  /** Presses Enter on what leads on, and waits for the next page. */
  const enter = async (): Promise<void> => {
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')])
  }

  return {
    faults,
    tab,
    tabTo,
    enter,
    type: async (field: string | RegExp, text: string): Promise<void> => {
      await tabTo(field)
      await page.keyboard.press('ControlOrMeta+A')
      await page.keyboard.type(text)
    },
    tick: async (box: string | RegExp): Promise<void> => {
      await tabTo(box)
      await page.keyboard.press('Space')
    },
    /** Into the group with Tab, along it with the arrows. */
    choose: async (words: string): Promise<void> => {
      for (let steps = 0; steps < 60; steps += 1) {
        await tab()
        if (await page.evaluate<boolean>(`document.activeElement.type === 'radio'`)) break
      }
      await page.keyboard.press('Space')
      for (let steps = 0; steps < 20 && (await name()) !== words; steps += 1) await page.keyboard.press('ArrowDown')
      assert.equal(await name(), words)
    },
    press: async (button: string | RegExp): Promise<void> => {
      await tabTo(button)
      await enter()
    },
  }
}
