import { contrast, type Hex, isHex, type Scale, type Schemes, schemesOf, token } from './colours.ts'

/** What a municipality gives: its colour, and a second one that warms it. */
export type Brand = { main: string; accent: string }

/** What is wrong with a brand, in a sentence for whoever chose it. */
export type Fault = { sentence: string }

// The same for all: meaning never rides on the brand.
const shared: Record<string, Hex> = {
  neutral: '#24292b',
  info: '#0a6aa8',
  success: '#1b7a3a',
  warning: '#ea9b1b',
  danger: '#b8232f',
}

/** The colours of one municipality as CSS variables: light, dark, and for those who ask for more contrast. */
export const themeCss = (brand: Brand): string => {
  const key = `${brand.main} ${brand.accent}`
  const known = made.get(key)
  if (known) return known
  const faults = checkBrand(brand)
  if (faults.length > 0) throw new Error(faults.map(fault => fault.sentence).join(' '))
  const css = write(brand)
  made.set(key, css)
  return css
}

const made = new Map<string, string>()

/** Every way in which these colours can't be read. Empty when they can be used. */
export const checkBrand = (brand: Brand): Fault[] =>
  (['main', 'accent'] as const).flatMap(name => {
    const colour = brand[name]
    if (!isHex(colour)) return [{ sentence: `brand.${name} is "${colour}"; write a colour as #1f5c4a.` }]
    const schemes = schemesOf(colour)
    return (['light', 'dark', 'contrast'] as const).flatMap(scheme =>
      faintPairs(schemes[scheme], `${name} (${scheme})`),
    )
  })

/** Text that must be told from what is behind it: foreground, background, least contrast (WCAG 1.4.3, 1.4.11). */
export const pairs: [string, string, number][] = [
  ['text-default', 'background-default', 4.5],
  ['text-default', 'background-tinted', 4.5],
  ['text-default', 'surface-tinted', 4.5],
  ['text-default', 'surface-hover', 4.5],
  ['text-subtle', 'background-default', 4.5],
  ['text-subtle', 'background-tinted', 4.5],
  ['text-subtle', 'surface-default', 4.5],
  ['text-subtle', 'surface-tinted', 4.5],
  ['border-default', 'background-default', 3],
  ['border-strong', 'background-tinted', 3],
  ['base-contrast-default', 'base-default', 4.5],
  ['base-contrast-default', 'base-hover', 4.5],
  ['base-contrast-default', 'base-active', 4.5],
]

const faintPairs = (scale: Scale, name: string): Fault[] =>
  pairs.flatMap(([front, behind, least]) => {
    const found = contrast(token(scale, front), token(scale, behind))
    if (found >= least) return []
    return [{ sentence: `brand.${name}: ${front} on ${behind} has contrast ${found.toFixed(2)}, and needs ${least}.` }]
  })

const write = (brand: Brand): string => {
  const all: [string, Schemes][] = [
    ['accent', schemesOf(hex(brand.main))],
    ['brand1', schemesOf(hex(brand.accent))],
    ...Object.entries(shared).map(([name, colour]): [string, Schemes] => [name, schemesOf(colour)]),
  ]
  const block = (scheme: keyof Schemes): string => {
    const lines = all.flatMap(([name, schemes]) =>
      [...schemes[scheme]].map(([part, colour]) => `--ds-color-${name}-${part}:${colour}`),
    )
    return [
      ...lines,
      ...focus,
      `--torg-link:var(--ds-color-accent-${linkToken(schemesOf(hex(brand.main))[scheme])})`,
      `--ds-link-color-visited:${scheme === 'light' ? '#663399' : '#b49acd'}`,
    ].join(';')
  }
  const stronger = all.flatMap(([name]) => [
    `--ds-color-${name}-text-subtle:var(--ds-color-${name}-text-default)`,
    `--ds-color-${name}-border-subtle:var(--ds-color-${name}-border-strong)`,
    `--ds-color-${name}-border-default:var(--ds-color-${name}-border-strong)`,
  ])
  return [
    `@layer ds.theme.colours{:root{color-scheme:light dark;${block('light')}}`,
    `@media (prefers-contrast:more){:root{${stronger.join(';')}}}`,
    `@media (prefers-color-scheme:dark){:root{${block('dark')}}}`,
    `@media (prefers-color-scheme:dark) and (prefers-contrast:more){:root{${block('contrast')}}}}`,
  ].join('\n')
}

const focus = [
  '--ds-color-focus-inner:var(--ds-color-neutral-background-default)',
  '--ds-color-focus-outer:var(--ds-color-neutral-text-default)',
]

// In the dark the text colour of a brand is nearly grey: where the colour of its pressed button can be read at least as well,
// links wear that, so that they are seen to be links.
const linkToken = (scale: Scale): string => {
  const onPage = (name: string): number => contrast(token(scale, name), token(scale, 'background-default'))
  return onPage('base-active') >= onPage('text-subtle') && isDark(scale) ? 'base-active' : 'text-subtle'
}

const isDark = (scale: Scale): boolean => contrast(token(scale, 'background-default'), '#ffffff') > 4.5

const hex = (colour: string): Hex => {
  if (!isHex(colour)) throw new Error(`${colour} is not a colour`)
  return colour
}
