import { Choose } from './choose.tsx'
import { Select } from './select.tsx'

/** Fewer are seen at a glance. */
const fewest = 15

/** One of up to some hundred: a list to open, which the script makes a field to search with. */
export const LongSelect = (props: Omit<Parameters<typeof Select>[0], 'empty'>) => {
  const { c } = props
  const list = <Select {...props} empty={c.t('ui.choose.empty')} />
  return props.options.length < fewest ? list : <Choose c={c}>{list}</Choose>
}
