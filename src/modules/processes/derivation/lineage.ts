import type { BpmnFile } from '../bpmn/read-bpmn.ts'
import type { Element } from '../xml/element.ts'

/** What has become of a step between as it is and as it is to be. */
export type How = 'kept' | 'changed' | 'automated' | 'removed' | 'new'

/** What a step of a to-be map says of itself: from which steps of the as-is map it comes. */
export type Origin = { how: Exclude<How, 'removed'>; from: string[] }

const hows: readonly Origin['how'][] = ['kept', 'changed', 'automated', 'new']

/** The origins that a to-be map keeps in the file, as `torg:how` and `torg:from` (ids with blanks between) on its elements. */
export const originsOf = ({ definitions }: BpmnFile): Map<string, Origin> => {
  const elements = definitions
    .many('rootElements')
    .filter(({ type }) => type === 'bpmn:Process')
    .flatMap(elementsWithin)
  return new Map(
    elements.flatMap((element): [string, Origin][] => {
      const how = hows.find(each => each === element.text('torg:how'))
      const from = (element.text('torg:from') ?? '').split(/\s+/).filter(id => id !== '')
      return how ? [[element.id, { how, from }]] : []
    }),
  )
}

const elementsWithin = (scope: Element): Element[] =>
  scope.many('flowElements').flatMap(element => [element, ...elementsWithin(element)])
