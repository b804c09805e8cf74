import type { Route } from '../../../kernel/http/exchange.ts'
import { get, post } from '../../../kernel/http/routes.ts'
import { officer } from '../../../kernel/http/who.ts'
import { mapWorkshop } from '../../processes/index.ts'
import { revOf } from '../forms.ts'
import { maps, outlineUrl } from '../maps/urls.ts'
import type { Ports } from '../ports.ts'
import { BlocksPage } from './blocks-page.tsx'
import { ChooseBlockPage } from './choose-block-page.tsx'
import { blockOf, stepBlockView } from './step-block-view.ts'
import { blocksUrl } from './urls.ts'
import { UseBlockPage } from './use-block-page.tsx'
import { useFrom } from './use-form.ts'

const { editMap } = mapWorkshop

const who = officer('service.build')
const room = 'desk'
const seen = 'no personal data'
const step = `${maps}/:karta/steg/:steg/byggblock`

/** The catalogue, and the choice of a block for a step of a map. */
export const blockRoutes = ({ catalogue }: Ports): Route[] => {
  const showAll = get(blocksUrl, {
    who,
    room,
    seen,
    load: async r => ({ blocks: catalogue(r.municipality) }),
    page: BlocksPage,
  })
  const choose = get(step, {
    who,
    room,
    seen,
    load: (r, input) => stepBlockView(r, input, catalogue(r.municipality)),
    page: ChooseBlockPage,
  })
  const show = get(`${step}/:block`, {
    who,
    room,
    seen,
    load: async (r, input) => {
      const blocks = catalogue(r.municipality)
      return { ...(await stepBlockView(r, input, blocks)), block: blockOf(blocks, input) }
    },
    page: UseBlockPage,
  })
  const save = post(`${step}/:block`, {
    who,
    form: fields => fields,
    do: (w, fields, input) => {
      const use = useFrom(fields, blockOf(catalogue(w.municipality), input))
      const { karta = '', steg = '' } = input.params
      return editMap(w, { id: karta, rev: revOf(fields), change: { do: 'block', id: steg, use } })
    },
    again: show,
    then: (_, { params }) => outlineUrl(params.karta ?? '', params.steg),
    notice: () => 'studio.saved-notice',
    keeps: 'studio.conflict.saved',
  })
  return [showAll, choose, show, save]
}
