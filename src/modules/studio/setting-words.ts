import type { z } from 'zod'
import type { Complaint } from '../../kernel/errors.ts'
import type { TextKey } from '../../kernel/texts/keys.ts'

type SettingWords = { label: TextKey; hint?: TextKey }

/** What a setting of a type is called, and what there is to know about it. */
export const settingWords = (type: string, setting: string): SettingWords =>
  words[`${type}.${setting}`] ?? words[setting] ?? { label: 'studio.setting.other' }

/** What a thing to pick is called; undefined where it says it itself. */
export const optionWords = (option: string): TextKey | undefined => options[option]

/** What is wrong with a setting, in words. */
export const faultWords = (setting: string, issue: z.core.$ZodIssue): Complaint => {
  const many = issue.code === 'too_small' || issue.code === 'too_big' ? issue.origin === 'array' : false
  if (issue.code === 'too_small')
    return {
      key: many ? 'studio.setting.wrong.few' : 'studio.setting.wrong.small',
      args: { min: Number(issue.minimum) },
    }
  if (issue.code === 'too_big')
    return {
      key: many ? 'studio.setting.wrong.many' : 'studio.setting.wrong.big',
      args: { max: Number(issue.maximum) },
    }
  if (issue.code === 'invalid_type') return { key: 'studio.setting.wrong.whole' }
  if (/is more than there are choices/.test(issue.message)) return { key: 'studio.setting.wrong.min-choices' }
  if (/is more than max/.test(issue.message)) return { key: 'studio.setting.wrong.min-max' }
  if (/comes after notAfter/.test(issue.message)) return { key: 'studio.setting.wrong.not-after' }
  if (setting === 'pattern') return { key: 'studio.setting.wrong.pattern' }
  if (setting === 'notBefore' || setting === 'notAfter')
    return { key: issue.code === 'invalid_format' ? 'studio.setting.wrong.time' : 'studio.setting.wrong.day' }
  return { key: 'studio.setting.wrong.other' }
}

const words: Record<string, SettingWords> = {
  'text.minLength': { label: 'studio.setting.text.min-length' },
  'text.maxLength': { label: 'studio.setting.text.max-length' },
  'text.pattern': { label: 'studio.setting.text.pattern', hint: 'studio.setting.text.pattern-hint' },
  'text.autocomplete': { label: 'studio.setting.text.autocomplete' },
  'long-text.maxWords': { label: 'studio.setting.long-text.max-words' },
  'long-text.maxLength': { label: 'studio.setting.long-text.max-length' },
  'long-text.rows': { label: 'studio.setting.long-text.rows' },
  'number.min': { label: 'studio.setting.number.min' },
  'number.max': { label: 'studio.setting.number.max' },
  'number.decimals': { label: 'studio.setting.number.decimals' },
  'number.unit': { label: 'studio.setting.number.unit', hint: 'studio.setting.number.unit-hint' },
  'money.min': { label: 'studio.setting.money.min' },
  'money.max': { label: 'studio.setting.money.max' },
  'money.whole': { label: 'studio.setting.money.whole' },
  'many-of.min': { label: 'studio.setting.many-of.min' },
  'many-of.max': { label: 'studio.setting.many-of.max' },
  'select.list': { label: 'studio.setting.select.list' },
  own: { label: 'studio.setting.own', hint: 'studio.setting.own-hint' },
  notBefore: { label: 'studio.setting.not-before', hint: 'studio.setting.not-before-hint' },
  notAfter: { label: 'studio.setting.not-after', hint: 'studio.setting.not-after-hint' },
  'time.notBefore': { label: 'studio.setting.time.not-before', hint: 'studio.setting.time.not-before-hint' },
  'time.notAfter': { label: 'studio.setting.time.not-after', hint: 'studio.setting.time.not-after-hint' },
  'date-range.maxDays': { label: 'studio.setting.date-range.max-days' },
  'personal-number.coordination': { label: 'studio.setting.personal-number.coordination' },
  'organisation-number.soleTrader': {
    label: 'studio.setting.organisation-number.sole-trader',
    hint: 'studio.setting.organisation-number.sole-trader-hint',
  },
  'giro.accepts': { label: 'studio.setting.giro.accepts' },
  'table.sums': { label: 'studio.setting.table.sums' },
  'file.types': { label: 'studio.setting.file.types' },
  'file.maxMegabytes': { label: 'studio.setting.file.max-megabytes' },
  'file.max': { label: 'studio.setting.file.max' },
  'booking-slot.calendar': {
    label: 'studio.setting.booking-slot.calendar',
    hint: 'studio.setting.booking-slot.calendar-hint',
  },
  'child.under': { label: 'studio.setting.child.under', hint: 'studio.setting.child.under-hint' },
  'booking-slot.perPerson': { label: 'studio.setting.booking-slot.per-person' },
  'group.min': { label: 'studio.setting.group.min' },
  'group.max': { label: 'studio.setting.group.max' },
  'group.title': { label: 'studio.setting.group.title' },
  'group.unique': { label: 'studio.setting.group.unique' },
  'calculated.expression': {
    label: 'studio.setting.calculated.expression',
    hint: 'studio.setting.calculated.expression-hint',
  },
  'calculated.unit': { label: 'studio.setting.calculated.unit' },
}

const options: Record<string, TextKey> = {
  countries: 'studio.option.countries',
  municipalities: 'studio.option.municipalities',
  bankgiro: 'studio.option.bankgiro',
  plusgiro: 'studio.option.plusgiro',
  pdf: 'studio.option.pdf',
  jpeg: 'studio.option.jpeg',
  png: 'studio.option.png',
  heic: 'studio.option.heic',
  docx: 'studio.option.docx',
  odt: 'studio.option.odt',
  txt: 'studio.option.txt',
  number: 'studio.option.number',
  money: 'studio.option.money',
  text: 'studio.option.text',
  date: 'studio.option.date',
  'yes-no': 'studio.option.yes-no',
  name: 'studio.option.name',
  'given-name': 'studio.option.given-name',
  'additional-name': 'studio.option.additional-name',
  'family-name': 'studio.option.family-name',
  organization: 'studio.option.organization',
  'organization-title': 'studio.option.organization-title',
  'street-address': 'studio.option.street-address',
  'address-line1': 'studio.option.address-line1',
  'address-line2': 'studio.option.address-line2',
  'address-level2': 'studio.option.address-level2',
  'postal-code': 'studio.option.postal-code',
  'country-name': 'studio.option.country-name',
}
