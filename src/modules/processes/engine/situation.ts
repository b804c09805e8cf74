import type { Program } from '../bpmn/program.ts'
import type { State, Token } from './state.ts'

/** How a case stands: `stuck` when something is still there that nothing can ever move (a join that lacks a way in). */
export type Situation = 'completed' | 'failed' | 'incident' | 'waiting' | 'stuck'

export const situationOf = (program: Program, state: State): Situation => {
  if (state.ended) return state.ended.how
  const tokens = Object.values(state.tokens)
  if (tokens.some(token => token.state === 'incident')) return 'incident'
  const waits = Object.keys(state.waits).length > 0
  return waits || tokens.some(token => isAnswered(program, token)) ? 'waiting' : 'stuck'
}

/** Tasks and deliveries are answered from outside. */
const isAnswered = ({ nodes }: Program, token: Token): boolean => {
  const node = nodes[token.node]
  return (
    token.state === 'active' && node?.kind === 'activity' && (node.does.type === 'user' || node.does.type === 'service')
  )
}
