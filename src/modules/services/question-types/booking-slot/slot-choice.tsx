import { formatDayOfWeek } from '../../../../kernel/texts/format.ts'
import { wiring } from '../../../../ui/components/field.ts'
import { FieldError } from '../../../../ui/components/field-error.tsx'
import { FieldHint, FieldLegend } from '../../../../ui/components/field-label.tsx'
import { Notice } from '../../../../ui/components/notice.tsx'
import { Paragraphs } from '../../../../ui/components/paragraphs.tsx'
import type { Asked, ControlProps } from '../../question.ts'
import { hintOf, labelOf } from '../wording.ts'
import { byDay, noTime, type Options, slotOf, type Value, written } from './model.ts'
import { timesInWords } from './slot-words.ts'

type Props = ControlProps & { asked: Asked<Options>; value: Value | undefined }

/** The free times, day by day; and, where one need not book, that one books none. One radio group, in a fieldset for each day. */
export const SlotChoice = ({ c, ask, asked, value, heading }: Props) => {
  const { fact, optional, options } = asked
  const slots = ask.slots?.get(options.calendar) ?? []
  const w = wiring({ c, name: fact, hint: hintOf(ask, fact) })
  const chosen = c.typed(fact) ?? (value && written(slotOf(value).start)) ?? ''
  // The legend of the day is nearest: what is wrong is said at each time too.
  const wrong = w.errorId ? { 'aria-describedby': w.errorId, ...w.invalid } : {}
  const radio = (own: string, id: string, label: string) => (
    <div class="ds-field" data-variant="outline" key={own}>
      <input class="ds-input" type="radio" id={id} name={fact} value={own} checked={chosen === own} {...wrong} />
      <label class="ds-label" for={id}>
        {label}
      </label>
    </div>
  )
  const first = (at: number): string => (at === 0 ? w.id : `${w.id}-${at + 1}`)
  return (
    <fieldset class={w.error ? 'ds-fieldset torg-wrong' : 'ds-fieldset'} {...w.described}>
      <FieldLegend c={c} text={labelOf(ask, fact)} heading={heading} optional={optional} />
      <FieldHint id={w.hintId}>{hintOf(ask, fact)}</FieldHint>
      <FieldError c={c} name={fact} />
      {slots.length === 0 ? (
        <Notice tone="info" title={c.t('services.question.booking-slot.full')}>
          <Paragraphs text={ask.words.text(`fact.${fact}.full`)} />
        </Notice>
      ) : null}
      {byDay(slots).map(([day, own]) => (
        <fieldset class="ds-fieldset torg-slot-day" key={day.toString()}>
          <legend class="torg-legend">{formatDayOfWeek(day, c.locale)}</legend>
          <div class="torg-choices torg-choices-inline">
            {own.map(slot => radio(written(slot.start), first(slots.indexOf(slot)), timesInWords(slot, c.locale)))}
          </div>
        </fieldset>
      ))}
      {optional || slots.length === 0 ? (
        <div class="torg-choices">
          {radio(
            noTime,
            first(slots.length),
            c.t(optional ? 'services.question.booking-slot.none' : 'services.question.booking-slot.wait'),
          )}
        </div>
      ) : null}
    </fieldset>
  )
}
