import { isRecord, type OpenValue } from '../../../kernel/feel/open/open-value.ts'
import type { Activity } from '../bpmn/program.ts'
import { arm } from './arm.ts'
import { evaluated } from './expressions.ts'
import { openScope } from './frames.ts'
import type { Token, Variables } from './state.ts'
import { addressed, mapped, seenFrom, setVariable, setVariables } from './variables.ts'
import { say, sayDecided, type Work } from './work.ts'

/** Does what an activity is there for, once; what takes time is waited for. */
export const runActivity = (work: Work, token: Token, node: Activity): void => {
  const finished = () => work.jobs.push({ do: 'done', token: token.id })
  const { does } = node
  switch (does.type) {
    case 'pass':
      return void finished()
    case 'user':
      return void work.effects.push({ type: 'task', token: token.id, node: node.id })
    case 'receive':
      return void arm(work, node.id, token.frame, token.id)
    case 'service':
      return void work.effects.push({
        type: 'service',
        token: token.id,
        node: node.id,
        topic: does.topic,
        variables: given(work, token, node),
      })
    case 'send':
      work.effects.push({
        type: 'message',
        node: node.id,
        name: does.message ?? does.topic,
        ...addressed(does.correlation, seenFrom(work, token.frame), work),
        variables: given(work, token, node),
      })
      say(work, 'thrown', node.id, token.id, does.message ?? does.topic)
      return void finished()
    case 'script':
      runScript(work, token, does.expression, does.result)
      return void finished()
    case 'rule': {
      const { value, rules } = work.decide(does.decision, given(work, token, node))
      sayDecided(work, node.id, token.id, { decision: does.decision, rules })
      if (does.result !== undefined) setVariable(work, token.frame, does.result, value)
      else if (isRecord(value)) setVariables(work, token.frame, fields(value))
      else setVariable(work, token.frame, does.decision, value)
      return void finished()
    }
    case 'subprocess':
      return void openScope(work, token, 'scope', does.scope, mapped(node.inputs, seenFrom(work, token.frame), work))
    case 'call':
      return void openScope(work, token, 'call', does.process, called(work, token, node))
  }
}

/** What goes out: all that is seen, or what the map says. */
const given = (work: Work, token: Token, node: Activity) => {
  const seen = seenFrom(work, token.frame)
  return { ...seen, ...mapped(node.inputs, seen, work) }
}

/** A called process gets what the call names; all where it names nothing. */
const called = (work: Work, token: Token, { inputs }: Activity) => {
  const seen = seenFrom(work, token.frame)
  return inputs.length === 0 ? { ...seen } : mapped(inputs, seen, work)
}

const runScript = (work: Work, token: Token, source: string, result: string | undefined): void => {
  if (source.trim() === '') return
  const value = evaluated(source, seenFrom(work, token.frame), work)
  if (result !== undefined) setVariable(work, token.frame, result, value)
  else if (isRecord(value)) setVariables(work, token.frame, fields(value))
}

const fields = (record: { readonly [field: string]: OpenValue | undefined }): Variables =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [name, value ?? null]))
