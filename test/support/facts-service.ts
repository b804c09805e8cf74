import { buildService } from '../../src/modules/services/build.ts'
import type { Service } from '../../src/modules/services/compiled-service.ts'
import { built, homeDefinition, homeTexts } from './home-service.ts'

/** A service with these facts, each asked for on a page of its own; a choice is called by its id, in capitals. */
export type Facts = Record<string, { type: string; [setting: string]: unknown }>

export const serviceOf = (facts: Facts, texts: Record<string, string> = {}): Service => {
  const names = Object.keys(facts)
  const own = (map: Facts, path = ''): [string, string][] =>
    Object.entries(map).flatMap(([name, fact]): [string, string][] => [
      [`fact.${path}${name}.label`, `${path}${name}`],
      ...(fact.type === 'group'
        ? [
            [`fact.${path}${name}.one`, name] satisfies [string, string],
            [`fact.${path}${name}.add`, `Lägg till ${name}`] satisfies [string, string],
            [`page.${path}${name}.raden.title`, 'Raden'] satisfies [string, string],
            ...own(inside(fact), `${path}${name}.`),
          ]
        : [
            [`fact.${path}${name}.missing`, 'Skriv'] satisfies [string, string],
            ...(fact.type === 'declaration'
              ? [[`fact.${path}${name}.statement`, 'Jag lovar'] satisfies [string, string]]
              : []),
            ...choicesOf(fact).map((one): [string, string] => [`fact.${path}${name}.choice.${one}`, one.toUpperCase()]),
          ]),
    ])
  return built(
    buildService(
      {
        ...homeDefinition,
        facts,
        conditions: {},
        pages: names.map(name => ({ id: name.toLowerCase(), section: 'home', facts: [name] })),
      },
      {
        sv: {
          ...Object.fromEntries(
            Object.entries(homeTexts.sv ?? {}).filter(([key]) => /^(service|next|purpose)\./.test(key)),
          ),
          'section.home': 'Hemmet',
          ...Object.fromEntries(
            names.flatMap(name => (facts[name]?.type === 'group' ? [[`page.${name.toLowerCase()}.title`, name]] : [])),
          ),
          ...Object.fromEntries(own(facts)),
          ...texts,
        },
      },
    ),
  ).service
}

export const inside = ({ facts }: Facts[string]): Facts => {
  const inner: Facts = {}
  for (const [name, fact] of Object.entries(facts ?? {})) inner[name] = fact
  return inner
}
const choicesOf = ({ choices }: Facts[string]): string[] => (Array.isArray(choices) ? choices.map(String) : [])

export const group = (facts: Facts) => ({ type: 'group', facts, pages: [{ id: 'raden', facts: Object.keys(facts) }] })
