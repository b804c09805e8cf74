import type { Page } from 'playwright-core'

// The functions given to `evaluate` run in the browser: they are sent as text and know nothing of this file.
// Their code is JavaScript in strings, because the page's types are not ours.

/** Whether the page has to be moved sideways to be read, and what sticks out. */
export const sidewaysFaults = (page: Page): Promise<string[]> =>
  page.evaluate<string[]>(`(() => {
    const wide = document.scrollingElement.scrollWidth - document.documentElement.clientWidth
    if (wide <= 0) return []
    const out = [...document.querySelectorAll('body *')].filter(el => el.getBoundingClientRect().right > document.documentElement.clientWidth + 1 && getComputedStyle(el).position !== 'fixed')
    return ['scrolls sideways by ' + wide + ' px: ' + out.slice(-2).map(el => el.tagName.toLowerCase() + '.' + el.className).join(', ')]
  })()`)

/** What one points at is at least 24 px each way, unless it is a link in the middle of words (WCAG 2.5.8). The editors of experts are as their makers draw them (0040). */
export const targetFaults = (page: Page): Promise<string[]> =>
  page.evaluate<string[]>(`(() => {
    const shown = el => el.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && el.getClientRects().length > 0
    const inWords = el => { const own = el.textContent.trim(), around = el.closest('p, li, dd, td, th, label, h1, h2, h3, legend, summary'); return el.tagName === 'A' && around !== null && around.textContent.trim().length > own.length }
    const areaOf = el => {
      const label = el.labels?.[0]
      const boxes = [el, ...(['checkbox', 'radio'].includes(el.type) && label ? [label] : [])].map(one => one.getBoundingClientRect())
      return { width: Math.max(...boxes.map(b => b.width)), height: Math.max(...boxes.map(b => b.height)) }
    }
    return [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')].filter(el => shown(el) && !inWords(el)).flatMap(el => {
      const { width, height } = areaOf(el)
      if (el.matches('.ds-skip-link, [data-canvas] *') || (width >= 23.9 && height >= 23.9)) return []
      return ['the target "' + (el.textContent.trim() || el.name || el.type) + '" is ' + Math.round(width) + ' × ' + Math.round(height) + ' px']
    })
  })()`)

/** Whether words are cut off by their box. */
export const cutFaults = (page: Page): Promise<string[]> =>
  page.evaluate<string[]>(`(() => [...document.querySelectorAll('main *, header *, footer *')].flatMap(el => {
    const style = getComputedStyle(el)
    if (el.closest('.ds-sr-only, svg, [data-canvas]') || !el.checkVisibility() || el.clientHeight < 4 || ['INPUT', 'TEXTAREA', 'SELECT'].includes(el.tagName)) return []
    const cut = (style.overflowX === 'hidden' || style.overflowX === 'clip') && el.scrollWidth > el.clientWidth + 1 || (style.overflowY === 'hidden' || style.overflowY === 'clip') && el.scrollHeight > el.clientHeight + 2
    return cut && el.textContent.trim() !== '' ? ['"' + el.textContent.trim().slice(0, 50) + '" is cut off'] : []
  }))()`)

/** The text twice as large, as a person sets it in the browser. */
export const doubleText = (page: Page): Promise<void> =>
  page.evaluate<void>(`document.documentElement.style.fontSize = '200%'`)
export const plainText = (page: Page): Promise<void> =>
  page.evaluate<void>(`document.documentElement.style.fontSize = ''`)

/** Whatever still moves though the person has asked for less motion. */
export const motionFaults = (page: Page): Promise<string[]> =>
  page.evaluate<string[]>(`(() => [...document.querySelectorAll('*')].flatMap(el => {
    const style = getComputedStyle(el)
    const longest = list => Math.max(...list.split(',').map(one => parseFloat(one) * (one.trim().endsWith('ms') ? 1 : 1000)))
    return (style.animationName !== 'none' && longest(style.animationDuration) > 10) || longest(style.transitionDuration) > 10 ? [el.tagName.toLowerCase() + '.' + el.className + ' moves'] : []
  }).slice(0, 5))()`)

export type Focus = { what: string; key: string; visible: boolean; covered: boolean; inside: boolean }

/** What has the focus now: whether one sees that it has, and whether anything lies over it. */
export const focusNow = (page: Page): Promise<Focus> =>
  page.evaluate<Focus>(`(() => {
    const el = document.activeElement
    const box = el.getBoundingClientRect()
    const label = el.labels?.[0]
    const ringed = one => one && ((parseFloat(getComputedStyle(one).outlineWidth) >= 2 && getComputedStyle(one).outlineStyle !== 'none') || getComputedStyle(one).boxShadow !== 'none')
    // A choice or a card wears the ring around the whole of it.
    const ring = [el, label, el.closest('.ds-field, .torg-card')].some(ringed)
    const at = document.elementFromPoint(Math.min(Math.max(box.left + box.width / 2, 1), innerWidth - 1), Math.min(Math.max(box.top + Math.min(box.height / 2, 20), 1), innerHeight - 1))
    const all = [...document.querySelectorAll('*')]
    return {
      what: el.tagName.toLowerCase() + ' "' + (el.textContent.trim() || el.name || '').slice(0, 40) + '"',
      key: String(all.indexOf(el)),
      visible: el === document.body || ring,
      covered: el !== document.body && at !== null && at !== el && !el.contains(at) && !at.contains(el) && !(label && label.contains(at)),
      inside: el === document.body || (box.bottom > 0 && box.top < innerHeight),
    }
  })()`)
