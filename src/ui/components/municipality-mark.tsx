import type { Context } from '../../kernel/http/context.ts'

/** The municipality's own mark. Decoration: its name always stands beside it. */
export const MunicipalityMark = ({ c }: { c: Context }) => (
  <img class="torg-mark" src={c.assets(`mark-${c.municipality.slug}.svg`)} alt="" width={40} height={40} />
)
