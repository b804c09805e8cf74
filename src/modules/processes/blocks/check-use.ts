import type { Activity, Program } from '../bpmn/program.ts'
import type { Finding, Rule } from '../lint/finding.ts'
import type { DescribedBlock } from './block.ts'

/** What is wrong with how a map uses building blocks: one that is not there, what it must be given and is not, names that it does not know. */
export const blockFindings = ({ nodes }: Program, catalogue: readonly DescribedBlock[]): Finding[] =>
  Object.values(nodes).flatMap(node => {
    if (node.kind !== 'activity' || node.does.type !== 'service') return []
    const { topic } = node.does
    const block = catalogue.find(one => one.topic === topic)
    return block ? inUse(node, block) : [finding('unknown-block', node, { topic })]
  })

const inUse = (node: Activity, block: DescribedBlock): Finding[] => {
  const [inputs, outputs] = [block.inputs.map(({ name }) => name), block.outputs.map(({ name }) => name)]
  const mapped = node.inputs.map(({ target }) => target)
  const say = (rule: Rule, name: string): Finding => finding(rule, node, { block: block.topic, name })
  return [
    ...block.inputs.flatMap(({ name, required }) =>
      required && !mapped.includes(name) ? [say('block-input-missing', name)] : [],
    ),
    ...mapped.flatMap(name => (inputs.includes(name) ? [] : [say('block-input-unknown', name)])),
    ...node.outputs.flatMap(({ source }) => {
      // What is more than a name is reckoned of what is known then: it may build on other values of the case.
      const name = /^[\p{L}_][\p{L}\p{N}_]*(?=$|\.)/u.exec(source.trim())?.[0]
      const whole = name !== undefined && /^[\p{L}\p{N}_.]+$/u.test(source.trim())
      return whole && !outputs.includes(name) && !mapped.includes(name) ? [say('block-output-unknown', name)] : []
    }),
  ]
}

const finding = (rule: Rule, { id, name }: Activity, values: Record<string, string>): Finding => ({
  rule,
  element: id,
  level: 'error',
  values: { step: name || id, ...values },
})
