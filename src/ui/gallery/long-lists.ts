import type { Choice } from '../components/choice.ts'

const names = new Intl.DisplayNames('sv', { type: 'region' })

/** Some countries: enough to be searched in. */
export const countries: Choice[] =
  'AX AT AU BE BG CA CH CZ DE DK EE ES FI FR GB GR HR HU IE IS IT LT LV NL NO PL PT SE UA US'
    .split(' ')
    .map(value => ({ value, label: names.of(value) ?? value }))

/** Made-up schools: more than a list to open can hold. */
export const schools: Choice[] = Array.from({ length: 320 }, (_, at) => ({
  value: `skola-${at}`,
  label: `${['Skolan vid ån', 'Hamnskolan', 'Bergaskolan'][at % 3]} ${at}`,
}))
