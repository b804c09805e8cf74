import type { EventNode } from '../bpmn/program.ts'
import { cancelTokensIn } from './cancel.ts'
import { Incident } from './expressions.ts'
import { broadcast } from './fire.ts'
import { leave } from './leave.ts'
import { raiseError, raiseEscalation } from './raise.ts'
import type { Token } from './state.ts'
import { undo } from './undo.ts'
import { addressed, mapped, seenFrom } from './variables.ts'
import { dropToken, say, send, tokenOf, type Work } from './work.ts'

/** A token comes to an event that is thrown, or that ends. */
export const throwEvent = (work: Work, token: Token, node: EventNode): void => {
  const { event } = node
  const seen = () => seenFrom(work, token.frame)
  switch (event.type) {
    case 'message':
      work.effects.push({
        type: 'message',
        node: node.id,
        name: event.name,
        ...addressed(event.correlation, seen(), work),
        variables: { ...seen(), ...mapped(node.inputs, seen(), work) },
      })
      say(work, 'thrown', node.id, token.id, event.name)
      break
    case 'signal':
      work.effects.push({ type: 'signal', node: node.id, name: event.name })
      say(work, 'thrown', node.id, token.id, event.name)
      broadcast(work, event.name, {})
      break
    case 'error':
      return void raiseError(work, token, event.code ?? '', node.name, {})
    case 'escalation':
      raiseEscalation(work, token, event.code, {})
      break
    case 'compensation':
      return void undo(work, token, event.activity, event.waits)
    case 'link':
      return void jump(work, token, node, event.name)
    case 'terminate':
      say(work, 'done', node.id, token.id)
      dropToken(work, token)
      return void cancelTokensIn(work, token.frame)
    default:
      break
  }
  // What it threw may have ended what it stood in.
  if (!tokenOf(work, token.id)) return
  say(work, 'done', node.id, token.id)
  leave(work, token)
}

const jump = (work: Work, token: Token, node: EventNode, name: string): void => {
  const to = Object.values(work.program.nodes).find(
    each =>
      each.kind === 'catch' && each.scope === node.scope && each.event.type === 'link' && each.event.name === name,
  )
  if (!to) throw new Incident('no-link', `Nothing takes up the link "${name}"`, { link: name })
  say(work, 'done', node.id, token.id)
  send(work, token.frame, to.id)
  dropToken(work, token)
}
