import { generateColorSchemes, getContrastFromHex, getLightnessFromHex } from '@digdir/designsystemet/color'

export type Hex = `#${string}`
/** The sixteen tokens of one colour in one scheme: 'base-default' -> '#1f5c4a'. */
export type Scale = Map<string, Hex>
export type Schemes = { light: Scale; dark: Scale; contrast: Scale }

export const isHex = (text: string): text is Hex => /^#[0-9a-f]{6}$/i.test(text)

export const contrast = (one: Hex, other: Hex): number => getContrastFromHex(one, other)

/** The scales of one colour. What the generator makes too faint when the pointer is on it is mended here. */
export const schemesOf = (colour: Hex): Schemes => {
  const made = generateColorSchemes(colour)
  const scale = (list: typeof made.light): Scale => mended(new Map(list.map(token => [token.name, hexOf(token.hex)])))
  return { light: scale(made.light), dark: scale(made.dark), contrast: scale(made.contrast) }
}

export const token = (scale: Scale, name: string): Hex => {
  const hex = scale.get(name)
  if (!hex) throw new Error(`The colour scale has no ${name}`)
  return hex
}

const hexOf = (colour: string): Hex => {
  if (!isHex(colour)) throw new Error(`${colour} is not a colour of the form #1f5c4a`)
  return colour
}

// WCAG 1.4.3 also holds while one points. The generator darkens or lightens towards the text on the button, so where it
// comes too near we go the other way, as far as it went.
const mended = (scale: Scale): Scale => {
  const text = token(scale, 'base-contrast-default')
  const base = token(scale, 'base-default')
  for (const state of ['base-hover', 'base-active']) {
    if (contrast(text, token(scale, state)) >= 4.5) continue
    const away = getLightnessFromHex(text) > 50 ? '#000000' : '#ffffff'
    scale.set(state, mix(base, away, state === 'base-hover' ? 0.12 : 0.24))
  }
  return scale
}

const mix = (from: Hex, to: Hex, share: number): Hex => {
  const parts = [1, 3, 5].map(at => {
    const one = Number.parseInt(from.slice(at, at + 2), 16)
    const other = Number.parseInt(to.slice(at, at + 2), 16)
    return Math.round(one + (other - one) * share)
      .toString(16)
      .padStart(2, '0')
  })
  return `#${parts.join('')}`
}
